import type { Source } from '../../catalog/item.ts';
import type { LiveArchive, TimeRange } from '../engine.ts';
import type { LivePlace } from './live-place.ts';
import type { OwnClock } from './own-clock.ts';

export interface ArchiveParts {
  readonly element: HTMLMediaElement;
  readonly clock: OwnClock;
  /** Where the sound is; `undefined` while nothing is open. */
  place(): LivePlace | undefined;
  goLive(): void;
  reconnect(source: Source): void;
}

/** What a playlist keeps of live audio, on the engine's clock. */
export const liveArchive = ({ element, clock, place, goLive, reconnect }: ArchiveParts): LiveArchive => ({
  get window(): TimeRange | undefined {
    const kept = place();
    return kept?.canRewind && kept.window && clock.isSettled ? clock.range(kept.window) : undefined;
  },
  get cushion() {
    return place()?.cushion ?? 0;
  },
  get behind() {
    return clock.isSettled ? (place()?.behind(element.currentTime) ?? 0) : 0;
  },
  epochOf: (seconds) => place()?.epochOf(clock.theirs(seconds)),
  timeAt(epoch) {
    const seconds = place()?.timeAt(epoch);
    return seconds === undefined ? undefined : clock.ours(seconds);
  },
  goLive,
  reconnect,
  // How close to live the sound may be is the playlist's to say.
  setDrain() {},
});
