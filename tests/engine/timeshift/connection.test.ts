import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FailureReason } from '../../../src/engine/engine.ts';
import { ByteWatch } from '../../../src/engine/timeshift/byte-watch.ts';
import { ask, Connection } from '../../../src/engine/timeshift/connection.ts';
import { Scope } from '../../../src/support/scope.ts';

const tone = new Uint8Array(readFileSync('tests/support/audio/tone.mp3'));

/**
 * A connection to a server that sends what the test pushes; the watch's patience is 60 ms, and 200 ms until the first byte.
 * @param leisure milliseconds for which what comes may wait
 */
async function connected(leisure = 0) {
  let push: (bytes: Uint8Array) => void = () => {};
  let close = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      push = (bytes) => controller.enqueue(bytes);
      close = () => controller.close();
    },
  });
  vi.stubGlobal('location', new URL('https://harbor.example/'));
  vi.stubGlobal('fetch', async () => new Response(body, { headers: { 'content-type': 'audio/mpeg' } }));
  const scope = new Scope();
  let frames = 0;
  let end: FailureReason | 'unreadable' | undefined;
  const connection = new Connection(scope, new ByteWatch(60), {
    leisure: () => leisure,
    frames: (some) => {
      frames += some.length;
    },
    metadata: () => {},
    closed: (reason) => {
      end = reason;
    },
  });
  void connection.open(ask('https://ice.example/live.mp3', scope.signal), 200);
  return { push, close: () => close(), frames: () => frames, end: () => end, scope };
}

describe('a connection', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('gives the frames that come', async () => {
    const { push, frames, end, scope } = await connected();
    push(tone.subarray(0, 8000));
    await vi.waitFor(() => expect(frames()).toBeGreaterThan(4));
    expect(end()).toBe(undefined);
    scope.release();
  });

  it('lets what comes wait where there is leisure, and gives it then', async () => {
    vi.useFakeTimers();
    const { push, frames, scope } = await connected(50);
    push(tone.subarray(0, 8000));
    await vi.advanceTimersByTimeAsync(0);
    const before = frames();
    expect(before).toBeGreaterThan(4);
    push(tone.subarray(8000, 16_000));
    await vi.advanceTimersByTimeAsync(49);
    expect(frames()).toBe(before);
    await vi.advanceTimersByTimeAsync(1);
    push(tone.subarray(16_000, 24_000));
    await vi.advanceTimersByTimeAsync(0);
    expect(frames()).toBeGreaterThan(2 * before);
    scope.release();
  });

  it('loses nothing of what waits where it ends, or is silent for too long', async () => {
    for (const ends of [true, false]) {
      const { push, close, frames, end } = await connected(60_000);
      push(tone.subarray(0, 8000));
      await vi.waitFor(() => expect(frames()).toBeGreaterThan(4));
      const before = frames();
      push(tone.subarray(8000, 24_000));
      if (ends) close();
      await vi.waitFor(() => expect(end()).toBe('network'));
      expect(frames()).toBeGreaterThan(2 * before);
    }
  });

  it('is lost where no byte comes', async () => {
    const { end } = await connected();
    await vi.waitFor(() => expect(end()).toBe('timeout'));
  });

  it('is lost where only bytes come that are no sound', async () => {
    const { push, frames, end } = await connected();
    push(tone.subarray(0, 8000));
    await vi.waitFor(() => expect(frames()).toBeGreaterThan(4));
    const dribble = setInterval(() => push(new Uint8Array(10)), 10);
    await vi.waitFor(() => expect(end()).toBe('network'));
    clearInterval(dribble);
  });
});
