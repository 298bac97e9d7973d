/** What is used of the browser's storage. */
export type StorageLike = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * Storage that may not be there (a sandboxed frame throws at its mere mention), be full, or be cleared: what can't be
 * kept is forgotten, and nobody is troubled.
 */
export class SafeStorage {
  readonly #open: () => StorageLike | undefined;

  constructor(open: () => StorageLike | undefined) {
    this.#open = open;
  }

  /** The object that was written under a key; `undefined` where there is none that can be read. */
  read(key: string): unknown {
    try {
      return JSON.parse(this.#open()?.getItem(key) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** Returns whether it is kept. */
  write(key: string, value: unknown): boolean {
    try {
      const storage = this.#open();
      storage?.setItem(key, JSON.stringify(value));
      return storage !== undefined;
    } catch {
      return false;
    }
  }
}
