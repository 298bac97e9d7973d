import type { Issue } from '../../support/issue.ts';
import { type Segment, tell } from '../segments.ts';
import type { LooseWord } from '../tidy-words.ts';
import { toSeconds } from '../to-seconds.ts';
import { wordsToSegments } from '../words-to-segments.ts';
import { timeWords } from './time-words.ts';
import { fromMilliseconds, isObject, type JsonObject, nameOf, objectsOf, textOf } from './values.ts';

/** What the programs around Whisper write: its own JSON, `verbose_json`, whisper.cpp's, WhisperX's and Transformers'. */
export function readWhisper(root: JsonObject, entries: readonly JsonObject[], issues: Issue[]): Segment[] {
  const words = wordsOf(root['words'], 'The transcript', issues);
  if (entries.length === 0) return wordsToSegments(timedOrBare(textOf(root['text']), words));
  const shares = shareOut(words, entries);
  return entries.map((entry, index) => toSegment(entry, shares[index] ?? [], index + 1, issues));
}

function toSegment(entry: JsonObject, share: readonly LooseWord[], name: number, issues: Issue[]): Segment {
  const text = textOf(entry['text']);
  const [start, end, writtenEnd] = timesOf(entry);
  const own = wordsOf(entry['words'], name, issues, start);
  const words = timeWords(text, own.length > 0 ? own : share);
  return {
    start,
    end,
    writtenEnd,
    speaker: nameOf(entry['speaker']),
    text: words.length > 0 ? words.map((word) => word.text).join('') : text,
    words,
    name,
  };
}

function timedOrBare(text: string, words: readonly LooseWord[]): readonly LooseWord[] {
  const timed = timeWords(text, words);
  return timed.length > 0 ? timed : words;
}

/** Words in order of start. WhisperX times no numbers: such a word has the time of the one before. */
function wordsOf(list: unknown, name: string | number, issues: Issue[], from = 0): LooseWord[] {
  let last = from;
  let goesBack = false;
  const words = objectsOf(list).flatMap((entry) => {
    const text = textOf(entry['word']) || textOf(entry['text']);
    const [start = last, end] = timesOf(entry);
    goesBack ||= start < last;
    last = Math.max(last, start);
    return text.trim() === '' ? [] : [{ start: last, end, text }];
  });
  if (goesBack) tell(issues, { name }, 'bad-timestamp', 'has times that go back.');
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

/** Start and end in seconds, and the end as it is written. */
function timesOf({
  start,
  end,
  offsets,
  timestamp,
}: JsonObject): readonly [start?: number | undefined, end?: number | undefined, writtenEnd?: unknown] {
  if (isObject(offsets)) return [fromMilliseconds(offsets['from']), fromMilliseconds(offsets['to']), offsets['to']];
  if (Array.isArray(timestamp)) return [toSeconds(timestamp[0]), toSeconds(timestamp[1]), timestamp[1]];
  return [toSeconds(start), toSeconds(end), end];
}
