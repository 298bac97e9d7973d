/** One line of the input and its number, counted from 1. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

/** Lines that stand together: a cue, a comment, a style, a region, or what is none of these. */
export type Block = readonly Line[];

/** The lines of a text, whichever way they end. NUL becomes U+FFFD, as WebVTT asks. */
export function toLines(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .replaceAll('\0', '\uFFFD')
    .split(/\r\n|\n|\r/);
}

/** How many lines the header has, the signature included: up to the first empty line or the first arrow. */
export function headerLength(lines: readonly string[]): number {
  const end = lines.findIndex((line, index) => index > 0 && (line === '' || hasArrow(line)));
  return end < 0 ? lines.length : end;
}

/**
 * The blocks from a line on. https://www.w3.org/TR/webvtt1/#collect-a-webvtt-block: a block ends at an
 * empty line or at an arrow that can't be its own, so a missing empty line spoils no second cue.
 */
export function* splitBlocks(lines: readonly string[], start: number): Generator<Block> {
  let block: Line[] = [];
  for (let index = start; index < lines.length; index += 1) {
    const text = lines[index] ?? '';
    if (block.length > 0 && (text === '' || (hasArrow(text) && !canTime(block)))) {
      yield block;
      block = [];
    }
    if (text !== '') block.push({ text, number: index + 1 });
  }
  if (block.length > 0) yield block;
}

/** Where in a block the times of a cue stand: first, or below the cue's id; -1 where it is no cue. */
export const timingsIndex = (block: Block): number => block.slice(0, 2).findIndex(({ text }) => hasArrow(text));

/** A comment, a style or a region. */
export const isAside = ([first]: Block): boolean => /^(NOTE([ \t]|$)|(STYLE|REGION)[ \t]*$)/.test(first?.text ?? '');

/** Whether an arrow may come next: it is below what may be a cue's id. */
const canTime = (block: Block): boolean => block.length === 1 && timingsIndex(block) < 0;

const hasArrow = (text: string): boolean => text.includes('-->');
