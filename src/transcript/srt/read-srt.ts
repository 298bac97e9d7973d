import type { Issue } from '../../support/issue.ts';
import { type Segment, segmentsToCues } from '../segments.ts';
import { takeSpeakers } from '../speaker-prefix.ts';
import type { Transcript } from '../transcript.ts';
import { toLines } from '../vtt/split-blocks.ts';
import { hasSrtTimings, parseSrtTimings, type SrtTimings } from './parse-srt-timings.ts';
import { readSrtText } from './srt-text.ts';

interface Entry extends SrtTimings {
  readonly id: string | undefined;
  readonly line: number;
  readonly lines: string[];
}

/** SubRip as it is found: a cue is a line of times and all lines until the next one. `undefined` where no line has times. */
export function readSrt(text: string): Transcript | undefined {
  if (!hasSrtTimings(text)) return undefined;
  const issues: Issue[] = [];
  const segments = splitEntries(toLines(text), issues).map((entry) => toSegment(entry, issues));
  return { format: 'srt', cues: segmentsToCues(takeSpeakers(segments), issues), issues };
}

function splitEntries(lines: readonly string[], issues: Issue[]): Entry[] {
  const entries: Entry[] = [];
  const before: string[] = [];
  for (const [index, text] of lines.entries()) {
    const timings = parseSrtTimings(text);
    const current = entries.at(-1);
    if (timings) {
      const id = takeNumber(current?.lines ?? before, entries.length < 2 || current?.id !== undefined);
      entries.push({ ...timings, id, line: index + 1, lines: [] });
    } else (current?.lines ?? before).push(text);
  }
  if (before.some((text) => text.trim() !== ''))
    issues.push({
      code: 'stray-text',
      message: 'This text belongs to no cue. A cue begins with its times.',
      line: 1 + before.findIndex(isText),
    });
  const last = entries.at(-1);
  if (last?.id !== undefined && last.lines.length > 1) takeNumber(last.lines, false);
  return entries;
}

const isText = (text: string): boolean => text.trim() !== '';

/**
 * A number right above a line of times is the cue's, and is taken from the lines before it. Without an empty line above
 * it, only where the file numbers its cues: it may be the end of a sentence.
 */
function takeNumber(lines: string[], isNumbered: boolean): string | undefined {
  const last = lines.at(-1)?.trim() ?? '';
  if (!/^\d{1,9}$/.test(last) || !(isNumbered || !isText(lines.at(-2) ?? ''))) return undefined;
  lines.pop();
  return last;
}

function toSegment({ id, start, end, line, lines }: Entry, issues: Issue[]): Segment {
  if (start !== undefined && start < 0) issues.push({ code: 'bad-time', message: 'A time is negative; 0 is taken.', line });
  const notNegative = (time: number | undefined) => (time === undefined ? undefined : Math.max(time, 0));
  return { id, start: notNegative(start), end: notNegative(end), ...readSrtText(lines), name: 'A cue', line };
}
