import { afterEach, describe, expect, it, vi } from 'vitest';
import { createStation } from '../../demo/station/station.ts';
import { mayAsk } from '../../src/player/manners.ts';
import { rig, station } from './rig.ts';

describe('what is on air', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is asked for while somebody looks, and shown with what comes next', async () => {
    const harbor = createStation();
    const origin = await harbor.listen();
    const r = rig([station('news', { onAir: { src: `${origin}/live/news.json` }, timeZone: 'America/New_York' })]);
    expect(r.player.state.onAir).toEqual({});
    const watch = new AbortController();
    r.player.watchOnAir(watch.signal);
    await vi.waitFor(() => expect(r.player.state.onAir['news']?.now?.title).toBeTruthy());
    expect(r.player.state.nextUp).toMatchObject({ kind: 'programme', timeZone: 'America/New_York', start: expect.any(Number) });
    watch.abort();
    r.player.dispose();
    await harbor.close();
  });

  it('may be wrong: an answer that cannot be read is an issue, said once', async () => {
    vi.stubGlobal('fetch', async () => new Response('<html>Not here</html>'));
    const r = rig([station('news', { onAir: { src: 'https://example.org/now' } })]);
    const watch = new AbortController();
    r.player.watchOnAir(watch.signal);
    await vi.waitFor(() => expect(r.player.state.issues).toHaveLength(1));
    r.player.report(r.player.state.issues);
    expect(r.player.state.issues).toHaveLength(1);
    r.player.play();
    r.sound();
    expect(r.player.state.playback.status).toBe('playing');
    watch.abort();
    r.player.dispose();
  });

  it('is not asked of another origin before Play', () => {
    vi.stubGlobal('location', { origin: 'https://harbor.example' });
    expect(mayAsk('https://harbor.example/now.json', { started: false })).toBe(true);
    expect(mayAsk('https://api.example.org/now.json', { started: false })).toBe(false);
    expect(mayAsk('https://api.example.org/now.json', { started: true })).toBe(true);
  });

  it('comes from the other origin once Play is pressed', async () => {
    vi.stubGlobal('location', { origin: 'https://harbor.example' });
    const asked = vi.fn(async () => Response.json({ now: { title: 'Evening Edition' } }));
    vi.stubGlobal('fetch', asked);
    const r = rig([station('news', { onAir: { src: 'https://api.example.org/now', type: 'station' } })]);
    const watch = new AbortController();
    r.player.watchOnAir(watch.signal);
    expect(asked).not.toHaveBeenCalled();
    r.player.play();
    await vi.waitFor(() => expect(r.player.state.onAir['news']?.now?.title).toBe('Evening Edition'));
    watch.abort();
    r.player.dispose();
  });

  it('is what the stream names in ID3 frames, where the page names no service, also for who looks later', async () => {
    const r = rig([station('news')]);
    r.player.play();
    r.sound();
    r.engine().bringId3([
      { key: 'TIT2', data: 'The Tide' },
      { key: 'TPE1', data: 'The Narrows' },
    ]);
    const watch = new AbortController();
    r.player.watchOnAir(watch.signal);
    await vi.waitFor(() => expect(r.player.state.onAir['news']?.track).toMatchObject({ title: 'The Tide', artist: 'The Narrows' }));
    watch.abort();
    r.player.dispose();
  });
});
