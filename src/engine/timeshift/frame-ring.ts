import { type AudioFormat, frameSeconds } from './audio-format.ts';

export interface RingLimits {
  /** Longest audio kept. */
  readonly seconds: number;
  /** Most bytes kept. */
  readonly bytes: number;
}

/** Frames that lie side by side. */
export interface FrameRun {
  readonly format: AudioFormat;
  readonly bytes: Uint8Array;
  /** Where each frame begins in `bytes`. */
  readonly offsets: readonly number[];
  /** Number of the first frame, and of the one after the last. */
  readonly first: number;
  readonly next: number;
  /** Media time of the first frame and of the end of the last. Seconds. */
  readonly start: number;
  readonly end: number;
}

/** A stretch of memory filled with frames of one format. */
interface Page {
  readonly format: AudioFormat;
  readonly bytes: Uint8Array;
  readonly offsets: number[];
  readonly first: number;
  readonly start: number;
  used: number;
}

/** At 128 kbit/s two seconds: little is lost when the oldest goes, and the index is small beside it. */
const PAGE_BYTES = 32_768;

/** By how much the limits may be exceeded at most. */
const EXCESS = 1.2;

const endOf = (page: Page): number => page.start + page.offsets.length * frameSeconds(page.format);
const nextOf = (page: Page): number => page.first + page.offsets.length;

/**
 * The frames of a stream as they came, each with a number and a media time that stays its own. When it is full, the
 * oldest make room. A page's memory is used again, so that a day's listening takes no more than the limits.
 */
export class FrameRing {
  readonly #limits: RingLimits;
  readonly #pages: Page[] = [];
  #spare: Uint8Array | undefined;
  /** Media time from which on nothing may be thrown away. Seconds. */
  floor = Infinity;
  /** For what lies above the floor the limits may be exceeded by a little, rather than that nothing more is taken. */
  mayExceed = false;

  constructor(limits: RingLimits) {
    this.#limits = limits;
  }

  /** Number of the oldest frame. */
  get first(): number {
    return this.#pages[0]?.first ?? 0;
  }

  /** Number that the next frame will have. */
  get next(): number {
    const last = this.#pages.at(-1);
    return last ? nextOf(last) : 0;
  }

  /** Media time of the oldest frame. Seconds. */
  get start(): number {
    return this.#pages[0]?.start ?? 0;
  }

  /** Media time at which the newest frame ends. Seconds. */
  get end(): number {
    const last = this.#pages.at(-1);
    return last ? endOf(last) : 0;
  }

  /** Bytes of memory in use for audio. */
  get allocated(): number {
    return this.#pages.length * PAGE_BYTES;
  }

  /** Takes a copy of a frame. Returns false, and takes nothing, where only the floor could make room. */
  append(frame: Uint8Array, format: AudioFormat): boolean {
    const page = this.#pageFor(frame, format);
    if (!page) return false;
    page.bytes.set(frame, page.used);
    page.offsets.push(page.used);
    page.used += frame.length;
    return true;
  }

  /** Number of the frame that sounds at a media time, or of the nearest that is held. */
  numberAt(seconds: number): number {
    const page = this.#pages.findLast(({ start }) => start <= seconds);
    if (!page) return this.first;
    const within = Math.floor((seconds - page.start) / frameSeconds(page.format) + 1e-6);
    return Math.min(nextOf(page), page.first + Math.max(0, within));
  }

  /** Media time at which a frame begins. Seconds. */
  timeOf(number: number): number {
    const page = this.#pageOf(number);
    return page ? page.start + (number - page.first) * frameSeconds(page.format) : this.end;
  }

  frame(number: number): Uint8Array | undefined {
    return this.run(number, 1)?.bytes;
  }

  /** Frames from a number on that lie side by side, at most `most`; nothing when the number is not held. */
  run(from: number, most = Infinity): FrameRun | undefined {
    const page = this.#pageOf(from);
    if (!page || from < page.first || from >= nextOf(page)) return undefined;
    const next = Math.min(nextOf(page), from + most);
    const index = from - page.first;
    const begin = page.offsets[index] ?? 0;
    const seconds = frameSeconds(page.format);
    return {
      format: page.format,
      bytes: page.bytes.subarray(begin, page.offsets[next - page.first] ?? page.used),
      offsets: page.offsets.slice(index, next - page.first).map((offset) => offset - begin),
      first: from,
      next,
      start: page.start + index * seconds,
      end: page.start + (next - page.first) * seconds,
    };
  }

  #pageFor(frame: Uint8Array, format: AudioFormat): Page | undefined {
    const last = this.#pages.at(-1);
    if (last && last.format === format && last.used + frame.length <= PAGE_BYTES) return last;
    if (!this.#makeRoom()) return undefined;
    const bytes = this.#spare ?? new Uint8Array(PAGE_BYTES);
    this.#spare = undefined;
    const page: Page = { format, bytes, offsets: [], first: this.next, start: this.end, used: 0 };
    this.#pages.push(page);
    return page;
  }

  #makeRoom(): boolean {
    for (let oldest = this.#pages[0]; oldest && this.#isFull(oldest, 1); oldest = this.#pages[0]) {
      const isWanted = endOf(oldest) > this.floor;
      if (isWanted && !this.mayExceed) return false;
      if (isWanted && !this.#isFull(oldest, EXCESS)) return true;
      this.#spare = this.#pages.shift()?.bytes;
    }
    return true;
  }

  #isFull(oldest: Page, share: number): boolean {
    const { bytes, seconds } = this.#limits;
    return this.allocated + PAGE_BYTES > bytes * share || this.end - endOf(oldest) >= seconds * share;
  }

  #pageOf(number: number): Page | undefined {
    return this.#pages.findLast(({ first }) => first <= number) ?? this.#pages[0];
  }
}
