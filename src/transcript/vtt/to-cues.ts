import type { Issue } from '../../support/issue.ts';
import type { Cue } from '../cue.ts';
import { type CueProblem, collectVoices, type Run, type Voice } from './collect-voices.ts';
import { parseTimings, type Timings } from './parse-timings.ts';
import { type Block, type Line, timingsIndex } from './split-blocks.ts';
import { toWords } from './to-words.ts';

const messages: Readonly<Record<CueProblem, string>> = {
  'bad-timestamp': 'A time within the text is no time, or not within its cue and in order.',
  'torn-tag': 'A “<” has no “>”; what stood behind it is lost. Write &lt; for the sign itself.',
};

/** The cues of a block that has times: one for each speaker in it, none where it has no text. */
export function toCues(block: Block, issues: Issue[]): Cue[] {
  const at = timingsIndex(block);
  const timings = readTimings(block[at], issues);
  if (timings === undefined) return [];
  const lines = block.slice(at + 1);
  const text = lines.map((line) => line.text).join('\n');
  const { voices, problems } = collectVoices(text, timings);
  for (const [code, place] of problems) issues.push({ code, message: messages[code], line: lineAt(text, place, lines) });
  const spoken = voices.filter(({ runs }) => runs.some(isSpoken));
  const id = at > 0 ? block[0]?.text : undefined;
  return spoken.map((voice, index) => toCue(voice, endOf(voice, spoken[index + 1], timings), index === 0 ? id : undefined));
}

/** Number of the line in which a place of a text stands, of the lines that were joined to it. */
const lineAt = (text: string, place: number, [first]: Block): number => (first?.number ?? 1) + text.slice(0, place).split('\n').length - 1;

/** A cue that ends before it starts keeps its text, and lasts no time. */
function readTimings(line: Line | undefined, issues: Issue[]): Timings | undefined {
  if (line === undefined) return undefined;
  const tell = (code: string, message: string) => issues.push({ code, message, line: line.number });
  const timings = parseTimings(line.text);
  if (timings === undefined) {
    tell('torn-cue', 'A cue has no readable times. Write them as 00:01:02.345 --> 00:01:06.789.');
    return undefined;
  }
  if (timings.end >= timings.start) return timings;
  tell('bad-timings', 'A cue ends before it starts.');
  return { start: timings.start, end: timings.start };
}

function toCue({ speaker, runs }: Voice, end: number, id: string | undefined): Cue {
  const words = toWords(runs, end);
  return {
    ...(id !== undefined && { id }),
    start: startOf(runs),
    end,
    ...(speaker !== '' && { speaker }),
    text: words.map((word) => word.text).join(''),
    ...(runs.some(({ timed }) => timed) && { words }),
  };
}

/** Where the next speaker has a later time of their own, this one ends there. */
const endOf = ({ runs }: Voice, next: Voice | undefined, { end }: Timings): number => {
  const nextStart = next === undefined ? end : startOf(next.runs);
  return nextStart > (runs.findLast(isSpoken)?.start ?? end) ? nextStart : end;
};

const startOf = (runs: readonly Run[]): number => runs.find(isSpoken)?.start ?? 0;

const isSpoken = ({ text }: Run): boolean => text.trim() !== '';
