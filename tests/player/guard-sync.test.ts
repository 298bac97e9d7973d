import { afterEach, describe, expect, it, vi } from 'vitest';
import { FakeEngine } from '../../src/engine/fake-engine.ts';
import { createPlayer } from '../../src/player/create-player.ts';
import { catalog, episode } from './rig.ts';

const vttUntil = (end: number) => {
  const clock = new Date(end * 1000).toISOString().slice(11, 23);
  return `WEBVTT\n\n00:00.000 --> 00:02.000\nFirst\n\n00:00:03.000 --> ${clock}\nLast\n`;
};

const ends: Record<string, number> = { fits: 59, short: 40, long: 70 };

/** A player whose transcripts end when their items' names say, and whose audio lasts 60 s. */
async function watched(...ids: string[]) {
  vi.stubGlobal('fetch', async (url: string) => new Response(vttUntil(ends[/(\w+)\.vtt/.exec(url)?.[1] ?? ''] ?? 0)));
  const engine = new FakeEngine({ duration: 60 });
  const episodes = { make: () => engine };
  const player = createPlayer({ engines: { makers: () => [episodes], order: (sources) => sources } });
  player.setCatalog(catalog(...ids.map((id) => episode(id, { transcripts: [{ src: `https://example.org/${id}.vtt` }] }))));
  player.watchTranscript(new AbortController().signal);
  const ready = () => vi.waitFor(() => expect(player.state.transcript.sync).toBeDefined());
  await ready();
  const heard = () => {
    player.play();
    engine.advance(1);
  };
  const told = () => player.state.issues.filter(({ code }) => code === 'transcript-drift');
  return { player, engine, ready, heard, told };
}

/** What is said of a transcript, and why. */
const verdict = ({ sync, doubt }: { readonly sync?: string; readonly doubt?: string }) => [sync, doubt];

describe('how closely a transcript follows', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is to the word until the length of the audio is known, and with one that fits', async () => {
    const { player, heard, told } = await watched('fits');
    expect(verdict(player.state.transcript)).toEqual(['word', undefined]);
    heard();
    expect(verdict(player.state.transcript)).toEqual(['word', undefined]);
    expect(told()).toEqual([]);
  });

  it.each(['short', 'long'])('is by paragraph with one that is too %s, which is said once', async (id) => {
    const { player, engine, heard, told } = await watched(id);
    expect(verdict(player.state.transcript)).toEqual(['word', undefined]);
    const { cues } = player.state.transcript;
    heard();
    player.pause();
    player.play();
    engine.advance(1);
    player.seek(30);
    expect(verdict(player.state.transcript)).toEqual(['paragraph', 'length']);
    expect(player.state.transcript.cues).toBe(cues);
    expect(told()).toHaveLength(1);
    expect(told()[0]?.message).toContain(`ends at ${ends[id]} s and the audio at 60 s`);
  });

  it('is said of each by its own audio: not of the next before that is heard', async () => {
    const { player, heard, ready, told } = await watched('fits', 'short');
    heard();
    player.select('short');
    await ready();
    expect(verdict(player.state.transcript)).toEqual(['word', undefined]);
    heard();
    expect(verdict(player.state.transcript)).toEqual(['paragraph', 'length']);
    player.select('fits');
    await ready();
    expect(verdict(player.state.transcript)).toEqual(['word', undefined]);
    expect(told()).toHaveLength(1);
  });

  it('is by paragraph where seeks have become approximate', async () => {
    const { player, engine, heard, told } = await watched('fits');
    heard();
    Object.assign(engine, { capabilities: { ...engine.capabilities, seeksAreApproximate: true } });
    player.seek(30);
    player.seek(20);
    expect(verdict(player.state.transcript)).toEqual(['paragraph', 'place']);
    expect(told()).toEqual([]);
    expect(player.state.issues.filter(({ code }) => code === 'sync-approximate')).toHaveLength(1);
  });
});
