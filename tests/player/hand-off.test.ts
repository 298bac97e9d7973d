import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Item } from '../../src/catalog/item.ts';
import { FakeEngine } from '../../src/engine/fake-engine.ts';
import { createPlayer } from '../../src/player/create-player.ts';
import { FADE_MS } from '../../src/player/fade.ts';
import type { Player } from '../../src/player/player.ts';
import { catalog, episode, station } from './rig.ts';

interface Stand {
  readonly player: Player;
  readonly engines: FakeEngine[];
  engine(): FakeEngine;
}

/** A player whose stations can be kept; `bare` ones can't. */
async function stand(news = station('news')): Promise<Stand> {
  const engines: FakeEngine[] = [];
  const note = (engine: FakeEngine) => {
    engines.push(engine);
    return engine;
  };
  const kept = { make: () => note(new FakeEngine({ capabilities: { canSeek: true, canRewindLive: true } })) };
  const bare = { make: () => note(new FakeEngine()) };
  const finite = { make: () => note(new FakeEngine({ duration: 60 })) };
  const maker = ({ kind, id }: Item) => (kind === 'episode' ? finite : id === 'bare' ? bare : kept);
  const player = createPlayer({ engines: { makers: (item) => [maker(item)], order: (sources) => sources } });
  player.setCatalog(catalog(news, station('jazz'), station('bare'), episode('a'), episode('b')));
  const engine = () => engines.at(-1) as FakeEngine;
  return { player, engines, engine };
}

/** Plays a kept station until what hands over has come, and it has so much in store. */
async function listen(s: Stand, id = 'news'): Promise<FakeEngine> {
  s.player.play(id);
  const engine = s.engine();
  engine.advance(30);
  engine.keep({ start: 0, end: 34 });
  await vi.dynamicImportSettled();
  return engine;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('an episode that begins while a kept station sounds', () => {
  it('pauses the station where it is, and says when that was', async () => {
    const s = await stand();
    const live = await listen(s);
    live.archive.began = 1_000_000;
    s.player.play('a');
    expect(s.engine()).not.toBe(live);
    expect(live).toMatchObject({ wantsSound: false, disposed: false });
    expect(s.player.state.left).toEqual({ id: 'news', moment: 1_030_000 });
    s.engine().advance(1);
    expect(s.player.state.playback.status).toBe('playing');
    expect(s.player.currentTime).toBe(1);
  });

  it('hears nothing more of it', async () => {
    const s = await stand();
    const live = await listen(s);
    s.player.play('a');
    s.engine().advance(5);
    live.keep({ start: 0, end: 60 });
    live.seek(3);
    expect(s.player.state.time).toMatchObject({ current: 5 });
    expect(s.player.state.time.live).toBeUndefined();
  });

  it('goes back at its end, to the edge, on the same engine, with what was missed to be rewound to', async () => {
    const s = await stand();
    const live = await listen(s);
    s.player.play('b');
    live.keep({ start: 0, end: 94 });
    s.engine().advance(60);
    expect(s.player.state).toMatchObject({ item: { id: 'news' }, playback: { status: 'loading' } });
    expect(live).toMatchObject({ wantsSound: true, currentTime: 90 });
    live.advance(1);
    live.keep({ start: 0, end: 95 });
    expect(s.player.state).toMatchObject({
      playback: { status: 'playing' },
      time: { current: 91, live: { start: 0, end: 91, behind: 0 } },
    });
    expect(s.player.state.left).toBeUndefined();
    expect(s.engines).toHaveLength(2);
  });

  it('goes back to where it was left, where the listener chose that', async () => {
    const s = await stand();
    const live = await listen(s);
    s.player.queue.set({ returnTo: 'left' });
    s.player.play('b');
    live.keep({ start: 0, end: 94 });
    s.engine().advance(60);
    live.advance(1);
    expect(live.currentTime).toBe(31);
    expect(s.player.state.playback.status).toBe('playing');
  });

  it('goes to the edge when Go live is pressed, whatever was chosen', async () => {
    const s = await stand();
    const live = await listen(s);
    s.player.queue.set({ returnTo: 'left' });
    s.player.play('a');
    live.keep({ start: 0, end: 94 });
    s.engine().advance(5);
    s.player.goLive();
    expect(live.currentTime).toBe(90);
  });

  it('asks again for the station where it breaks off meanwhile', async () => {
    const s = await stand();
    const live = await listen(s);
    s.player.play('a');
    const asked = live.requests.length;
    live.lose();
    vi.advanceTimersByTime(1000);
    expect(live.requests.length).toBe(asked + 1);
    live.splice();
    s.player.play('news');
    live.advance(1);
    expect(s.player.state.playback.status).toBe('playing');
  });

  it('is not asked for while there is no network, and at once when there is', async () => {
    const network = new EventTarget();
    const navigator = { onLine: true };
    vi.stubGlobal('addEventListener', network.addEventListener.bind(network));
    vi.stubGlobal('navigator', navigator);
    const s = await stand();
    const live = await listen(s);
    s.player.play('a');
    const asked = live.requests.length;
    navigator.onLine = false;
    live.lose();
    vi.advanceTimersByTime(120_000);
    expect(live.requests.length).toBe(asked);
    navigator.onLine = true;
    network.dispatchEvent(new Event('online'));
    expect(live.requests.length).toBe(asked + 1);
    live.splice();
    network.dispatchEvent(new Event('online'));
    expect(live.requests.length).toBe(asked + 1);
  });

  it('is asked for from another source where the one that it had can’t be had again', async () => {
    const sources = [{ src: 'https://one.example/news.mp3' }, { src: 'https://two.example/news.mp3' }];
    const s = await stand(station('news', { sources }));
    const live = await listen(s);
    s.player.play('a');
    live.lose();
    vi.advanceTimersByTime(1000);
    expect(live.requests.at(-1)).toBe(sources[0]?.src);
    live.lose();
    vi.advanceTimersByTime(2000);
    expect(live.requests.at(-1)).toBe(sources[1]?.src);
    live.splice();
    s.player.play('news');
    live.lose();
    vi.advanceTimersByTime(1000);
    expect(live.requests.at(-1)).toBe(sources[1]?.src);
  });

  it('is asked anew where its list leads', async () => {
    let led = 'https://one.example/news.mp3';
    const answer = () => new Response(`[playlist]\nFile1=${led}\n`, { headers: { 'content-type': 'audio/x-scpls' } });
    vi.stubGlobal('fetch', async () => answer());
    const s = await stand(station('news', { sources: [{ src: 'https://one.example/news.pls' }] }));
    s.player.play('news');
    await vi.waitFor(() => expect(s.engines).toHaveLength(1));
    const live = await listen(s);
    s.player.play('a');
    led = 'https://two.example/news.mp3';
    live.lose();
    await vi.advanceTimersByTimeAsync(1000);
    await vi.waitFor(() => expect(live.requests.at(-1)).toBe(led));
  });

  it('tells what the stream has said of itself meanwhile, once it is back', async () => {
    const s = await stand();
    const live = await listen(s);
    live.bring("StreamTitle='Before';");
    s.player.play('a');
    live.bring("StreamTitle='Meanwhile';", 40);
    const words: string[] = [];
    s.player.watchOnAir(new AbortController().signal);
    await vi.dynamicImportSettled();
    s.player.subscribe(({ onAir }) => void words.push(onAir['news']?.track?.title ?? ''));
    live.keep({ start: 0, end: 60 });
    s.player.goLive();
    live.advance(1);
    await vi.dynamicImportSettled();
    vi.advanceTimersByTime(2000);
    expect(words).toContain('Meanwhile');
  });

  it('still knows what was on before it was left', async () => {
    const s = await stand();
    s.player.watchOnAir(new AbortController().signal);
    const live = await listen(s);
    await vi.dynamicImportSettled();
    const on = () => s.player.state.onAir['news']?.track?.title;
    live.bring("StreamTitle='Before';", 0);
    await vi.waitFor(() => expect(on()).toBe('Before'));
    live.bring("StreamTitle='Meanwhile';", 40);
    s.player.play('a');
    s.player.play('news');
    live.keep({ start: 0, end: 60 });
    s.player.seek(50);
    await vi.advanceTimersByTimeAsync(100);
    expect(on()).toBe('Meanwhile');
    s.player.seek(10);
    await vi.advanceTimersByTimeAsync(100);
    expect(on()).toBe('Before');
  });

  it('keeps one station: another one that begins ends it', async () => {
    const s = await stand();
    const live = await listen(s);
    s.player.play('a');
    s.engine().advance(1);
    s.player.play('jazz');
    expect(live.disposed).toBe(true);
    expect(s.player.state.left).toBeUndefined();
  });

  it('gives up a station that fails meanwhile, and begins it anew', async () => {
    const s = await stand();
    const live = await listen(s);
    s.player.play('a');
    live.play();
    live.fail();
    expect(s.player.state.left).toBeUndefined();
    s.engine().advance(60);
    s.engine().advance(60);
    expect(s.player.state.item?.id).toBe('news');
    expect(s.engine()).not.toBe(live);
    s.engine().advance(1);
    expect(s.player.state.playback.status).toBe('playing');
  });

  it('ends with the player', async () => {
    const s = await stand();
    const live = await listen(s);
    s.player.play('a');
    s.player.dispose();
    expect(s.engines.every(({ disposed }) => disposed)).toBe(true);
    expect(live.wantsSound).toBe(false);
  });

  it('lets go of a station that can’t be kept, and asks for it anew at the end', async () => {
    const s = await stand();
    s.player.play('bare');
    const bare = s.engine();
    bare.advance(1);
    await vi.dynamicImportSettled();
    s.player.play('b');
    expect(bare.disposed).toBe(true);
    expect(s.player.state.left).toBeUndefined();
    s.engine().advance(60);
    expect(s.player.state.item?.id).toBe('bare');
    expect(s.engine().requests).toHaveLength(1);
  });
});

describe('on a page that is seen', () => {
  beforeEach(() => vi.stubGlobal('document', { visibilityState: 'visible' }));
  afterEach(() => vi.unstubAllGlobals());

  it('the station goes softly, at equal power, and is then paused', async () => {
    const s = await stand();
    const live = await listen(s);
    s.player.setVolume(0.8);
    s.player.play('a');
    const levels: number[] = [];
    for (let at = 0; at <= FADE_MS + 20; at += 20) {
      levels.push(live.volume.level);
      vi.advanceTimersByTime(20);
    }
    expect(levels).toEqual(levels.toSorted((a, b) => b - a));
    expect(levels[6]).toBeCloseTo(0.8 * Math.SQRT1_2, 2);
    expect(live.volume.level).toBeCloseTo(0);
    expect(live.wantsSound).toBe(false);
  });

  it('the episode comes softly once its clock moves, as loud as the listener wants it by then', async () => {
    const s = await stand();
    await listen(s);
    s.player.play('a');
    const its = s.engine();
    expect(its.volume.level).toBe(0);
    vi.advanceTimersByTime(500);
    its.advance(0.02);
    vi.advanceTimersByTime(20 + FADE_MS / 2);
    expect(its.volume.level).toBeCloseTo(Math.SQRT1_2, 1);
    s.player.setVolume(0.5);
    vi.advanceTimersByTime(FADE_MS);
    expect(its.volume).toEqual({ level: 0.5, muted: false });
  });

  it('is as loud as before where it is stopped in between', async () => {
    const s = await stand();
    await listen(s);
    s.player.play('a');
    s.player.pause();
    vi.advanceTimersByTime(100);
    expect(s.engine().volume.level).toBe(1);
  });

  it('takes up a station that was about to go', async () => {
    const s = await stand();
    const live = await listen(s);
    s.player.play('a');
    vi.advanceTimersByTime(60);
    s.player.play('news');
    live.advance(0.1);
    vi.advanceTimersByTime(2 * FADE_MS);
    expect(live).toMatchObject({ wantsSound: true, volume: { level: 1 } });
    expect(s.engines.filter(({ wantsSound }) => wantsSound)).toHaveLength(1);
  });

  it('no seek fades, and no start from silence', async () => {
    const s = await stand();
    s.player.play('a');
    s.engine().advance(1);
    await vi.dynamicImportSettled();
    s.player.seek(30);
    expect(s.engine().volume.level).toBe(1);
    s.player.play('b');
    expect(s.engine().volume.level).toBe(1);
  });
});
