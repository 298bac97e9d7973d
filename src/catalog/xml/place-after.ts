/** The place after the next such text; the end where there is none. */
export function placeAfter(text: string, part: string, from: number): number {
  const found = text.indexOf(part, from);
  return found < 0 ? text.length : found + part.length;
}
