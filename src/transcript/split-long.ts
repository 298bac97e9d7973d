import type { Cue, Word } from './cue.ts';
import { inPieces } from './in-pieces.ts';
import { isLong, LONG } from './is-long.ts';
import { endsSentenceBefore } from './sentence-end.ts';

/**
 * Cues of which those of more than 800 letters are told in sentences, where it is known when each begins; a text without
 * times in pieces of a few sentences. Others are the same objects.
 * @param cues of one transcript
 */
export function splitLong(cues: readonly Cue[]): readonly Cue[] {
  // As `isTimed`, which is not asked for here: it would come in a file of its own.
  const timed = cues.some(({ end }) => end > 0);
  const pieces = cues.flatMap((cue) => (isLong(cue) ? split(cue, timed) : cue));
  // Another cue may begin in the midst of one that was split.
  return timed ? pieces.sort((a, b) => a.start - b.start) : pieces;
}

function split(cue: Cue, timed: boolean): readonly Cue[] {
  if (!timed) return inPieces(cue.text).map((text) => ({ ...cue, text: text.trimEnd() }));
  return cue.words ? byWords(cue, cue.words) : [cue];
}

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
