import type { Scope } from './scope.ts';

/**
 * A timer that is put off over and over, as with each piece of a stream: its browser's timer is left standing, and
 * sleeps on for what is left when it goes off.
 */
export class Alarm {
  readonly #scope: Scope;
  readonly #ring: () => void;
  /** On the clock of `performance.now()`; infinite while it is not to ring. */
  #at = Infinity;
  /** When the timer goes off that stands. */
  #wakesAt = Infinity;
  #stop = (): void => {};

  /** @param scope the alarm does not outlive it */
  constructor(scope: Scope, ring: () => void) {
    this.#scope = scope;
    this.#ring = ring;
  }

  /** True while it will ring. */
  get isSet(): boolean {
    return this.#at < Infinity;
  }

  /** Rings that many milliseconds from now, and no more when it was to ring before. */
  set(milliseconds: number): void {
    this.#at = performance.now() + milliseconds;
    if (this.#at < this.#wakesAt) this.#sleep();
  }

  off(): void {
    this.#at = Infinity;
  }

  #sleep(): void {
    this.#stop();
    this.#wakesAt = this.#at;
    this.#stop = this.#scope.timer(this.#at - performance.now(), () => this.#wake());
  }

  #wake(): void {
    this.#wakesAt = Infinity;
    if (!this.isSet) return;
    // Timers may come a little early.
    if (performance.now() < this.#at - 1) return this.#sleep();
    this.#at = Infinity;
    this.#ring();
  }
}
