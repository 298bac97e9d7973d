import { tell } from '../support/tell.ts';

/** Holds one frozen snapshot and tells whoever asked after every change. */
export class Store<State extends object> {
  #state: State;
  readonly #listeners = new Set<(state: State) => void>();

  constructor(initial: State) {
    this.#state = freezeParts(initial);
  }

  get state(): State {
    return this.#state;
  }

  /** Replaces parts of the state. Parts that are the same as before change nothing and wake nobody. */
  patch(change: Partial<State>): void {
    const keys = Object.keys(change) as (keyof State)[];
    if (keys.every((key) => Object.is(this.#state[key], change[key]))) return;
    this.#state = freezeParts({ ...this.#state, ...change });
    tell(this.#listeners, this.#state);
  }

  subscribe(listener: (state: State) => void, options: { readonly signal?: AbortSignal } = {}): () => void {
    const stop = () => void this.#listeners.delete(listener);
    if (options.signal?.aborted) return stop;
    this.#listeners.add(listener);
    options.signal?.addEventListener('abort', stop, { once: true });
    return stop;
  }

  clear(): void {
    this.#listeners.clear();
  }
}

const freezeParts = <State extends object>(state: State): State => {
  for (const part of Object.values(state)) Object.freeze(part);
  return Object.freeze(state);
};
