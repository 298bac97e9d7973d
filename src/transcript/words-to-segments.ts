import type { Segment } from './segments.ts';
import { endsSentence } from './sentence-end.ts';
import { type LooseWord, tidyWords } from './tidy-words.ts';

export interface SpokenWord extends LooseWord {
  readonly speaker?: string | undefined;
}

/** A longer silence ends a cue. Seconds. */
const PAUSE = 1.5;
/** Speech that ends no sentence is broken here. Characters. */
const LONGEST = 240;

/** Segments, a sentence each, of a list of words: a new one at each speaker, pause and time that goes back. */
export function wordsToSegments(words: readonly SpokenWord[]): Segment[] {
  const groups: SpokenWord[][] = [];
  let length = 0;
  let last: SpokenWord | undefined;
  for (const word of words) {
    if (last === undefined || breaks(last, word, length)) {
      groups.push([]);
      length = 0;
    }
    groups.at(-1)?.push(word);
    length += word.text.length;
    last = word;
  }
  return groups.map(toSegment);
}

const breaks = (last: SpokenWord, word: SpokenWord, length: number): boolean =>
  word.speaker !== last.speaker ||
  word.start < last.start ||
  word.start - (last.end ?? last.start) > PAUSE ||
  length > LONGEST ||
  endsSentence(last.text);

function toSegment(group: readonly SpokenWord[]): Segment {
  const words = tidyWords(group);
  const [first] = group;
  return {
    start: first?.start,
    end: words.at(-1)?.end,
    speaker: first?.speaker,
    text: words.map(({ text }) => text).join(''),
    words,
  };
}
