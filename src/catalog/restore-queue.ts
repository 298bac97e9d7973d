interface Identified {
  readonly id: string;
}

/**
 * A queue with what was taken out of it put back: each behind what it stood behind, wherever that is by now. What has
 * come or moved since stays as it is.
 * @param before the queue before it was taken out
 */
export function restoreQueue<T extends Identified>(queue: readonly T[], before: readonly T[]): readonly T[] {
  const restored = [...queue];
  const places = new Set(queue.map(({ id }) => id));
  let previous: string | undefined;
  for (const item of before) {
    if (!places.has(item.id)) restored.splice(restored.findIndex(({ id }) => id === previous) + 1, 0, item);
    previous = item.id;
  }
  return restored;
}

/**
 * What is known of the listener's edits once a removal is undone. What was done since stays, also to what was taken out.
 * @param edits by id: true for what was added or moved, false for what was removed
 * @param before the same before the removal
 * @param taken what was taken out
 */
export function restoreEdits(
  edits: ReadonlyMap<string, boolean>,
  before: ReadonlyMap<string, boolean>,
  taken: readonly Identified[],
): ReadonlyMap<string, boolean> {
  const restored = new Map(edits);
  for (const { id } of taken) {
    if (edits.get(id)) continue;
    const was = before.get(id);
    if (was === undefined) restored.delete(id);
    else restored.set(id, was);
  }
  return restored;
}
