import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findDrift } from '../../src/transcript/drift.ts';

const cue = (start: number, end: number) => ({ start, end, text: 'words' });

describe('text and audio that differ in length', () => {
  test.each([
    ['no cues', [], 60],
    ['text without times', [cue(0, 0), cue(0, 0)], 60],
    ['an unknown length', [cue(0, 40)], Number.NaN],
    ['live audio', [cue(0, 40)], Number.POSITIVE_INFINITY],
    ['times that are none', [cue(Number.NaN, Number.NaN)], 60],
    ['equal lengths', [cue(0, 60)], 60],
    ['a breath after the last word', [cue(0, 10.6)], 12],
    ['the breath of a story of the demo', [cue(0, 54.531)], 55.632],
    ['2 % more of a short piece', [cue(0, 12.2)], 12],
    ['2 % less', [cue(0, 196)], 200],
    ['2 % more', [cue(0, 204)], 200],
    ['5 s in an hour', [cue(0, 3595)], 3600],
    ['cues in no order, with overlaps', [cue(0, 59.5), cue(10, 20)], 60],
  ])('%s: not said', (_, cues, duration) => {
    expect(findDrift(cues, duration)).toBe(undefined);
  });

  test.each([
    ['more than 2 % less', 195.9, 200],
    ['more than 2 % more', 204.1, 200],
    ['more than 5 s in an hour, less', 3594.9, 3600],
    ['more than 5 s in an hour, more', 3605.1, 3600],
    ['a fraction of a short piece', 10.4, 12],
    ['words after a short piece is over', 12.3, 12],
    ['more than 2 % where that is more than a breath', 78.3, 80],
    ['another piece altogether', 20, 200],
  ])('%s: said', (_, text, audio) => {
    expect(findDrift([cue(0, 1), cue(1, text)], audio)).toEqual({ text, audio });
  });

  it('is said of every pair more than 5 s or 2 % apart, a breath excepted, and of none within 2 % and 5 s', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 40_000, noNaN: true }), fc.double({ min: 1, max: 40_000, noNaN: true }), (text, audio) => {
        const apart = Math.abs(text - audio);
        const isSaid = findDrift([cue(0, text)], audio) !== undefined;
        const isBreath = text < audio && apart <= 1.5;
        if (apart > 5 || (apart > audio * 0.02 && !isBreath)) expect(isSaid).toBe(true);
        if (apart <= 5 && apart <= audio * 0.02) expect(isSaid).toBe(false);
      }),
    );
  });
});
