import type { Cue, Word } from './cue.ts';
import { isLong, LONG } from './is-long.ts';
import { isTimed } from './is-timed.ts';
import { endsSentenceBefore, sentencesOf } from './sentence-end.ts';

/** Sentences that stand in one piece of a text without times. Letters. */
const PIECE = 280;

/**
 * Cues of which those of more than 800 letters are told in sentences, where it is known when each begins; a text without
 * times in pieces of a few sentences. Others are the same objects.
 * @param cues of one transcript
 */
export function splitLong(cues: readonly Cue[]): readonly Cue[] {
  const timed = isTimed(cues);
  return cues.flatMap((cue) => (isLong(cue) ? split(cue, timed) : cue));
}

function split(cue: Cue, timed: boolean): readonly Cue[] {
  if (!timed) return inPieces(cue);
  return cue.words ? byWords(cue, cue.words) : [cue];
}

function inPieces(cue: Cue): Cue[] {
  const pieces: string[] = [];
  let piece = '';
  for (const sentence of sentencesOf(cue.text).flatMap(brokenAt)) {
    if (piece.length >= PIECE) {
      pieces.push(piece);
      piece = '';
    }
    piece += sentence;
  }
  return [...pieces, piece].map((text) => ({ ...cue, text: text.trimEnd() }));
}

/** A sentence without end breaks between words. */
const brokenAt = (sentence: string): string[] =>
  sentence.length > LONG ? (sentence.match(/.{1,800}(?=\s|$)\s*|\S+\s*/gsu) ?? []) : [sentence];

function byWords(cue: Cue, words: readonly Word[]): Cue[] {
  const { id, ...shared } = cue;
  const pieces: Cue[] = [];
  let first = 0;
  let length = 0;
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    length += word.text.length;
    if (next && length < LONG && !endsSentenceBefore(word.text, next.text)) continue;
    const mine = words.slice(first, index + 1);
    const start = first === 0 ? cue.start : (mine[0]?.start ?? cue.start);
    const text = mine.map((each) => each.text).join('');
    pieces.push({ ...shared, start, end: next ? Math.max(start, word.end ?? next.start) : cue.end, text, words: mine });
    first = index + 1;
    length = 0;
  }
  return id === undefined ? pieces : pieces.map((piece, index) => (index === 0 ? { id, ...piece } : piece));
}
