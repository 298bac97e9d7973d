import type { Episode } from '../../catalog/item.ts';
import type { QueueActions } from '../player.ts';

/**
 * The queue is this again, as if it had never been otherwise: the next page is not told of what was undone.
 * @param was `queue.edits` as they were
 */
export function undoQueue(queue: QueueActions, items: readonly Episode[], was: ReadonlyMap<string, boolean>): void {
  queue.edits.clear();
  for (const [id, isKept] of was) queue.edits.set(id, isKept);
  queue.set({ items });
}
