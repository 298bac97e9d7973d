import type { Cue } from './cue.ts';

/** Index of the last number at or before `time` in ascending numbers; -1 where all are later. */
export function findLastAtOrBefore(sorted: ArrayLike<number>, time: number): number {
  return findLast(sorted.length, (index) => (sorted[index] ?? Number.POSITIVE_INFINITY) <= time);
}

/** Index of the last of what starts at or before `time`, in order of start; -1 where all start later. */
export function findLastStarted(timed: ArrayLike<{ readonly start: number }>, time: number): number {
  return findLast(timed.length, (index) => (timed[index]?.start ?? Number.POSITIVE_INFINITY) <= time);
}

/** A long cue may run on beneath many short ones; further back than this nobody is still speaking. */
const OVERLAPPING = 100;

/** Index of the cue that is spoken at `time`; -1 between cues. Of cues that overlap it is the latest. */
export function findCueAt(cues: readonly Cue[], time: number): number {
  const last = findLastStarted(cues, time);
  for (let index = last; index >= 0 && index > last - OVERLAPPING; index -= 1) {
    if (time < (cues[index]?.end ?? time)) return index;
  }
  return -1;
}

/** Index of the word of a cue that is spoken at `time`; -1 between words, and where words have no times. */
export function findWordAt({ words = [] }: Cue, time: number): number {
  const index = findLastStarted(words, time);
  return time < (words[index]?.end ?? Number.POSITIVE_INFINITY) ? index : -1;
}

/** Index of the last that holds, where all that hold come before all that don't; -1 where none holds. */
function findLast(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
