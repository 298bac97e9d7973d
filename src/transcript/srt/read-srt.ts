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
    if (timings) entries.push({ ...timings, id: takeNumber(current?.lines ?? before, current), line: index + 1, lines: [] });
    else (current?.lines ?? before).push(text);
  }
  const stray = before.findIndex(isText);
  if (stray >= 0)
    issues.push({ code: 'stray-text', message: 'This text belongs to no cue. A cue begins with its times.', line: stray + 1 });
  const last = entries.at(-1);
  // A file that is cut off behind a number.
  if (last && isNext(lastText(last.lines), last) && last.lines.filter(isText).length > 1) takeNumber(last.lines, last);
  return entries;
}

const isText = (text: string): boolean => text.trim() !== '';
const lastText = (lines: readonly string[]): string => lines.findLast(isText)?.trim() ?? '';

/**
 * Takes the number of the next cue from the end of the lines before it. A number there may also be the end of a
 * sentence: it is the cue's below an empty line, where the cue before has one too, and, far above the times, as the next.
 */
function takeNumber(lines: string[], before: Entry | undefined): string | undefined {
  const number = lastText(lines);
  if (!/^\d{1,9}$/.test(number)) return undefined;
  const at = lines.findLastIndex(isText);
  const isAbove = at === lines.length - 1;
  const isItsOwn = isAbove ? !before || before.id !== undefined || !isText(lines[at - 1] ?? '') : isNext(number, before);
  if (isItsOwn) lines.length = at;
  return isItsOwn ? number : undefined;
}

const isNext = (number: string, before: Entry | undefined): boolean =>
  before ? before.id !== undefined && Number(number) === Number(before.id) + 1 : number === '1';

function toSegment({ id, start, end, line, lines }: Entry, issues: Issue[]): Segment {
  if (start !== undefined && start < 0) issues.push({ code: 'bad-time', message: 'A time is negative; 0 is taken.', line });
  const notNegative = (time: number | undefined) => (time === undefined ? undefined : Math.max(time, 0));
  return { id, start: notNegative(start), end: notNegative(end), ...readSrtText(lines), name: 'A cue', line };
}
