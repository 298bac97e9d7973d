import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveStream } from '../../src/catalog/item.ts';
import { FakeEngine } from '../../src/engine/fake-engine.ts';
import { createPlayer } from '../../src/player/create-player.ts';
import type { Cue } from '../../src/transcript/cue.ts';
import { catalog, episode, station } from './rig.ts';
// What comes late to a page is here before the first test waits for what it does.
import '../../src/player/follow-transcript.ts';
import '../../src/player/live-captions.ts';

const noon = Date.UTC(2026, 10, 23, 12);

class FakeEventSource {
  static all: FakeEventSource[] = [];
  readyState = 1;
  readonly #listeners = new Map<string, (event: { data?: unknown }) => void>();
  readonly src: string;

  constructor(src: string) {
    this.src = src;
    FakeEventSource.all.push(this);
  }

  addEventListener(type: string, listener: (event: { data?: unknown }) => void): void {
    this.#listeners.set(type, listener);
  }

  close(): void {
    this.readyState = 2;
  }

  fail(): void {
    this.readyState = 2;
    this.#listeners.get('error')?.({});
  }

  /** @param second of the station's clock, from noon on */
  say(id: string, second: number, text: string, more: object = {}): void {
    const data = { id, start: new Date(noon + second * 1000).toISOString(), duration: 2, text, ...more };
    this.#listeners.get('message')?.({ data: JSON.stringify(data) });
  }
}

function fakeStorage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const captioned = (id: string, facts: Partial<LiveStream> = {}) =>
  station(id, { captions: { src: `https://captions.example/${id}` }, ...facts });

/** What is on the air: a player at noon, whose stations are kept unless they are `plain`. */
function onAir({ stations = [captioned('news')], plain = false } = {}) {
  const engines: FakeEngine[] = [];
  const make = () => {
    const engine = new FakeEngine(plain ? {} : { capabilities: { canSeek: true, canRewindLive: true } });
    engine.archive.began = noon;
    engines.push(engine);
    return engine;
  };
  const player = createPlayer({ engines: { makers: () => [{ make }], order: (sources) => sources } });
  player.setCatalog(catalog(...stations, episode('a')));
  const engine = () => engines.at(-1) as FakeEngine;
  const watch = new AbortController();
  player.watchTranscript(watch.signal);
  const text = () => player.state.transcript.cues.map((cue) => cue.text);
  const starts = () => player.state.transcript.cues.map(({ start }) => start);
  const source = () => vi.waitFor(() => FakeEventSource.all.at(-1) ?? Promise.reject(new Error('no captions were asked for')));
  /** Plays until `seconds` of media time, which the station sent from noon on. */
  const hear = async (seconds = 10) => {
    player.play('news');
    engine().keep({ start: 0, end: seconds + 4 });
    engine().advance(seconds);
    return source();
  };
  const shows = (...texts: string[]) => vi.waitFor(() => expect(text()).toEqual(texts));
  return { player, engines, engine, watch, text, starts, hear, shows, source };
}

let storage: ReturnType<typeof fakeStorage>;

beforeEach(() => {
  FakeEventSource.all = [];
  storage = fakeStorage();
  vi.useFakeTimers({ now: noon, shouldAdvanceTime: true });
  vi.stubGlobal('EventSource', FakeEventSource);
  vi.stubGlobal('localStorage', storage);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the captions of a station', () => {
  it('are not asked for before it sounds, and say that they will come', () => {
    const { player } = onAir();
    expect(player.state.transcript).toEqual({ status: 'idle', cues: [] });
    expect(FakeEventSource.all).toEqual([]);
  });

  it('stand at the media time at which they are heard', async () => {
    const { hear, shows, starts, player } = onAir();
    const source = await hear();
    source.say('1', 8, 'Good evening.');
    source.say('2', 12.25, 'The bridge is open.', { speaker: 'Mara' });
    await shows('Good evening.', 'The bridge is open.');
    expect(starts()).toEqual([8, 12.25]);
    expect(player.state.transcript).toMatchObject({ status: 'ready', cues: [{ end: 10 }, { speaker: 'Mara' }] });
  });

  it('are later by what the station says that its stream is', async () => {
    const { hear, shows, starts } = onAir({ stations: [captioned('news', { latency: 12 })] });
    (await hear()).say('1', 8, 'Good evening.');
    await shows('Good evening.');
    expect(starts()).toEqual([20]);
  });

  it('are corrected in place, and all else stays the same object', async () => {
    const { hear, shows, player } = onAir();
    const source = await hear();
    source.say('1', 1, 'Good evening.');
    source.say('2', 3, 'The fridge', { final: false });
    source.say('3', 5, 'And the weather.');
    await shows('Good evening.', 'The fridge', 'And the weather.');
    const before = player.state.transcript;
    source.say('2', 3, 'The bridge is open.');
    await shows('Good evening.', 'The bridge is open.', 'And the weather.');
    const { cues, live } = player.state.transcript;
    expect([cues[0] === before.cues[0], cues[1] === before.cues[1], cues[2] === before.cues[2]]).toEqual([true, false, true]);
    expect(before.live && live?.changeSince(before.live)).toEqual({ dropped: 0, at: 1, removed: 1, inserted: 1 });
    source.say('3', 5, '');
    await shows('Good evening.', 'The bridge is open.');
  });

  it('are dropped at the front when there are too many, and those that stay stay', async () => {
    const { hear, shows, player } = onAir();
    const source = await hear();
    source.say('old', -4 * 3600 + 5, 'Four hours ago');
    source.say('1', 1, 'Now');
    await shows('Four hours ago', 'Now');
    const before = player.state.transcript;
    source.say('2', 10, 'Later');
    await shows('Now', 'Later');
    const { cues, live } = player.state.transcript;
    expect(cues[0]).toBe(before.cues[1]);
    expect(before.live && live?.changeSince(before.live)).toEqual({ dropped: 1, at: 1, removed: 0, inserted: 1 });
  });

  it('move with the clock when it is adjusted or begins anew', async () => {
    const { hear, shows, starts, engine } = onAir();
    (await hear()).say('1', 8, 'Good evening.');
    await shows('Good evening.');
    engine().archive.began = noon + 3000;
    engine().advance(1);
    expect(starts()).toEqual([5]);
  });

  it('wait for a clock that knows when they are heard', async () => {
    const { player, engine, source, shows, text } = onAir();
    player.play('news');
    const captions = await source();
    captions.say('1', 1, 'Good evening.');
    await vi.advanceTimersByTimeAsync(500);
    expect(text()).toEqual([]);
    expect(player.state.transcript.status).toBe('ready');
    engine().keep({ start: 0, end: 10 });
    engine().advance(2);
    await shows('Good evening.');
  });

  it('go by the clock where the engine knows none: the first sound is live', async () => {
    const { player, engine, source, shows, starts } = onAir({ plain: true });
    player.play('news');
    engine().advance(0.5);
    (await source()).say('1', 4, 'Good evening.');
    await shows('Good evening.');
    expect(starts()[0]).toBeCloseTo(4.5, 1);
  });

  it('stay when the sound stops, and go on with it', async () => {
    const { hear, shows, player, text } = onAir({ plain: true });
    const source = await hear();
    source.say('1', 1, 'Good evening.');
    await shows('Good evening.');
    player.pause();
    expect(source.readyState).toBe(2);
    expect(text()).toEqual(['Good evening.']);
    const again = await hear();
    expect(again).not.toBe(source);
    again.say('2', 12, 'The bridge is open.');
    await shows('Good evening.', 'The bridge is open.');
  });

  it('go on while live audio that is kept is paused', async () => {
    const { hear, shows, player } = onAir();
    const source = await hear();
    player.pause();
    source.say('1', 12, 'Said in the meantime.');
    await shows('Said in the meantime.');
  });

  it('go with the station', async () => {
    const { hear, shows, player } = onAir({ stations: [captioned('news'), captioned('jazz')] });
    const news = await hear();
    news.say('1', 1, 'Good evening.');
    await shows('Good evening.');
    player.play('jazz');
    expect(player.state.transcript.cues).toEqual([]);
    await vi.waitFor(() => expect(FakeEventSource.all.at(-1)?.src).toContain('jazz'));
    expect(news.readyState).toBe(2);
    player.play('a');
    expect(player.state.transcript).toEqual({ status: 'none', cues: [] });
  });

  it('are read only while somebody looks', async () => {
    const { hear, shows, watch, player } = onAir();
    const source = await hear();
    source.say('1', 1, 'Good evening.');
    await shows('Good evening.');
    watch.abort();
    expect(source.readyState).toBe(2);
    player.watchTranscript(new AbortController().signal);
    await vi.waitFor(() => expect(FakeEventSource.all).toHaveLength(2));
    FakeEventSource.all[1]?.say('2', 3, 'And the weather.');
    await shows('Good evening.', 'And the weather.');
  });

  it('that cannot be had are said so, and asked for again', async () => {
    const { hear, player, source, shows } = onAir();
    (await hear()).fail();
    expect(player.state.transcript.status).toBe('failed');
    expect(player.state.issues.map(({ code }) => code)).toContain('captions-unreachable');
    player.reloadTranscript();
    await vi.waitFor(() => expect(FakeEventSource.all).toHaveLength(2));
    (await source()).say('1', 1, 'Good evening.');
    await shows('Good evening.');
    expect(player.state.transcript.status).toBe('ready');
  });
});

describe('the listener’s own offset', () => {
  it('moves what is there and what comes, and is remembered for the station', async () => {
    const first = onAir();
    const source = await first.hear();
    source.say('1', 8, 'Good evening.');
    await first.shows('Good evening.');
    first.player.setCaptionOffset(1.5);
    expect(first.starts()).toEqual([9.5]);
    source.say('2', 10, 'The bridge is open.');
    await first.shows('Good evening.', 'The bridge is open.');
    expect(first.starts()).toEqual([9.5, 11.5]);
    first.player.dispose();
    FakeEventSource.all = [];

    const second = onAir({ stations: [captioned('news'), captioned('jazz')] });
    (await second.hear()).say('1', 8, 'Good evening.');
    await second.shows('Good evening.');
    expect(second.starts()).toEqual([9.5]);
    expect(second.player.state.transcript.offset).toBe(1.5);
    second.player.play('jazz');
    second.engine().keep({ start: 0, end: 10 });
    second.engine().advance(1);
    await vi.waitFor(() => expect(FakeEventSource.all.at(-1)?.src).toContain('jazz'));
    expect(second.player.state.transcript.offset).toBe(0);
  });

  it('holds for the visit where storage throws', async () => {
    vi.stubGlobal('localStorage', {
      getItem() {
        throw new Error('denied');
      },
      setItem() {
        throw new Error('denied');
      },
    });
    const { hear, shows, starts, player } = onAir();
    const source = await hear();
    source.say('1', 8, 'Good evening.');
    await shows('Good evening.');
    player.setCaptionOffset(-2);
    expect(starts()).toEqual([6]);
    player.reloadTranscript();
    await shows('Good evening.');
    expect(starts()).toEqual([6]);
  });

  it.each([
    [Number.NaN, 0],
    [900, 60],
    [-900, -60],
  ])('of %s seconds is taken for %s', (seconds, offset) => {
    const { player } = onAir();
    player.setCaptionOffset(seconds);
    expect(player.state.transcript.offset).toBe(offset);
  });
});

describe('captions that come in the stream', () => {
  const cue = (start: number, text: string): Cue => ({ start, end: start + 2, text });
  const uncaptioned = { stations: [station('news')] };

  it('are kept from the first on, whoever looks, at their own media time', async () => {
    const { player, engine, watch, shows, starts } = onAir(uncaptioned);
    watch.abort();
    player.play('news');
    engine().keep({ start: 0, end: 10 });
    engine().advance(5);
    expect(player.state.transcript.status).toBe('none');
    engine().caption(cue(3.125, 'Good evening.'));
    await shows('Good evening.');
    engine().caption(cue(6, 'The bridge is open.'), cue(1, 'This is Harbor News.'));
    await shows('This is Harbor News.', 'Good evening.', 'The bridge is open.');
    expect(starts()).toEqual([1, 3.125, 6]);
  });

  it('stand still while the engine adjusts what it knows of the time of day', async () => {
    const { player, engine, shows, starts } = onAir(uncaptioned);
    player.play('news');
    engine().keep({ start: 0, end: 10 });
    engine().advance(5);
    engine().caption(cue(3, 'Good evening.'));
    await shows('Good evening.');
    engine().archive.began += 700;
    engine().advance(1);
    engine().caption(cue(6, 'The bridge is open.'));
    await shows('Good evening.', 'The bridge is open.');
    expect(starts()).toEqual([3, 6]);
  });

  it('keep their moment when the stream begins anew on another clock', async () => {
    const { player, engine, shows, starts } = onAir(uncaptioned);
    player.play('news');
    engine().keep({ start: 0, end: 10 });
    engine().advance(5);
    engine().caption(cue(3, 'Good evening.'));
    await shows('Good evening.');
    engine().archive.began = noon + 60_000;
    engine().splice(false);
    expect(starts()).toEqual([-57]);
  });

  it('give way to those that the station sends by itself', async () => {
    const { hear, engine, shows } = onAir();
    const source = await hear();
    engine().caption(cue(3, 'Twice.'));
    source.say('1', 3, 'Once.');
    await shows('Once.');
  });
});
