import type { PlayerState } from '../../player/state.ts';
import { isBehind } from '../is-behind.ts';

/** Sets `:state(playing)`, `:state(live)`, `:state(behind)` and `:state(stalled)` as the sound is. */
export function showStates({ states }: ElementInternals, { item, time, playback: { status } }: PlayerState): void {
  const set = (name: string, on: boolean) => {
    // Chromium 156 restyles for a state that is set again, as many times a second as the sound's time changes.
    if (states.has(name) !== on) on ? states.add(name) : states.delete(name);
  };
  set('playing', status === 'playing');
  set('live', item?.kind === 'live');
  set('behind', isBehind(time));
  set('stalled', status === 'stalled' || status === 'reconnecting');
}
