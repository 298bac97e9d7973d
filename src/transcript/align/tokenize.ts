/** A word of a text: what is compared of it, and where it stands, in UTF-16 units. */
export interface Token {
  /** Without case, diacritics and punctuation. */
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** Letters and digits, with what breaks no word: apostrophes, the points of a number, signs that are not seen (soft hyphens, joiners). */
const wordPattern = /[\p{L}\p{M}\p{N}\p{Cf}]+(?:['’ʼ][\p{L}\p{M}\p{N}\p{Cf}]+|(?<=\p{N})[.,]\p{N}+)*/gu;

/** Scripts that put no space between words: each of their signs is compared for itself. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const signPattern = /\P{M}\p{M}*/gu;

const plain = /^[a-z0-9]+$/;
const ignored = /[\p{M}\p{Cf}'’ʼ.,]/gu;

/** The words of a text, in order. */
export function tokenize(text: string): Token[] {
  return [...text.matchAll(wordPattern)].flatMap(({ 0: word, index }) =>
    unspaced.test(word) ? [...word.matchAll(signPattern)].flatMap((sign) => toToken(sign[0], index + sign.index)) : toToken(word, index),
  );
}

function toToken(word: string, from: number): Token[] {
  const key = keyOf(word);
  return key ? [{ key, from, to: from + word.length }] : [];
}

function keyOf(word: string): string {
  const lower = word.toLowerCase();
  return plain.test(lower) ? lower : lower.normalize('NFKD').replace(ignored, '');
}
