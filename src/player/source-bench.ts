/** A source that failed is not tried again for this long, while there is another. Milliseconds. */
export const BENCH_MS = 5 * 60_000;

/** What can be benched, told by its address. */
interface Addressed {
  readonly src: string;
}

/**
 * Until when each address that failed rests. Milliseconds on a clock of the caller's that does not leap
 * (`performance.now()`).
 */
export type Bench = Map<string, number>;

/** A source could not be connected to, or gave no sound. Not for a network that is away: that is no source's fault. */
export const benchSource = (bench: Bench, { src }: Addressed, now: number): Bench => bench.set(src, now + BENCH_MS);

/**
 * All sources in the order in which to try them: those that do not rest as they were ordered, then the others, whose
 * rest ends first before whose ends last. None is left out: where all have failed there is still one to try.
 */
export function orderByBench<T extends Addressed>(sources: readonly T[], bench: Bench, now: number): T[] {
  const restsUntil = ({ src }: T) => Math.max(bench.get(src) ?? now, now);
  return sources.toSorted((a, b) => restsUntil(a) - restsUntil(b));
}
