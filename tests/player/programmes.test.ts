import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeEngine } from '../../src/engine/fake-engine.ts';
import { createPlayer } from '../../src/player/create-player.ts';
import { catalog, station } from './rig.ts';

const noon = Date.UTC(2026, 10, 23, 12);
const iso = (seconds: number) => new Date(noon + seconds * 1000).toISOString();
const programme = (title: string, start: number, end: number) => ({ title, start: iso(start), end: iso(end) });

beforeEach(() => vi.useFakeTimers({ now: noon }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A station that is kept from noon on: programmes change each five minutes, and it is heard from the tenth on. */
async function onAir({ latency = 0, answer = [programme('Third', 600, 900), programme('Fourth', 900, 1200)] } = {}) {
  let said = answer;
  vi.stubGlobal('fetch', async () => Response.json({ now: said[0], next: said.slice(1) }));
  const engines: FakeEngine[] = [];
  const make = () => {
    const engine = new FakeEngine({ capabilities: { canSeek: true, canRewindLive: true } });
    engine.archive.began = noon;
    engines.push(engine);
    return engine;
  };
  const player = createPlayer({ engines: { makers: () => [{ make }], order: (sources) => sources } });
  player.setCatalog(catalog(station('news', { onAir: { src: 'https://harbor.example/now', type: 'station' }, latency })));
  player.watchOnAir(new AbortController().signal);
  vi.setSystemTime(noon + 700_000);
  player.play();
  const engine = () => engines.at(-1) as FakeEngine;
  engine().keep({ start: 0, end: 700 });
  engine().advance(690);
  await vi.waitFor(() => expect(player.state.onAir['news']?.now ?? player.state.onAir['news']?.next[0]).toBeTruthy());
  engine().keep({ start: 0, end: 700 });
  await vi.waitFor(() => expect(player.state.programmes).toBeTruthy());
  const told = async (...programmes: ReturnType<typeof programme>[]) => {
    said = programmes;
    await vi.advanceTimersByTimeAsync(300_000);
  };
  return { player, engine, told };
}

describe('the programmes of live audio that is kept', () => {
  it('have marks where they begin, and the one that is heard can be started from its beginning', async () => {
    const { player } = await onAir();
    expect(player.state.programmes).toEqual({ marks: [{ at: 600, title: 'Third', start: noon + 600_000 }], start: 600 });
  });

  it('lie later by what the stream runs behind its clock', async () => {
    const { player } = await onAir({ latency: 12 });
    expect(player.state.programmes?.marks[0]?.at).toBe(612);
  });

  it('can’t be started by who has just come in', async () => {
    const { player } = await onAir();
    player.seek(625);
    expect(player.state.programmes?.start).toBeUndefined();
    player.seek(631);
    expect(player.state.programmes?.start).toBe(600);
  });

  it('can’t be started where their beginning is not kept any more', async () => {
    const { player, engine } = await onAir();
    engine().keep({ start: 605, end: 700 });
    expect(player.state.programmes).toBeUndefined();
  });

  it('are those that were, for who goes back into them', async () => {
    const { player, engine, told } = await onAir();
    await told(programme('Fourth', 900, 1200));
    engine().keep({ start: 0, end: 1000 });
    expect(player.state.programmes?.marks.map(({ at, title }) => [at, title])).toEqual([
      [600, 'Third'],
      [900, 'Fourth'],
    ]);
    player.seek(960);
    expect(player.state.programmes?.start).toBe(900);
    player.seek(890);
    expect(player.state.programmes?.start).toBe(600);
  });

  it('that were foretold and never came have no mark', async () => {
    const { player, engine, told } = await onAir();
    await told(programme('Special', 720, 1500));
    engine().keep({ start: 0, end: 1000 });
    expect(player.state.programmes?.marks.map(({ title }) => title)).toEqual(['Third', 'Special']);
  });

  it('stay the same objects while nothing changes', async () => {
    const { player, engine } = await onAir();
    const { programmes } = player.state;
    engine().archive.began += 200;
    engine().keep({ start: 0, end: 701 });
    engine().advance(1);
    expect(player.state.programmes).toBe(programmes);
  });

  it('go with the station', async () => {
    const { player } = await onAir();
    player.pause();
    player.setCatalog(catalog(station('jazz')));
    player.play('jazz');
    expect(player.state.programmes).toBeUndefined();
  });
});
