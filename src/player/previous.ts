import type { Episode } from '../catalog/item.ts';
import type { PlayerState } from './state.ts';

/** What was heard before an item. */
export const heardBefore = ({ queue }: Pick<PlayerState, 'queue'>, id: string | undefined): readonly Episode[] =>
  queue.heard?.filter((each) => each.id !== id) ?? [];

/** Back through what was played, and from there through the queue. */
export function previousOf(state: Pick<PlayerState, 'queue' | 'item'>): Episode | undefined {
  const { items } = state.queue;
  const id = state.item?.id;
  const last = heardBefore(state, id).at(-1);
  // As the page offers it now.
  return last ? (items.find((each) => each.id === last.id) ?? last) : items[items.findIndex((each) => each.id === id) - 1];
}
