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
