import type { OnAir, Programme } from './on-air.ts';

/**
 * The same with `next` by start and without what can't follow: what has begun no later than a programme
 * before it, or is over when that one is. A programme ends, at the latest, where the following begins.
 * A programme without a start keeps its place behind the one before it.
 */
export function putInOrder({ now, next, ...rest }: OnAir): OnAir {
  const fitted = endWhereNextBegins(onlyFollowing(now ? [now, ...byStart(next)] : byStart(next)));
  if (now === undefined) return { ...rest, next: fitted };
  const [first = now, ...following] = fitted;
  return { ...rest, now: first, ...(rest.track === now && { track: first }), next: following };
}

function byStart(programmes: readonly Programme[]): Programme[] {
  let latest = Number.NEGATIVE_INFINITY;
  const placed = programmes.map((programme) => {
    latest = programme.start ?? latest;
    return { programme, place: latest };
  });
  // Compared, not subtracted: the difference of two infinities is no number.
  return placed.sort((a, b) => (a.place === b.place ? 0 : a.place < b.place ? -1 : 1)).map(({ programme }) => programme);
}

function onlyFollowing(programmes: readonly Programme[]): Programme[] {
  let lastStart = Number.NEGATIVE_INFINITY;
  let lastEnd = Number.NEGATIVE_INFINITY;
  return programmes.filter(({ start, end }) => {
    if ((start !== undefined && start <= lastStart) || (end !== undefined && end <= lastEnd)) return false;
    lastStart = start ?? lastStart;
    lastEnd = end ?? lastEnd;
    return true;
  });
}

const endWhereNextBegins = (programmes: readonly Programme[]): Programme[] =>
  programmes.map((programme, index) => {
    const nextStart = programmes[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    return programme.end !== undefined && programme.end > nextStart ? { ...programme, end: nextStart } : programme;
  });
