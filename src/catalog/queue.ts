interface Identified {
  readonly id: string;
}

/*
 * Pure operations on a queue: an item is in it once at most, told by its id.
 * A queue that does not change is returned as it is, so that what shows it need not look closer.
 */

/** Appends items. One that is lined up already keeps its place. */
export function addToQueue<T extends Identified>(queue: readonly T[], items: readonly T[]): readonly T[] {
  const all = unique([...queue, ...items]);
  return all.length > queue.length ? all : queue;
}

/**
 * Puts items before the one at `index` of the queue as it is now. One that is lined up already moves there.
 * @param index counted from 0, clamped
 */
export function insertIntoQueue<T extends Identified>(queue: readonly T[], index: number, items: readonly T[]): readonly T[] {
  const inserted = unique(items);
  if (inserted.length === 0) return queue;
  const moved = new Set(inserted.map(({ id }) => id));
  const stays = ({ id }: T) => !moved.has(id);
  const place = clamp(index, queue.length);
  return [...queue.slice(0, place).filter(stays), ...inserted, ...queue.slice(place).filter(stays)];
}

/**
 * Moves an item so that it ends up at `index`.
 * @param index counted from 0, clamped
 */
export function moveInQueue<T extends Identified>(queue: readonly T[], id: string, index: number): readonly T[] {
  const from = indexInQueue(queue, id);
  const item = queue[from];
  const to = clamp(index, queue.length - 1);
  if (item === undefined || from === to) return queue;
  return queue.toSpliced(from, 1).toSpliced(to, 0, item);
}

export function removeFromQueue<T extends Identified>(queue: readonly T[], id: string): readonly T[] {
  const index = indexInQueue(queue, id);
  return index < 0 ? queue : queue.toSpliced(index, 1);
}

export function clearQueue<T extends Identified>(queue: readonly T[]): readonly T[] {
  return queue.length > 0 ? [] : queue;
}

/** The item after `id`; the first of the queue if `id` is not in it. */
export function nextInQueue<T extends Identified>(queue: readonly T[], id?: string): T | undefined {
  return queue[indexInQueue(queue, id) + 1];
}

/** The item before `id`; none if `id` is not in the queue. */
export function previousInQueue<T extends Identified>(queue: readonly T[], id?: string): T | undefined {
  return queue[indexInQueue(queue, id) - 1];
}

const indexInQueue = (queue: readonly Identified[], id: string | undefined): number => queue.findIndex((item) => item.id === id);

const unique = <T extends Identified>(items: readonly T[]): T[] => {
  const seen = new Set<string>();
  return items.filter(({ id }) => !seen.has(id) && seen.add(id));
};

const clamp = (index: number, highest: number): number => Math.max(0, Math.min(Math.trunc(index) || 0, highest));
