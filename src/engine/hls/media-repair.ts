import type { Scope } from '../../support/scope.ts';
import type { TimeRange } from '../engine.ts';
import { timeRanges } from '../time-ranges.ts';
import type { HlsPlayer } from './hls-js.ts';

const REPAIRS_WITHIN = 20_000;
const MOST_REPAIRS = 3;
/** Seconds of store with which a new MediaSource is still in time. */
const LITTLE = 0.35;
/** Seconds that may lack between two pieces of sound and not be heard. */
export const SEAM = 0.1;

/** Keeps an element sounding whose decoder has given up, whose MediaSource takes nothing in, or whose store has a hole. */
export class MediaRepair {
  readonly #hls: HlsPlayer;
  readonly #element: HTMLMediaElement;
  #repairs: number[] = [];
  /** Start of what the browser took and lost. */
  #jammedAt: number | undefined;
  /** Where the sound is, while the element is at 0 because its MediaSource is a new one. */
  #renewedAt = 0;

  constructor(hls: HlsPlayer, element: HTMLMediaElement, scope: Scope) {
    this.#hls = hls;
    this.#element = element;
    const forget = () => {
      this.#renewedAt = 0;
    };
    element.addEventListener('seeked', forget, scope);
  }

  /** Seconds of the element's clock. */
  get currentTime(): number {
    return this.#element.currentTime || this.#renewedAt;
  }

  /** Where what is in store ends. Seconds. */
  get storeEnd(): number {
    return timeRanges(this.#element.buffered).at(-1)?.end ?? 0;
  }

  /** Next to nothing is in store from where the sound is. */
  get isOut(): boolean {
    const { currentTime } = this;
    return !timeRanges(this.#element.buffered).some(({ start, end }) => start <= currentTime + SEAM && currentTime + LITTLE < end);
  }

  /** Whether the sound goes without a gap into what begins at a time, and is in store by now. Seconds. */
  leadsTo(start: number): boolean {
    const isBefore = (range: TimeRange) => range.start < start - SEAM && start - SEAM <= range.end;
    return start <= this.currentTime || timeRanges(this.#element.buffered).some(isBefore);
  }

  /** Looks whether the sound can go on while there is still some in store; to be called while it sounds. */
  tend(): void {
    if (this.#jammedAt !== undefined && this.#isStarving) this.#renewMediaSource();
  }

  /** The sound stands: a new MediaSource where this one takes nothing in, or a leap to what is in store further on. */
  nudge(): void {
    if (this.#jammedAt !== undefined) return this.#renewMediaSource();
    const { buffered, currentTime, seeking } = this.#element;
    // What was sought is still to come: what is in store from before may be an hour further on.
    if (seeking) return;
    const next = timeRanges(buffered).find(({ start }) => start > currentTime);
    if (next) this.#element.currentTime = next.start + SEAM;
  }

  /** The decoder has given up. Returns false where it has done so too often. */
  repair(): boolean {
    const now = performance.now();
    this.#repairs = [...this.#repairs.filter((then) => now - then < REPAIRS_WITHIN), now];
    if (this.#repairs.length > MOST_REPAIRS) return false;
    this.#renewMediaSource();
    return true;
  }

  /**
   * WebKitGTK 2.50 takes and loses all that comes after something older than what it had: after a seek back, another
   * variant, a discontinuity. Only a new MediaSource helps; what is in store is heard before. Meanwhile hls.js would ask
   * for the same again and again, and in the end leave it out.
   * @param at start of what was lost, in seconds
   */
  jam(at: number): void {
    const isFirst = this.#jammedAt === undefined;
    this.#jammedAt = Math.min(at, this.#jammedAt ?? at);
    this.#hls.pauseBuffering();
    if (this.#isStarving || (this.#element.seeking && isFirst)) this.#renewMediaSource();
  }

  /**
   * The window has slid on. What was sought may have left it before it came: then what is nearest is heard. hls.js 1.7
   * would leap to what is live.
   * @param start of the window
   * @param nearest what can still be had
   */
  stayWithin(start: number, nearest: number): void {
    const { currentTime, readyState } = this.#element;
    if (this.currentTime === 0 || this.currentTime >= start || readyState === HTMLMediaElement.HAVE_ENOUGH_DATA) return;
    if (currentTime > 0) this.#element.currentTime = nearest;
    else this.#loadFrom(nearest);
  }

  /** There is no sound from `start` to `end`, in seconds: who has sought it hears what follows. */
  passOver({ start, end }: TimeRange): void {
    const { seeking, currentTime } = this.#element;
    if (seeking && start <= currentTime && currentTime < end) this.#element.currentTime = end + SEAM;
  }

  get #isStarving(): boolean {
    return this.storeEnd - this.#element.currentTime < LITTLE;
  }

  /** Goes on where the sound is; or, where that is at its end, with what was lost. */
  #renewMediaSource(): void {
    const element = this.#element;
    const { currentTime } = this;
    const { paused } = element;
    const lost = this.#jammedAt ?? currentTime;
    const at = lost > currentTime && lost - currentTime < LITTLE + SEAM ? lost + SEAM / 2 : currentTime;
    this.#jammedAt = undefined;
    this.#hls.detachMedia();
    this.#hls.attachMedia(element);
    this.#loadFrom(at);
    if (!paused) element.play().catch(() => {});
  }

  /** Of an element that is new to its MediaSource. */
  #loadFrom(at: number): void {
    this.#renewedAt = at;
    this.#hls.startLoad(at);
  }
}
