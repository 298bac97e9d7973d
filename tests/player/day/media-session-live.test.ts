import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveStream } from '../../../src/catalog/item.ts';
import { followMediaSession } from '../../../src/player/day/media-session.ts';
import { Scope } from '../../../src/support/scope.ts';
import { keptStation, noon } from './kept-station.ts';
import { LockScreen, Metadata } from './lock-screen.ts';

beforeEach(() => vi.useFakeTimers({ now: noon }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function listen(facts: Partial<LiveStream> = {}) {
  const screen = new LockScreen();
  const r = await keptStation(facts, (player) =>
    followMediaSession({ player, scope: new Scope(), session: screen as never, Metadata: Metadata as never }),
  );
  /** The sound begins anew. */
  const again = () => {
    r.player.pause();
    r.player.play();
    r.engine().advance(1);
  };
  return { ...r, screen, again };
}

describe('the lock screen of live audio', () => {
  it('names the programme that is heard half an hour behind live, as the bar does', async () => {
    const { player, screen, later, again } = await listen();
    later(2800, 1000);
    again();
    expect(player.state.time.live?.behind).toBe(1800);
    expect(player.state.onAir['news']?.now?.title).toBe('First');
    expect(screen.metadata).toMatchObject({ title: 'First' });
    player.seek(2800);
    expect(screen.metadata).toMatchObject({ title: 'Second' });
  });

  it('has a scrubber that grows with what is kept, though nobody seeks', async () => {
    const { screen, later, engine } = await listen();
    later(100, 90);
    const before = screen.position?.duration ?? Number.NaN;
    engine().keep({ start: 0, end: 160 });
    engine().advance(1);
    expect((screen.position?.duration ?? Number.NaN) - before).toBeGreaterThanOrEqual(50);
  });

  it('names the one that is heard where the stream runs behind its clock', async () => {
    const { player, screen, later, again } = await listen({ latency: 600 });
    later(2000, 2000);
    again();
    expect(player.state.onAir['news']?.now?.title).toBe('First');
    expect(screen.metadata).toMatchObject({ title: 'First' });
  });

  it('names the piece within the programme', async () => {
    const { screen, engine } = await listen({ title: 'Harbor' });
    engine().bring("StreamTitle='Satie - Gymnopédie';");
    await vi.waitFor(() => expect(screen.metadata).toMatchObject({ title: 'First', artist: 'Gymnopédie · Satie', album: 'Harbor' }));
  });

  it('goes on to the queue, though the station says what it carries next', async () => {
    const { player, screen } = await listen();
    expect(player.state.nextUp).toMatchObject({ kind: 'programme', title: 'Second' });
    screen.press('nexttrack');
    expect(player.state.item?.id).toBe('a');
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
