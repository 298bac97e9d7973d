import { atMoment } from '../../onair/at-moment.ts';
import type { OnAir } from '../../onair/on-air.ts';
import type { Scope } from '../../support/scope.ts';
import type { Player } from '../player.ts';
import type { PlayerState } from '../state.ts';

/** Clocks are adjusted by less. Milliseconds. */
const NOTICEABLE = 2000;

/** How much later than the station's clock says its sound is heard. Milliseconds. */
const delayOf = ({ item, time }: PlayerState): number => ((time.live?.behind ?? 0) + ((item?.kind === 'live' && item.latency) || 0)) * 1000;

/** What is on at the moment that is heard. */
function heardOf(state: PlayerState, now: number): OnAir | undefined {
  const { item, onAir } = state;
  const carried = item?.kind === 'live' ? onAir[item.id] : undefined;
  return carried && atMoment(carried, now - delayOf(state));
}

/** When the end of the programme that is heard will be heard, in epoch milliseconds, where that is known and to come. */
export function endOfProgramme({ state }: Player, now: number): number | undefined {
  const heard = heardOf(state, now);
  const end = heard?.now?.end ?? heard?.next[0]?.start;
  const until = end === undefined ? undefined : end + delayOf(state);
  return until !== undefined && until > now ? until : undefined;
}

/**
 * Tells when the programme's end, which was to be heard at `until`, will be heard at another moment: it is announced
 * anew, or the listener goes elsewhere in what is kept. That another programme has begun is no reason: that was the end.
 */
export function followEndOfProgramme(player: Player, until: number | undefined, changed: () => void, scope: Scope): void {
  if (until === undefined) return;
  const delay = delayOf(player.state);
  const programme = heardOf(player.state, Date.now())?.now;

  const look = () => {
    const end = endOfProgramme(player, Date.now());
    if (end !== undefined && Math.abs(end - until) > NOTICEABLE) changed();
  };
  const follow = (state: PlayerState) => {
    // What is on air there is told within the same task.
    if (Math.abs(delayOf(state) - delay) > NOTICEABLE) return void scope.timer(0, look);
    const now = heardOf(state, Date.now())?.now;
    if (now?.title === programme?.title && now?.start === programme?.start) look();
  };
  player.subscribe(follow, { signal: scope.signal });
}
