import { sentencesOf } from './sentence-end.ts';

/** Letters of a piece from which on the next sentence begins another. */
const ENOUGH = 280;

/** A sentence without end breaks between words. */
const withoutEnd = /.{1,800}(?=\s|$)\s*|\S+\s*/gsu;

/** A long text in pieces of a few sentences, which joined give the text. */
export function inPieces(text: string): string[] {
  const pieces = [''];
  for (const sentence of sentencesOf(text).flatMap((each) => each.match(withoutEnd) ?? [])) {
    if ((pieces.at(-1)?.length ?? 0) > ENOUGH) pieces.push('');
    pieces[pieces.length - 1] += sentence;
  }
  return pieces;
}
