import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Source } from '../../src/catalog/item.ts';
import { FakeEngine } from '../../src/engine/fake-engine.ts';
import type { EngineFactories } from '../../src/player/engines.ts';
import { BENCH_MS } from '../../src/player/source-bench.ts';
import { Ways } from '../../src/player/ways.ts';
import { station } from './rig.ts';

const first = { make: () => new FakeEngine() };
const second = { make: () => new FakeEngine() };
const factories: EngineFactories = { makers: () => [first, second], order: (sources) => sources };

const sources = (...addresses: string[]): Source[] => addresses.map((src) => ({ src }));
const item = (...addresses: string[]) => station('news', { sources: sources(...addresses) });
const [a, b] = ['https://one.example/news.mp3', 'https://two.example/news.mp3'];
const addresses = (plan: ReturnType<Ways['plan']>) => plan.ways.map(({ source }) => source.src);

describe('the ways in which a station can be made to sound', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('are its sources in order, each on every engine that may play it', () => {
    const { ways } = new Ways(factories).plan(item(a, b));
    expect(ways.map(({ source, maker }) => [source.src, maker])).toEqual([
      [a, first],
      [a, second],
      [b, first],
      [b, second],
    ]);
  });

  it('let what failed rest for five minutes, or until it sounds', () => {
    vi.useFakeTimers();
    const ways = new Ways(factories);
    const [failed] = ways.plan(item(a, b)).ways;
    if (!failed) throw new Error('no way');
    ways.rest(failed);
    expect(addresses(ways.plan(item(a, b)))).toEqual([b, b, a, a]);
    vi.advanceTimersByTime(BENCH_MS);
    expect(addresses(ways.plan(item(a, b)))).toEqual([a, a, b, b]);
    ways.rest(failed);
    ways.sounds(failed);
    expect(addresses(ways.plan(item(a, b)))).toEqual([a, a, b, b]);
  });

  it('leave out for good what an engine can’t read', () => {
    const ways = new Ways(factories);
    const [unsuited] = ways.plan(item(a, b)).ways;
    if (unsuited) ways.close(unsuited);
    expect(ways.plan(item(a, b)).ways.map(({ maker }) => maker)).toEqual([second, first, second]);
  });

  it('begin with what need not be asked for, and read lists when that is used up', async () => {
    vi.stubGlobal('fetch', async () => new Response(`[playlist]\nFile1=${b}\n`, { headers: { 'content-type': 'audio/x-scpls' } }));
    const ways = new Ways(factories);
    const plan = ways.plan(item(a, 'https://one.example/news.pls'));
    expect(addresses(plan)).toEqual([a, a]);
    expect(plan.unread).toEqual(sources('https://one.example/news.pls'));
    const read = await ways.read(plan, new AbortController().signal);
    expect(addresses(read)).toEqual([a, a, b, b]);
    expect(read.unread).toEqual([]);
  });

  it('go on where a list can’t be had', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no network')));
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const ways = new Ways(factories);
    const plan = ways.plan(item('https://one.example/news.m3u', a));
    const read = await ways.read(plan, new AbortController().signal);
    expect(addresses(read)).toEqual([a, a]);
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });
});
