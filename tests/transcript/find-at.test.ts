import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundariesOf, findCueAt, findLastAtOrBefore, findLastStarted, findWordAt } from '../../src/transcript/index.ts';

const cue = (start: number, end: number, overrides = {}) => ({ start, end, text: 'x', ...overrides });
const cues = [cue(1, 2), cue(2, 3), cue(5, 6)];

it('a long cue runs on beneath many short ones', () => {
  const many = [cue(0, 60), ...Array.from({ length: 20 }, (_, index) => cue(1 + index, 1.5 + index))];
  expect([1.2, 1.7, 30].map((time) => findCueAt(many, time))).toEqual([1, 0, 0]);
});

describe('findLastAtOrBefore', () => {
  it.each([
    [[], 1, -1],
    [[1], 0, -1],
    [[1], 1, 0],
    [[1, 1, 1], 1, 2],
    [[1, 2, 3], 2.5, 1],
    [[1, 2, 3], Number.NaN, -1],
  ])('in %j for %d is %d', (sorted, time, index) => {
    expect(findLastAtOrBefore(sorted, time)).toBe(index);
  });

  it('agrees with looking at each', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: -1, max: 21 }), (numbers, time) => {
        const sorted = numbers.sort((a, b) => a - b);
        const expected = sorted.findLastIndex((value) => value <= time);
        expect(findLastAtOrBefore(Float64Array.from(sorted), time)).toBe(expected);
        expect(
          findLastStarted(
            sorted.map((start) => ({ start })),
            time,
          ),
        ).toBe(expected);
      }),
    );
  });
});

it.each([
  [0, -1],
  [1, 0],
  [2, 1],
  [3, -1],
  [4.9, -1],
  [5.9, 2],
  [6, -1],
])('at %d the cue is %d', (time, index) => {
  expect(findCueAt(cues, time)).toBe(index);
});

describe('findWordAt', () => {
  const words = [
    { start: 1, end: 1.5, text: 'a ' },
    { start: 1.6, text: 'b' },
  ];

  it.each([
    [0.9, -1],
    [1, 0],
    [1.5, -1],
    [1.6, 1],
    [99, 1],
  ])('at %d it is %d', (time, index) => {
    expect(findWordAt(cue(1, 2, { words }), time)).toBe(index);
  });

  it('finds none where words have no times', () => expect(findWordAt(cue(1, 2), 1)).toBe(-1));

  it('changes at boundaries only', () => {
    expect([...boundariesOf([cue(5, 6), cue(1, 2, { words })])]).toEqual([1, 1.5, 1.6, 2, 5, 6]);
    expect([...boundariesOf([])]).toEqual([]);
  });
});
