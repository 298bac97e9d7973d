/** Where an episode was left. */
export interface Position {
  /** Seconds into the audio; 0 where it was heard to its end, which is news to whoever else keeps positions. */
  readonly at: number;
  /** When that was noted, in epoch milliseconds; later than any note before, even where the clock was set back. */
  readonly noted: number;
}

/** By episode id. */
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
export function notePosition(positions: Positions, id: string, at: number, duration: number | undefined, now: number): Positions {
  const isHeard = duration !== undefined && at > duration - NEAR_END;
  const place = isHeard || !(at > BACK) ? 0 : at;
  const before = own(positions, id);
  if (before ? before.at === place : place === 0) return positions;
  return newest({ ...positions, [id]: { at: place, noted: Math.max(now, (before?.noted ?? 0) + 1) } });
}

/** Seconds at which an episode goes on; 0 where nothing is known. */
export const recallPosition = (positions: Positions, id: string): number => Math.max(0, (own(positions, id)?.at ?? 0) - BACK);

/** What two have noted of the same listener: of each episode the newer. */
export function mergePositions(ours: Positions, theirs: Positions): Positions {
  const newer = Object.entries(theirs).filter(([id, { noted }]) => noted > (own(ours, id)?.noted ?? Number.NEGATIVE_INFINITY));
  return newer.length ? newest({ ...ours, ...Object.fromEntries(newer) }) : ours;
}

// An id is anything that a page writes, `__proto__` and `constructor` included.
const own = (positions: Positions, id: string): Position | undefined => (Object.hasOwn(positions, id) ? positions[id] : undefined);

function newest(positions: Positions): Positions {
  const entries = Object.entries(positions);
  if (entries.length <= MOST_KEPT) return positions;
  return Object.fromEntries(entries.sort(([, a], [, b]) => b.noted - a.noted).slice(0, MOST_KEPT));
}
