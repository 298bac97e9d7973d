import { afterEach, describe, expect, it, vi } from 'vitest';
import { episode, rig } from './rig.ts';

const vtt = (text: string) => `WEBVTT\n\n00:00.000 --> 00:02.000\n${text}\n`;

const withText = (id: string) => episode(id, { transcripts: [{ src: `https://example.org/${id}.vtt` }] });

/** Answers by hand, in any order. */
function stubFetch() {
  const asked = new Map<string, { answer(body: BodyInit, status?: number, type?: string): void; signal: AbortSignal | null | undefined }>();
  vi.stubGlobal('fetch', (url: string, { signal }: RequestInit) => {
    return new Promise<Response>((resolve) => {
      asked.set(url, {
        answer: (body, status = 200, type = '') => resolve(new Response(body, { status, headers: { 'content-type': type } })),
        signal,
      });
    });
  });
  const request = (id: string) =>
    vi.waitFor(() => asked.get(`https://example.org/${id}.vtt`) ?? Promise.reject(new Error(`${id} not asked`)));
  return { request };
}

describe('the transcript of the item at hand', () => {
  afterEach(() => vi.unstubAllGlobals());

  const watched = (...items: Parameters<typeof rig>[0] & {}) => {
    const r = rig(items);
    const watch = new AbortController();
    r.player.watchTranscript(watch.signal);
    return { ...r, watch };
  };

  it('is loaded when somebody looks, and not before', async () => {
    const { request } = stubFetch();
    const r = rig([withText('a')]);
    expect(r.player.state.transcript.status).toBe('idle');
    r.player.watchTranscript(new AbortController().signal);
    (await request('a')).answer(vtt('Hello'));
    await vi.waitFor(() => expect(r.player.state.transcript).toMatchObject({ status: 'ready', cues: [{ text: 'Hello' }] }));
  });

  it('is never that of an item that has gone', async () => {
    const { request } = stubFetch();
    const { player } = watched(withText('a'), withText('b'), episode('c'));
    const first = await request('a');
    player.select('b');
    const second = await request('b');
    expect(first.signal?.aborted).toBe(true);
    second.answer(vtt('The second'));
    first.answer(vtt('The first'));
    await vi.waitFor(() => expect(player.state.transcript.cues[0]?.text).toBe('The second'));
    player.select('c');
    expect(player.state.transcript).toEqual({ status: 'none', cues: [] });
  });

  it('is read as what its server says, where it says no more itself', async () => {
    const { request } = stubFetch();
    const { player } = watched(episode('a', { transcripts: [{ src: 'https://example.org/a.vtt' }] }));
    const cyrillic = Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
    const cue = Uint8Array.from([...new TextEncoder().encode(vtt('')).slice(0, -1), ...cyrillic]);
    (await request('a')).answer(cue, 200, 'text/vtt; charset=windows-1251');
    await vi.waitFor(() => expect(player.state.transcript.cues[0]?.text).toBe('Привет'), { timeout: 20_000 });
  });

  it('is a web page’s part where its server calls it so, whatever its name', async () => {
    const { request } = stubFetch();
    const { player } = watched(withText('a'));
    (await request('a')).answer('<p>Good <b>evening</b>.</p>', 200, 'text/html');
    await vi.waitFor(() => expect(player.state.transcript.cues[0]?.text).toBe('Good evening.'), { timeout: 20_000 });
  });

  it('has the language that it says of itself', async () => {
    const { request } = stubFetch();
    const { player } = watched(withText('a'));
    (await request('a')).answer('WEBVTT\nLanguage: he\n\n00:00.000 --> 00:02.000\nשלום\n');
    await vi.waitFor(() => expect(player.state.transcript).toMatchObject({ status: 'ready', language: 'he' }));
  });

  it('that cannot be had is said so, and can be asked for again', async () => {
    const { request } = stubFetch();
    const { player } = watched(withText('a'));
    (await request('a')).answer('gone', 404);
    await vi.waitFor(() => expect(player.state.transcript.status).toBe('failed'));
    expect(player.state.issues.map(({ code }) => code)).toContain('transcript-unreachable');
    player.reloadTranscript();
    await vi.waitFor(() => expect(player.state.transcript.status).toBe('loading'));
    (await request('a')).answer(vtt('Back again'));
    await vi.waitFor(() => expect(player.state.transcript.status).toBe('ready'));
  });

  it('is let go of when nobody looks any more', async () => {
    const { request } = stubFetch();
    const { player, watch } = watched(withText('a'));
    const first = await request('a');
    watch.abort();
    expect(first.signal?.aborted).toBe(true);
    expect(player.state.transcript.status).toBe('idle');
  });

  describe('has the chapters of its item', () => {
    const src = 'https://example.org/chapters.vtt';
    const withChapters = () => episode('a', { transcripts: [{ src: 'https://example.org/a.vtt' }], chapters: { src } });

    it('which come after it, and which it doesn’t wait for', async () => {
      const { request } = stubFetch();
      const { player } = watched(withChapters());
      (await request('a')).answer(vtt('Hello'));
      await vi.waitFor(() => expect(player.state.transcript.status).toBe('ready'));
      expect(player.state.transcript.chapters).toBe(undefined);
      (await request('chapters')).answer(vtt('One'));
      await vi.waitFor(() => expect(player.state.transcript.chapters).toMatchObject([{ start: 0, title: 'One', toc: true }]));
      expect(player.state.transcript).toMatchObject({ status: 'ready', cues: [{ text: 'Hello' }] });
    });

    it('whatever encoding they came in', async () => {
      const { request } = stubFetch();
      const { player } = watched(withChapters());
      (await request('a')).answer(vtt('Hello'));
      (await request('chapters')).answer(Uint8Array.from(vtt('Café'), (character) => character.charCodeAt(0)));
      await vi.waitFor(() => expect(player.state.transcript.chapters).toMatchObject([{ title: 'Café' }]));
      expect(player.state.issues.map(({ code }) => code)).toContain('bad-encoding');
    });

    it('and where they can’t be had, says so and is there all the same', async () => {
      const { request } = stubFetch();
      const { player } = watched(withChapters());
      (await request('chapters')).answer('gone', 404);
      (await request('a')).answer(vtt('Hello'));
      await vi.waitFor(() => expect(player.state.issues.map(({ code }) => code)).toContain('chapters-unreachable'));
      expect(player.state.transcript).toMatchObject({ status: 'ready', cues: [{ text: 'Hello' }] });
    });

    it('and never those of an item that has gone', async () => {
      const { request } = stubFetch();
      const { player } = watched(withChapters(), withText('b'));
      (await request('a')).answer(vtt('Hello'));
      const chapters = await request('chapters');
      player.select('b');
      expect(chapters.signal?.aborted).toBe(true);
      chapters.answer(vtt('One'));
      (await request('b')).answer(vtt('There'));
      await vi.waitFor(() => expect(player.state.transcript.status).toBe('ready'));
      expect(player.state.transcript.chapters).toBe(undefined);
    });
  });
});
