import type { Episode } from '../../catalog/item.ts';
import { addToQueue, clearQueue, insertIntoQueue, moveInQueue, removeFromQueue } from '../../catalog/queue.ts';
import type { Core } from '../core.ts';
import type { EditActions } from '../player.ts';

/** What is lined up. No edit touches what plays. */
export function createQueue({ store }: Core): EditActions {
  const edits = new Map<string, boolean>();
  const items = () => store.state.queue.items;
  const set: EditActions['set'] = (change) => store.patch({ queue: { ...store.state.queue, ...change } });
  const edit = (changed: readonly Episode[], isKept: boolean, ...edited: readonly { readonly id: string }[]) => {
    for (const { id } of edited) edits.set(id, isKept);
    // Also where it is as it was: that the listener wants it so is news.
    set({ items: changed });
  };
  return {
    edits,
    add: (...added) => edit(addToQueue(items(), added), true, ...added),
    insert: (index, ...added) => edit(insertIntoQueue(items(), index, added), true, ...added),
    move(id, index) {
      if (items().some((item) => item.id === id)) edit(moveInQueue(items(), id, index), true, { id });
    },
    remove: (id) => edit(removeFromQueue(items(), id), false, { id }),
    clear: () => edit(clearQueue(items()), false, ...items()),
    set,
  };
}
