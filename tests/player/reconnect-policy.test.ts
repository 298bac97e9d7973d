import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginOutage, nextWait, noteAttempt, noteLoss, noteSound, type Outage } from '../../src/player/reconnect-policy.ts';

const seconds = (count: number) => count * 1000;
const place = fc.double({ min: 0, max: 0.999, noNaN: true });
const wait = (outage: Outage, now: number) => nextWait(outage, now, false) ?? Number.NaN;

/** When a listener who never gets through asks, in milliseconds from the loss. */
function attempts(random: number, until: number): number[] {
  const asked: number[] = [];
  let outage = beginOutage(0, random);
  for (let now = wait(outage, 0); now < until; now += wait(outage, now)) {
    asked.push(now);
    outage = noteAttempt(outage);
  }
  return asked;
}

const waits = (asked: readonly number[]) => asked.slice(1).map((moment, index) => moment - (asked[index] ?? 0));

describe('the wait', () => {
  it('is at first under a second, at a place drawn', () => {
    expect(wait(beginOutage(5000, 0), 5000)).toBe(0);
    expect(wait(beginOutage(5000, 0.5), 5000)).toBe(400);
    expect(wait(beginOutage(5000, 0.999), 5000)).toBeLessThan(800);
  });

  it('never shrinks, grows to 30 s, and has no end', () => {
    fc.assert(
      fc.property(place, (random) => {
        const each = waits(attempts(random, seconds(86_400)));
        expect(each[0]).toBeCloseTo(800);
        expect(each.at(-1)).toBeCloseTo(seconds(30));
        expect(each.every((one, index) => one >= (each[index - 1] ?? 0) - 1e-3)).toBe(true);
        expect(each.length).toBeLessThan(2900);
      }),
      { numRuns: 20 },
    );
  });

  it('is at most a quarter of the silence, the first seconds apart', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: seconds(3600) }), fc.boolean(), (random, now, asked) => {
        const outage = beginOutage(0, random);
        const next = wait(asked ? noteAttempt(outage) : outage, now);
        expect(next).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThanOrEqual(Math.min(seconds(30), Math.max(800, (now + 50) / 4) + 51));
      }),
    );
  });

  it('is over 30 s for no clock that leaps', () => {
    const outage = noteAttempt(beginOutage(seconds(1e6), 0.5));
    expect(wait(outage, 0)).toBeLessThanOrEqual(800);
    expect(wait(outage, 1e15)).toBeLessThanOrEqual(seconds(30));
  });

  it('is not over 30 s either where the moment that has just been used is passed over', () => {
    const moment = attempts(0.5, seconds(1000)).at(-1) ?? 0;
    expect(wait(noteAttempt(beginOutage(0, 0.5)), moment - 20)).toBe(seconds(30));
  });

  it('does not use a moment twice when its timer came early', () => {
    const outage = noteAttempt(beginOutage(0, 0.5));
    expect(wait(outage, 398)).toBeCloseTo(802);
  });

  it('goes on at the next moment after an attempt that took long', () => {
    const asked = attempts(0.3, seconds(100));
    const next = asked.find((moment) => moment > seconds(8) + 50) ?? 0;
    expect(wait(noteAttempt(beginOutage(0, 0.3)), seconds(8))).toBeCloseTo(next - seconds(8));
  });

  it('is for the network, where there is none', () => {
    expect(nextWait(beginOutage(0, 0.5), seconds(60), true)).toBeUndefined();
    expect(nextWait(beginOutage(seconds(60), 0.5), seconds(60), false)).toBe(400);
  });
});

describe('an outage', () => {
  const lost = noteAttempt(beginOutage(0, 0.5));

  it('told twice is one', () => expect(noteLoss(lost, seconds(5), 0.1)).toBe(lost));

  it('is over once sound has lasted ten seconds', () => {
    const back = noteSound(lost, seconds(60));
    expect(noteLoss(back, seconds(70), 0.25)).toEqual(beginOutage(seconds(70), 0.25));
  });

  it('goes on where sound did not last, and the sound does not count', () => {
    const again = noteLoss(noteSound(lost, seconds(8)), seconds(17), 0.5);
    expect(again).toMatchObject({ lostAt: seconds(17), spent: seconds(8), attempts: 1 });
    expect(wait(again, seconds(17))).toBeGreaterThan(800);
    expect(wait(again, seconds(17))).toBeLessThan(seconds(2));
    const third = noteLoss(noteSound(again, seconds(20)), seconds(21), 0);
    expect(third.spent).toBe(seconds(11));
  });

  it('begins without a loss before it', () => expect(noteLoss(undefined, 7, 0.5)).toEqual(beginOutage(7, 0.5)));
});

/** Numbers from 0 up to 1, the same at each run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const PLAYERS = 100_000;

/** How long after the server's return each listener is through, for a policy that tells the moment of each attempt. */
function returns(next: (random: () => number) => () => number, outage: number): Float64Array {
  const random = numbers(outage + 1);
  return Float64Array.from({ length: PLAYERS }, () => {
    const attempt = next(random);
    let moment = attempt();
    while (moment < outage) moment = attempt();
    return moment - outage;
  }).sort();
}

const ours = (random: () => number) => {
  let outage = beginOutage(0, random());
  let now = 0;
  return () => {
    now += wait(outage, now);
    outage = noteAttempt(outage);
    return now;
  };
};

const textbook = (random: () => number) => {
  let now = 0;
  let ceiling = 500;
  return () => {
    ceiling = Math.min(2 * ceiling, seconds(30));
    now += random() * ceiling;
    return now;
  };
};

/** The most that arrive in one slot of time, against the mean from the server's return to the last listener's. */
function peakToMean(sorted: Float64Array, slot: number): number {
  const last = Math.max(sorted.at(-1) ?? 0, slot);
  const counts = new Map<number, number>();
  for (const moment of sorted) counts.set(Math.floor(moment / slot), (counts.get(Math.floor(moment / slot)) ?? 0) + 1);
  return Math.max(...counts.values()) / slot / (sorted.length / last);
}

const share = (sorted: Float64Array, part: number) => sorted[Math.floor(sorted.length * part)] ?? Number.NaN;

describe('a hundred thousand listeners who lose a stream at once', () => {
  it.each([0, 0.3, 0.8, 1, 2, 3, 5, 13, 30, 60, 80, 300])('come back evenly after %d s', (outage) => {
    const back = returns(ours, seconds(outage));
    expect(peakToMean(back, 1000)).toBeLessThan(1.35);
    expect(peakToMean(back, (back.at(-1) ?? 0) / 20)).toBeLessThan(1.35);
    expect(back.at(-1)).toBeLessThanOrEqual(Math.min(seconds(30), Math.max(810, seconds(outage) / 4 + 100)));
  });

  it('are seen to come in a crowd, where each wait is drawn by itself', () => {
    expect(peakToMean(returns(textbook, seconds(3)), 1000)).toBeGreaterThan(5);
  });

  it('are connected again 4 s after an outage of 3 s began, all of them: before the burst of 64 KB at 128 kbit/s is heard out', () => {
    expect(seconds(3) + (returns(ours, seconds(3)).at(-1) ?? Number.NaN)).toBeLessThan(seconds(4));
  });

  it('hear it again within a second, where the server was not gone', () => {
    expect(share(returns(ours, 0), 0.95) + 200).toBeLessThan(seconds(1));
  });

  it.each([
    [1, 9],
    [18, 9],
    [60, 3],
    [300, 9],
  ])('come back evenly from a server that was there after %d s, and broke down under them %d s later', (outage, held) => {
    const random = numbers(7);
    const brokeAt = seconds(outage + held);
    const back = Float64Array.from({ length: PLAYERS }, () => {
      let lost = beginOutage(0, random());
      let now = wait(lost, 0);
      for (; now < seconds(outage); now += wait(lost, now)) lost = noteAttempt(lost);
      const again = now < brokeAt ? noteLoss(noteSound(noteAttempt(lost), now), brokeAt, random()) : lost;
      return Math.max(now, brokeAt) + (now < brokeAt ? wait(again, brokeAt) : 0) - brokeAt;
    }).sort();
    expect(peakToMean(back, 1000)).toBeLessThan(2);
    expect(peakToMean(back, (back.at(-1) ?? 0) / 20)).toBeLessThan(2);
  });
});
