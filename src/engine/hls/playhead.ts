import type { HlsSession } from './hls-session.ts';
import { OwnClock } from './own-clock.ts';

/** Where the sound is, on the engine's clock, whether or not anything is open. Seconds. */
export class Playhead {
  readonly clock = new OwnClock();
  readonly #element: HTMLMediaElement;
  readonly #session: () => HlsSession | undefined;
  /** Where to begin, and what is shown while the element is not there yet. */
  #position = 0;
  #isSeeking = false;

  constructor(element: HTMLMediaElement, session: () => HlsSession | undefined) {
    this.#element = element;
    this.#session = session;
  }

  /** The element's clock is that of what sounds. */
  get hasBegun(): boolean {
    return this.clock.isSettled;
  }

  get currentTime(): number {
    return this.hasBegun && !this.#isSeeking ? this.clock.ours(this.#session()?.media.currentTime ?? 0) : this.#position;
  }

  /** What is live is kept for long enough to be worth going back in. */
  get canRewind(): boolean {
    return this.#session()?.place.canRewind ?? false;
  }

  /** What the element would play next is not kept any more. */
  get isPassed(): boolean {
    const session = this.#session();
    return session?.isLive === true && this.#element.currentTime < (session.place.window?.start ?? 0);
  }

  /** Where live is; what had come to rest is asked for again. `undefined` where nothing can be rewound. */
  findLive(): number | undefined {
    const session = this.#session();
    if (!session || !this.canRewind) return undefined;
    if (session.isIdle) session.retry();
    return this.clock.ours(session.place.livePosition);
  }

  /** The nearest place in what is live that can be heard. */
  clamp(seconds: number): number {
    return this.clock.ours(this.#session()?.place.clamp(this.clock.theirs(seconds)) ?? 0);
  }

  /** Where it is now is where to begin the next time. */
  rest(): void {
    this.#position = this.currentTime;
    this.clock.reset();
    this.#isSeeking = false;
  }

  aim(target: number): void {
    this.#position = target;
  }

  /** Moves what sounds to where was aimed at. */
  move(): void {
    this.#isSeeking = true;
    this.#session()?.place.touch();
    this.#element.currentTime = this.clock.theirs(this.#position);
  }

  /** Leaves out what is not kept any more. */
  catchUp(): void {
    if (this.isPassed) this.#element.currentTime = this.#session()?.place.clamp(0) ?? 0;
  }

  /** The listener has stopped the sound; what is in store waits. */
  hold(): void {
    this.#element.pause();
    this.#session()?.place.touch();
  }

  /** The element says that a seek is over. Returns whether it was one that a listener asked for. */
  arrive(): boolean {
    if (!this.#isSeeking || this.#element.seeking) return false;
    this.#isSeeking = false;
    return true;
  }

  /**
   * The first sound says what our clock has to do with the element's.
   * @param heard seconds of sound that were heard
   * @param isOwn the element's clock says nothing of where in the audio it is
   */
  settle(heard: number, isOwn: boolean): void {
    this.clock.settle(isOwn ? this.#position + heard - this.#element.currentTime : 0);
  }
}
