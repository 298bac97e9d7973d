import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveStream } from '../../../src/catalog/item.ts';
import { FakeEngine } from '../../../src/engine/fake-engine.ts';
import { createPlayer } from '../../../src/player/create-player.ts';
import { followMediaSession } from '../../../src/player/day/media-session.ts';
import { Scope } from '../../../src/support/scope.ts';
import { catalog, episode, station } from '../rig.ts';
import { LockScreen, Metadata } from './lock-screen.ts';

const noon = Date.UTC(2026, 10, 23, 12);
const iso = (seconds: number) => new Date(noon + seconds * 1000).toISOString();
const programme = (title: string, start: number, end: number) => ({ title, start: iso(start), end: iso(end) });

beforeEach(() => vi.useFakeTimers({ now: noon }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A station that is kept from noon on and carries two programmes, and what the lock screen says of it. */
async function listen(facts: Partial<LiveStream> = {}) {
  const answer = { now: programme('First', -1800, 1800), next: [programme('Second', 1800, 3600)] };
  vi.stubGlobal('fetch', async () => Response.json(answer));
  const engines: FakeEngine[] = [];
  const note = (engine: FakeEngine) => {
    engine.archive.began = noon;
    engines.push(engine);
    return engine;
  };
  const kept = { make: () => note(new FakeEngine({ capabilities: { canSeek: true, canRewindLive: true } })) };
  const finite = { make: () => note(new FakeEngine({ duration: 60 })) };
  const player = createPlayer({ engines: { makers: ({ kind }) => [kind === 'live' ? kept : finite], order: (sources) => sources } });
  player.setCatalog(catalog(station('news', { onAir: { src: 'https://harbor.example/now', type: 'station' }, ...facts }), episode('a')));
  player.watchOnAir(new AbortController().signal);
  const screen = new LockScreen();
  followMediaSession({ player, scope: new Scope(), session: screen as never, Metadata: Metadata as never });
  player.play('news');
  const engine = () => engines.at(-1) as FakeEngine;
  engine().keep({ start: 0, end: 10 });
  engine().advance(5);
  await vi.waitFor(() => expect(player.state.onAir['news']?.now).toBeTruthy());
  await vi.dynamicImportSettled();
  /** So much later, all of it kept. */
  const later = (seconds: number) => {
    vi.setSystemTime(noon + seconds * 1000);
    engine().keep({ start: 0, end: seconds });
  };
  /** The sound begins anew. */
  const again = () => {
    player.pause();
    player.play();
    engine().advance(1);
  };
  return { player, screen, engine, later, again };
}

describe('the lock screen of live audio', () => {
  it('names the programme that is heard half an hour behind live, as the bar does', async () => {
    const { player, screen, later, again } = await listen();
    later(2800);
    player.seek(1000);
    again();
    expect(player.state.time.live?.behind).toBeGreaterThan(1700);
    expect(player.state.onAir['news']?.now?.title).toBe('First');
    expect(screen.metadata).toMatchObject({ title: 'First' });
    player.seek(2796);
    expect(screen.metadata).toMatchObject({ title: 'Second' });
  });

  it('names the one that is heard where the stream runs behind its clock', async () => {
    const { player, screen, later, again } = await listen({ latency: 600 });
    later(2000);
    player.seek(1996);
    again();
    expect(player.state.onAir['news']?.now?.title).toBe('First');
    expect(screen.metadata).toMatchObject({ title: 'First' });
  });

  it('names the piece within the programme', async () => {
    const { screen, engine } = await listen({ title: 'Harbor' });
    engine().bring("StreamTitle='Satie - Gymnopédie';");
    await vi.waitFor(() => expect(screen.metadata).toMatchObject({ title: 'First', artist: 'Gymnopédie · Satie', album: 'Harbor' }));
  });

  it('goes back to a station where it was left, if the listener wants that', async () => {
    const { player, screen, engine } = await listen();
    player.queue.set({ returnTo: 'left' });
    const live = engine();
    player.play('a');
    engine().advance(1);
    live.keep({ start: 0, end: 60 });
    screen.press('nexttrack');
    expect(player.state.item?.id).toBe('news');
    expect(live.currentTime).toBe(5);
  });
});
