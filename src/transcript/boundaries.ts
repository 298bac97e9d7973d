import type { Cue } from './cue.ts';

/** Every moment, in seconds and ascending, at which the cue or the word that is spoken changes. */
export function boundariesOf(cues: readonly Cue[]): Float64Array {
  const times: number[] = [];
  for (const cue of cues) {
    times.push(cue.start);
    for (const { start, end } of cue.words ?? []) {
      times.push(start);
      if (end !== undefined) times.push(end);
    }
    times.push(cue.end);
  }
  return withoutRepeats(inOrder(Float64Array.from(times)));
}

/** A transcript is in order but where cues overlap; to sort 120,000 moments takes longer than to show them. */
function inOrder(times: Float64Array): Float64Array {
  return times.every((time, index) => index === 0 || time >= (times[index - 1] ?? 0)) ? times : times.sort();
}

const withoutRepeats = (times: Float64Array): Float64Array => times.filter((time, index) => time !== times[index - 1]);
