/** What of a segment says when it was live. Media times and durations in seconds, dates in epoch milliseconds. */
export interface Dated {
  readonly start: number;
  readonly duration: number;
  readonly programDateTime: number | null;
}

const isDated = (segment: Dated): segment is Dated & { readonly programDateTime: number } => Number.isFinite(segment.programDateTime);

/** When a media time was live, in epoch milliseconds, by PROGRAM-DATE-TIME; `undefined` where the playlist has none. */
export function epochAt(segments: readonly Dated[], seconds: number): number | undefined {
  const dated = segments.filter(isDated);
  const segment = dated.findLast(({ start }) => start <= seconds) ?? dated[0];
  return segment && segment.programDateTime + (seconds - segment.start) * 1000;
}

/** The media time that was live at an epoch time; in a gap of the programme, the end of what came before it. */
export function mediaTimeAt(segments: readonly Dated[], epoch: number): number | undefined {
  const dated = segments.filter(isDated);
  const index = Math.max(
    0,
    dated.findLastIndex(({ programDateTime }) => programDateTime <= epoch),
  );
  const segment = dated[index];
  if (!segment) return undefined;
  const seconds = segment.start + (epoch - segment.programDateTime) / 1000;
  const isLast = index === dated.length - 1;
  return isLast ? seconds : Math.min(seconds, segment.start + segment.duration);
}
