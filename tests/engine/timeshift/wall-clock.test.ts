import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WallClock } from '../../../src/engine/timeshift/wall-clock.ts';

const EVENING = Date.parse('2026-11-23T18:00:00Z');

test('knows nothing before anything has come', () => {
  const clock = new WallClock();
  expect([clock.epochOf(0), clock.timeAt(EVENING)]).toEqual([undefined, undefined]);
});

test('takes the burst for old, and what is late for late', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 8, noNaN: true }), fc.array(fc.nat(900), { minLength: 3 }), (burst, delays) => {
      const clock = new WallClock();
      const began = EVENING;
      clock.note(burst / 2, began + 20);
      clock.note(burst, began);
      for (const [second, delay] of delays.entries()) clock.note(burst + second, began + second * 1000 + delay);
      expect(Math.abs((clock.epochOf(burst) ?? 0) - began)).toBeLessThan(1 + delays.length * 0.1);
      expect(clock.timeAt(began + 5000)).toBeCloseTo(burst + 5, 1);
    }),
  );
});

test('follows an encoder whose clock is slow', () => {
  const clock = new WallClock();
  for (let second = 0; second < 86_400; second += 10) clock.note(second * (1 - 5e-5), EVENING + second * 1000);
  expect(clock.timeAt(EVENING + 86_400_000)).toBeCloseTo(86_400 * (1 - 5e-5), 0);
});

test('goes on after a gap with its own time, and remembers the time before', () => {
  const clock = new WallClock();
  clock.note(10, EVENING);
  clock.breakAt(10);
  clock.note(14, EVENING + 60_000);
  expect(clock.epochOf(9)).toBe(EVENING - 1000);
  expect(clock.epochOf(12)).toBe(EVENING + 58_000);
  expect(clock.timeAt(EVENING - 1000)).toBe(9);
  expect(clock.timeAt(EVENING + 30_000)).toBe(10);
  expect(clock.timeAt(EVENING + 58_000)).toBe(12);
  clock.forget(11);
  expect(clock.epochOf(12)).toBe(EVENING + 58_000);
  expect(clock.epochOf(9)).toBeUndefined();
});

test('is right again where the wall’s clock was set, forward or back', () => {
  for (const leap of [3_600_000, -3_600_000]) {
    const clock = new WallClock();
    for (let second = 0; second < 60; second += 1) clock.note(second, EVENING + second * 1000);
    for (let second = 60; second < 63; second += 1) clock.note(second, EVENING + leap + second * 1000);
    expect(clock.timeAt(EVENING + leap + 62_000)).toBeCloseTo(62, 1);
  }
});

test('takes what comes ever later for late, and not for a clock that was set', () => {
  const clock = new WallClock();
  for (let second = 0; second < 60; second += 1) clock.note(second, EVENING + second * 1000);
  for (let second = 60; second < 120; second += 1) clock.note(second, EVENING + 60_000 + (second - 60) * 2000);
  expect(clock.timeAt(EVENING + 180_000)).toBeCloseTo(180, 1);
});
