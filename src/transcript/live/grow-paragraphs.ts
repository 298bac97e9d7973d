import type { Cue } from '../cue.ts';
import { type Paragraph, toParagraphs } from '../paragraphs.ts';

/**
 * The paragraphs of a text that has grown, been corrected or lost its beginning: what is as it was stays the same
 * paragraph, so that nothing moves under the eyes of who reads.
 * @param before as they were
 * @param cues as they are; those that are as they were are the same objects
 */
export function growParagraphs(before: readonly Paragraph[], cues: readonly Cue[]): readonly Paragraph[] {
  const kept = keptOf(before, cues);
  // The last of them may go on.
  kept.pop();
  const place = kept.reduce((sum, paragraph) => sum + paragraph.cues.length, 0);
  const [first, ...others] = toParagraphs(cues.slice(place));
  return first ? [...kept, withTurn(first, kept.at(-1)), ...others] : kept;
}

/** Up to the first that is not as it was, without what was dropped at the front. */
function keptOf(before: readonly Paragraph[], cues: readonly Cue[]): Paragraph[] {
  const [oldest] = cues;
  const begin = before.findIndex((paragraph) => oldest !== undefined && paragraph.cues.includes(oldest));
  if (begin < 0 || oldest === undefined) return [];
  const kept: Paragraph[] = [];
  let place = 0;
  for (const paragraph of before.slice(begin)) {
    const trimmed = place === 0 ? withoutBefore(paragraph, oldest) : paragraph;
    const isSame = trimmed.cues.every((cue, index) => cue === cues[place + index]);
    if (!isSame) break;
    kept.push(trimmed);
    place += trimmed.cues.length;
  }
  return kept;
}

/** The paragraph from a cue of its own on. Whoever speaks is named, for it comes first now. */
function withoutBefore(paragraph: Paragraph, first: Cue): Paragraph {
  const { speaker } = first;
  if (paragraph.cues[0] === first && paragraph.speaker === speaker) return paragraph;
  const cues = paragraph.cues.slice(paragraph.cues.indexOf(first));
  return { ...(speaker !== undefined && { speaker }), start: first.start, end: paragraph.end, cues };
}

/** A turn that goes on is not named again. */
function withTurn(paragraph: Paragraph, before: Paragraph | undefined): Paragraph {
  if (paragraph.speaker === undefined || paragraph.speaker !== before?.cues.at(-1)?.speaker) return paragraph;
  const { speaker: _, ...rest } = paragraph;
  return rest;
}
