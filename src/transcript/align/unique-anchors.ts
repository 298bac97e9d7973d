/** A stretch of a sequence of words, by index: from the first up to and without `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A word of one sequence, and the word of the other that it is. */
export interface Pair {
  readonly left: number;
  readonly right: number;
}

/** Words are numbers here: the same number, the same word. */
export type Words = ArrayLike<number>;

const SEVERAL = -1;

/** Where each run of `length` words begins, by a hash of it; `SEVERAL` where the hash is met more than once. */
function runsOf(words: Words, { from, to }: Span, length: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let start = from; start + length <= to; start += 1) {
    let hash = 0;
    for (let at = start; at < start + length; at += 1) hash = (Math.imul(hash, 0x01000193) ^ (words[at] ?? 0)) | 0;
    places.set(hash, places.has(hash) ? SEVERAL : start);
  }
  return places;
}

const isSame = (left: Words, right: Words, pair: Pair, length: number): boolean => {
  for (let step = 0; step < length; step += 1) if (left[pair.left + step] !== right[pair.right + step]) return false;
  return true;
};

/** The first words of runs of `length` words that stand once in either stretch, in the order of the left one. */
export function uniqueAnchors(left: Words, right: Words, leftSpan: Span, rightSpan: Span, length: number): Pair[] {
  const rights = runsOf(right, rightSpan, length);
  const anchors: Pair[] = [];
  for (const [hash, place] of runsOf(left, leftSpan, length)) {
    const pair = { left: place, right: rights.get(hash) ?? SEVERAL };
    if (pair.left !== SEVERAL && pair.right !== SEVERAL && isSame(left, right, pair, length)) anchors.push(pair);
  }
  return anchors;
}

/** The most of these pairs that come in the same order in both sequences: patience sorting. */
export function inOrder(pairs: readonly Pair[]): Pair[] {
  /** By length less one: the pair that ends the best chain of that length so far. */
  const ends: number[] = [];
  const before = new Int32Array(pairs.length);
  for (const [index, { right }] of pairs.entries()) {
    const length = firstNotBelow(ends, right, pairs);
    before[index] = ends[length - 1] ?? -1;
    ends[length] = index;
  }
  const chain: Pair[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}

function firstNotBelow(ends: readonly number[], right: number, pairs: readonly Pair[]): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pairs[ends[middle] ?? 0]?.right ?? 0) < right) low = middle + 1;
    else high = middle;
  }
  return low;
}
