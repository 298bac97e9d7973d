import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SoundWatch } from '../../src/engine/sound-watch.ts';
import { Scope } from '../../src/support/scope.ts';

/** An element whose clock runs as a test says, and that tells the time four times a second. */
class Clock extends EventTarget {
  currentTime = 0;
  playbackRate = 1;
  readonly paused = false;
  readonly seeking = false;
}

/** Milliseconds of the crumbs in which a starved browser plays: at a pace of 0.3 it sounds for 54 and stands for 126. */
const CRUMB = 180;
const STEP = 18;

function watch(rouse?: () => boolean) {
  const clock = new Clock();
  const scope = new Scope();
  const told: string[] = [];
  let heard = 0;
  const report = {
    heard: (seconds: number) => {
      if (told.at(-1) !== 'heard') told.push('heard');
      heard += seconds;
    },
    stalled: () => told.push('stalled'),
    silent: () => told.push('silent'),
    ...(rouse && {
      rouse() {
        told.push('rouse');
        return rouse();
      },
    }),
  };
  const sound = new SoundWatch(clock as unknown as HTMLMediaElement, scope, { start: 8000, stall: 3000 }, report);
  /** So many milliseconds pass, in which the clock sounds for a share of each crumb. */
  const pass = (milliseconds: number, pace: number, isTold = false) => {
    for (let passed = 0; passed < milliseconds; passed += STEP) {
      if (isTold && passed % CRUMB === 0) clock.dispatchEvent(new Event('playing'));
      if (passed % CRUMB < CRUMB * pace) clock.currentTime += (STEP / 1000) * clock.playbackRate;
      if (passed % (14 * STEP) === 0) clock.dispatchEvent(new Event('timeupdate'));
      vi.advanceTimersByTime(STEP);
    }
  };
  clock.dispatchEvent(new Event('playing'));
  return { clock, told, pass, scope, heard: () => heard + sound.unreported };
}

describe('what is heard, by the clock', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it.each([
    ['at its pace', 1, 1],
    ['with short breaks', 0.6, 1],
    ['slowly, as it was asked to', 1, 0.25],
    ['fast', 1, 4],
  ])('sounds on while the clock runs %s', (_, pace, rate) => {
    const { clock, told, pass, scope } = watch();
    clock.playbackRate = rate;
    pass(30_000, pace);
    expect(told).toEqual(['heard']);
    scope.release();
  });

  it('stands within a second where the clock does', () => {
    const { told, pass, scope } = watch();
    pass(2000, 1);
    pass(1200, 0);
    expect(told).toEqual(['heard', 'stalled']);
    scope.release();
  });

  it('rouses what has sound in store and does not start, once, and gives it up when its time is over', () => {
    const { told, pass, scope } = watch(() => true);
    pass(2900, 0);
    expect(told).toEqual([]);
    pass(200, 0);
    expect(told).toEqual(['rouse']);
    pass(4800, 0);
    expect(told).toEqual(['rouse']);
    pass(300, 0);
    expect(told).toEqual(['rouse', 'silent']);
    scope.release();
  });

  it('waits as long where nothing can be done about it', () => {
    const { told, pass, scope } = watch();
    pass(7900, 0);
    expect(told).toEqual([]);
    pass(200, 0);
    expect(told).toEqual(['silent']);
    scope.release();
  });

  it('stands where only crumbs are played, and is silent in the end', () => {
    const { told, pass, scope } = watch();
    pass(2000, 1);
    pass(3000, 0.3);
    expect(told).toEqual(['heard', 'stalled']);
    pass(3000, 0.3);
    expect(told).toEqual(['heard', 'stalled', 'silent']);
    scope.release();
  });

  it('says again that it is silent, for what was lacking may have come', () => {
    const { told, pass, scope } = watch();
    pass(2000, 1);
    pass(10_500, 0);
    expect(told).toEqual(['heard', 'stalled', 'silent', 'silent', 'silent']);
    pass(2000, 1);
    expect(told.at(-1)).toBe('heard');
    scope.release();
  });

  it('stands where each crumb is told as a beginning', () => {
    const { told, pass, scope } = watch();
    pass(2000, 1);
    pass(3600, 0.3, true);
    expect(told).toEqual(['heard', 'stalled']);
    scope.release();
  });

  it('is back within a quarter of a second, and has counted the crumbs', () => {
    const { told, pass, scope, heard, clock } = watch();
    pass(2000, 1);
    pass(4000, 0.3);
    pass(504, 1);
    expect(told).toEqual(['heard', 'stalled', 'heard']);
    expect(heard()).toBeCloseTo(clock.currentTime, 1);
    scope.release();
  });
});
