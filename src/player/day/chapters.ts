import type { Item } from '../../catalog/item.ts';
import { Scope } from '../../support/scope.ts';
import type { Chapter } from '../../transcript/chapter.ts';
import { mayAsk } from '../manners.ts';
import type { Player } from '../player.ts';
import { readChapters } from '../read-chapters.ts';
import { createWatch } from '../watch.ts';

const books = new WeakMap<Player, ChapterBook>();

/** The chapters of a player's items. */
export function chaptersOf(player: Player): ChapterBook {
  const book = books.get(player) ?? new ChapterBook(player);
  books.set(player, book);
  return book;
}

const none: readonly Chapter[] = [];

/** The chapters of the item at hand, loaded while somebody looks at them. */
export class ChapterBook {
  readonly #player: Player;
  readonly #listeners = new Set<() => void>();
  readonly #look: (signal: AbortSignal) => void;
  #item: Item | undefined;
  #asked: string | undefined;
  #chapters = none;
  #asking = new Scope();

  constructor(player: Player) {
    this.#player = player;
    this.#look = createWatch(new Scope(), (scope) => {
      player.subscribe(() => this.#follow(), { signal: scope.signal, ignore: 'time' });
      this.#follow();
    });
  }

  /** Those of a table of contents, in order; none until they have come. */
  get chapters(): readonly Chapter[] {
    return this.#player.state.item?.id === this.#item?.id ? this.#chapters : none;
  }

  /** Keeps them current until the signal aborts, and tells whenever there are others. */
  watch(listener: () => void, signal: AbortSignal): void {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
    this.#look(signal);
  }

  #follow(): void {
    const { item } = this.#player.state;
    if (item?.id !== this.#item?.id) {
      this.#asking.release();
      this.#asked = undefined;
      this.#item = item;
      this.#take(none);
    }
    const src = item?.chapters?.src;
    if (!src || src === this.#asked || !mayAsk(src, this.#player.state)) return;
    this.#asked = src;
    this.#asking = new Scope();
    void this.#ask(this.#asking);
  }

  async #ask(asking: Scope): Promise<void> {
    const { chapters, issues } = await readChapters(this.#player.state, asking.signal);
    if (asking.released) return;
    this.#player.report(issues);
    this.#take(chapters.filter(({ toc }) => toc));
  }

  #take(chapters: readonly Chapter[]): void {
    if (chapters === this.#chapters) return;
    this.#chapters = chapters;
    for (const listener of this.#listeners) listener();
  }
}
