import type { Item, Source } from '../catalog/item.ts';
import { playlistKind } from '../catalog/source-type.ts';
import { isOffline } from '../support/is-offline.ts';
import type { EngineFactories, EngineMaker } from './engines.ts';
import { type Bench, benchSource, orderByBench } from './source-bench.ts';

/** A source, and an engine that may play it. */
export interface Way {
  readonly source: Source;
  readonly maker: EngineMaker;
}

/** What to try for an item: these ways in order, and then what the lists behind them lead to. */
export interface Plan {
  readonly item: Item;
  readonly ways: readonly Way[];
  /** From the first list (`.pls`, `.m3u`) on, which has to be asked where it leads. */
  readonly unread: readonly Source[];
}

const isList = (source: Source): boolean => /^(pls|m3u)$/.test(playlistKind(source) ?? '');

/** In which ways items can be made to sound, and what was learnt of them: what failed rests, what can't work is closed. */
export class Ways {
  readonly #factories: EngineFactories;
  readonly #closed: Way[] = [];
  readonly #bench: Bench = new Map();

  constructor(factories: EngineFactories) {
    this.#factories = factories;
  }

  plan(item: Item): Plan {
    const sources = this.#factories.order(item.sources);
    const list = sources.findIndex(isList);
    const direct = list < 0 ? sources.length : list;
    return { item, ways: this.#of(item, sources.slice(0, direct)), unread: sources.slice(direct) };
  }

  /** The plan once its lists are read. */
  async read({ item, ways, unread }: Plan, signal: AbortSignal): Promise<Plan> {
    const { expandLists } = await import('./expand-lists.ts');
    const sources = this.#factories.order(await expandLists(unread, signal));
    return { item, ways: [...ways, ...this.#of(item, sources)], unread: [] };
  }

  /** An engine can't read this source, and never will. */
  close(way: Way): void {
    this.#closed.push(way);
  }

  /** A source could not be had. Where the network is away, that says nothing of it. */
  rest({ source }: Way): void {
    if (!isOffline()) benchSource(this.#bench, source, performance.now());
  }

  sounds({ source }: Way): void {
    this.#bench.delete(source.src);
  }

  #of(item: Item, sources: readonly Source[]): Way[] {
    const isOpen = ({ source, maker }: Way) => !this.#closed.some((way) => way.maker === maker && way.source.src === source.src);
    return orderByBench(sources, this.#bench, performance.now())
      .flatMap((source) => this.#factories.makers(item, source).map((maker) => ({ source, maker })))
      .filter(isOpen);
  }
}
