import type { Scope } from '../../support/scope.ts';
import type { Player } from '../player.ts';
import { wantsSound } from '../transition.ts';
import { readMoment } from './links.ts';

/**
 * Opens the moment that an address's fragment names. What it names may come later than the address: with a feed, or with
 * the page's own script. Who has pressed Play meanwhile wants to hear that. Live audio at hand has no such moment.
 */
export function openMoment(player: Player, hash: string, scope: Scope): void {
  const moment = readMoment(hash);
  if (!moment || scope.released) return;
  const { item, at } = moment;
  const waiting = scope.child();
  const sounded = wantsSound(player.state.playback);
  const go = () => {
    const { state } = player;
    if (item === undefined ? state.item?.kind === 'live' : !sounded && wantsSound(state.playback)) waiting.release();
    const known =
      item === undefined ? state.item : [...state.stations.items, ...state.queue.items, state.item].find((any) => any?.id === item);
    if (!known || waiting.released) return;
    waiting.release();
    player.select(known);
    player.seek(at);
  };
  player.subscribe(go, { signal: waiting.signal, ignore: 'time' });
  go();
}
