import type { Episode, Item } from '../../catalog/item.ts';
import type { Player } from '../player.ts';
import type { PlayerState } from '../state.ts';
import type { OwnQueue } from './own-queue.ts';
import { addressOf, hasSameSound } from './same-sound.ts';

/** What a page comes to offer may bear the id of another sound, whose listener is to lose nothing. */
export function keepApart(player: Player, own: OwnQueue): void {
  player.makeWay = (offered) => {
    own.tellApart(offered);
    return underOwnIds(player, offered);
  };
}

/**
 * What is at hand, lined up or was heard, and whose id another sound comes to have, goes on under its address.
 * @returns what of the state changes
 */
function underOwnIds({ queue: actions, state }: Player, offered: readonly Item[]): Partial<PlayerState> {
  const { item, playback, queue } = state;
  const { items, heard = [] } = queue;
  const { edits } = actions;
  const others = new Map(offered.map((each) => [each.id, each] as const));
  const isMine = ({ id }: Item) => edits.get(id) === true || (id === item?.id && playback.status !== 'idle');
  const ids = new Map<string, string>();
  for (const each of [...heard, ...items.filter(isMine), ...(item && isMine(item) ? [item] : [])]) {
    const other = others.get(each.id);
    if (other && !hasSameSound(each, other)) ids.set(each.id, addressOf(each));
  }
  if (ids.size === 0) return {};
  const idOf = (id: string) => ids.get(id) ?? id;
  const renamed = <Any extends Item>(each: Any): Any => ({ ...each, id: idOf(each.id) });
  const kept = (each: Episode): Episode => (isMine(each) ? renamed(each) : each);
  const change = {
    queue: { ...queue, items: items.map(kept), heard: heard.map(renamed) },
    ...(item && isMine(item) && { item: renamed(item) }),
  };
  actions.past = actions.past.map(idOf);
  for (const [id, isKept] of [...edits]) if (isKept && edits.delete(id)) edits.set(idOf(id), true);
  return change;
}
