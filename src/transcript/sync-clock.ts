import { findLastAtOrBefore } from './find-at.ts';

export interface SyncClockOptions {
  /** Seconds on the media clock, ascending. */
  readonly boundaries: ArrayLike<number>;
  /** Seconds on the media clock, read now. */
  readonly now: () => number;
  /** Speed of the media clock; 1 is natural. */
  readonly rate: () => number;
  /** Whether the media clock moves. */
  readonly isAdvancing: () => boolean;
  /** Told the index of the last boundary at or before now (-1: before all) whenever it is another. */
  readonly onBoundary: (index: number) => void;
  /** Calls back once after so many milliseconds; returns how to stop it. */
  readonly setTimer: (milliseconds: number, callback: () => void) => () => void;
}

export interface SyncClock {
  /** Looks at the media clock. Call it after all that moves it: play, pause, seek, rate change, time. */
  sync(): void;
  stop(): void;
}

/** Timers of browsers resolve no finer than this when one follows another (HTML, timer nesting). */
const SHORTEST_MS = 4;
/** To wake a little late is a frame no later; to wake early is to wake twice. */
const LATE_MS = 1;
/** A media clock that stands while it is said to move is looked at less and less, down to this. */
const STANDING_MS = 256;
/** Longer sleeps are cut: timers overflow at 2^31 ms. */
const LONGEST_MS = 60_000;

const none = (): void => {};

/**
 * Follows a media clock by sleeping until the next boundary: one timer while it moves, none while it
 * stands. Timers and media clocks differ (Firefox 153 moves its clock in steps of 40 ms), so whoever
 * wakes early sleeps again for what is left.
 */
export function createSyncClock(options: SyncClockOptions): SyncClock {
  const { boundaries, now, onBoundary } = options;
  let current: number | undefined;
  let cancel = none;
  let stopped = false;

  const look = (wokenAfter: number, before: number) => {
    cancel();
    const time = now();
    const index = findLastAtOrBefore(boundaries, time);
    // Armed before it tells, so that a listener that stops or syncs the clock has the last word.
    arm(index + 1, time, time === before ? wokenAfter * 2 : SHORTEST_MS);
    if (index === current) return;
    current = index;
    onBoundary(index);
  };

  const arm = (next: number, time: number, shortest: number) => {
    const boundary = boundaries[next];
    const rate = options.rate();
    if (boundary === undefined || !options.isAdvancing() || !(rate > 0)) return;
    const patience = Math.min(shortest, STANDING_MS);
    const wait = Math.min(Math.max(((boundary - time) / rate) * 1000 + LATE_MS, patience), LONGEST_MS);
    cancel = options.setTimer(wait, () => {
      cancel = none;
      look(patience, time);
    });
  };

  return {
    sync: () => {
      if (!stopped) look(SHORTEST_MS, Number.NaN);
    },
    stop: () => {
      stopped = true;
      cancel();
    },
  };
}
