import type { Catalog } from '../../catalog/catalog.ts';
import type { Episode, Item, LiveStream } from '../../catalog/item.ts';
import { addToQueue } from '../../catalog/queue.ts';
import { defined } from '../../support/defined.ts';
import type { Issue } from '../../support/issue.ts';
import type { Core } from '../core.ts';
import type { ItemChoice } from '../player.ts';

export interface CatalogSlice {
  setCatalog(catalog: Catalog): void;
  /** The item that a choice names; the item at hand where it names none. */
  find(choice: ItemChoice | undefined): Item | undefined;
}

const isLive = (item: Item): item is LiveStream => item.kind === 'live';
const isEpisode = (item: Item): item is Episode => item.kind === 'episode';

/**
 * The queue after the page changed what it offers: what the page took back goes, what it added comes last,
 * and what the listener added, removed or moved stays as the listener left it.
 * @param edits what the listener did, by id: true for what was added or moved, false for what was removed
 */
function mergeQueue(
  queue: readonly Episode[],
  before: readonly Episode[],
  after: readonly Episode[],
  playingId: string | undefined,
  edits: ReadonlyMap<string, boolean>,
): readonly Episode[] {
  const was = new Set(before.map(({ id }) => id));
  const is = new Map(after.map((item) => [item.id, item]));
  const isKept = ({ id }: Episode) => is.has(id) || !was.has(id) || id === playingId || edits.get(id);
  const kept = queue.filter(isKept).map((item) => is.get(item.id) ?? item);
  // Until the listener has a hand in it, the order is the page's, however late a part of it comes; but what plays and is
  // offered no more stays where it was, or nothing would follow it.
  if (edits.size === 0 && kept.every(({ id }) => is.has(id))) return after;
  return addToQueue(
    kept,
    after.filter(({ id }) => edits.get(id) !== false),
  );
}

/** What there is to play: the stations, the queue, and the item at hand. */
export function createCatalog(
  { store }: Core,
  choose: (item: Item, startAt?: number) => void,
  report: (issues: readonly Issue[]) => void,
  edits: ReadonlyMap<string, boolean>,
): CatalogSlice {
  let offered: readonly Episode[] = [];

  const all = (): readonly Item[] => [...store.state.stations.items, ...store.state.queue.items, ...offered];

  return {
    setCatalog({ name, items, issues }) {
      const before = offered;
      offered = items.filter(isEpisode);
      const { stations, queue, item, playback } = store.state;
      store.patch({
        ...defined({ name }),
        stations: { ...stations, items: items.filter(isLive) },
        queue: { ...queue, items: mergeQueue(queue.items, before, offered, playback.status === 'idle' ? undefined : item?.id, edits) },
      });
      report(issues);
      // What is at hand is as it is offered now, at its place; where it has gone, it is the first. Who was told may have chosen.
      const now = store.state;
      const same = all().find(({ id }) => id === now.item?.id);
      const next = same ?? items[0];
      const isNews = next && now.playback.status === 'idle' && JSON.stringify(next) !== JSON.stringify(now.item);
      if (isNews) choose(next, same && now.time.current);
    },
    find(choice) {
      const { item } = store.state;
      if (choice === undefined || choice === item?.id) return item;
      return typeof choice === 'string' ? all().find(({ id }) => id === choice) : choice;
    },
  };
}
