import type { Cue, Word } from './cue.ts';

/** Lines that roll are short; of longer texts only this much is compared, which keeps the work linear. Characters. */
const LONGEST_OVERLAP = 300;
/** Letters of a cue's first word that are looked for at first. */
const FIRST_LETTERS = 20;
/** A line that rolls stays without a break. Seconds. */
const LONGEST_GAP = 1;
/** So many of the cues must repeat something, and so many say something new behind it: people say things twice too. */
const OFTEN = 0.4;
const NOT_SELDOM = 0.2;
/** In fewer cues nothing can be told. */
const FEWEST = 4;

/**
 * Captions that roll up, as YouTube's do, say each line twice: when it is new and again above the next one. What a cue
 * repeats of the cue before it is taken away, and a cue that says nothing new is dropped. Other transcripts come back
 * as they are.
 * @param cues in order of start
 */
export function foldRolling(cues: readonly Cue[]): readonly Cue[] {
  const overlaps = cues.map((cue, index) => overlapOf(cues[index - 1], cue));
  const rolling = overlaps.filter((length) => length > 0).length;
  const growing = overlaps.filter((length, index) => length > 0 && length < (cues[index]?.text.length ?? 0)).length;
  if (cues.length < FEWEST || rolling < cues.length * OFTEN || growing < cues.length * NOT_SELDOM) return cues;
  return cues.flatMap((cue, index) => withoutBeginning(cue, overlaps[index] ?? 0));
}

/** How many characters at a cue's beginning are the end of the cue before it, in whole words. */
function overlapOf(previous: Cue | undefined, { start, text, speaker }: Cue): number {
  if (previous === undefined || previous.speaker !== speaker || start - previous.end > LONGEST_GAP) return 0;
  // Most cues begin with a word that the end of the one before does not hold.
  if (!previous.text.slice(-LONGEST_OVERLAP).includes(text.slice(0, FIRST_LETTERS).replace(/ .*/s, ''))) return 0;
  return (
    wordStarts(previous.text)
      .map((from) => previous.text.slice(from))
      .find((end) => end !== '' && begins(text, end))?.length ?? 0
  );
}

const begins = (text: string, beginning: string): boolean =>
  text.startsWith(beginning) && (text.length === beginning.length || text[beginning.length] === ' ');

/** Where the words near the end of a text start. */
function wordStarts(text: string): number[] {
  const from = Math.max(text.length - LONGEST_OVERLAP, 0);
  const later = [...text.slice(from).matchAll(/ /g)].map(({ index }) => from + index + 1);
  return from === 0 ? [0, ...later] : later;
}

function withoutBeginning(cue: Cue, length: number): readonly Cue[] {
  if (length === 0) return [cue];
  const text = cue.text.slice(length).trimStart();
  if (text === '') return [];
  if (!cue.words) return [{ ...cue, text }];
  return [{ ...cue, text, words: lastWords(cue.words, text.length) }];
}

/** The words that hold the last so many characters; the first of them may lose its beginning. */
function lastWords(words: readonly Word[], length: number): readonly Word[] {
  let first = words.length;
  let missing = length;
  while (missing > 0 && first > 0) {
    first -= 1;
    missing -= words[first]?.text.length ?? 0;
  }
  return words.slice(first).map((word, index) => (index === 0 ? { ...word, text: word.text.slice(-missing) } : word));
}
