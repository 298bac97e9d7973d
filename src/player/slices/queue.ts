import type { Episode } from '../../catalog/item.ts';
import { addToQueue, clearQueue, insertIntoQueue, moveInQueue, removeFromQueue } from '../../catalog/queue.ts';
import type { Core } from '../core.ts';
import type { QueueActions } from '../player.ts';

/** What is lined up. No edit touches what plays. */
export function createQueue({ store }: Core): QueueActions {
  const edit = (items: readonly Episode[]) => {
    if (items !== store.state.queue.items) store.patch({ queue: { items } });
  };
  const items = () => store.state.queue.items;
  return {
    add: (...added) => edit(addToQueue(items(), added)),
    insert: (index, ...added) => edit(insertIntoQueue(items(), index, added)),
    move: (id, index) => edit(moveInQueue(items(), id, index)),
    remove: (id) => edit(removeFromQueue(items(), id)),
    clear: () => edit(clearQueue(items())),
  };
}
