import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTime, readMoment } from '../../../src/player/day/links.ts';
import { momentUrl } from '../../../src/player/day/moment-url.ts';

describe('a time in an address', () => {
  it.each<[string, number | undefined]>([
    ['', undefined],
    ['x', undefined],
    ['-1', undefined],
    ['1:2:3:4', undefined],
    ['1e3', undefined],
    ['Infinity', undefined],
    ['67', 67],
    ['67.5', 67.5],
    ['67s', 67],
    ['1:07', 67],
    ['1:02:03', 3723],
    ['1m7s', 67],
    ['1h2m3s', 3723],
    ['2h', 7200],
  ])('%j is %s', (text, seconds) => expect(parseTime(text)).toBe(seconds));
});

describe('the moment that a fragment names', () => {
  it.each<[string, unknown]>([
    ['', undefined],
    ['#top', undefined],
    ['#t', undefined],
    ['#t=', undefined],
    ['#t=soon', undefined],
    ['#t=1:07', { at: 67 }],
    ['#t=67,90', { at: 67 }],
    ['#station-player=bridge&t=67', { item: 'bridge', at: 67 }],
    ['#station-player=bridge', { item: 'bridge', at: 0 }],
    ['#station-player=https%3A%2F%2Fexample.org%2Fa.mp3&t=1', { item: 'https://example.org/a.mp3', at: 1 }],
  ])('%j', (hash, moment) => expect(readMoment(hash)).toEqual(moment));

  it('is what its address was made of', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(100_000), (item, at) => {
        expect(readMoment(new URL(momentUrl({ id: item }, at, 'https://example.org/a?b=c#d')).hash)).toEqual({ item, at });
      }),
    );
  });
});
