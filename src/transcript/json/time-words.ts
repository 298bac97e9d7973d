import { cleanText } from '../clean-text.ts';
import type { Word } from '../cue.ts';
import { type LooseWord, tidyWords } from '../tidy-words.ts';

/** So many words may be lost in a row before the others are found again. */
const LOOK_AHEAD = 8;
/** Fewer words that are found again than this share, and the times belong to another text. */
const ENOUGH = 0.5;

/**
 * The words of a text with the times of a list of words, which may lack punctuation and capitals or differ a little.
 * A word that is not found has the time of the one before. None where the lists have little in common.
 */
export function timeWords(text: string, words: readonly LooseWord[]): Word[] {
  const clean = cleanText(text);
  const tidy = tidyWords(words);
  if (tidy.map((word) => word.text).join('') === clean) return tidy;
  const tokens = clean.match(/[^ ]* |[^ ]+$/g) ?? [];
  const bare: string[] = [];
  const bareAt = (index: number) => (bare[index] ??= bareWord(tidy[index]?.text ?? ''));
  let next = 0;
  let found = 0;
  let last: { start: number; end?: number } | undefined = tidy[0] && { start: tidy[0].start };
  const indexOfWord = (token: string): number => {
    // Most are written alike, and need no second look.
    if (tidy[next]?.text === token) return next;
    const wanted = bareWord(token);
    const until = Math.min(next + LOOK_AHEAD, tidy.length);
    for (let index = next; index < until; index += 1) if (bareAt(index) === wanted) return index;
    return -1;
  };
  const timed = tokens.flatMap((token): Word[] => {
    const index = indexOfWord(token);
    const match = tidy[index];
    if (!match) return last ? [{ start: last.end ?? last.start, text: token }] : [];
    next = index + 1;
    found += 1;
    last = match;
    return [{ ...match, text: token }];
  });
  return found >= tokens.length * ENOUGH ? timed : [];
}

const bareWord = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
