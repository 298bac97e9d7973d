import type { Cue } from './cue.ts';

/** Every moment, in seconds and ascending, at which the cue or the word that is spoken changes. */
export function boundariesOf(cues: readonly Cue[]): Float64Array {
  const times = new Set<number>();
  for (const timed of cues.flatMap((cue) => [cue, ...(cue.words ?? [])])) {
    times.add(timed.start);
    if (timed.end !== undefined) times.add(timed.end);
  }
  return Float64Array.from(times).sort();
}
