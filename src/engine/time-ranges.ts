import type { TimeRange } from './engine.ts';

/** The platform's ranges as plain data. */
export const timeRanges = (ranges: TimeRanges): readonly TimeRange[] =>
  Array.from({ length: ranges.length }, (_, index) => ({ start: ranges.start(index), end: ranges.end(index) }));

/** The nearest place to a wanted one that an audio of this duration has, `NaN` where it is not known. Seconds. */
export const placeWithin = (seconds: number, duration: number): number =>
  Math.max(0, Number.isNaN(duration) ? seconds : Math.min(seconds, duration));
