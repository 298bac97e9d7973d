import { tell } from './tell.ts';

/** Typed listeners for the events of one object. A listener that throws does not silence the others. */
export class Emitter<EventMap extends object> {
  readonly #listeners = new Map<keyof EventMap, Set<(detail: never) => void>>();

  on<Name extends keyof EventMap>(
    name: Name,
    listener: (detail: EventMap[Name]) => void,
    options: { readonly signal?: AbortSignal } = {},
  ): void {
    if (options.signal?.aborted) return;
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners.add(listener));
    options.signal?.addEventListener('abort', () => listeners.delete(listener), { once: true });
  }

  emit<Name extends keyof EventMap>(name: Name, detail: EventMap[Name]): void {
    tell((this.#listeners.get(name) ?? []) as Iterable<(detail: EventMap[Name]) => void>, detail);
  }

  /** Forgets every listener. */
  clear(): void {
    this.#listeners.clear();
  }
}
