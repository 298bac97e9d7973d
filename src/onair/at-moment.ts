import { defined } from '../support/defined.ts';
import type { OnAir, Programme } from './on-air.ts';

/** What is over stays this long, for the answer that names its successor to come. */
const GRACE_MS = 120_000;

/**
 * What is on at a moment, from an answer that was given before it: titles change on time between two
 * answers. The same object where nothing has changed.
 * @param time epoch milliseconds
 */
export function atMoment(onAir: OnAir, time: number): OnAir {
  let { now, track } = onAir;
  const next = [...onAir.next];
  while (next[0] !== undefined && hasBegun(next[0], now, time)) now = next.shift();
  if (isOver(now, time)) now = undefined;
  if (isOver(track, time)) track = undefined;
  if (now !== onAir.now) track = onAir.track === onAir.now ? now : undefined;
  return now === onAir.now && track === onAir.track ? onAir : defined({ now, next, track });
}

/**
 * When `atMoment` may next say something else.
 * @returns epoch milliseconds after `time`; `undefined` where nothing known is to come
 */
export function nextChange({ now, next, track }: OnAir, time: number): number | undefined {
  const ends = [endOf(now), endOf(track)].flatMap((end) => [end, end + GRACE_MS]);
  const moments = [...ends, ...next.map(({ start = Number.POSITIVE_INFINITY }) => start)];
  const soonest = moments.filter((moment) => moment > time).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  return soonest < Number.POSITIVE_INFINITY ? soonest : undefined;
}

/** A programme with a start has begun then; one without, as soon as the one before it is over. */
const hasBegun = (programme: Programme, before: Programme | undefined, time: number): boolean => (programme.start ?? endOf(before)) <= time;

const isOver = (programme: Programme | undefined, time: number): boolean => endOf(programme) + GRACE_MS <= time;

const endOf = (programme: Programme | undefined): number => programme?.end ?? Number.POSITIVE_INFINITY;
