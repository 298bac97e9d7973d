import type { Episode } from '../../catalog/item.ts';
import { addToQueue, insertIntoQueue, moveInQueue } from '../../catalog/queue.ts';
import type { Core } from '../core.ts';
import type { QueueActions } from '../player.ts';

/** What is lined up. No edit touches what plays. */
export function createQueue({ store }: Core): QueueActions {
  const edits = new Map<string, boolean>();
  const items = () => store.state.queue.items;
  const set: QueueActions['set'] = (change) => store.patch({ queue: { ...store.state.queue, ...change } });
  const edit = (changed: readonly Episode[], isKept: boolean, ...ids: readonly string[]) => {
    for (const id of ids) edits.set(id, isKept);
    // Also where it is as it was: that the listener wants it so is news.
    set({ items: changed });
  };
  const idsOf = (episodes: readonly Episode[]) => episodes.map(({ id }) => id);
  return {
    edits,
    add: (...added) => edit(addToQueue(items(), added), true, ...idsOf(added)),
    insert: (index, ...added) => edit(insertIntoQueue(items(), index, added), true, ...idsOf(added)),
    move: (id, index) => edit(moveInQueue(items(), id, index), true, id),
    remove: (id) =>
      edit(
        items().filter((item) => item.id !== id),
        false,
        id,
      ),
    clear: () => edit([], false, ...idsOf(items())),
    set,
    restore(restored, was) {
      edits.clear();
      for (const [id, isKept] of was) edits.set(id, isKept);
      set({ items: restored });
    },
  };
}
