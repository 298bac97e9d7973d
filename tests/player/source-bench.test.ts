import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BENCH_MS, type Bench, benchSource, orderByBench } from '../../src/player/source-bench.ts';

const sources = (names: string) => [...names].map((src) => ({ src }));
const failed = (...failures: readonly (readonly [string, number])[]): Bench =>
  failures.reduce((bench, [src, now]) => benchSource(bench, { src }, now), new Map());
const order = (bench: Bench, now: number) =>
  orderByBench(sources('abc'), bench, now)
    .map(({ src }) => src)
    .join('');

describe('the order in which to try sources', () => {
  it('is the order of preference, where none has failed', () => expect(order(new Map(), 0)).toBe('abc'));

  it('has what failed at its end, for five minutes', () => {
    const bench = failed(['a', 1000]);
    expect(order(bench, 1000)).toBe('bca');
    expect(order(bench, 1000 + BENCH_MS - 1)).toBe('bca');
    expect(order(bench, 1000 + BENCH_MS)).toBe('abc');
  });

  it('is that of the ends of their rests, where all have failed', () => {
    expect(order(failed(['b', 0], ['c', 1], ['a', 2]), 3)).toBe('bca');
    expect(order(failed(['b', 0], ['c', 1], ['a', 2], ['b', 3]), 4)).toBe('cab');
  });

  it('lets every source have its turn, and leaves none out, whatever fails', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...'abc'), fc.nat(BENCH_MS))), (failures) => {
        const ordered = failures.toSorted(([, a], [, b]) => a - b);
        const bench = failed(...ordered);
        const tried = [1, 2, 3].map((later) => {
          const source = orderByBench(sources('abc'), bench, BENCH_MS + later)[0] ?? { src: '' };
          benchSource(bench, source, BENCH_MS + later);
          return source.src;
        });
        expect(tried.toSorted()).toEqual(['a', 'b', 'c']);
        expect(orderByBench(sources('abc'), bench, BENCH_MS)).toHaveLength(3);
      }),
    );
  });
});
