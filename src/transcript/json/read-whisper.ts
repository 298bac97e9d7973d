import { type Fault, type Segment, tell } from '../segments.ts';
import type { LooseWord } from '../tidy-words.ts';
import { toSeconds } from '../to-seconds.ts';
import { wordsToSegments } from '../words-to-segments.ts';
import { timeWords } from './time-words.ts';
import { entriesOf, fromMilliseconds, isObject, isUnread, type JsonObject, nameOf, textOf } from './values.ts';

/** What the programs around Whisper write: its own JSON, `verbose_json`, whisper.cpp's, WhisperX's and Transformers'. */
export function readWhisper(root: JsonObject, entries: readonly JsonObject[], issues: Fault[]): Segment[] {
  const words = wordsOf(root['words'], issues);
  if (entries.length === 0) return wordsToSegments(timedOrBare(textOf(root['text']), words));
  const shares = shareOut(words, entries);
  return entries.map((entry, index) => ({ ...toSegment(entry, shares[index] ?? [], issues), at: [entries, index] }));
}

function toSegment(entry: JsonObject, share: readonly LooseWord[], issues: Fault[]): Segment {
  const text = textOf(entry['text']);
  const [start, end, writtenEnd] = timesOf(entry);
  const own = wordsOf(entry['words'], issues, start);
  const words = timeWords(text, own.length > 0 ? own : share);
  return {
    start,
    end,
    writtenEnd,
    speaker: nameOf(entry['speaker']),
    text: words.length > 0 ? words.map((word) => word.text).join('') : text,
    words,
  };
}

function timedOrBare(text: string, words: readonly LooseWord[]): readonly LooseWord[] {
  const timed = timeWords(text, words);
  return timed.length > 0 ? timed : words;
}

/** Words in order of start. WhisperX times no numbers: such a word has the time of the one before. */
function wordsOf(list: unknown, issues: Fault[], from = 0): LooseWord[] {
  let last = from;
  let back = -1;
  let odd = -1;
  const words = entriesOf(list, issues).flatMap((entry, index) => {
    const text = textOf(entry['word']) || textOf(entry['text']);
    const [start = last, end, , isOdd] = timesOf(entry);
    if (start < last && back < 0) back = index;
    if (isOdd && odd < 0) odd = index;
    last = Math.max(last, start);
    return text.trim() === '' ? [] : [{ start: last, end, text }];
  });
  if (back >= 0) tell(issues, { name: 'A word', at: [list, back] }, 'bad-timestamp', 'has a time before that of the word before it.');
  if (odd >= 0) tell(issues, { name: 'A word', at: [list, odd] }, 'bad-time', 'has no readable time.');
  return words;
}

/** To each segment the words that start before it ends. */
function shareOut(words: readonly LooseWord[], entries: readonly JsonObject[]): LooseWord[][] {
  let next = 0;
  return entries.map((entry) => {
    const first = next;
    const [, end = Number.POSITIVE_INFINITY] = timesOf(entry);
    while (next < words.length && (words[next]?.start ?? 0) < end) next += 1;
    return words.slice(first, next);
  });
}

type Times = readonly [start: number | undefined, end: number | undefined, writtenEnd: unknown, isOdd: boolean];

/** Start and end in seconds, the end as it is written, and whether one of them is written and is no time. */
function timesOf({ start, end, offsets, timestamp }: JsonObject): Times {
  if (isObject(offsets)) return readTimes(fromMilliseconds, offsets['from'], offsets['to']);
  return Array.isArray(timestamp) ? readTimes(toSeconds, timestamp[0], timestamp[1]) : readTimes(toSeconds, start, end);
}

function readTimes(read: (time: unknown) => number | undefined, from: unknown, to: unknown): Times {
  const [start, end] = [read(from), read(to)];
  return [start, end, to, isUnread(start, from) || isUnread(end, to)];
}
