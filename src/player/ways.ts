import type { Item, Source } from '../catalog/item.ts';
import { playlistKind } from '../catalog/source-type.ts';
import type { EngineFactories, EngineMaker } from './engines.ts';

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

const waysOf = (factories: EngineFactories, item: Item, sources: readonly Source[]): Way[] =>
  sources.flatMap((source) => factories.makers(item, source).map((maker) => ({ source, maker })));

/** In which ways an item can be made to sound. */
export function planWays(factories: EngineFactories, item: Item): Plan {
  const sources = factories.order(item.sources);
  const list = sources.findIndex(isList);
  const direct = list < 0 ? sources.length : list;
  return { item, ways: waysOf(factories, item, sources.slice(0, direct)), unread: sources.slice(direct) };
}

/** The plan once its lists are read. */
export async function readLists(factories: EngineFactories, { item, ways, unread }: Plan, signal: AbortSignal): Promise<Plan> {
  const { expandLists } = await import('./expand-lists.ts');
  const sources = factories.order(await expandLists(unread, signal));
  return { item, ways: [...ways, ...waysOf(factories, item, sources)], unread: [] };
}
