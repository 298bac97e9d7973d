import { type Segment, segmentsToCues } from '../segments.ts';
import { takeSpeakers } from '../speaker-prefix.ts';
import { toSeconds } from '../to-seconds.ts';
import type { Transcript } from '../transcript.ts';
import { toLines } from '../vtt/split-blocks.ts';

/** `[0:53]`, `(00:00:53)` or `0:53` where a paragraph begins. */
const leadingTime = /^\s*[[(]?(\d{1,3}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?)[\])]?[ \t]*[-–—:]?(?:\s+|$)/;

/**
 * Plain text: a paragraph is a cue. Few such files have times; where most paragraphs begin with one it is read, and
 * else all cues are at 0 (see `isTimed`). `undefined` where it is no text at all.
 */
export function readText(text: string): Transcript | undefined {
  if (text.trim() === '' || isBinary(text)) return undefined;
  const issues: Transcript['issues'][number][] = [];
  const paragraphs = splitParagraphs(toLines(text));
  return { format: 'text', cues: segmentsToCues(takeSpeakers(takeTimes(paragraphs)), issues), issues };
}

/** Sound, pictures and archives are full of control characters; a few are a slip in a text. */
export const isBinary = (text: string): boolean => {
  const beginning = text.slice(0, 4096);
  return beginning.replace(/[^\p{Cc}\uFFFD]|\s/gu, '').length > 2 + beginning.length / 50;
};

interface Paragraph extends Segment {
  readonly line: number;
}

/** By empty lines; where there are none, each line is a paragraph. */
function splitParagraphs(lines: readonly string[]): Paragraph[] {
  const isSpaced = lines.join('\n').trim().includes('\n\n');
  const paragraphs: { text: string; line: number }[] = [];
  let isOpen = false;
  for (const [index, text] of lines.entries()) {
    const last = paragraphs.at(-1);
    if (isOpen && isSpaced && last && text.trim() !== '') last.text += `\n${text}`;
    else if (text.trim() !== '') paragraphs.push({ text, line: index + 1 });
    isOpen = text.trim() !== '';
  }
  return paragraphs.map((paragraph) => ({ ...paragraph, name: 'A paragraph' }));
}

function takeTimes(paragraphs: readonly Paragraph[]): readonly Segment[] {
  const timed = paragraphs.map((paragraph) => {
    const [match = '', time] = leadingTime.exec(paragraph.text.slice(0, 40)) ?? [];
    return { ...paragraph, start: toSeconds(time), text: paragraph.text.slice(match.length) };
  });
  const found = timed.filter(({ start }) => start !== undefined).length;
  return found > paragraphs.length / 2 ? joinUntimed(timed) : paragraphs;
}

/** A paragraph with no time of its own goes on with the one before. */
function joinUntimed(paragraphs: readonly Paragraph[]): Segment[] {
  const joined: { -readonly [Key in keyof Paragraph]: Paragraph[Key] }[] = [];
  for (const paragraph of paragraphs) {
    const last = joined.at(-1);
    if (last && paragraph.start === undefined) last.text += `\n${paragraph.text}`;
    else joined.push({ ...paragraph });
  }
  return joined;
}
