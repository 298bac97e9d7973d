import { diff } from './bounded-diff.ts';
import { inOrder, type Pair, type Span, uniqueAnchors, type Words } from './unique-anchors.ts';

/** Words of a run that stands once in either text: such a run is found wherever it was moved to. */
const ANCHOR_LENGTH = 4;
/** Shorter runs are no moved passage; they are said anywhere. Words. */
const SHORTEST_MOVED = 5;
/** Within a gap shorter runs will do: there is less to mistake them for. */
const lengthsWithin = [4, 2, 1];
/** A run as short as this is chance, where it is far from every other. Words. */
const SHORT = 2;
const FAR = 3;
/** Gaps of so few words are compared at once. */
const FEW = 24;

/**
 * For each word that is said the index of the word that is written, or −1: words left out, put in or changed since
 * have none. What was moved is matched where it stands now; all else keeps its order. A word is matched once.
 */
export function matchWords(said: readonly string[], written: readonly string[]): Int32Array {
  const [left, right] = toNumbers(said, written);
  const matches = new Int32Array(left.length).fill(-1);
  const moved = movedPairs(left, right);
  for (const pair of moved) matches[pair.left] = pair.right;
  new Rest(left, right, moved).match(matches);
  return matches;
}

/** The same number for the same word. */
function toNumbers(...texts: readonly [readonly string[], readonly string[]]): readonly [Int32Array, Int32Array] {
  const numbers = new Map<string, number>();
  const numberOf = (word: string) => {
    const known = numbers.get(word) ?? numbers.size;
    numbers.set(word, known);
    return known;
  };
  return [Int32Array.from(texts[0], numberOf), Int32Array.from(texts[1], numberOf)];
}

const whole = (words: Words): Span => ({ from: 0, to: words.length });

/** The words of passages that stand at another place of the other text than what surrounds them. */
function movedPairs(left: Words, right: Words): Pair[] {
  const anchors = uniqueAnchors(left, right, whole(left), whole(right), ANCHOR_LENGTH);
  const kept = new Set(inOrder(anchors));
  const taken = new Taken(anchors.filter((anchor) => kept.has(anchor)));
  const runs = runsOf(anchors.filter((anchor) => !kept.has(anchor)));
  return runs.flatMap((run) => taken.extend(left, right, run)).sort((one, other) => one.left - other.left);
}

/** Words that are matched already, of either text. */
class Taken {
  readonly #left = new Set<number>();
  readonly #right = new Set<number>();

  constructor(anchors: readonly Pair[]) {
    for (const { left, right } of anchors)
      for (let step = 0; step < ANCHOR_LENGTH; step += 1) this.#take({ left: left + step, right: right + step });
  }

  /** All of a passage of which anchors are known, as far as it goes; nothing of one that is too short. */
  extend(left: Words, right: Words, run: readonly Pair[]): Pair[] {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return [];
    const isFree = (pair: Pair) =>
      left[pair.left] !== undefined && left[pair.left] === right[pair.right] && !this.#left.has(pair.left) && !this.#right.has(pair.right);
    const ahead: Pair[] = [];
    for (let pair = before(first); isFree(pair); pair = before(pair)) ahead.push(pair);
    const pairs = ahead.reverse();
    for (let pair = first; isFree(pair); pair = { left: pair.left + 1, right: pair.right + 1 }) pairs.push(pair);
    if (pairs.length < SHORTEST_MOVED) return [];
    for (const pair of pairs) this.#take(pair);
    return pairs;
  }

  #take({ left, right }: Pair): void {
    this.#left.add(left);
    this.#right.add(right);
  }
}

const before = ({ left, right }: Pair): Pair => ({ left: left - 1, right: right - 1 });

/** Pairs in order of the left, in groups that follow each other word for word in both texts. */
function runsOf(pairs: readonly Pair[]): Pair[][] {
  const runs: Pair[][] = [];
  for (const pair of pairs) {
    const run = runs.at(-1);
    if (run && follows(run.at(-1), pair)) run.push(pair);
    else runs.push([pair]);
  }
  return runs;
}

/** What is left of two texts once what was moved is taken out of both: it is in the same order. */
class Rest {
  readonly #left: Int32Array;
  readonly #right: Int32Array;
  readonly #leftPlaces: Int32Array;
  readonly #rightPlaces: Int32Array;

  constructor(left: Words, right: Words, moved: readonly Pair[]) {
    this.#leftPlaces = placesBut(left, new Set(moved.map((pair) => pair.left)));
    this.#rightPlaces = placesBut(right, new Set(moved.map((pair) => pair.right)));
    this.#left = this.#leftPlaces.map((place) => left[place] ?? -1);
    this.#right = this.#rightPlaces.map((place) => right[place] ?? -1);
  }

  /** Notes what is matched, by place in the whole texts. */
  match(matches: Int32Array): void {
    const pairs: Pair[] = [];
    this.#match(whole(this.#left), whole(this.#right), 0, pairs);
    for (const [from, to] of this.#runsOf(pairs)) {
      for (let index = from; index < to; index += 1) {
        const { left, right } = pairs[index] as Pair;
        matches[this.#leftPlaces[left] as number] = this.#rightPlaces[right] as number;
      }
    }
  }

  /** What two stretches begin and end with, then what stands once in both, then what is between, by shorter runs. */
  #match(leftSpan: Span, rightSpan: Span, depth: number, pairs: Pair[]): void {
    const [leftInner, rightInner, after] = this.#trim(leftSpan, rightSpan, pairs);
    this.#between(leftInner, rightInner, depth, pairs);
    // One by one, here and below: a call takes only so many arguments.
    for (const pair of after) pairs.push(pair);
  }

  #trim(leftSpan: Span, rightSpan: Span, pairs: Pair[]): [Span, Span, Pair[]] {
    let [leftFrom, rightFrom, leftTo, rightTo] = [leftSpan.from, rightSpan.from, leftSpan.to, rightSpan.to];
    while (leftFrom < leftTo && rightFrom < rightTo && this.#left[leftFrom] === this.#right[rightFrom])
      pairs.push({ left: leftFrom++, right: rightFrom++ });
    const after: Pair[] = [];
    while (leftFrom < leftTo && rightFrom < rightTo && this.#left[leftTo - 1] === this.#right[rightTo - 1])
      after.push({ left: --leftTo, right: --rightTo });
    return [{ from: leftFrom, to: leftTo }, { from: rightFrom, to: rightTo }, after.reverse()];
  }

  #between(leftSpan: Span, rightSpan: Span, depth: number, pairs: Pair[]): void {
    if (leftSpan.from === leftSpan.to || rightSpan.from === rightSpan.to) return;
    const count = leftSpan.to - leftSpan.from + rightSpan.to - rightSpan.from;
    // One word each: it was changed.
    if (count === 2) return;
    const length = count <= FEW ? undefined : lengthsWithin[depth];
    if (length === undefined) {
      for (const pair of diff(this.#left, this.#right, leftSpan, rightSpan)) pairs.push(pair);
      return;
    }
    const anchors = inOrder(uniqueAnchors(this.#left, this.#right, leftSpan, rightSpan, length));
    let [left, right] = [leftSpan.from, rightSpan.from];
    for (const anchor of anchors) {
      this.#match({ from: left, to: anchor.left }, { from: right, to: anchor.right }, depth + 1, pairs);
      pairs.push(anchor);
      [left, right] = [anchor.left + 1, anchor.right + 1];
    }
    this.#match({ from: left, to: leftSpan.to }, { from: right, to: rightSpan.to }, depth + 1, pairs);
  }

  /**
   * The runs of pairs that follow each other word for word, by index: from and to. Without those that are chance, for two
   * texts that have nothing in common share “the” and “of it” all the same.
   */
  #runsOf(pairs: readonly Pair[]): (readonly [from: number, to: number])[] {
    const [start, end] = [
      { left: -1, right: -1 },
      { left: this.#left.length, right: this.#right.length },
    ];
    const runs: (readonly [number, number])[] = [];
    for (let from = 0, to = 0; from < pairs.length; from = to) {
      to = endOfRun(pairs, from);
      const near = isNear(pairs[from - 1] ?? start, pairs[from] ?? end) || isNear(pairs[to - 1] ?? end, pairs[to] ?? end);
      if (to - from > SHORT || near) runs.push([from, to]);
    }
    return runs;
  }
}

function endOfRun(pairs: readonly Pair[], from: number): number {
  let to = from + 1;
  while (follows(pairs[to - 1], pairs[to])) to += 1;
  return to;
}

const follows = (one: Pair | undefined, other: Pair | undefined): boolean =>
  other !== undefined && one?.left === other.left - 1 && one.right === other.right - 1;

/** Whether no more than a few words of either text stand between two pairs. */
const isNear = (one: Pair, other: Pair): boolean => Math.max(other.left - one.left, other.right - one.right) - 1 <= FAR;

const placesBut = (words: Words, taken: ReadonlySet<number>): Int32Array =>
  Int32Array.from({ length: words.length }, (_, place) => place).filter((place) => !taken.has(place));
