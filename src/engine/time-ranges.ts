import type { TimeRange } from './engine.ts';

/** The platform's ranges as plain data. */
export const timeRanges = (ranges: TimeRanges): readonly TimeRange[] =>
  Array.from({ length: ranges.length }, (_, index) => ({ start: ranges.start(index), end: ranges.end(index) }));
