/**
 * Owns what has been acquired (listeners, timers, fetches, blob URLs) and releases all of it at once.
 * Give `signal` to whatever takes one; hand anything else to `add`.
 */
export class Scope {
  readonly #controller = new AbortController();

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get released(): boolean {
    return this.signal.aborted;
  }

  /** Runs `release` when the scope ends; at once if it has ended. */
  add(release: () => void): void {
    if (this.released) release();
    else this.signal.addEventListener('abort', release, { once: true });
  }

  /** A timer that does not outlive the scope. Returns a function that stops it. */
  timer(milliseconds: number, callback: () => void): () => void {
    if (this.released) return () => {};
    const stop = () => {
      clearTimeout(id);
      this.signal.removeEventListener('abort', stop);
    };
    const id = setTimeout(() => {
      this.signal.removeEventListener('abort', stop);
      callback();
    }, milliseconds);
    this.signal.addEventListener('abort', stop, { once: true });
    return stop;
  }

  /** A scope that ends with this one, or earlier; then nothing of it stays here. */
  child(): Scope {
    const child = new Scope();
    this.signal.addEventListener('abort', () => child.release(), { once: true, signal: child.signal });
    if (this.released) child.release();
    return child;
  }

  release(): void {
    this.#controller.abort();
  }
}
