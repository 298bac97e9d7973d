interface CaptionOptions {
  /** Seconds of the stream that the segment covers. */
  readonly start: number;
  readonly end: number;
  /** By which a local time, in seconds, is told in MPEG timestamps; without one, times count from the segment's start. */
  readonly clock?: { readonly local: number; readonly timestamp: number } | undefined;
}

/** A segment of WebVTT with a cue for each full second that begins in it: “second 17”. */
export function captionSegment({ start, end, clock }: CaptionOptions): string {
  const origin = clock ? 0 : start;
  const cues: string[] = [];
  for (let second = Math.ceil(start); second < end; second += 1) {
    cues.push(`${stamp(second - origin)} --> ${stamp(second + 0.9 - origin)}\n<v Mara>second ${second}\n`);
  }
  const map = clock ? [`X-TIMESTAMP-MAP=MPEGTS:${clock.timestamp},LOCAL:${stamp(clock.local)}`] : [];
  return ['WEBVTT', ...map, '', ...cues].join('\n');
}

/** `HH:MM:SS.mmm` */
function stamp(seconds: number): string {
  const milliseconds = Math.max(0, Math.round(seconds * 1000));
  return new Date(milliseconds).toISOString().slice(11, 23);
}
