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

/** The runs of some length in a stretch of words. Numbers in a flat table: a `Map` took five times as long. */
class Runs {
  readonly #words: Words;
  readonly #length: number;
  readonly #mask: number;
  /** By hash: the first place of a run, counted from 1; negative where it is met again. */
  readonly #slots: Int32Array;

  constructor(words: Words, { from, to }: Span, length: number) {
    this.#words = words;
    this.#length = length;
    this.#mask = 2 ** Math.ceil(Math.log2(2 * (to - from) + 1)) - 1;
    this.#slots = new Int32Array(this.#mask + 1);
    for (let start = from; start + length <= to; start += 1) {
      const slot = this.#slotOf(words, start);
      this.#slots[slot] = this.#slots[slot] ? -Math.abs(this.#slots[slot] as number) : start + 1;
    }
  }

  /** Where the run that begins at a place of some words stands here, if it does and only once; else −1. */
  find(words: Words, start: number): number {
    return Math.max(0, this.#slots[this.#slotOf(words, start)] as number) - 1;
  }

  /** Where that run is kept, or would be. */
  #slotOf(words: Words, start: number): number {
    let hash = 0;
    for (let at = start; at < start + this.#length; at += 1) hash = Math.imul(hash ^ (words[at] as number), 0x9e3779b1);
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    while (this.#slots[slot] && !this.#isSame(words, start, Math.abs(this.#slots[slot] as number) - 1)) slot = (slot + 1) & this.#mask;
    return slot;
  }

  #isSame(words: Words, start: number, place: number): boolean {
    for (let step = 0; step < this.#length; step += 1) if (words[start + step] !== this.#words[place + step]) return false;
    return true;
  }
}

/** The first words of runs of `length` words that stand once in either stretch, in the order of the left one. */
export function uniqueAnchors(left: Words, right: Words, leftSpan: Span, rightSpan: Span, length: number): Pair[] {
  const lefts = new Runs(left, leftSpan, length);
  const rights = new Runs(right, rightSpan, length);
  const anchors: Pair[] = [];
  for (let place = leftSpan.from; place + length <= leftSpan.to; place += 1) {
    const found = rights.find(left, place);
    if (found >= 0 && lefts.find(left, place) === place) anchors.push({ left: place, right: found });
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
