import type { Pair, Span, Words } from './unique-anchors.ts';

/** So many words left out or put in are looked through at once: what is kept meanwhile grows by its square. */
const MOST_EDITS = 40;

/**
 * The words that two stretches share, in order: Myers' greedy difference. After so many edits the furthest way is
 * taken and gone on from, so that the time grows by the length and not by its square.
 */
export function diff(left: Words, right: Words, leftSpan: Span, rightSpan: Span): Pair[] {
  const pairs: Pair[] = [];
  let from = { left: leftSpan.from, right: rightSpan.from };
  while (from.left < leftSpan.to && from.right < rightSpan.to) {
    const way = new Way(left, right, from, { left: leftSpan.to - from.left, right: rightSpan.to - from.right });
    const { pairs: shared, end } = way.walk();
    // One by one: a call takes only so many arguments.
    for (const pair of shared) pairs.push(pair);
    from = end;
  }
  return pairs;
}

interface Place {
  readonly edits: number;
  /** Words of the left that are behind, less those of the right. */
  readonly shift: number;
}

class Way {
  readonly #left: Words;
  readonly #right: Words;
  readonly #from: Pair;
  /** Words that there are. */
  readonly #most: Pair;
  /** Per number of edits: the furthest place on the left, for each shift from −edits to +edits; −1 where none is. */
  readonly #rows: Int32Array[] = [];

  constructor(left: Words, right: Words, from: Pair, most: Pair) {
    this.#left = left;
    this.#right = right;
    this.#from = from;
    this.#most = most;
  }

  walk(): { readonly pairs: readonly Pair[]; readonly end: Pair } {
    let best: Place = { edits: 0, shift: 0 };
    let furthest = -1;
    for (let edits = 0; edits <= MOST_EDITS && furthest < this.#most.left + this.#most.right; edits += 1) {
      this.#rows.push(new Int32Array(2 * edits + 1).fill(-1));
      for (let shift = -edits; shift <= edits; shift += 2) {
        const place = { edits, shift };
        const behind = this.#go(place);
        if (behind <= furthest) continue;
        furthest = behind;
        best = place;
      }
    }
    return this.#trace(best);
  }

  /** As far as words are the same. Returns how many of both are behind; −1 where no way leads here. */
  #go(place: Place): number {
    const entered = this.#enter(place);
    if (entered < 0) return -1;
    let at = entered;
    while (this.#isSame(at, at - place.shift)) at += 1;
    (this.#rows[place.edits] as Int32Array)[place.shift + place.edits] = at;
    return 2 * at - place.shift;
  }

  #isSame(left: number, right: number): boolean {
    const { left: leftFrom, right: rightFrom } = this.#from;
    return left < this.#most.left && right < this.#most.right && this.#left[leftFrom + left] === this.#right[rightFrom + right];
  }

  /** The place on the left where an edit leads to: a word of the left is left out, or one of the right put in. */
  #enter({ edits, shift }: Place): number {
    if (edits === 0) return 0;
    const across = this.#at({ edits: edits - 1, shift: shift - 1 });
    const down = this.#at({ edits: edits - 1, shift: shift + 1 });
    const leftOut = across >= 0 && across < this.#most.left ? across + 1 : -1;
    return Math.max(leftOut, down - shift <= this.#most.right ? down : -1);
  }

  #at({ edits, shift }: Place): number {
    return this.#rows[edits]?.[shift + edits] ?? -1;
  }

  #trace(best: Place): { readonly pairs: readonly Pair[]; readonly end: Pair } {
    const { left, right } = this.#from;
    const pairs: Pair[] = [];
    const end = { left: left + this.#at(best), right: right + this.#at(best) - best.shift };
    let { shift } = best;
    for (let { edits } = best; edits >= 0; edits -= 1) {
      const entered = this.#enter({ edits, shift });
      for (let at = this.#at({ edits, shift }) - 1; at >= entered; at -= 1) pairs.push({ left: left + at, right: right + at - shift });
      shift += entered === this.#at({ edits: edits - 1, shift: shift + 1 }) ? 1 : -1;
    }
    return { pairs: pairs.reverse(), end };
  }
}
