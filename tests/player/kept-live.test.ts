import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Item } from '../../src/catalog/item.ts';
import { FakeEngine } from '../../src/engine/fake-engine.ts';
import { createPlayer } from '../../src/player/create-player.ts';
import { catalog, episode, rig, station } from './rig.ts';

/** A player whose stations play on an engine that keeps them, with a plain one behind it. */
function keptRig(items: readonly Item[] = [station('news'), station('jazz'), episode('a')]) {
  const engines: { readonly name: string; readonly engine: FakeEngine }[] = [];
  const maker = (name: string, make: () => FakeEngine) => ({
    make: () => {
      const engine = make();
      engines.push({ name, engine });
      return engine;
    },
  });
  const kept = maker('kept', () => new FakeEngine({ capabilities: { canSeek: true, canRewindLive: true } }));
  const plain = maker('plain', () => new FakeEngine());
  const file = maker('file', () => new FakeEngine({ duration: 60 }));
  const player = createPlayer({
    engines: {
      makers: ({ kind }) => (kind === 'live' ? [kept, plain] : [file]),
      order: (sources) => sources,
    },
  });
  player.setCatalog(catalog(...items));
  const engine = () => engines.at(-1)?.engine as FakeEngine;
  const status = () => player.state.playback.status;
  /** Sounds, with so much kept behind and before the place that is heard. */
  const sound = (seconds = 1, kept_ = 60) => {
    engine().advance(seconds);
    engine().keep({ start: 0, end: kept_ });
  };
  return { player, engines, engine, status, sound };
}

describe('live audio that is kept', () => {
  it('is paused where it is, and goes on from there', () => {
    const r = keptRig();
    r.player.play('news');
    r.sound(10);
    r.player.pause();
    expect(r.status()).toBe('paused');
    r.player.play();
    r.engine().advance(1);
    expect(r.status()).toBe('playing');
    expect(r.player.state.time.current).toBe(11);
    expect(r.engines).toHaveLength(1);
  });

  it('says how far behind live it is, and what can be sought: up to what is live', () => {
    const r = keptRig();
    r.player.play('news');
    r.sound(10, 60);
    expect(r.player.state.time.live).toEqual({ start: 0, end: 56, behind: 46 });
    r.player.seek(1000);
    expect(r.player.state.time.current).toBe(56);
    r.player.seek(20);
    expect(r.player.state.time).toMatchObject({ current: 20, live: { behind: 36 } });
  });

  it('can be rewound once enough of it is kept', () => {
    const r = keptRig();
    r.player.play('news');
    Object.assign(r.engine(), { capabilities: { canSeek: false, canRewindLive: false, canSetRate: false, hasCues: false } });
    r.sound(1, 10);
    expect(r.player.state.capabilities.canRewindLive).toBe(false);
    Object.assign(r.engine(), { capabilities: { canSeek: true, canRewindLive: true, canSetRate: false, hasCues: false } });
    r.engine().keep({ start: 0, end: 90 });
    expect(r.player.state.capabilities).toMatchObject({ canSeek: true, canRewindLive: true });
  });

  it('falls further behind while it is paused, though nothing comes any more', async () => {
    vi.useFakeTimers();
    const r = keptRig();
    r.player.play('news');
    r.sound(10, 60);
    await vi.dynamicImportSettled();
    r.player.pause();
    r.engine().archive.window = { start: 0, end: 90 };
    vi.advanceTimersByTime(1000);
    expect(r.player.state.time.live?.behind).toBe(76);
    vi.useRealTimers();
  });

  it('goes live from a pause as from behind', () => {
    const r = keptRig();
    r.player.play('news');
    r.sound(10, 60);
    r.player.pause();
    r.player.goLive();
    expect(r.player.state.time.current).toBe(56);
    r.engine().advance(1);
    expect(r.status()).toBe('playing');
  });

  it('is heard as close to live as the listener chose, whatever plays next', () => {
    const r = keptRig();
    r.player.play('news');
    r.sound();
    expect(r.engine().archive.drain).toBe(false);
    r.player.setCloseToLive(true);
    expect(r.engine().archive.drain).toBe(true);
    expect(r.player.state.closeToLive).toBe(true);
    r.player.play('jazz');
    expect(r.engine().archive.drain).toBe(true);
    r.player.setCloseToLive(false);
    expect(r.engine().archive.drain).toBe(false);
  });

  it('is forgotten with the item', () => {
    const r = keptRig();
    r.player.play('news');
    r.sound();
    r.player.play('a');
    expect(r.player.state.time.live).toBeUndefined();
    expect(r.player.state.capabilities.canRewindLive).toBe(false);
  });

  it('falls back on the plain engine where it can’t be read, and says that it can’t be kept', () => {
    const r = keptRig();
    r.player.play('news');
    r.engine().unsuit();
    expect(r.engines.map(({ name }) => name)).toEqual(['kept', 'plain']);
    r.engine().advance(1);
    expect(r.status()).toBe('playing');
    expect(r.player.state.capabilities.canRewindLive).toBe(false);
    r.player.pause();
    expect(r.status()).toBe('idle');
  });

  it('is asked for again on the engine that keeps it', async () => {
    vi.useFakeTimers();
    const r = keptRig();
    r.player.play('news');
    r.sound(10);
    await vi.dynamicImportSettled();
    r.engine().lose();
    expect(r.status()).toBe('reconnecting');
    vi.advanceTimersByTime(10_000);
    expect(r.engines).toHaveLength(1);
    expect(r.engine().requests.length).toBeGreaterThan(1);
    r.engine().splice();
    expect(r.status()).toBe('playing');
    vi.useRealTimers();
  });
});

describe('going over from one station into the next', () => {
  const playing = () => {
    const r = keptRig();
    r.player.play('news');
    r.sound(5);
    const old = r.engine();
    r.player.play('jazz');
    return { ...r, old };
  };

  it('lets the old one sound until the new one does', () => {
    const { old, engine, status, player } = playing();
    expect(player.state.item?.id).toBe('jazz');
    expect(status()).toBe('loading');
    expect(old.wantsSound).toBe(true);
    engine().advance(1);
    expect(old.disposed).toBe(true);
    expect(status()).toBe('playing');
  });

  it('tells nothing of the old one meanwhile', () => {
    const { old, status, player } = playing();
    old.advance(1);
    old.lose();
    expect(status()).toBe('loading');
    expect(player.state.time.current).toBe(0);
  });

  it('silences the old one when the new one can’t be played', () => {
    const { old, engine, status } = playing();
    engine().fail('unsupported');
    expect(status()).toBe('failed');
    expect(old.disposed).toBe(true);
  });

  it('lets a third choice supersede the second, which never sounded, and not what sounds', () => {
    const { old, engine, player, engines } = playing();
    const second = engine();
    player.play('news');
    expect(second.disposed).toBe(true);
    expect(old.wantsSound).toBe(true);
    expect(engines.filter((each) => each.engine.wantsSound)).toHaveLength(2);
    engine().advance(1);
    expect(old.disposed).toBe(true);
  });

  it('silences both at Stop', () => {
    const { old, engine, player } = playing();
    player.pause();
    expect(old.wantsSound).toBe(false);
    expect(engine().wantsSound).toBe(false);
  });

  it('stops it at once for an episode, which would be talked over', () => {
    const { player, engines } = playing();
    player.play('a');
    expect(engines.filter((each) => each.engine.wantsSound)).toHaveLength(1);
  });
});

describe('what is on at the moment that is heard', () => {
  beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const settle = () => vi.advanceTimersByTimeAsync(0);

  it('is what the stream named there, also after going back', async () => {
    const r = keptRig([station('news')]);
    const watch = new AbortController();
    r.player.watchOnAir(watch.signal);
    r.player.play('news');
    r.sound(1, 60);
    const on = () => r.player.state.onAir['news']?.track?.title;
    r.engine().bring("StreamTitle='First';", 0);
    await vi.waitFor(() => expect(on()).toBe('First'));
    r.engine().advance(30);
    r.engine().bring("StreamTitle='Second';", 31);
    await settle();
    r.player.seek(40);
    await settle();
    expect(on()).toBe('Second');
    r.player.seek(5);
    await settle();
    expect(on()).toBe('First');
    watch.abort();
    r.player.dispose();
  });

  const on = ({ player }: ReturnType<typeof keptRig>) => player.state.onAir['news']?.track?.title;

  /** A station whose track is told, at a media time, before it is heard. */
  const named = async () => {
    const r = keptRig([station('news')]);
    r.player.watchOnAir(new AbortController().signal);
    r.player.play('news');
    r.engine().archive.began = Date.now();
    r.sound(1, 60);
    r.engine().bring("StreamTitle='First';", 0);
    await vi.waitFor(() => expect(on(r)).toBe('First'));
    return r;
  };

  it('changes at the very media time, whatever is learnt of the time of day meanwhile', async () => {
    const r = await named();
    r.engine().bring("StreamTitle='Second';", 5);
    await settle();
    // A burst has come to its end: what seemed to be live by then was older.
    r.engine().archive.began -= 4000;
    await vi.advanceTimersByTimeAsync(3900);
    r.engine().currentTime = 4.9;
    expect(on(r)).toBe('First');
    r.engine().currentTime = 5;
    await vi.advanceTimersByTimeAsync(100);
    expect(on(r)).toBe('Second');
    r.player.dispose();
  });

  it('is told of in any order: what is rewound to comes after what follows it', async () => {
    const r = await named();
    r.engine().bring("StreamTitle='Third';", 40);
    await settle();
    r.engine().bring("StreamTitle='Second';", 20);
    await settle();
    r.player.seek(25);
    expect(on(r)).toBe('Second');
    r.player.seek(45);
    expect(on(r)).toBe('Third');
    r.player.dispose();
  });

  it('is forgotten where the media clock begins anew', async () => {
    const r = await named();
    r.engine().bring("StreamTitle='Second';", 40);
    await settle();
    r.engine().archive.began += 120_000;
    r.engine().splice(false);
    r.engine().bring("StreamTitle='Anew';", 2);
    await settle();
    r.player.seek(45);
    expect(on(r)).toBe('Anew');
    r.player.dispose();
  });
});

describe('a station whose address is a list', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('is asked where it leads, and asked anew when the stream breaks off with a backlog', async () => {
    vi.useFakeTimers();
    const asked = vi.fn(
      async () => new Response('[playlist]\nFile1=https://ice.example/a.mp3\n', { headers: { 'content-type': 'audio/x-scpls' } }),
    );
    vi.stubGlobal('fetch', asked);
    const { player, engines, engine } = rig([station('news', { sources: [{ src: 'https://ice.example/news.pls' }] })]);
    player.play('news');
    expect(player.state.playback.status).toBe('loading');
    await vi.waitFor(() => expect(engines).toHaveLength(1));
    engine().advance(1);
    await vi.dynamicImportSettled();
    engine().lose();
    engine().advance(1);
    await vi.advanceTimersByTimeAsync(4_000);
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
    await vi.waitFor(() => expect(engine().requests).toHaveLength(2));
    engine().advance(1);
    expect(player.state.playback.status).toBe('playing');
  });
});
