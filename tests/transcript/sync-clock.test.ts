import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSyncClock } from '../../src/transcript/index.ts';

/** A media clock and a timer, both driven by hand; `drift` makes the media clock run behind the timer. */
function driven(boundaries: readonly number[], { drift = 1, step = 0 } = {}) {
  const heard: number[] = [];
  let media = 0;
  let timer: { wait: number; callback: () => void } | undefined;
  const state = { rate: 1, advancing: true, wakes: 0 };
  const clock = createSyncClock({
    boundaries,
    now: () => (step ? Math.floor(media / step + 1e-9) * step : media),
    rate: () => state.rate,
    isAdvancing: () => state.advancing,
    onBoundary: (index) => heard.push(index),
    setTimer: (wait, callback) => {
      const mine = { wait, callback };
      timer = mine;
      return () => {
        if (timer === mine) timer = undefined;
      };
    },
  });
  const moveTo = (time: number) => {
    media = time;
  };
  const wake = () => {
    if (!timer) throw new Error('nothing sleeps');
    const { wait, callback } = timer;
    timer = undefined;
    state.wakes += 1;
    if (state.advancing) media += (wait / 1000) * state.rate * drift;
    callback();
  };
  return { clock, heard, state, moveTo, wake, media: () => media, sleeps: () => timer?.wait };
}

/** Milliseconds past a boundary at which it means to wake. */
const late = 1;

describe('createSyncClock', () => {
  it('sleeps until the next boundary and no longer', () => {
    const { clock, heard, wake, sleeps } = driven([0.5, 2, 3]);
    clock.sync();
    expect(heard).toEqual([-1]);
    expect(sleeps()).toBe(500 + late);
    wake();
    expect(heard).toEqual([-1, 0]);
    expect(sleeps()).toBe(1500);
    wake();
    wake();
    expect(heard).toEqual([-1, 0, 1, 2]);
    expect(sleeps()).toBeUndefined();
  });

  it('sleeps by the rate of the medium', () => {
    const { clock, state, sleeps } = driven([3]);
    state.rate = 1.5;
    clock.sync();
    expect(sleeps()).toBe(2000 + late);
  });

  it.each([0, -1, Number.NaN])('does not sleep at the rate %d', (rate) => {
    const { clock, state, sleeps } = driven([3]);
    state.rate = rate;
    clock.sync();
    expect(sleeps()).toBeUndefined();
  });

  it('runs nothing while paused, and tells where a seek led', () => {
    const { clock, heard, state, moveTo, sleeps } = driven([1, 2, 3]);
    clock.sync();
    state.advancing = false;
    clock.sync();
    expect(sleeps()).toBeUndefined();
    moveTo(2.5);
    clock.sync();
    moveTo(1);
    clock.sync();
    clock.sync();
    expect(heard).toEqual([-1, 1, 0]);
    expect(sleeps()).toBeUndefined();
    state.advancing = true;
    clock.sync();
    expect(sleeps()).toBe(1000 + late);
  });

  it('sleeps again when it wakes early', () => {
    const { clock, heard, wake, sleeps } = driven([1, 5], { drift: 0.9 });
    clock.sync();
    wake();
    expect(heard).toEqual([-1]);
    expect(sleeps()).toBeCloseTo(99.1 + late);
    while (heard.length < 2) wake();
    expect(heard).toEqual([-1, 0]);
  });

  it('meets each boundary of a clock that moves in steps', () => {
    const { clock, heard, wake, sleeps } = driven([0.1, 0.2, 0.3], { step: 0.04 });
    clock.sync();
    while (sleeps() !== undefined) wake();
    expect(heard).toEqual([-1, 0, 1, 2]);
  });

  it('looks less and less at a clock that stands', () => {
    const { clock, wake, sleeps } = driven([0.001], { drift: 0 });
    clock.sync();
    const waits = Array.from({ length: 9 }, () => {
      wake();
      return sleeps();
    });
    expect(waits).toEqual([8, 16, 32, 64, 128, 256, 256, 256, 256]);
    clock.sync();
    expect(sleeps()).toBe(4);
  });

  it('cuts a sleep that a timer could not hold', () => {
    const { clock, sleeps } = driven([1e9]);
    clock.sync();
    expect(sleeps()).toBe(60_000);
  });

  it('stops for good', () => {
    const { clock, heard, sleeps } = driven([1]);
    clock.sync();
    clock.stop();
    expect(sleeps()).toBeUndefined();
    clock.sync();
    expect(heard).toEqual([-1]);
    expect(sleeps()).toBeUndefined();
  });

  it('may be stopped by whom it tells', () => {
    const timers = new Set<number>();
    const clock = createSyncClock({
      boundaries: [1],
      now: () => 0,
      rate: () => 1,
      isAdvancing: () => true,
      onBoundary: () => clock.stop(),
      setTimer: (wait) => {
        timers.add(wait);
        return () => timers.delete(wait);
      },
    });
    clock.sync();
    expect(timers.size).toBe(0);
  });

  it('misses no boundary, tells each once, and wakes about once for each', () => {
    const gaps = fc.array(fc.integer({ min: 10, max: 5000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(gaps, fc.constantFrom(0.5, 1, 1.75), (milliseconds, rate) => {
        let sum = 0;
        const boundaries = milliseconds.map((gap) => {
          sum += gap;
          return sum / 1000;
        });
        const { clock, heard, state, wake, sleeps } = driven(boundaries);
        state.rate = rate;
        clock.sync();
        while (sleeps() !== undefined) wake();
        expect(heard).toEqual([-1, ...boundaries.keys()]);
        expect(state.wakes).toBeLessThanOrEqual(boundaries.length * 2);
      }),
    );
  });
});
