import type { PlayerState } from '../player/state.ts';

/** Seconds; the time of a sound that goes on is told more often. */
const leap = 0.75;

/** Whether the sync clock has to look anew, which else sleeps on to the next word. */
export const hasLeapt = ({ playback, time }: PlayerState, before: PlayerState): boolean =>
  playback !== before.playback ||
  time.rate !== before.time.rate ||
  time.seeking !== before.time.seeking ||
  !(Math.abs(time.current - before.time.current) < leap);
