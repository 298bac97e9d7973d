import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Source } from '../../src/catalog/item.ts';
import { FakeEngine } from '../../src/engine/fake-engine.ts';
import type { EngineFactories } from '../../src/player/engines.ts';
import { planWays, readLists } from '../../src/player/ways.ts';
import { station } from './rig.ts';

const first = { make: () => new FakeEngine() };
const second = { make: () => new FakeEngine() };
const factories: EngineFactories = { makers: () => [first, second], order: (sources) => sources };

const sources = (...addresses: string[]): Source[] => addresses.map((src) => ({ src }));
const item = (...addresses: string[]) => station('news', { sources: sources(...addresses) });
const [a, b] = ['https://one.example/news.mp3', 'https://two.example/news.mp3'];
const addresses = (plan: ReturnType<typeof planWays>) => plan.ways.map(({ source }) => source.src);

describe('the ways in which a station can be made to sound', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('are its sources in order, each on every engine that may play it', () => {
    const { ways } = planWays(factories, item(a, b));
    expect(ways.map(({ source, maker }) => [source.src, maker])).toEqual([
      [a, first],
      [a, second],
      [b, first],
      [b, second],
    ]);
  });

  it('begin with what need not be asked for, and read lists when that is used up', async () => {
    vi.stubGlobal('fetch', async () => new Response(`[playlist]\nFile1=${b}\n`, { headers: { 'content-type': 'audio/x-scpls' } }));
    const plan = planWays(factories, item(a, 'https://one.example/news.pls'));
    expect(addresses(plan)).toEqual([a, a]);
    expect(plan.unread).toEqual(sources('https://one.example/news.pls'));
    const read = await readLists(factories, plan, new AbortController().signal);
    expect(addresses(read)).toEqual([a, a, b, b]);
    expect(read.unread).toEqual([]);
  });

  it('go on where a list can’t be had', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no network')));
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const plan = planWays(factories, item('https://one.example/news.m3u', a));
    const read = await readLists(factories, plan, new AbortController().signal);
    expect(addresses(read)).toEqual([a, a]);
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });
});
