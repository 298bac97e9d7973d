/** One line of the input and its number, counted from 1. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

/** Lines that stand together: a cue, a comment, a style, a region, or what is none of these. */
export type Block = readonly Line[];

/** The lines of a text, whichever way they end. NUL becomes U+FFFD, as WebVTT asks. */
export function toLines(text: string): string[] {
  return text.replaceAll('\0', '\uFFFD').split(/\r\n|\n|\r/);
}

/** Index of the line behind the header: the first empty line below the signature, or the first arrow. */
export function headerEnd(lines: readonly string[], signature: number): number {
  const end = lines.findIndex((line, index) => index > signature && (line === '' || hasArrow(line)));
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

/**
 * A comment, a style, a region, or a header that does not stand at the head: segments of HLS that were put together have
 * one each, with an X-TIMESTAMP-MAP for whoever has the MPEG clock it speaks of.
 */
export const isAside = ([first]: Block): boolean =>
  /^(?:(?:NOTE|WEBVTT)(?:[ \t]|$)|(?:STYLE|REGION)[ \t]*$|X-TIMESTAMP-MAP=)/.test(first?.text ?? '');

/** Whether an arrow may come next: it is below what may be a cue's id. */
const canTime = (block: Block): boolean => block.length === 1 && timingsIndex(block) < 0;

const hasArrow = (text: string): boolean => text.includes('-->');
