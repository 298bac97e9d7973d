import type { Catalog } from '../../catalog/catalog.ts';
import type { Issue } from '../../support/issue.ts';
import { Scope } from '../../support/scope.ts';
import { allowUrl } from '../../support/url.ts';
import { askFile } from './ask-file.ts';

/** What a file's bytes offer. */
export type ReadFile = (bytes: Uint8Array, url: string) => Promise<Catalog>;

/** A file that an attribute names. What it offered last stays until something else has come. */
export class OfferedFile {
  readonly #what: string;
  readonly #changed: () => void;
  #key: string | undefined;
  #url: string | undefined;
  #read: ReadFile | undefined;
  #catalog: Catalog | undefined;
  #problem: Issue | undefined;
  #asking = new Scope();
  #state: 'unasked' | 'asked' | 'settled' = 'unasked';

  /** @param changed is told when it offers something else */
  constructor(what: string, changed: () => void) {
    this.#what = what;
    this.#changed = changed;
  }

  /** Absolute; `undefined` where there is nothing to ask for. */
  get url(): string | undefined {
    return this.#url;
  }

  get isUnasked(): boolean {
    return this.#url !== undefined && this.#state === 'unasked';
  }

  /** Whether nothing more is to come of it, and nothing has. */
  get isEmpty(): boolean {
    return this.#url === undefined || (this.#state === 'settled' && !this.#catalog?.items.length);
  }

  get catalogs(): Catalog[] {
    const told = this.#problem ? [{ items: [], issues: [this.#problem] }] : [];
    return this.#catalog ? [this.#catalog, ...told] : told;
  }

  /**
   * Says which file is meant now. Another supersedes what is under way.
   * @param key what the file's offer hangs on, besides its address
   */
  name(address: string | undefined, key: unknown, read: ReadFile): void {
    const whole = address && JSON.stringify([address, document.baseURI, key]);
    if (whole === this.#key) return;
    this.#key = whole;
    this.#read = read;
    this.#forget();
    const { url, problem } = address ? allowUrl(address, document.baseURI) : {};
    this.#url = url;
    this.#problem = problem ? { code: 'bad-url', message: `${this.#what}: ${problem}` } : undefined;
    if (url !== undefined) return;
    this.#catalog = undefined;
    this.#changed();
  }

  ask(): void {
    this.#forget();
    this.#state = 'asked';
    void this.#ask(this.#url ?? '', this.#asking);
  }

  release(): void {
    this.#asking.release();
  }

  async #ask(url: string, asking: Scope): Promise<void> {
    const answer = await askFile(this.#what, url, asking.signal);
    const catalog = answer.bytes && (await this.#read?.(answer.bytes, answer.url));
    if (asking.released) return;
    this.#state = 'settled';
    this.#problem = answer.issue;
    if (catalog) this.#catalog = catalog;
    else addEventListener('online', () => this.ask(), { once: true, signal: asking.signal });
    this.#changed();
  }

  #forget(): void {
    this.#asking.release();
    this.#asking = new Scope();
    this.#state = 'unasked';
  }
}
