import type { Cue } from './cue.ts';

/** Every moment, in seconds and ascending, at which the cue or the word that is spoken changes. */
export function boundariesOf(cues: readonly Cue[]): Float64Array {
  const moments = new Moments(cues.reduce((count, { words = [] }) => count + 2 + 2 * words.length, 0));
  for (const { start, end, words = [] } of cues) {
    moments.add(start);
    for (const word of words) {
      moments.add(word.start);
      if (word.end !== undefined) moments.add(word.end);
    }
    moments.add(end);
  }
  return moments.inOrder();
}

/** A transcript is in order but where cues overlap, and to sort 120,000 moments takes longer than to show them. */
class Moments {
  readonly #times: Float64Array;
  #count = 0;
  #isOrdered = true;
  #last = Number.NEGATIVE_INFINITY;

  constructor(most: number) {
    this.#times = new Float64Array(most);
  }

  add(time: number): void {
    if (time === this.#last) return;
    if (time < this.#last) this.#isOrdered = false;
    this.#times[this.#count] = time;
    this.#count += 1;
    this.#last = time;
  }

  inOrder(): Float64Array {
    const times = this.#times.subarray(0, this.#count);
    if (this.#isOrdered) return times;
    const sorted = new Moments(this.#count);
    for (const time of times.sort()) sorted.add(time);
    return sorted.inOrder();
  }
}
