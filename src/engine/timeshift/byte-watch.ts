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
  #stop = (): void => {};

  /** @param least milliseconds of silence that are never taken for a loss */
  constructor(least: number) {
    this.#least = least;
  }

  /** Waits for the first byte of a new connection. */
  begin(scope: Scope, patience: number, lost: () => void): void {
    this.#stop();
    this.#cameAt = 0;
    this.#stop = scope.timer(patience, lost);
  }

  /** Bytes have come. */
  came(scope: Scope, lost: () => void): void {
    const now = performance.now();
    if (this.#cameAt) this.#longest = Math.max(this.#longest, now - this.#cameAt);
    this.#cameAt = now;
    this.#stop();
    const patience = Math.max(this.#least, Math.min(MOST, this.#longest * FACTOR));
    this.#stop = scope.timer(patience, () => {
      this.#longest = Math.max(this.#longest, patience);
      lost();
    });
  }
}
