import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepSleep } from '../../../src/player/day/keep-sleep.ts';
import { SafeStorage } from '../../../src/player/day/safe-storage.ts';
import { FADE_MS, sleepTimerOf } from '../../../src/player/day/sleep-timer.ts';
import type { Player } from '../../../src/player/player.ts';
import { Scope } from '../../../src/support/scope.ts';
import { episode, rig, station } from '../rig.ts';
import { MemoryStorage } from './visit.ts';

const MINUTE = 60_000;

/** A page of a site, in one tab, and what the browser tells it. */
function page(tab: MemoryStorage, before?: (player: Player) => void) {
  const events = new EventTarget();
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
  const r = rig([station('news'), episode('a'), episode('b')]);
  before?.(r.player);
  keepSleep(r.player, new SafeStorage(() => tab), 'bar', new Scope());
  const go = () => {
    events.dispatchEvent(new Event('pagehide'));
    r.player.pause();
  };
  const comeBack = () => events.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  const play = (item = 'news') => {
    r.player.play(item);
    r.sound();
  };
  return { ...r, timer: sleepTimerOf(r.player), go, comeBack, play, status: () => r.player.state.playback.status };
}

describe('the sleep timer, from page to page', () => {
  let tab: MemoryStorage;
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000 });
    tab = new MemoryStorage();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const left = (choice: Parameters<ReturnType<typeof sleepTimerOf>['set']>[0], item = 'news') => {
    const first = page(tab);
    first.play(item);
    first.timer.set(choice);
    vi.advanceTimersByTime(5 * MINUTE);
    first.go();
    return first;
  };

  it('goes on with the tap where the browser refuses to play by itself', () => {
    left(15);
    const { timer, player, engine, sound } = page(tab);
    player.play('news');
    expect(timer.choice).toBe(15);
    engine().refuse();
    expect(timer.choice).toBeUndefined();
    vi.advanceTimersByTime(MINUTE);
    player.play();
    sound();
    expect([timer.choice, timer.until]).toEqual([15, 1_000_000 + 15 * MINUTE]);
  });

  it('goes on with the sound, and ends it when it was to end', () => {
    left(15);
    const { timer, play, status } = page(tab);
    expect(timer.choice).toBeUndefined();
    play();
    expect([timer.choice, timer.until]).toEqual([15, 1_000_000 + 15 * MINUTE]);
    vi.advanceTimersByTime(10 * MINUTE + 200);
    expect(status()).not.toBe('playing');
  });

  it('goes on where it was set before this code had come', () => {
    const first = page(tab, (player) => {
      player.play('news');
      sleepTimerOf(player).set(30);
    });
    first.go();
    const next = page(tab);
    next.play();
    expect(next.timer.choice).toBe(30);
  });

  it('goes on where the page comes back', () => {
    const first = left(30);
    expect(first.timer.choice).toBeUndefined();
    first.comeBack();
    first.play();
    expect(first.timer.until).toBe(1_000_000 + 30 * MINUTE);
  });

  it('ends with the same episode, and not with another', () => {
    left('episode', 'a');
    const other = page(tab);
    other.play('b');
    expect(other.timer.choice).toBeUndefined();
    const same = page(tab);
    same.play('a');
    expect(same.timer.choice).toBe('episode');
    expect(same.player.stopAfterThis).toBe(true);
  });

  it('is off on the next page where the listener has switched it off', () => {
    const first = page(tab);
    first.play();
    first.timer.set(15);
    first.timer.set(undefined);
    first.go();
    const next = page(tab);
    next.play();
    expect(next.timer.choice).toBeUndefined();
  });

  it('goes on where the sound was stopped just before the page said that it goes, and is off where the listener has stopped it', () => {
    const going = page(tab);
    going.play();
    going.timer.set(15);
    going.engine().pause();
    going.go();
    const next = page(tab);
    next.play();
    expect(next.timer.choice).toBe(15);
    next.player.pause();
    vi.advanceTimersByTime(1000);
    next.go();
    const last = page(tab);
    last.play();
    expect(last.timer.choice).toBeUndefined();
  });

  it('is off where its time was up long ago', () => {
    left(15);
    vi.advanceTimersByTime(60 * MINUTE);
    const next = page(tab);
    next.play();
    expect(next.timer.choice).toBeUndefined();
  });

  it('leaves the loudness as it was where the page goes while the sound fades', () => {
    const first = page(tab);
    first.player.setVolume(0.8);
    first.play();
    first.timer.set(15);
    vi.advanceTimersByTime(15 * MINUTE - FADE_MS / 2);
    expect(first.player.state.volume.level).toBeLessThan(0.6);
    first.go();
    expect(first.player.state.volume.level).toBe(0.8);
  });

  it.each([
    { choice: -5, until: 2_000_000 },
    { choice: '<b>', until: 2_000_000 },
    { choice: 15, until: '1e308' },
    { choice: 15, until: 1e300 },
    { choice: 15 },
    [],
    'episode',
    null,
  ])('is off where %j was kept', (kept) => {
    tab.setItem('station-player:bar:sleep', JSON.stringify(kept));
    const next = page(tab);
    next.play();
    expect(next.timer.choice).toBeUndefined();
  });
});
