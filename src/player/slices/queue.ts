import type { Episode } from '../../catalog/item.ts';
import { addToQueue, clearQueue, insertIntoQueue, moveInQueue, removeFromQueue } from '../../catalog/queue.ts';
import type { Core } from '../core.ts';
import type { QueueActions } from '../player.ts';

/** What is lined up. No edit touches what plays. */
export function createQueue({ store }: Core): QueueActions {
  const edits = new Map<string, boolean>();
  const items = () => store.state.queue.items;
  const edit = (changed: readonly Episode[], isKept: boolean, ...ids: readonly string[]) => {
    for (const id of ids) edits.set(id, isKept);
    if (changed !== items()) store.patch({ queue: { ...store.state.queue, items: changed } });
  };
  const idsOf = (episodes: readonly Episode[]) => episodes.map(({ id }) => id);
  return {
    edits,
    add: (...added) => edit(addToQueue(items(), added), true, ...idsOf(added)),
    insert: (index, ...added) => edit(insertIntoQueue(items(), index, added), true, ...idsOf(added)),
    move: (id, index) => edit(moveInQueue(items(), id, index), true, id),
    remove: (id) => edit(removeFromQueue(items(), id), false, id),
    restore(restored, was) {
      edits.clear();
      for (const [id, isKept] of was) edits.set(id, isKept);
      store.patch({ queue: { ...store.state.queue, items: restored } });
    },
    setAfter: (after) => store.patch({ queue: { ...store.state.queue, after } }),
    setReturn: (returnTo) => store.patch({ queue: { ...store.state.queue, returnTo } }),
    clear: () => edit(clearQueue(items()), false, ...idsOf(items())),
  };
}
