import type { Scope } from '../support/scope.ts';
import type { LiveClock } from '../transcript/live/live-clock.ts';
import type { Core } from './core.ts';

/**
 * Leads between the time of day and the media clock of the live audio at hand: by the engine where it knows, else as
 * if a connection's first sound were live. What stands for a while is heard later by as much, and is the same sound.
 */
export function createHeardClock({ store, sound }: Core, scope: Scope): LiveClock {
  /** Epoch milliseconds of media time 0. */
  let began: number | undefined;
  let isNew = true;

  const begin = () => {
    if (isNew) began = Date.now() - (sound.currentTime ?? 0) * 1000;
    isNew = false;
  };
  const renew = () => {
    isNew = true;
  };
  sound.on('loading', renew, scope);
  sound.on('lost', renew, scope);
  sound.on('playing', begin, scope);
  if (store.state.playback.status === 'playing') begin();

  const plain = fromOrigin(() => began);
  const clock = () => sound.live ?? plain;
  return { epochOf: (seconds) => clock().epochOf(seconds), timeAt: (epoch) => clock().timeAt(epoch) };
}

/** @param origin epoch milliseconds of media time 0 */
const fromOrigin = (origin: () => number | undefined): LiveClock => ({
  epochOf(seconds) {
    const began = origin();
    return began === undefined ? undefined : began + seconds * 1000;
  },
  timeAt(epoch) {
    const began = origin();
    return began === undefined ? undefined : (epoch - began) / 1000;
  },
});

/** Engines that adjust their clock move it by less. Milliseconds. */
const jitter = 1000;

/**
 * The time of day of what comes in the stream itself, which bears media times: steady for as long as the media clock
 * is, so that a cue is heard exactly where the stream has it, and good for another media clock after that.
 */
export function createSteadyClock({ sound }: Core, heard: LiveClock, scope: Scope): LiveClock {
  /** Epoch milliseconds of media time 0. */
  let origin: number | undefined;

  const set = (anyway: boolean) => {
    const now = sound.currentTime;
    const epoch = now === undefined ? undefined : heard.epochOf(now);
    if (now === undefined || epoch === undefined) return;
    const found = epoch - now * 1000;
    if (anyway || origin === undefined || Math.abs(found - origin) > jitter) origin = found;
  };
  sound.on('playing', () => set(false), scope);
  sound.on('spliced', ({ seamless }) => seamless || set(true), scope);

  return fromOrigin(() => {
    if (origin === undefined) set(true);
    return origin;
  });
}
