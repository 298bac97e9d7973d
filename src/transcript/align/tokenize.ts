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
const plainWord = /^[a-zA-Z0-9]+$/;
const ignored = /[\p{M}\p{Cf}'’ʼ.,]/gu;

/** The words of a text, in order. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    if (plainWord.test(word) || !unspaced.test(word)) add(tokens, word, index);
    else for (const sign of word.matchAll(signPattern)) add(tokens, sign[0], index + sign.index);
  }
  return tokens;
}

function add(tokens: Token[], word: string, from: number): void {
  const key = keyOf(word);
  if (key) tokens.push({ key, from, to: from + word.length });
}

function keyOf(word: string): string {
  const lower = word.toLowerCase();
  return plain.test(lower) ? lower : lower.normalize('NFKD').replace(ignored, '');
}
