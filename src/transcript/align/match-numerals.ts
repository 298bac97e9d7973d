/** “Twelve hundred and fifty thousand three hundred and one” is said; more words than these are no number. */
const LONGEST = 10;

const digit = /\p{N}/u;

/**
 * A number is written in one word and said in several: where everything around it is matched, what is said between is
 * that number. In any language, and without knowing its numbers.
 * @param matches as `matchWords` returns them
 */
export function matchNumerals(matches: Int32Array, said: readonly string[], written: readonly string[]): void {
  let last = -1;
  for (let index = 0; index <= matches.length; index += 1) {
    if (index < matches.length && (matches[index] ?? -1) < 0) continue;
    const place = (last < 0 ? -1 : (matches[last] ?? -1)) + 1;
    const next = index < matches.length ? (matches[index] ?? -1) : written.length;
    const between = said.slice(last + 1, index);
    if (next - place === 1 && digit.test(written[place] ?? '') && between.length <= LONGEST && !between.some((word) => digit.test(word)))
      matches.fill(place, last + 1, index);
    last = index;
  }
}
