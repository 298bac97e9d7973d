const usual = [0.75, 1, 1.25, 1.5, 2];

/**
 * The speeds that a page offers, in order, the one at hand among them.
 * @param text numbers with white space or commas between; what is no speed that a browser plays is left out
 */
export function ratesIn(text: string | undefined, at: number): number[] {
  const named = (text ?? '')
    .split(/[\s,]+/)
    .map(Number)
    .filter((rate) => rate >= 0.25 && rate <= 4);
  return [...new Set([...(named.length ? named : usual), at])].sort((a, b) => a - b);
}
