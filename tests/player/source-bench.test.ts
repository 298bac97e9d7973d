import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BENCH_MS, type Bench, benchSource, chooseSource, emptyBench, liftBench, orderByBench } from '../../src/player/source-bench.ts';

const sources = (names: string) => [...names].map((src) => ({ src }));
const failed = (...failures: readonly (readonly [string, number])[]): Bench =>
  failures.reduce((bench, [src, now]) => benchSource(bench, { src }, now), emptyBench);
const order = (bench: Bench, now: number) =>
  orderByBench(sources('abc'), bench, now)
    .map(({ src }) => src)
    .join('');

describe('the order in which to try sources', () => {
  it('is the order of preference, where none has failed', () => expect(order(emptyBench, 0)).toBe('abc'));

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

  it('has what sounds at its place again', () => {
    expect(order(liftBench(failed(['a', 0], ['b', 1]), { src: 'a' }), 2)).toBe('acb');
  });

  it('begins with the source to choose', () => {
    expect(chooseSource(sources('ab'), failed(['a', 0]), 1)).toEqual({ src: 'b' });
    expect(chooseSource(sources('a'), failed(['a', 0]), 1)).toEqual({ src: 'a' });
    expect(chooseSource([], emptyBench, 0)).toBeUndefined();
  });
});

describe('the bench', () => {
  it('forgets who has rested', () => {
    expect([...failed(['a', 0], ['b', 1], ['c', BENCH_MS + 0.5]).keys()]).toEqual(['b', 'c']);
  });

  it('stays the same object where nothing is lifted', () => {
    const bench = failed(['a', 0]);
    expect(liftBench(bench, { src: 'b' })).toBe(bench);
  });

  it('lets every source have its turn, and leaves none out, whatever fails', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...'abc'), fc.nat(BENCH_MS))), (failures) => {
        const ordered = failures.toSorted(([, a], [, b]) => a - b);
        let bench = failed(...ordered);
        const tried = [1, 2, 3].map((later) => {
          const source = chooseSource(sources('abc'), bench, BENCH_MS + later) ?? { src: '' };
          bench = benchSource(bench, source, BENCH_MS + later);
          return source.src;
        });
        expect(tried.toSorted()).toEqual(['a', 'b', 'c']);
        expect(orderByBench(sources('abc'), bench, BENCH_MS)).toHaveLength(3);
      }),
    );
  });
});
