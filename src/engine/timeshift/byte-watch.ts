import { Alarm } from '../../support/alarm.ts';
import type { Scope } from '../../support/scope.ts';

/** Longest silence of a connection that is taken for its own manner, in milliseconds. */
const MOST = 8000;
/** A connection that is silent for this many times its longest pause so far is lost. */
const FACTOR = 2.5;

/**
 * Tells when a connection has been silent for too long. Some servers send in gusts of several seconds, so it learns
 * from the pauses that it has seen, those that it mistook for a loss included.
 */
export class ByteWatch {
  readonly #least: number;
  #longest = 0;
  #cameAt = 0;
  #patience = 0;
  #alarm: Alarm | undefined;

  /** @param least milliseconds of silence that are never taken for a loss */
  constructor(least: number) {
    this.#least = least;
  }

  /**
   * Waits for the first byte of a new connection, which lives as long as the scope, and then for each after it.
   * @param lost is told whether any had come
   */
  begin(scope: Scope, patience: number, lost: (begun: boolean) => void): void {
    this.#alarm?.off();
    this.#cameAt = 0;
    this.#alarm = new Alarm(scope, () => {
      const begun = this.#cameAt > 0;
      if (begun) this.#longest = Math.max(this.#longest, this.#patience);
      lost(begun);
    });
    this.#alarm.set(patience);
  }

  /** Bytes have come. */
  came(): void {
    const now = performance.now();
    if (this.#cameAt) this.#longest = Math.max(this.#longest, now - this.#cameAt);
    this.#cameAt = now;
    this.#patience = Math.max(this.#least, Math.min(MOST, this.#longest * FACTOR));
    this.#alarm?.set(this.#patience);
  }
}
