import { isNamed, refOf, type Sound } from './same-sound.ts';

/** Where an episode was left. */
export interface Position {
  /** Seconds into the audio; 0 where it was heard to its end, which is news to whoever else keeps positions. */
  readonly at: number;
  /** When that was noted, in epoch milliseconds; later than any note before, even where the clock was set back. */
  readonly noted: number;
}

/** By what names an episode's sound (`refOf`). */
export type Positions = Readonly<Record<string, Position>>;

/** A listener who comes back has lost the thread. Seconds. */
const BACK = 2;
/** Who was so near to the end has heard it. Seconds. */
const NEAR_END = 15;
const MOST_KEPT = 300;

/**
 * Notes where an episode is.
 * @param at seconds
 * @param now epoch milliseconds
 */
export function notePosition(positions: Positions, item: Sound, at: number, duration: number | undefined, now: number): Positions {
  const isHeard = duration !== undefined && at > duration - NEAR_END;
  const place = isHeard || !(at > BACK) ? 0 : at;
  const before = lastOf(positions, item);
  if (before ? before.at === place : place === 0) return positions;
  // Newer than any, where the clock was set back: of too many the oldest are forgotten.
  const newestYet = Math.max(0, ...Object.values(positions).map(({ noted }) => noted));
  return newest({ ...positions, [refOf(item)]: { at: place, noted: Math.max(now, newestYet + 1) } });
}

/** Seconds at which an episode goes on; 0 where nothing is known. */
export const recallPosition = (positions: Positions, item: Sound): number => Math.max(0, (lastOf(positions, item)?.at ?? 0) - BACK);

/** What was noted last of a sound, whatever pages call it. */
const lastOf = (positions: Positions, item: Sound): Position | undefined =>
  Object.entries(positions)
    .filter(([ref]) => isNamed(ref, item))
    .map(([, position]) => position)
    .sort((a, b) => b.noted - a.noted)[0];

/** What two have noted of the same listener: of each episode the newer. */
export function mergePositions(ours: Positions, theirs: Positions): Positions {
  const newer = Object.entries(theirs).filter(([ref, { noted }]) => noted > (ours[ref]?.noted ?? Number.NEGATIVE_INFINITY));
  return newer.length ? newest({ ...ours, ...Object.fromEntries(newer) }) : ours;
}

function newest(positions: Positions): Positions {
  const entries = Object.entries(positions);
  if (entries.length <= MOST_KEPT) return positions;
  return Object.fromEntries(entries.sort(([, a], [, b]) => b.noted - a.noted).slice(0, MOST_KEPT));
}
