import { afterEach, expect, it, vi } from 'vitest';
import { episode, rig } from './rig.ts';

afterEach(() => {
  vi.doUnmock('../../src/transcript/parse-transcript.ts');
  vi.unstubAllGlobals();
});

it('a transcript whose reader can’t be had has failed, and is not waited for', async () => {
  vi.doMock('../../src/transcript/parse-transcript.ts', () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  vi.stubGlobal('fetch', async () => new Response('1\n00:00:00,000 --> 00:00:02,000\nGood evening.\n'));
  const { player } = rig([episode('a', { transcripts: [{ src: 'https://example.org/a.srt' }] })]);
  player.watchTranscript(new AbortController().signal);
  await vi.waitFor(() => expect(player.state.transcript).toMatchObject({ status: 'failed', cues: [] }), { timeout: 20_000 });
  player.dispose();
});
