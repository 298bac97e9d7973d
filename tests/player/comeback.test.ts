import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveStream, Source } from '../../src/catalog/item.ts';
import type { EngineCapabilities } from '../../src/engine/engine.ts';
import { FakeEngine } from '../../src/engine/fake-engine.ts';
import { createPlayer } from '../../src/player/create-player.ts';
import type { EngineMaker } from '../../src/player/engines.ts';
import { catalog, episode, station } from './rig.ts';

const [a, b] = ['https://one.example/news.mp3', 'https://two.example/news.mp3'];
const sources = (...addresses: string[]): Source[] => addresses.map((src) => ({ src }));
const twoSources = station('news', { sources: sources(a, b) });

/** Longer than any wait between two attempts early in an outage. Milliseconds. */
const soon = 5_000;

interface Made {
  readonly name: string;
  readonly engine: FakeEngine;
}

/** A player whose stations play on an engine that keeps them, with a plain one behind it, and the news of a network. */
function comebackRig(item: LiveStream = twoSources, kept?: EngineMaker, capabilities: Partial<EngineCapabilities> = {}) {
  const network = new EventTarget();
  const connection = Object.assign(new EventTarget(), { type: 'wifi' });
  const navigator = { onLine: true, connection };
  vi.stubGlobal('addEventListener', network.addEventListener.bind(network));
  vi.stubGlobal('navigator', navigator);
  const made: Made[] = [];
  const maker = (name: string, capabilities = {}): EngineMaker => ({
    make: () => {
      const engine = new FakeEngine({ capabilities });
      made.push({ name, engine });
      return engine;
    },
  });
  const makers = [kept ?? maker('kept', { canSeek: true, canRewindLive: true, ...capabilities }), maker('plain')];
  const player = createPlayer({ engines: { makers: () => makers, order: (given) => given } });
  player.setCatalog(catalog(item, episode('a')));
  const engine = () => made.at(-1)?.engine as FakeEngine;
  /** What brings a stream back is there after the first sound. */
  const sound = async () => {
    player.play('news');
    engine().advance(1);
    engine().keep({ start: 0, end: 60 });
    await vi.dynamicImportSettled();
  };
  return { player, made, engine, sound, navigator, network, connection, status: () => player.state.playback.status };
}

describe('a station that is kept and breaks off', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('is asked for from the next source where the first can’t be had, and from the first again in five minutes', async () => {
    const r = comebackRig();
    await r.sound();
    r.engine().lose();
    vi.advanceTimersByTime(soon);
    expect(r.engine().requests).toEqual([a, a]);
    r.engine().lose();
    vi.advanceTimersByTime(soon);
    expect(r.engine().requests.at(-1)).toBe(b);
    r.engine().splice();
    expect(r.status()).toBe('playing');
    vi.advanceTimersByTime(300_000);
    r.engine().lose();
    vi.advanceTimersByTime(soon);
    expect(r.engine().requests.at(-1)).toBe(a);
    expect(r.made).toHaveLength(1);
  });

  it.each([0, 0.3, 0.6, 0.99])(
    'is asked for from the next source within 10 s of the first, where that never answers (%s)',
    async (random) => {
      const r = comebackRig();
      await r.sound();
      vi.spyOn(Math, 'random').mockReturnValue(random);
      r.engine().lose();
      while (r.engine().requests.length < 2) vi.advanceTimersByTime(10);
      const asked = Date.now();
      // As long as an engine waits for an answer.
      vi.advanceTimersByTime(8_000);
      r.engine().lose('timeout');
      while (r.engine().requests.length < 3) vi.advanceTimersByTime(10);
      expect(r.engine().requests).toEqual([a, a, b]);
      expect(Date.now() - asked).toBeLessThan(10_000);
    },
  );

  it('says so where it goes on with a gap, and nothing where it does without', async () => {
    const r = comebackRig();
    await r.sound();
    r.engine().lose();
    r.engine().splice();
    expect(r.player.state.issues).toEqual([]);
    r.engine().lose();
    r.engine().splice(false);
    expect(r.player.state.issues).toEqual([expect.objectContaining({ code: 'live-gap' })]);
    expect(r.status()).toBe('playing');
  });

  it('is asked for while it is paused, too, and stays silent', async () => {
    const r = comebackRig();
    await r.sound();
    r.player.pause();
    const { requests } = r.engine();
    r.engine().lose();
    vi.advanceTimersByTime(soon);
    expect(requests.length).toBeGreaterThan(1);
    expect(r.status()).toBe('paused');
  });

  it('is asked for at once when the machine wakes, and when it has another network', async () => {
    const r = comebackRig();
    await r.sound();
    r.engine().lose();
    for (let times = 0; times < 12; times += 1) {
      vi.advanceTimersByTime(30_000);
      r.engine().lose();
    }
    for (const happens of [
      () => {
        vi.setSystemTime(Date.now() + 3_600_000);
        vi.advanceTimersByTime(1_000);
      },
      () => {
        r.connection.type = 'cellular';
        r.connection.dispatchEvent(new Event('change'));
      },
      () => r.network.dispatchEvent(new Event('online')),
      () => r.network.dispatchEvent(new Event('pageshow')),
    ]) {
      const before = r.engine().requests.length;
      happens();
      expect(r.engine().requests.length).toBeGreaterThan(before);
      r.engine().splice();
      r.engine().lose();
    }
  });

  it('is asked for anew when there is another network while an attempt hangs', async () => {
    const r = comebackRig();
    await r.sound();
    r.engine().lose();
    vi.advanceTimersByTime(soon);
    const { requests } = r.engine();
    expect(requests).toHaveLength(2);
    r.network.dispatchEvent(new Event('online'));
    expect(requests).toHaveLength(3);
    r.engine().splice();
    r.network.dispatchEvent(new Event('online'));
    expect(requests).toHaveLength(3);
  });

  it('is not asked for sooner where the same network has become faster', async () => {
    const r = comebackRig();
    await r.sound();
    r.engine().lose();
    for (let times = 0; times < 12; times += 1) {
      vi.advanceTimersByTime(30_000);
      r.engine().lose();
    }
    const { retryAt } = r.player.state.playback as { readonly retryAt?: number };
    r.connection.dispatchEvent(new Event('change'));
    expect(r.player.state.playback).toMatchObject({ retryAt });
  });

  it('asks two sources that are both away no more often than one', async () => {
    const r = comebackRig();
    await r.sound();
    const { requests } = r.engine();
    for (let seconds = 0; seconds < 300; seconds += 1) {
      r.engine().lose();
      vi.advanceTimersByTime(1_000);
    }
    // A wait of 30 s at last, and each wait up to a quarter of the silence before it.
    expect(requests.length).toBeLessThan(40);
    expect(new Set(requests.slice(-4))).toEqual(new Set([a, b]));
  });

  describe('of which the network says that it may have', () => {
    const doubt = 2_000;

    it.each([
      ['online', (r: ReturnType<typeof comebackRig>) => r.network.dispatchEvent(new Event('online'))],
      [
        'another network',
        (r: ReturnType<typeof comebackRig>) => {
          r.connection.type = 'cellular';
          r.connection.dispatchEvent(new Event('change'));
        },
      ],
      ['awake', () => vi.setSystemTime(Date.now() + 3_600_000)],
    ])('is asked for where nothing comes any more: %s', async (_, happens) => {
      const r = comebackRig(twoSources, undefined, { canDrain: true });
      await r.sound();
      const { requests } = r.engine();
      happens(r);
      vi.advanceTimersByTime(doubt + 1_000);
      expect(requests).toEqual([a, a]);
      expect(r.status()).toBe('playing');
    });

    it('is left alone where it goes on coming', async () => {
      const r = comebackRig(twoSources, undefined, { canDrain: true });
      await r.sound();
      r.network.dispatchEvent(new Event('online'));
      r.engine().keep({ start: 0, end: 61 });
      vi.advanceTimersByTime(doubt);
      expect(r.engine().requests).toEqual([a]);
    });

    it('is asked for while it is paused', async () => {
      const r = comebackRig(twoSources, undefined, { canDrain: true });
      await r.sound();
      r.player.pause();
      r.network.dispatchEvent(new Event('online'));
      vi.advanceTimersByTime(doubt);
      expect(r.engine().requests).toEqual([a, a]);
      expect(r.status()).toBe('paused');
    });

    it('is made anew beside what sounds, where what comes can’t be seen', async () => {
      const r = comebackRig(twoSources, undefined, { canRewindLive: false });
      await r.sound();
      const [first] = r.made;
      r.network.dispatchEvent(new Event('online'));
      expect(r.made).toHaveLength(2);
      expect(first?.engine.disposed).toBe(false);
      r.engine().advance(1);
      expect(first?.engine.disposed).toBe(true);
      expect(r.status()).toBe('playing');
    });

    it('and an episode is left alone', async () => {
      const r = comebackRig(twoSources, undefined, { canDrain: true });
      await r.sound();
      r.player.play('a');
      r.engine().advance(1);
      const made = r.made.length;
      r.network.dispatchEvent(new Event('online'));
      vi.advanceTimersByTime(doubt);
      expect(r.made).toHaveLength(made);
      expect(r.engine().requests).toHaveLength(1);
    });
  });

  it('is asked for where its list leads, once the address before it can’t be had', async () => {
    const listed = 'https://one.example/news.pls';
    vi.stubGlobal('fetch', async () => new Response(`[playlist]\nFile1=${b}\n`, { headers: { 'content-type': 'audio/x-scpls' } }));
    const r = comebackRig(station('news', { sources: sources(a, listed) }));
    await r.sound();
    const { requests } = r.engine();
    r.engine().lose();
    await vi.advanceTimersByTimeAsync(soon);
    expect(requests).toEqual([a, a]);
    r.engine().lose();
    await vi.advanceTimersByTimeAsync(soon);
    await vi.waitFor(() => expect(requests).toEqual([a, a, b]));
    r.engine().splice();
    expect(r.status()).toBe('playing');
  });

  it('is asked anew where its list leads', async () => {
    let led = a;
    vi.stubGlobal('fetch', async () => new Response(`[playlist]\nFile1=${led}\n`, { headers: { 'content-type': 'audio/x-scpls' } }));
    const r = comebackRig(station('news', { sources: sources('https://one.example/news.pls') }));
    r.player.play('news');
    await vi.waitFor(() => expect(r.made).toHaveLength(1));
    r.engine().advance(1);
    await vi.dynamicImportSettled();
    led = b;
    r.engine().lose();
    await vi.advanceTimersByTimeAsync(soon);
    await vi.waitFor(() => expect(r.engine().requests).toEqual([a, b]));
  });

  it('is not received any more when another item is put at hand', async () => {
    const r = comebackRig();
    await r.sound();
    r.player.pause();
    r.player.select('a');
    expect(r.engine().disposed).toBe(true);
  });

  it('says what befalls it after a pause', async () => {
    const r = comebackRig(station('news'));
    await r.sound();
    r.player.pause();
    r.player.play();
    r.engine().fail('decode');
    expect(r.status()).toBe('reconnecting');
    const { requests } = r.engine();
    vi.advanceTimersByTime(soon);
    expect(requests.length).toBeGreaterThan(1);
    r.engine().advance(1);
    expect(r.status()).toBe('playing');
  });
});

describe('a network that is away before the first sound', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is waited for quietly', async () => {
    const r = comebackRig(station('news'));
    r.navigator.onLine = false;
    r.player.play('news');
    r.engine().fail('network');
    await vi.waitFor(() => expect(r.player.state.playback).toMatchObject({ status: 'reconnecting', offline: true }));
    expect(r.engine().requests).toHaveLength(1);
    r.navigator.onLine = true;
    r.network.dispatchEvent(new Event('online'));
    expect(r.engine().requests).toHaveLength(2);
    r.engine().advance(1);
    expect(r.status()).toBe('playing');
  });
});

describe('a server that is away before the first sound', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is asked again until it is there, and why it is waited for is known', async () => {
    const r = comebackRig(station('news'));
    r.player.play('news');
    r.engine().fail('network');
    await vi.dynamicImportSettled();
    expect(r.player.state.playback).toMatchObject({ status: 'reconnecting', reason: 'network', attempt: 1 });
    await vi.advanceTimersByTimeAsync(soon);
    r.engine().fail('not-found');
    expect(r.player.state.playback).toMatchObject({ status: 'reconnecting', reason: 'not-found', attempt: 2 });
    await vi.advanceTimersByTimeAsync(soon);
    r.engine().advance(1);
    expect(r.status()).toBe('playing');
    r.engine().lose();
    expect(r.player.state.playback).not.toHaveProperty('reason');
  });

  it('is not asked any more once the listener has stopped it', async () => {
    const r = comebackRig(station('news'));
    r.player.play('news');
    r.engine().fail('network');
    await vi.dynamicImportSettled();
    r.player.pause();
    const { length } = r.made;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(r.made.length).toBe(length);
    expect(r.engine().wantsSound).toBe(false);
  });

  it('is asked again where it says that there is no such stream, for its studio may be away', async () => {
    const r = comebackRig(station('news'));
    r.player.play('news');
    r.engine().fail('not-found');
    await vi.dynamicImportSettled();
    expect(r.player.state.playback).toMatchObject({ status: 'reconnecting', reason: 'not-found' });
    vi.advanceTimersByTime(soon);
    r.engine().advance(1);
    expect(r.status()).toBe('playing');
  });

  it.each(['unsupported', 'decode'] as const)('is not asked again where what it sends is no sound (%s)', (reason) => {
    const r = comebackRig(station('news'));
    r.player.play('news');
    r.engine().fail(reason);
    expect(r.player.state.playback).toEqual({ status: 'failed', reason });
  });
});

describe('a station that an engine can’t keep', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('plays on the next one, which is remembered once it sounds', () => {
    const r = comebackRig(station('news'));
    r.player.play('news');
    r.engine().unsuit();
    expect(r.made.map(({ name }) => name)).toEqual(['kept', 'plain']);
    r.engine().advance(1);
    r.player.pause();
    r.player.play('news');
    expect(r.made.map(({ name }) => name)).toEqual(['kept', 'plain']);
    expect(r.engine().requests).toHaveLength(2);
  });

  it('is tried on the first again where the other could not play it either', () => {
    const r = comebackRig(station('news'));
    r.player.play('news');
    r.engine().unsuit();
    r.engine().fail('decode');
    expect(r.status()).toBe('failed');
    r.player.play('news');
    expect(r.made.map(({ name }) => name)).toEqual(['kept', 'plain', 'kept']);
  });

  it('plays without it where its code can’t be had', async () => {
    const r = comebackRig(station('news'), { make: () => Promise.reject(new TypeError('no code')) });
    r.player.play('news');
    await vi.waitFor(() => expect(r.made.map(({ name }) => name)).toEqual(['plain']));
    r.engine().advance(1);
    expect(r.status()).toBe('playing');
  });
});
