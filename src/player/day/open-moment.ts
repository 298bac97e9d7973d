import type { Item } from '../../catalog/item.ts';
import type { Scope } from '../../support/scope.ts';
import type { Player } from '../player.ts';
import { wantsSound } from '../transition.ts';
import { readMoment } from './links.ts';

/** What a page has at hand by itself, and what the listener has brought there instead. */
export interface AtHand {
  readonly own: Item | undefined;
  readonly brought: Item | undefined;
}

/** An address that names no item means one player: the first of the page that had an episode at hand. */
let meant: Player | undefined;

/**
 * Opens the moment that an address's fragment names. What it names may come later than the address: with a feed, or with
 * the page's own script. Who has pressed Play meanwhile wants to hear that. Without a name it is of what the page has at
 * hand, and never of what the listener has brought from another. Live audio has no such moment.
 */
export function openMoment(player: Player, hash: string, scope: Scope, { own, brought }: AtHand): void {
  const moment = readMoment(hash);
  if (!moment || scope.released) return;
  const { item, at } = moment;
  const waiting = scope.child();
  const sounded = wantsSound(player.state.playback);
  const isBrought = (each: Item | undefined) => brought !== undefined && each?.id === brought.id;
  const find = () => {
    const { stations, queue, item: current } = player.state;
    if (item === undefined) return isBrought(current) ? own : current;
    return [...stations.items, ...queue.items, current].find((any) => any?.id === item);
  };
  const isGivenUp = (found: Item | undefined) => {
    if (item !== undefined) return !sounded && wantsSound(player.state.playback);
    return found?.kind === 'live' || (!found && isBrought(player.state.item)) || (meant !== undefined && meant !== player);
  };
  const go = () => {
    const found = find();
    if (isGivenUp(found)) waiting.release();
    if (!found || waiting.released) return;
    waiting.release();
    if (item === undefined) claim(player, scope);
    player.select(found);
    player.seek(at);
  };
  player.subscribe(go, { signal: waiting.signal, ignore: 'time' });
  go();
}

function claim(player: Player, scope: Scope): void {
  if (meant === player) return;
  meant = player;
  scope.add(() => {
    meant = undefined;
  });
}
