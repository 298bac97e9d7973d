import type { Catalog } from '../../catalog/catalog.ts';
import type { Episode, Item, LiveStream } from '../../catalog/item.ts';
import { addToQueue, nextInQueue, previousInQueue } from '../../catalog/queue.ts';
import { defined } from '../../support/defined.ts';
import type { Issue } from '../../support/issue.ts';
import type { Core } from '../core.ts';
import type { ItemChoice } from '../player.ts';

export interface CatalogSlice {
  setCatalog(catalog: Catalog): void;
  /** The item that a choice names; the item at hand where it names none. */
  find(choice: ItemChoice | undefined): Item | undefined;
  /** The episode before or after the item at hand, in the queue. */
  neighbour(step: 1 | -1): Episode | undefined;
}

const isLive = (item: Item): item is LiveStream => item.kind === 'live';
const isEpisode = (item: Item): item is Episode => item.kind === 'episode';

/**
 * The queue after the page changed what it offers: what the page took back goes, what it added comes last,
 * and what the listener added, removed or moved stays as the listener left it.
 */
export function mergeQueue(
  queue: readonly Episode[],
  before: readonly Episode[],
  after: readonly Episode[],
  playingId?: string,
): readonly Episode[] {
  const was = new Set(before.map(({ id }) => id));
  const is = new Map(after.map((item) => [item.id, item]));
  const kept = queue.filter(({ id }) => is.has(id) || !was.has(id) || id === playingId).map((item) => is.get(item.id) ?? item);
  return addToQueue(
    kept,
    after.filter(({ id }) => !was.has(id)),
  );
}

/** What there is to play: the stations, the queue, and the item at hand. */
export function createCatalog({ store }: Core, choose: (item: Item) => void, report: (issues: readonly Issue[]) => void): CatalogSlice {
  let offered: readonly Episode[] = [];

  const all = (): readonly Item[] => [...store.state.stations.items, ...store.state.queue.items];

  return {
    setCatalog({ name, items, issues }) {
      const before = offered;
      offered = items.filter(isEpisode);
      const { stations, queue, item } = store.state;
      store.patch({
        ...defined({ name }),
        stations: { ...stations, items: items.filter(isLive) },
        queue: { items: mergeQueue(queue.items, before, offered, item?.id) },
      });
      report(issues);
      const first = items[0];
      if (first && store.state.playback.status === 'idle' && !items.some(({ id }) => id === item?.id)) choose(first);
    },
    find(choice) {
      const { item } = store.state;
      if (choice === undefined || choice === item?.id) return item;
      return typeof choice === 'string' ? all().find(({ id }) => id === choice) : choice;
    },
    neighbour(step) {
      const { item, queue } = store.state;
      return (step > 0 ? nextInQueue : previousInQueue)(queue.items, item?.id);
    },
  };
}
