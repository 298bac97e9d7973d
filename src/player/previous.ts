import type { Episode } from '../catalog/item.ts';
import type { PlayerState } from './state.ts';

/** What was heard before an item. */
export const heardBefore = ({ queue }: PlayerState, id: string | undefined): readonly string[] =>
  queue.heard?.filter((each) => each !== id) ?? [];

/** Back through what was played, and from there through the queue. */
export function previousOf(state: PlayerState): Episode | undefined {
  const { items } = state.queue;
  const id = state.item?.id;
  const find = (heard: string) => items.find((each) => each.id === heard);
  const last = heardBefore(state, id).findLast(find);
  return last === undefined ? items[items.findIndex((each) => each.id === id) - 1] : find(last);
}
