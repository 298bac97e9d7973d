import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FADE_MS, sleepTimerOf } from '../../../src/player/day/sleep-timer.ts';
import { episode, rig, station } from '../rig.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

function asleep(choice: Parameters<ReturnType<typeof sleepTimerOf>['set']>[0], item = 'news') {
  const r = rig([station('news'), episode('a'), episode('b')]);
  r.player.setVolume(0.8);
  r.player.play(item);
  r.sound();
  const timer = sleepTimerOf(r.player);
  timer.set(choice);
  return { ...r, timer, status: () => r.player.state.playback.status, level: () => r.player.state.volume.level };
}

describe('the sleep timer', () => {
  it('ends the sound after its minutes, and leaves the loudness as it was', () => {
    const { status, level, timer } = asleep(15);
    expect(timer.until).toBe(1_000_000 + 15 * 60_000);
    vi.advanceTimersByTime(15 * 60_000 - FADE_MS);
    expect(level()).toBe(0.8);
    vi.advanceTimersByTime(FADE_MS / 2);
    expect(level()).toBeGreaterThan(0.5);
    expect(level()).toBeLessThan(0.6);
    expect(status()).toBe('playing');
    vi.advanceTimersByTime(FADE_MS / 2 + 200);
    expect(status()).not.toBe('playing');
    expect(level()).toBe(0.8);
    expect(timer.choice).toBeUndefined();
  });

  it('stays silent where the listener has muted it', () => {
    const { player, level, status } = asleep(15);
    player.setMuted(true);
    vi.advanceTimersByTime(15 * 60_000 - FADE_MS / 2);
    expect(level()).toBeLessThan(0.6);
    expect(player.state.volume.muted).toBe(true);
    vi.advanceTimersByTime(FADE_MS);
    expect(status()).not.toBe('playing');
    expect(player.state.volume).toMatchObject({ level: 0.8, muted: true });
  });

  it('ends with the episode: the next does not begin, and another time it does', () => {
    const { player, sound, status, timer } = asleep('episode', 'a');
    sound(60);
    expect(status()).toBe('ended');
    expect(player.state.item?.id).toBe('a');
    expect(timer.choice).toBeUndefined();
    player.play('a');
    sound(60);
    expect(player.state.item?.id).toBe('b');
  });

  it('is off once the listener stops the sound', () => {
    const { player, timer, level } = asleep(15);
    player.pause();
    expect(timer.choice).toBeUndefined();
    player.play();
    vi.advanceTimersByTime(16 * 60_000);
    expect(level()).toBe(0.8);
    expect(player.state.playback.status).not.toBe('paused');
  });

  it('is off once the listener reaches for the volume while the sound goes', () => {
    const { player, timer, status, level } = asleep(15);
    vi.advanceTimersByTime(15 * 60_000 - FADE_MS / 2);
    player.setVolume(0.6);
    vi.advanceTimersByTime(FADE_MS);
    expect(timer.choice).toBeUndefined();
    expect(status()).toBe('playing');
    expect(level()).toBe(0.6);
  });

  it('is off where nobody knows when the programme ends', () => {
    expect(asleep('programme').timer.choice).toBeUndefined();
  });

  it('can be changed and switched off, and tells', () => {
    const { timer, status } = asleep(15);
    let told = 0;
    timer.onChange(() => told++, new AbortController());
    timer.set(60);
    timer.set(undefined);
    expect(told).toBe(2);
    vi.advanceTimersByTime(61 * 60_000);
    expect(status()).toBe('playing');
  });

  it('is one to a player', () => {
    const { player } = rig();
    expect(sleepTimerOf(player)).toBe(sleepTimerOf(player));
  });
});
