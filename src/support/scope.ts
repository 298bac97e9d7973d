/**
 * Owns what has been acquired (listeners, timers, fetches, blob URLs) and releases all of it at once.
 * Give `signal` to whatever takes one; hand anything else to `add`.
 */
export class Scope {
  /** Made when somebody asks for a signal: timers come and go several times a second, and need none. */
  #controller: AbortController | undefined;
  readonly #owned = new Set<() => void>();
  #released = false;

  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    if (this.#released) this.#controller.abort();
    return this.#controller.signal;
  }

  get released(): boolean {
    return this.#released;
  }

  /**
   * Runs `release` when the scope ends; at once if it has ended.
   * @returns how to disown it: then it is not run
   */
  add(release: () => void): () => void {
    if (this.#released) release();
    else this.#owned.add(release);
    return () => void this.#owned.delete(release);
  }

  /** A timer that does not outlive the scope. Returns a function that stops it. */
  timer(milliseconds: number, callback: () => void): () => void {
    if (this.#released) return () => {};
    const stop = () => {
      clearTimeout(id);
      this.#owned.delete(stop);
    };
    const id = setTimeout(() => {
      this.#owned.delete(stop);
      callback();
    }, milliseconds);
    this.#owned.add(stop);
    return stop;
  }

  /** A scope that ends with this one, or earlier; then nothing of it stays here. */
  child(): Scope {
    const child = new Scope();
    child.add(this.add(() => child.release()));
    return child;
  }

  release(): void {
    if (this.#released) return;
    this.#released = true;
    this.#controller?.abort();
    for (const release of this.#owned) release();
    this.#owned.clear();
  }
}
