import type { TimeRange } from '../engine/engine.ts';
import type { TimeState } from './state.ts';

/** What can be sought: an episode from end to end, or what is kept of live audio. `undefined` while that is unknown. */
export function timeSpan({ live, duration }: TimeState): TimeRange | undefined {
  return live ?? (duration ? { start: 0, end: duration } : undefined);
}
