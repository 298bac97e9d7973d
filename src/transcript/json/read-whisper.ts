import type { Segment } from '../segments.ts';
import type { LooseWord } from '../tidy-words.ts';
import { toSeconds } from '../to-seconds.ts';
import { wordsToSegments } from '../words-to-segments.ts';
import { timeWords } from './time-words.ts';
import { fromMilliseconds, isObject, type JsonObject, nameOf, objectsOf, textOf } from './values.ts';

/** What the programs around Whisper write: its own JSON, `verbose_json`, whisper.cpp's, WhisperX's and Transformers'. */
export function readWhisper(root: JsonObject): Segment[] {
  const entries = [root['segments'], root['transcription'], root['chunks']].map(objectsOf).find(({ length }) => length > 0);
  const words = wordsOf(root['words']);
  if (!entries) return wordsToSegments(timedOrBare(textOf(root['text']), words));
  const shares = shareOut(words, entries.map(endOf));
  return entries.map((entry, index) => toSegment(entry, shares[index] ?? [], index));
}

function toSegment(entry: JsonObject, share: readonly LooseWord[], index: number): Segment {
  const text = textOf(entry['text']);
  const own = wordsOf(entry['words'], startOf(entry));
  const words = timeWords(text, own.length > 0 ? own : share);
  return {
    start: startOf(entry),
    end: endOf(entry),
    speaker: nameOf(entry['speaker']),
    text: words.length > 0 ? words.map((word) => word.text).join('') : text,
    words,
    name: `Segment ${index + 1}`,
  };
}

function timedOrBare(text: string, words: readonly LooseWord[]): readonly LooseWord[] {
  const timed = timeWords(text, words);
  return timed.length > 0 ? timed : words;
}

/** Words in order of start. WhisperX times no numbers: such a word has the time of the one before. */
function wordsOf(list: unknown, from = 0): LooseWord[] {
  let last = from;
  return objectsOf(list).flatMap((entry) => {
    const text = textOf(entry['word']) || textOf(entry['text']);
    last = Math.max(last, startOf(entry) ?? last);
    return text.trim() === '' ? [] : [{ start: last, end: endOf(entry), text }];
  });
}

/** To each segment the words that start before it ends. */
function shareOut(words: readonly LooseWord[], ends: readonly (number | undefined)[]): LooseWord[][] {
  let next = 0;
  return ends.map((end = Number.POSITIVE_INFINITY) => {
    const first = next;
    while (next < words.length && (words[next]?.start ?? 0) < end) next += 1;
    return words.slice(first, next);
  });
}

const startOf = (entry: JsonObject): number | undefined => timesOf(entry)[0];
const endOf = (entry: JsonObject): number | undefined => timesOf(entry)[1];

function timesOf({ start, end, offsets, timestamp }: JsonObject): readonly [number | undefined, number | undefined] {
  if (isObject(offsets)) return [fromMilliseconds(offsets['from']), fromMilliseconds(offsets['to'])];
  if (Array.isArray(timestamp)) return [toSeconds(timestamp[0]), toSeconds(timestamp[1])];
  return [toSeconds(start), toSeconds(end)];
}
