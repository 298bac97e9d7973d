import type { Item } from '../../catalog/item.ts';
import { defined } from '../../support/defined.ts';
import type { Core } from '../core.ts';
import { nothing } from '../nothing-loaded.ts';
import type { TimeState } from '../state.ts';
import { timeSpan } from '../time-span.ts';

export interface TimeSlice {
  /** Seconds on the media clock, read now. */
  readonly current: number;
  /** The same, and brings the state up to it. */
  readClock(): number;
  /** Shows an item's place, announced duration and expected capabilities before anything is loaded. Seconds. */
  reset(item: Item | undefined, startAt: number): void;
  seek(seconds: number): void;
  setRate(rate: number): void;
}

/** Slower than this speech falls apart; faster, browsers mute it. */
const slowest = 0.25;
const fastest = 4;

/** Milliseconds; the engine's own telling of the time adds nothing so soon after the clock was read. */
const fresh = 400;

/** Where the sound is. Only a seek is optimistic: the clock's steps on the way would snap the slider back. */
export function createTime({ store, sound, scope }: Core): TimeSlice {
  const patch = (change: Partial<TimeState>) => store.patch({ time: { ...store.state.time, ...change } });

  let readAt = Number.NEGATIVE_INFINITY;

  const follow = (current: number) => {
    if (!store.state.time.seeking && current !== store.state.time.current) patch({ current });
  };

  const now = () => {
    const { current, seeking } = store.state.time;
    return seeking ? current : (sound.currentTime ?? current);
  };

  const readClock = () => {
    readAt = performance.now();
    const current = now();
    follow(current);
    return current;
  };

  /** What is kept of live audio, and how far behind live the sound is in it. */
  const keep = () => {
    const { window, behind = 0, cushion = 0 } = sound.live ?? {};
    // What protects the sound from outages is no place to be: where the rail ends it is live.
    if (!window) return;
    patch({ live: { start: window.start, end: Math.max(window.start, window.end - cushion), behind } });
    // A window that was too short to go back in may have grown.
    store.patch({ capabilities: sound.capabilities });
  };

  const hear = (current: number) => {
    const isNews = store.state.playback.status !== 'playing' || performance.now() - readAt > fresh;
    if (isNews) follow(current);
  };

  sound.on('time', ({ currentTime }) => hear(currentTime), scope);
  sound.on('paused', () => follow(now()), scope);
  sound.on('window', keep, scope);
  sound.on('duration', ({ duration }) => Number.isFinite(duration) && patch({ duration }), scope);
  sound.on('buffered', ({ ranges }) => patch({ buffered: ranges }), scope);
  sound.on('seeking', ({ target }) => patch({ current: target, seeking: true }), scope);
  sound.on(
    'seeked',
    ({ currentTime }) => {
      patch({ current: currentTime, seeking: false });
      keep();
    },
    scope,
  );
  sound.on('rate', ({ rate }) => patch({ rate }), scope);

  return {
    get current() {
      return now();
    },
    readClock,
    reset(item, startAt) {
      const duration = item?.kind === 'episode' ? item.duration : undefined;
      const { rate } = store.state.time;
      const canSeek = item?.kind === 'episode';
      store.patch({ capabilities: { ...nothing, canSeek, canSetRate: canSeek } });
      store.patch({ time: defined({ current: startAt, buffered: [], seeking: false, rate, duration }) });
    },
    seek(seconds) {
      const { start, end } = timeSpan(store.state.time) ?? { start: 0, end: Number.POSITIVE_INFINITY };
      const target = Math.min(Math.max(start, seconds), end);
      if (Number.isNaN(target) || !store.state.capabilities.canSeek) return;
      patch({ current: target });
      sound.seek(target);
    },
    setRate(rate) {
      if (!Number.isFinite(rate)) return;
      const within = Math.min(Math.max(slowest, rate), fastest);
      patch({ rate: within });
      sound.setRate(within);
    },
  };
}
