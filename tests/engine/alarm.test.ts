import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Alarm } from '../../src/support/alarm.ts';
import { Scope } from '../../src/support/scope.ts';

describe('an alarm', () => {
  let scope: Scope;
  let rung: number;
  let alarm: Alarm;
  beforeEach(() => {
    vi.useFakeTimers();
    scope = new Scope();
    rung = 0;
    alarm = new Alarm(scope, () => {
      rung += 1;
    });
  });
  afterEach(() => void vi.useRealTimers());

  it('rings once, when it is time', () => {
    alarm.set(100);
    vi.advanceTimersByTime(99);
    expect([rung, alarm.isSet]).toEqual([0, true]);
    vi.advanceTimersByTime(1);
    expect([rung, alarm.isSet]).toEqual([1, false]);
    vi.advanceTimersByTime(1000);
    expect(rung).toBe(1);
  });

  it('is put off without another timer, and rings then', () => {
    alarm.set(100);
    const setTimer = vi.spyOn(globalThis, 'setTimeout');
    for (let count = 0; count < 9; count += 1) {
      vi.advanceTimersByTime(10);
      alarm.set(100);
    }
    expect(setTimer).not.toHaveBeenCalled();
    vi.advanceTimersByTime(99);
    expect(rung).toBe(0);
    vi.advanceTimersByTime(1);
    expect(rung).toBe(1);
  });

  it('rings sooner where it is set sooner', () => {
    alarm.set(1000);
    alarm.set(10);
    vi.advanceTimersByTime(10);
    expect(rung).toBe(1);
    vi.advanceTimersByTime(2000);
    expect(rung).toBe(1);
  });

  it('may be set again by what it calls', () => {
    const twice: Alarm = new Alarm(scope, () => {
      rung += 1;
      if (rung < 2) twice.set(50);
    });
    twice.set(50);
    vi.advanceTimersByTime(100);
    expect(rung).toBe(2);
  });

  it('does not ring when it is off, and can be set again', () => {
    alarm.set(100);
    alarm.off();
    vi.advanceTimersByTime(200);
    expect(rung).toBe(0);
    alarm.set(100);
    vi.advanceTimersByTime(100);
    expect(rung).toBe(1);
  });

  it('ends with its scope', () => {
    alarm.set(100);
    scope.release();
    vi.advanceTimersByTime(200);
    expect(rung).toBe(0);
  });
});
