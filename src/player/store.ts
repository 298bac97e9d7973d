import { tell } from '../support/tell.ts';

export interface SubscribeOptions<State> {
  readonly signal?: AbortSignal;
  readonly ignore?: keyof State;
}

/** Holds one frozen snapshot and tells whoever asked after every change. */
export class Store<State extends object> {
  #state: State;
  /** With the part whose changes alone each is not told. */
  readonly #listeners = new Map<(state: State) => void, keyof State | undefined>();

  constructor(initial: State) {
    this.#state = Object.freeze({ ...initial });
    for (const part of Object.values(initial)) Object.freeze(part);
  }

  get state(): State {
    return this.#state;
  }

  /** Replaces parts of the state. Parts that are the same as before change nothing and wake nobody. */
  patch(change: Partial<State>): void {
    const changed = (Object.keys(change) as (keyof State)[]).filter((key) => !Object.is(this.#state[key], change[key]));
    if (changed.length === 0) return;
    for (const key of changed) Object.freeze(change[key]);
    this.#state = Object.freeze({ ...this.#state, ...change });
    for (const [listener, ignore] of [...this.#listeners]) {
      // As it is by then: whoever was told before may have changed more, and nobody is told anything older last.
      if (changed.some((key) => key !== ignore)) tell([listener], this.#state);
    }
  }

  /** @param options `ignore`: a part whose changes alone are not told, such as the time, which changes all the time */
  subscribe(listener: (state: State) => void, { signal, ignore }: SubscribeOptions<State> = {}): () => void {
    const stop = () => void this.#listeners.delete(listener);
    if (signal?.aborted) return stop;
    this.#listeners.set(listener, ignore);
    signal?.addEventListener('abort', stop, { once: true });
    return stop;
  }

  clear(): void {
    this.#listeners.clear();
  }
}
