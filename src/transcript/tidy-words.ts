import { spaceText } from './clean-text.ts';
import type { Word } from './cue.ts';

/** A word as a file has it, with white space before it, behind it, or none. Seconds. */
export interface LooseWord {
  readonly start: number;
  readonly end?: number | undefined;
  readonly text: string;
}

const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;
const clingsToWordBefore = /^[\p{Pe}\p{Pf}.,!?;:…%、。，！？：；’]/u;
const clingsToWordBehind = /[\p{Ps}\p{Pi}]$/u;

/**
 * Words in their order, each with the white space that follows it, so that joined they give their text. Where no word
 * has any white space, as where a file lists bare words, a space is put where the script has one.
 */
export function tidyWords(words: readonly LooseWord[]): Word[] {
  const spaced = words.some(({ text }) => /^\s|\s$/.test(text)) ? words : addSpaces(words);
  const tidy: { start: number; end?: number; text: string }[] = [];
  for (const { start, end, text } of spaced) {
    const clean = spaceText(text);
    const last = tidy.at(-1);
    if (last && clean.startsWith(' ') && !last.text.endsWith(' ')) last.text += ' ';
    const bare = clean.trimStart();
    if (bare !== '') tidy.push({ start, ...(end !== undefined && end >= start && { end }), text: bare });
  }
  const last = tidy.at(-1);
  if (last) last.text = last.text.trimEnd();
  return tidy;
}

const addSpaces = (words: readonly LooseWord[]): LooseWord[] =>
  words.map((word, index) => {
    const next = words[index + 1];
    return next && isSpaceBetween(word.text, next.text) ? { ...word, text: `${word.text} ` } : word;
  });

/** Most words end in a letter and are followed by one, of a script with spaces. */
const plain = /^[a-z\d]/i;

function isSpaceBetween(before: string, behind: string): boolean {
  if (plain.test(behind)) return !clingsToWordBehind.test(before);
  if (clingsToWordBefore.test(behind) || clingsToWordBehind.test(before)) return false;
  return !(spaceless.test(before.slice(-1)) && spaceless.test(behind.slice(0, 1)));
}
