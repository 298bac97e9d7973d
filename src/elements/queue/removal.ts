import type { Episode } from '../../catalog/item.ts';
import { restoreEdits, restoreQueue } from '../../catalog/restore-queue.ts';
import type { QueueActions } from '../../player/player.ts';
import { undoQueue } from '../../player/slices/undo-queue.ts';

/** What was taken out, and the queue as it was before. */
export interface Removal {
  readonly taken: readonly Episode[];
  readonly before: readonly Episode[];
  readonly edits: ReadonlyMap<string, boolean>;
}

/** To be called before `taken` is taken out of `items`. */
export const removalOf = (taken: readonly Episode[], items: readonly Episode[], queue: QueueActions): Removal => ({
  taken,
  before: items,
  edits: new Map(queue.edits),
});

/** Brings back what was taken out, and nothing that has gone otherwise since. Returns the queue as it then is. */
export function undoRemoval({ taken, before, edits }: Removal, items: readonly Episode[], queue: QueueActions): readonly Episode[] {
  const ids = new Set([...taken, ...items].map(({ id }) => id));
  const restored = restoreQueue(
    items,
    before.filter(({ id }) => ids.has(id)),
  );
  undoQueue(queue, restored, restoreEdits(queue.edits, edits, taken));
  return restored;
}
