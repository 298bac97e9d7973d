import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { FakeEngine } from '../../src/engine/fake-engine.ts';
import { createPlayer } from '../../src/player/create-player.ts';
import { catalog, episode, rig, station } from './rig.ts';

/** No wait before a lost stream is asked for again is longer. Milliseconds. */
const longestWait = 30_000;

const status = ({ player }: ReturnType<typeof rig>) => player.state.playback.status;

describe('a player without an element', () => {
  it('has the first item at hand, silent, and has made no engine', () => {
    const { player, engines } = rig();
    expect(player.state).toMatchObject({ item: { id: 'news' }, playback: { status: 'idle' }, started: false });
    expect(engines).toEqual([]);
  });

  it('says "playing" when the clock advances, and not before', () => {
    const r = rig();
    r.player.play();
    expect(status(r)).toBe('loading');
    r.sound();
    expect(status(r)).toBe('playing');
    expect(r.player.state.time.current).toBeGreaterThan(0);
  });

  it('stops live audio for good, and pauses an episode where it is', () => {
    const r = rig();
    r.player.play('news');
    r.sound();
    r.player.pause();
    expect(status(r)).toBe('idle');
    r.player.play('a');
    r.sound(12);
    r.player.pause();
    expect(r.player.state).toMatchObject({ playback: { status: 'paused', refused: false }, time: { current: 12 } });
    r.player.play();
    r.sound();
    expect(r.player.state.time.current).toBeCloseTo(13);
  });

  it('begins where it was sought to while its engine’s code was on its way', async () => {
    const engine = new FakeEngine({ duration: 60 });
    const player = createPlayer({
      engines: { makers: () => [{ make: async () => engine }], order: (sources) => sources },
    });
    player.setCatalog(catalog(episode('a')));
    player.play(undefined, { startAt: 5 });
    player.seek(40);
    await vi.waitFor(() => expect(engine.wantsSound).toBe(true));
    engine.advance(1);
    expect(player.currentTime).toBeCloseTo(41);
  });

  it('lets a second choice supersede the first at once', () => {
    const r = rig();
    r.player.play('news');
    r.player.play('jazz');
    expect(r.player.state).toMatchObject({ item: { id: 'jazz' }, playback: { status: 'loading' } });
    expect(r.engine().source?.src).toContain('jazz');
    r.sound();
    expect(status(r)).toBe('playing');
    expect(r.engines.filter(({ wantsSound }) => wantsSound)).toHaveLength(1);
  });

  it('silences what sounded before when the second choice has no source', () => {
    const r = rig([station('news'), station('broken', { sources: [] })]);
    r.player.play('news');
    r.sound();
    r.player.play('broken');
    expect(r.player.state.playback).toEqual({ status: 'failed', reason: 'unsupported' });
    expect(r.engines.every(({ disposed, wantsSound }) => disposed || !wantsSound)).toBe(true);
  });

  it('supersedes an episode whose engine is still on its way', async () => {
    const r = rig();
    r.player.play('a');
    r.player.play('news');
    r.player.play('b');
    r.player.play('jazz');
    await Promise.resolve();
    expect(r.engines.filter(({ wantsSound }) => wantsSound).map(({ source }) => source?.src)).toEqual(['https://ice.example/jazz.mp3']);
  });

  it('plays one of two players at a time', () => {
    const first = rig();
    const second = rig();
    first.player.play('a');
    first.sound();
    second.player.play('b');
    expect(status(first)).toBe('paused');
    expect(first.engine().wantsSound).toBe(false);
  });

  it('asks for a tap when the browser refuses, and goes on with it', () => {
    const r = rig();
    r.player.play('a');
    r.engine().refuse();
    expect(r.player.state.playback).toEqual({ status: 'paused', refused: true });
    r.player.play();
    r.sound();
    expect(status(r)).toBe('playing');
  });

  it('tries the sources in order, and fails when none is left', () => {
    const r = rig([episode('a', { sources: [{ src: 'https://example.org/a.aac' }, { src: 'https://example.org/a.mp3' }] })]);
    r.player.play();
    r.engine().fail('unsupported');
    expect(status(r)).toBe('loading');
    expect(r.engine().source?.src).toBe('https://example.org/a.mp3');
    r.engine().fail('not-found');
    expect(r.player.state.playback).toEqual({ status: 'failed', reason: 'not-found' });
    r.player.play();
    expect(r.engine().source?.src).toBe('https://example.org/a.aac');
  });

  it('goes on where it was after a failure', () => {
    const r = rig();
    r.player.play('a');
    r.sound(20);
    r.engine().fail('network');
    expect(r.player.state.time.current).toBe(20);
    r.player.play();
    r.sound(1);
    expect(r.player.state.time.current).toBeCloseTo(21);
  });

  it('seeks optimistically, clamped, and before anything is loaded', () => {
    const r = rig([episode('a')]);
    r.player.seek(30);
    expect(r.player.state.time.current).toBe(30);
    r.player.seek(600);
    expect(r.player.state.time.current).toBe(60);
    r.player.seek(Number.NaN);
    expect(r.player.state.time.current).toBe(60);
    r.player.seek(30);
    r.player.play();
    r.sound(1);
    expect(r.player.state.time.current).toBeCloseTo(31);
    r.player.seek(5);
    expect(r.player.state.time).toMatchObject({ current: 5, seeking: false });
  });

  it('does not seek in live audio that cannot be rewound', () => {
    const r = rig();
    r.player.play('news');
    r.sound(3);
    r.player.seek(0);
    expect(r.player.state.time.current).toBeCloseTo(3);
  });

  it('keeps volume and rate within what can be heard', () => {
    const r = rig();
    r.player.setVolume(7);
    expect(r.player.state.volume.level).toBe(1);
    r.player.setMuted(true);
    r.player.play('a');
    expect(r.engine().volume).toEqual({ level: 1, muted: true });
    r.player.setVolume(0.3);
    expect(r.engine().volume).toEqual({ level: 0.3, muted: false });
    r.player.setRate(99);
    expect(r.player.state.time.rate).toBe(4);
  });

  it('releases what it made', () => {
    const r = rig();
    const listener = vi.fn();
    r.player.subscribe(listener);
    r.player.play('a');
    r.player.dispose();
    listener.mockClear();
    r.player.setVolume(0.1);
    expect(r.engine().disposed).toBe(true);
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('Next Up', () => {
  it('is the next episode, which begins by itself', () => {
    const r = rig();
    r.player.play('a');
    expect(r.player.state.nextUp).toMatchObject({ kind: 'episode', item: { id: 'b' } });
    r.sound(61);
    expect(r.player.state).toMatchObject({ item: { id: 'b' }, playback: { status: 'loading' } });
  });

  it('is the way back to the station one came from', () => {
    const r = rig();
    r.player.play('jazz');
    r.sound();
    r.player.play('c');
    expect(r.player.state.nextUp).toMatchObject({ kind: 'live', item: { id: 'jazz' } });
    r.sound(61);
    expect(r.player.state).toMatchObject({ item: { id: 'jazz' }, playback: { status: 'loading' } });
  });

  it('ends where nothing follows, and Play begins anew', () => {
    const r = rig([episode('a')]);
    r.player.play();
    r.sound(61);
    expect(status(r)).toBe('ended');
    r.player.play();
    r.sound(1);
    expect(r.player.state.time.current).toBeCloseTo(1);
  });

  it('follows the queue as it is edited, and no edit touches what plays', () => {
    const r = rig();
    r.player.play('a');
    r.sound();
    r.player.queue.move('c', 1);
    expect(r.player.state.nextUp).toMatchObject({ item: { id: 'c' } });
    r.player.queue.clear();
    expect(r.player.state.nextUp).toBeUndefined();
    expect(r.player.state).toMatchObject({ item: { id: 'a' }, playback: { status: 'playing' } });
  });

  it('plays what its page offers, also once the listener has taken it out of the queue', () => {
    const r = rig();
    r.player.queue.remove('b');
    r.player.play('b');
    r.sound();
    expect(r.player.state.item?.id).toBe('b');
    expect(r.player.state.playback.status).toBe('playing');
  });

  it('goes to the next and the previous of the queue', () => {
    const r = rig();
    r.player.play('b');
    r.player.next();
    expect(r.player.state.item?.id).toBe('c');
    r.player.previous();
    r.player.previous();
    expect(r.player.state.item?.id).toBe('a');
  });
});

describe('a page that changes what it offers', () => {
  it('does not disturb what plays, nor what the listener lined up', () => {
    const r = rig();
    r.player.play('a');
    r.sound();
    r.player.queue.add(episode('mine'));
    r.player.queue.remove('c');
    r.player.setCatalog(catalog(station('news'), episode('b', { title: 'Renamed' }), episode('c'), episode('d')));
    expect(r.player.state.queue.items.map(({ id }) => id)).toEqual(['a', 'b', 'mine', 'd']);
    expect(r.player.state.queue.items[1]?.title).toBe('Renamed');
    expect(r.player.state).toMatchObject({ item: { id: 'a' }, playback: { status: 'playing' } });
  });

  it('puts another item at hand when the silent one has gone', () => {
    const r = rig([station('news')]);
    r.player.setCatalog(catalog(station('jazz')));
    expect(r.player.state.item?.id).toBe('jazz');
  });

  it('has the silent one at hand as it is offered now, at its place, and tells nobody where it is the same', () => {
    const r = rig([episode('a')]);
    r.player.seek(7);
    const { item } = r.player.state;
    r.player.setCatalog(catalog(episode('a')));
    expect(r.player.state.item).toBe(item);
    r.player.setCatalog(catalog(episode('a', { title: 'Renamed', sources: [{ src: 'https://example.org/new.mp3' }] })));
    expect(r.player.state).toMatchObject({ item: { title: 'Renamed' }, time: { current: 7 } });
    r.player.play();
    expect(r.engine().requests.at(-1)).toBe('https://example.org/new.mp3');
  });

  it('leaves at hand what somebody has chosen the moment it was offered', () => {
    const { player } = rig([]);
    player.subscribe(({ queue, item }) => queue.items[1] && !item && player.select('b'));
    player.setCatalog(catalog(episode('a'), episode('b')));
    expect(player.state.item?.id).toBe('b');
  });

  it('leaves at hand what the listener has lined up, though it is not offered', () => {
    const r = rig([station('news')]);
    r.player.queue.add(episode('mine'));
    r.player.select('mine');
    r.player.setCatalog(catalog(station('news'), episode('a')));
    expect(r.player.state.item?.id).toBe('mine');
  });
});

describe('a live stream that breaks off', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const playing = async () => {
    const r = rig();
    r.player.play('news');
    r.sound();
    await vi.dynamicImportSettled();
    return r;
  };

  it('is asked for again by itself, and sounds', async () => {
    const r = await playing();
    r.engine().lose();
    expect(r.player.state.playback).toMatchObject({ status: 'reconnecting', attempt: 1, offline: false });
    vi.advanceTimersByTime(longestWait);
    expect(r.engine().requests).toHaveLength(2);
    r.sound();
    expect(status(r)).toBe('playing');
  });

  it('is asked for again for as long as it takes', async () => {
    const r = await playing();
    r.engine().lose();
    for (let attempt = 2; attempt < 50; attempt += 1) {
      vi.advanceTimersByTime(longestWait);
      r.engine().fail('not-found');
      expect(r.player.state.playback).toMatchObject({ status: 'reconnecting', attempt });
    }
    vi.advanceTimersByTime(longestWait);
    r.sound();
    expect(status(r)).toBe('playing');
  });

  it('sounds from its backlog until the new connection does', async () => {
    const r = await playing();
    const [old] = r.engines;
    old?.lose();
    old?.advance(0.5);
    vi.advanceTimersByTime(longestWait);
    expect(r.engines).toHaveLength(2);
    expect(old?.disposed).toBe(false);
    r.sound();
    expect(old?.disposed).toBe(true);
    expect(status(r)).toBe('playing');
  });

  it('is not asked for once the listener has stopped it', async () => {
    const r = await playing();
    r.engine().lose();
    r.player.pause();
    vi.advanceTimersByTime(60_000);
    expect(r.engine().requests).toHaveLength(1);
    expect(status(r)).toBe('idle');
  });

  it('is asked for at once when the listener says so', async () => {
    const r = await playing();
    r.engine().lose();
    r.player.retryNow();
    expect(r.engine().requests).toHaveLength(2);
    expect(r.player.state.playback).toEqual({ status: 'reconnecting', attempt: 1, offline: false });
  });

  it('waits quietly while offline, and goes on when the network is back', async () => {
    const network = new EventTarget();
    vi.stubGlobal('addEventListener', network.addEventListener.bind(network));
    vi.stubGlobal('navigator', { onLine: false });
    const r = await playing();
    r.engine().lose();
    expect(r.player.state.playback).toEqual({ status: 'reconnecting', attempt: 1, offline: true });
    vi.advanceTimersByTime(600_000);
    expect(r.engine().requests).toHaveLength(1);
    network.dispatchEvent(new Event('online'));
    expect(r.engine().requests).toHaveLength(2);
    r.sound();
    expect(status(r)).toBe('playing');
  });

  it('fails in words when it is no sound', () => {
    const r = rig();
    r.player.play('news');
    r.engine().fail('unsupported');
    expect(r.player.state.playback).toEqual({ status: 'failed', reason: 'unsupported' });
  });
});

describe('the clock of a player', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const playing = () => {
    const r = rig();
    r.player.play('a');
    r.sound(5);
    return r;
  };
  const shown = ({ player }: ReturnType<typeof rig>) => player.state.time.current;

  it('is read into the state when it is asked for', () => {
    const r = playing();
    vi.spyOn(r.engine(), 'currentTime', 'get').mockReturnValue(5.75);
    expect(r.player.readClock()).toBe(5.75);
    expect(shown(r)).toBe(5.75);
  });

  it('passes over what the engine tells of the time just after, and hears it again later', () => {
    const r = playing();
    r.player.readClock();
    r.sound(0.25);
    expect(shown(r)).toBe(5);
    vi.advanceTimersByTime(500);
    r.sound(0.25);
    expect(shown(r)).toBe(5.5);
  });

  it('passes over no seek and no pause', () => {
    const r = playing();
    r.player.readClock();
    r.player.seek(20);
    expect(shown(r)).toBe(20);
    r.player.readClock();
    r.sound(0.25);
    r.player.pause();
    expect(shown(r)).toBe(20.25);
  });
});
