import type { WallClock } from './wall-clock.ts';

/** Frames that are held, by number, and in seconds from where to where. */
export interface HeldFrames {
  readonly first: number;
  readonly next: number;
  readonly start: number;
  readonly end: number;
  frame(number: number): Uint8Array | undefined;
}

/**
 * How a new connection follows on what is held. `at` is the number that its first frame has, which is `next` of what
 * is held, or greater by a gap of unknown length, where none matches.
 */
export type SpliceAnswer = { readonly seamless: true; readonly at: number } | { readonly seamless: false };

/** A way in which the new frames might lie on those that are held. */
interface Alignment {
  /** Held number of the first new frame. */
  readonly at: number;
  /** Hashes of the frames that were found equal. */
  readonly equal: Set<number>;
}

/** Held frames that a burst can reach back to: 80 s of MP3 at 48 kHz. */
const RECENT = 3400;

/** Different frames that must be equal before an alignment is sure. In silence, all are alike. */
const SURE = 3;

/** New frames after which one that begins before all that is held would have met it. */
const ENOUGH = 600;

/**
 * Finds the frame of what is held with which a new connection begins, so that nothing is lost and nothing heard
 * twice. A server sends a new listener the last few seconds again, and they are the same to the byte.
 */
export class Splice {
  readonly #held: HeldFrames;
  readonly #clock: Pick<WallClock, 'timeAt'>;
  readonly #index = new Map<number, number[]>();
  readonly #oldest: number;
  readonly #hashOfOldest: number;
  #alignments: Alignment[] = [];
  #count = 0;

  /** @param clock when what is held was live */
  constructor(held: HeldFrames, clock: Pick<WallClock, 'timeAt'>) {
    this.#held = held;
    this.#clock = clock;
    this.#oldest = Math.max(held.first, held.next - RECENT);
    for (let number = this.#oldest; number < held.next; number += 1) this.#add(number);
    this.#hashOfOldest = hash(held.frame(this.#oldest) ?? new Uint8Array());
  }

  /** Takes those of the new connection's frames, all that came so far, that are new to it. */
  offerAll(frames: readonly { readonly bytes: Uint8Array }[]): SpliceAnswer | undefined {
    let answer: SpliceAnswer | undefined;
    for (let next = frames[this.#count]; next && !answer; next = frames[this.#count]) answer = this.offer(next.bytes);
    return answer;
  }

  /** Takes the next frame of the new connection. Answers as soon as it is sure. */
  offer(frame: Uint8Array): SpliceAnswer | undefined {
    const index = this.#count;
    const hashed = hash(frame);
    this.#count += 1;
    this.#alignments = this.#alignments.filter((alignment) => this.#fits(alignment, index, frame, hashed));
    this.#begin(index, frame, hashed);
    const sure = this.#alignments.findLast(({ at, equal }) => equal.size >= SURE && at + index + 1 >= this.#held.next);
    if (sure) return { seamless: true, at: sure.at };
    return this.#isHopeless ? { seamless: false } : undefined;
  }

  /**
   * The likeliest answer with the frames that came so far. Where they are all silence they fit in many places, and the
   * clock tells which: what came last is live now.
   */
  settle(): SpliceAnswer {
    const { first, next, start, end } = this.#held;
    const live = this.#clock.timeAt(Date.now()) ?? end;
    const expected = next + (live - end) / ((end - start) / (next - first)) - this.#count;
    const distance = ({ at }: Alignment) => Math.abs(at - expected);
    const [best] = this.#alignments.sort((a, b) => b.equal.size - a.equal.size || distance(a) - distance(b));
    return best ? { seamless: true, at: best.at } : { seamless: false };
  }

  get #isHopeless(): boolean {
    const mayMeetTheOldest = this.#held.next - this.#oldest < RECENT && this.#count < ENOUGH;
    return this.#alignments.length === 0 && !mayMeetTheOldest;
  }

  #add(number: number): void {
    const hashed = hash(this.#held.frame(number) ?? new Uint8Array());
    const numbers = this.#index.get(hashed);
    if (numbers) numbers.push(number);
    else this.#index.set(hashed, [number]);
  }

  /** Alignments begin with the first new frame; or, where the burst reaches further back, with the oldest held. */
  #begin(index: number, frame: Uint8Array, hashed: number): void {
    const numbers = index === 0 ? this.#index.get(hashed) : hashed === this.#hashOfOldest ? [this.#oldest] : undefined;
    for (const number of numbers ?? []) {
      if (same(this.#held.frame(number), frame)) this.#alignments.push({ at: number - index, equal: new Set([hashed]) });
    }
  }

  #fits({ at, equal }: Alignment, index: number, frame: Uint8Array, hashed: number): boolean {
    if (at + index >= this.#held.next) return true;
    if (!same(this.#held.frame(at + index), frame)) return false;
    equal.add(hashed);
    return true;
  }
}

/** FNV-1a. */
function hash(bytes: Uint8Array): number {
  let value = 0x811c9dc5;
  for (const byte of bytes) value = Math.imul(value ^ byte, 0x01000193);
  return value;
}

const same = (a: Uint8Array | undefined, b: Uint8Array): boolean =>
  a !== undefined && a.length === b.length && a.every((byte, index) => byte === b[index]);
