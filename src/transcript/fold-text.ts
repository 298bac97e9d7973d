/** A text as a search compares it. */
export interface FoldedText {
  readonly text: string;
  /**
   * Where in the real text what became each unit begins; one more for the end. Absent where every unit stands for
   * the one at its own place.
   */
  readonly offsets?: Uint32Array;
}

/** Folded, such a text has every letter at the place where it was. */
export const isPlain = (text: string): boolean => ascii.test(text);

const ascii = /^[\t\n\r -~]*$/;

/**
 * Without case, accents, ligatures, widths and invisible marks, and with plain quotes, dashes and spaces: what a
 * reader types finds what an editor set.
 */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase().replace(/\s/g, ' ');
  return (
    text
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]+/gu, '')
      // Upper case first: ß becomes ss, and every sigma the same.
      .toUpperCase()
      .toLowerCase()
      .replace(/ς/g, 'σ')
      .replace(/[‘’‚‛′]/g, "'")
      .replace(/[“”„‟″«»]/g, '"')
      .replace(/[‐-―−]/g, '-')
      .replace(/\s/g, ' ')
  );
}

/** The same, with the way back from what was found to where it stands. */
export function foldWithOffsets(text: string): FoldedText {
  if (ascii.test(text)) return { text: fold(text) };
  const pieces: string[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = fold(character);
    for (let unit = 0; unit < piece.length; unit += 1) offsets.push(at);
    pieces.push(piece);
    at += character.length;
  }
  offsets.push(at);
  return { text: pieces.join(''), offsets: Uint32Array.from(offsets) };
}
