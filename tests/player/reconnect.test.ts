import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestWait, retryDelay } from '../../src/player/reconnect.ts';

const random = fc.double({ min: 0, max: 1, noNaN: true });

describe('the wait before a lost stream is asked for again', () => {
  it('is never longer than the longest, nor without a pause', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), random, (attempt, share) => {
        expect(retryDelay(attempt, share)).toBeGreaterThanOrEqual(200);
        expect(retryDelay(attempt, share)).toBeLessThanOrEqual(longestWait);
      }),
    );
  });

  it('grows with the attempts', () => {
    const waits = [1, 2, 3, 4, 5].map((attempt) => retryDelay(attempt, 1));
    expect(waits).toEqual([600, 1200, 2400, longestWait, longestWait]);
  });

  it('spreads the listeners of a stream over the whole wait', () => {
    expect(retryDelay(3, 0)).toBe(200);
    expect(retryDelay(3, 0.5)).toBe(1300);
  });
});
