import { vi } from 'vitest';
import type { LiveStream } from '../../../src/catalog/item.ts';
import { FakeEngine } from '../../../src/engine/fake-engine.ts';
import { createPlayer } from '../../../src/player/create-player.ts';
import type { Player } from '../../../src/player/player.ts';
import { catalog, episode, station } from '../rig.ts';

export const noon = Date.UTC(2026, 10, 23, 12);
const iso = (seconds: number) => new Date(noon + seconds * 1000).toISOString();
const programme = (title: string, start: number, end: number) => ({ title, start: iso(start), end: iso(end) });

export interface KeptStation {
  readonly player: Player;
  /** The newest engine. */
  engine(): FakeEngine;
  /** So many seconds after noon, all of it kept, and heard at a place of it. */
  later(seconds: number, heard: number): void;
}

/**
 * A station that is kept from noon on, on timers that are not the wall's. It carries First until half past twelve and
 * Second until one.
 * @param use is given the player before there is sound
 */
export async function keptStation(facts: Partial<LiveStream> = {}, use: (player: Player) => void = () => {}): Promise<KeptStation> {
  vi.stubGlobal('fetch', async () => Response.json({ now: programme('First', -1800, 1800), next: [programme('Second', 1800, 3600)] }));
  const engines: FakeEngine[] = [];
  const note = (engine: FakeEngine) => {
    engine.archive.began = noon;
    engine.archive.cushion = 0;
    engines.push(engine);
    return engine;
  };
  const kept = { make: () => note(new FakeEngine({ capabilities: { canSeek: true, canRewindLive: true } })) };
  const finite = { make: () => note(new FakeEngine({ duration: 60 })) };
  const player = createPlayer({ engines: { makers: ({ kind }) => [kind === 'live' ? kept : finite], order: (sources) => sources } });
  player.setCatalog(catalog(station('news', { onAir: { src: 'https://harbor.example/now', type: 'station' }, ...facts }), episode('a')));
  player.watchOnAir(new AbortController().signal);
  use(player);
  player.play('news');
  const engine = () => engines.at(-1) as FakeEngine;
  engine().keep({ start: 0, end: 5 });
  engine().advance(5);
  await vi.waitUntil(() => player.state.onAir['news']?.now);
  await vi.dynamicImportSettled();
  const later = (seconds: number, heard: number) => {
    vi.setSystemTime(noon + seconds * 1000);
    engine().keep({ start: 0, end: seconds });
    player.seek(heard);
  };
  return { player, engine, later };
}
