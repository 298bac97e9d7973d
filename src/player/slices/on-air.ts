import type { Issue } from '../../support/issue.ts';
import type { Core } from '../core.ts';
import { namings } from '../sound.ts';
import type { PlayerState } from '../state.ts';
import { createWatch } from '../watch.ts';

export interface OnAirSlice {
  /** Keeps what is on air current until the signal aborts. */
  watchOnAir(signal: AbortSignal): void;
}

/** What each station carries: asked for only while somebody looks, and only where a station says it at all. */
export function createOnAir(core: Core, report: (issues: readonly Issue[]) => void): OnAirSlice {
  const { store, sound, scope } = core;

  const watchOnAir = createWatch(scope, (watching) => {
    const seeking = watching.child();
    // A stream may name its tracks itself: who has just pressed Play does not wait for what reads that.
    const seek = ({ stations, playback }: PlayerState) => {
      if (stations.items.some(({ onAir }) => onAir) || (sound.named && playback.status === 'playing')) load();
    };
    const load = () => {
      seeking.release();
      // Without the code the stations play on and say no programme: no failure that a listener could mend.
      import('../follow-on-air.ts').then(
        ({ followOnAir }) => watching.released || followOnAir(core, report, watching),
        () => {},
      );
    };
    for (const name of namings) sound.on(name, () => seek(store.state), seeking);
    store.subscribe(seek, { signal: seeking.signal, ignore: 'time' });
    seek(store.state);
  });

  return { watchOnAir };
}
