import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { endOfProgramme, sleepTimerOf } from '../../../src/player/day/sleep-timer.ts';
import { keptStation, noon } from './kept-station.ts';

beforeEach(() => vi.useFakeTimers({ now: noon }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const clock = (seconds: number) => noon + seconds * 1000;

describe('the sleep timer at the end of the programme', () => {
  it('waits for the end that is heard half an hour behind live', async () => {
    const { player, later } = await keptStation();
    later(2800, 1000);
    sleepTimerOf(player).set('programme');
    expect(sleepTimerOf(player).until).toBe(clock(3600));
  });

  it('waits for it where the stream runs behind its clock', async () => {
    const { player, later } = await keptStation({ latency: 600 });
    later(10, 10);
    sleepTimerOf(player).set('programme');
    expect(sleepTimerOf(player).until).toBe(clock(2400));
  });

  it('follows the listener back in the programme, and tells', async () => {
    const { player, later } = await keptStation();
    later(1000, 1000);
    const timer = sleepTimerOf(player);
    timer.set('programme');
    expect(timer.until).toBe(clock(1800));
    const told = vi.fn();
    timer.onChange(told, new AbortController());
    player.seek(500);
    vi.advanceTimersByTime(0);
    expect(timer.until).toBe(clock(2300));
    expect(told).toHaveBeenCalledOnce();
  });

  it('follows the listener into another programme', async () => {
    const { player, later } = await keptStation();
    later(2800, 1000);
    const timer = sleepTimerOf(player);
    timer.set('programme');
    player.seek(2800);
    vi.advanceTimersByTime(0);
    expect(player.state.onAir['news']?.now?.title).toBe('Second');
    expect(timer.until).toBe(clock(3600));
    player.seek(2600);
    vi.advanceTimersByTime(0);
    expect(timer.until).toBe(clock(3800));
  });

  it('does not mind the clock’s little adjustments', async () => {
    const { player, engine, later } = await keptStation();
    later(1000, 1000);
    const timer = sleepTimerOf(player);
    timer.set('programme');
    const told = vi.fn();
    timer.onChange(told, new AbortController());
    engine().keep({ start: 0, end: 1001 });
    vi.advanceTimersByTime(0);
    expect(told).not.toHaveBeenCalled();
  });

  it('ends the sound there, though another programme begins', async () => {
    const { player, engine, later } = await keptStation();
    later(2780, 1780);
    sleepTimerOf(player).set('programme');
    for (let second = 1; second <= 25 && player.state.playback.status === 'playing'; second++) {
      engine().keep({ start: 0, end: 2780 + second });
      engine().advance(1);
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(player.state.playback.status).toBe('paused');
    expect(Date.now()).toBeGreaterThan(clock(2799));
    expect(Date.now()).toBeLessThan(clock(2803));
    expect(sleepTimerOf(player).choice).toBeUndefined();
  });

  it('is not to be had once the announced end is over', async () => {
    const { player } = await keptStation();
    expect(endOfProgramme(player, clock(3700))).toBeUndefined();
  });
});
