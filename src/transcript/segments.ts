import type { Issue } from '../support/issue.ts';
import { cleanText } from './clean-text.ts';
import type { Cue, Word } from './cue.ts';

/** Where in a file something stands: its line or, in JSON, which of the values of a list it is. */
export interface Place {
  readonly line?: number | undefined;
  readonly at?: readonly [list: unknown, index: number] | undefined;
}

/** What is wrong, until it is known in which line. */
export type Fault = Issue & Pick<Place, 'at'>;

/** One piece of a transcript as its file has it: any of its times may be missing. Seconds. */
export interface Segment extends Place {
  readonly id?: string | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  /** The end as the file has it, which may be no time. */
  readonly writtenEnd?: unknown;
  readonly speaker?: string | undefined;
  readonly text: string;
  /** In order of start; joined they give `text`. */
  readonly words?: readonly Word[] | undefined;
  /** What it is called where something is wrong with it: “A paragraph”. Absent: a segment, by its number. */
  readonly name?: string;
}

/** Letters of speech in a second: how long the last segment lasts where its file doesn't say. */
const LETTERS_A_SECOND = 15;

/**
 * Cues, by start, of segments in their file's order. What has no start goes with what stands before it; what has no end
 * lasts until the next start. Where no segment has any time, all cues are at 0 (see `isTimed`).
 */
export function segmentsToCues(segments: readonly Segment[], issues: Fault[]): Cue[] {
  const spoken = segments.map((segment) => ({ ...segment, text: cleanText(segment.text) })).filter(({ text }) => text.trim() !== '');
  const started = spoken.some(({ start }) => start !== undefined) ? fillStarts(spoken, issues) : spoken.map(withoutTimes);
  return fillEnds(
    started.sort((a, b) => a.start - b.start),
    issues,
  );
}

export const noStart = 'has no readable start and goes with what stands before it.';

type Started = Segment & { readonly start: number };

const withoutTimes = (segment: Segment): Started => ({ ...segment, start: 0, end: 0, words: undefined });

function fillStarts(segments: readonly Segment[], issues: Fault[]): Started[] {
  let last = 0;
  return segments.map((segment) => {
    if (segment.start === undefined) tell(issues, segment, 'bad-time', noStart);
    last = segment.start ?? last;
    return { ...segment, start: last };
  });
}

function fillEnds(segments: readonly Started[], issues: Fault[]): Cue[] {
  const later = laterStarts(segments);
  return segments.map((segment, index) => {
    const { start, end } = segment;
    if (end !== undefined && end < start) tell(issues, segment, 'bad-timings', 'ends before it starts.');
    return toCue(segment, Math.max(start, end ?? later[index] ?? start + segment.text.length / LETTERS_A_SECOND));
  });
}

/** For each the first start that is later than its own. */
function laterStarts(segments: readonly Started[]): (number | undefined)[] {
  const later: (number | undefined)[] = [];
  for (let index = segments.length - 2; index >= 0; index -= 1) {
    const next = segments[index + 1]?.start ?? 0;
    later[index] = next > (segments[index]?.start ?? 0) ? next : later[index + 1];
  }
  return later;
}

const toCue = ({ id, start, speaker, text, words }: Started, end: number): Cue => ({
  ...(id && { id }),
  start,
  end,
  ...(speaker && { speaker }),
  text,
  ...(words?.length && { words }),
});

export function tell(issues: Fault[], { name, line, at }: Place & Pick<Segment, 'name'>, code: string, what: string): void {
  const message = `${name ?? `Segment ${(at?.[1] ?? 0) + 1}`} ${what}`;
  issues.push({ code, message, ...(line !== undefined && { line }), ...(at && { at }) });
}
