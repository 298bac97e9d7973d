import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { probeMp3 } from '../../../src/engine/exact/probe-mp3.ts';
import { AudioServer } from '../../support/audio-server/audio-server.ts';

const server = new AudioServer();
let origin = '';
beforeAll(async () => {
  origin = await server.start();
});
afterAll(() => server.stop());

const never = new AbortController().signal;
const probe = (path: string, signal = never) => probeMp3(`${origin}${path}`, signal);

describe('what an address leads to', () => {
  test.each([
    ['not-found/tone.mp3', undefined],
    ['wrong-type/tone.mp3', undefined],
    ['damaged/tone.mp3', undefined],
    ['file/tone.opus', undefined],
    ['file/tone.mp3', 'constant'],
    ['file/sweep-cbr.mp3', 'constant'],
    ['file/sweep-xing.mp3', 'xing'],
    ['file/sweep-vbri.mp3', 'vbri'],
    ['file/sweep-unmarked.mp3', 'unmarked'],
    ['file/late-change.mp3', 'unmarked'],
    ['file/tagged.mp3', 'xing'],
    // A host that knows no ranges.
    ['held/sweep-xing.mp3', 'xing'],
  ])('%s: %s', async (path, kind) => {
    expect((await probe(`/kinds/${path}`))?.kind).toBe(kind);
  });

  it('is asked once where the file says it, for a few kilobytes', async () => {
    await probe('/once/file/sweep-xing.mp3');
    expect(server.report('/once/file/sweep-xing.mp3')).toMatchObject({ requests: 1 });
    expect(server.report('/once/file/sweep-xing.mp3').bytes).toBeLessThan(5_000);
  });

  it('is not waited for when nobody wants it any more', async () => {
    const controller = new AbortController();
    const look = probe('/gone/silent/tone.mp3', controller.signal);
    controller.abort();
    expect(await look).toBe(undefined);
  });
});
