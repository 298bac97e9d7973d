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
  const isSpaced = words.some(({ text }) => /^\s|\s$/.test(text));
  const tidy: { start: number; end?: number; text: string }[] = [];
  let last: { text: string } | undefined;
  for (const [index, { start, end, text }] of words.entries()) {
    const clean = spaceText(text);
    const beginsWithSpace = clean.startsWith(' ');
    if (last && beginsWithSpace && !last.text.endsWith(' ')) last.text += ' ';
    const bare = beginsWithSpace ? clean.slice(1) : clean;
    if (bare === '') continue;
    const next = isSpaced ? undefined : words[index + 1];
    const whole = next && isSpaceBetween(text, next.text) ? `${bare} ` : bare;
    const word = end !== undefined && end >= start ? { start, end, text: whole } : { start, text: whole };
    tidy.push(word);
    last = word;
  }
  if (last?.text.endsWith(' ')) last.text = last.text.slice(0, -1);
  return tidy;
}

/** Most words end in a letter and are followed by one, of a script with spaces. */
const plain = /^[a-z\d]/i;

function isSpaceBetween(before: string, behind: string): boolean {
  if (plain.test(behind)) return !clingsToWordBehind.test(before);
  if (clingsToWordBefore.test(behind) || clingsToWordBehind.test(before)) return false;
  return !(spaceless.test(before.slice(-1)) && spaceless.test(behind.slice(0, 1)));
}
