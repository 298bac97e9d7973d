import { median } from './browser.ts';

/** Milliseconds by the clock that a task takes: the median of some rounds. */
export const medianTime = (task: () => unknown, rounds: number): number =>
  median(
    Array.from({ length: rounds }, () => {
      const began = performance.now();
      task();
      return performance.now() - began;
    }),
  );
