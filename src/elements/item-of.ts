import type { Item } from '../catalog/item.ts';
import type { UntimedState } from '../player/state.ts';

interface Offer extends Pick<UntimedState, 'queue' | 'stations'> {
  readonly item?: Item | undefined;
}

/** Of what a player has, the item of that id; the one at hand where none is asked for. */
export function itemOf({ item, queue, stations }: Offer, id?: string): Item | undefined {
  if (id === undefined || id === item?.id) return item;
  return queue.items.find((episode) => episode.id === id) ?? stations.items.find((station) => station.id === id);
}
