import { afterEach, expect, it, vi } from 'vitest';
import { fetchBytes } from '../../src/player/fetch-bytes.ts';

afterEach(() => vi.unstubAllGlobals());

it('what is asked for again is asked whether it is still true, and cookies stay at home', async () => {
  const asked = vi.fn(async (_: string, __: RequestInit) => new Response('now'));
  vi.stubGlobal('fetch', asked);
  const bytes = await fetchBytes('https://harbor.example/now.json', new AbortController().signal, 'no-cache');
  expect(new TextDecoder().decode(bytes)).toBe('now');
  expect(asked.mock.calls[0]?.[1]).toMatchObject({ cache: 'no-cache', credentials: 'omit' });
});

it('what can’t be had is nothing', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  expect(await fetchBytes('https://harbor.example/gone', new AbortController().signal)).toBe(undefined);
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed')));
  expect(await fetchBytes('https://harbor.example/gone', new AbortController().signal)).toBe(undefined);
});

it('a body may come slowly, and a host that does not answer is given up', async () => {
  vi.useFakeTimers();
  let signal: AbortSignal | undefined;
  let giveUp = (_: unknown) => {};
  vi.stubGlobal('fetch', (_: string, options: RequestInit) => {
    signal = options.signal ?? undefined;
    return new Promise((_, reject) => {
      giveUp = reject;
    });
  });
  const never = fetchBytes('https://harbor.example/never', new AbortController().signal);
  vi.advanceTimersByTime(12_000);
  expect(signal?.aborted).toBe(true);
  giveUp(signal?.reason);
  expect(await never).toBe(undefined);

  let arrive = (_: ArrayBuffer) => {};
  const body = new Promise<ArrayBuffer>((resolve) => {
    arrive = resolve;
  });
  vi.stubGlobal('fetch', async (_: string, options: RequestInit) => {
    signal = options.signal ?? undefined;
    return { ok: true, arrayBuffer: () => body };
  });
  const slow = fetchBytes('https://harbor.example/slow', new AbortController().signal);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(signal?.aborted).toBe(false);
  arrive(Uint8Array.of(1).buffer);
  expect(await slow).toEqual(Uint8Array.of(1));
  vi.useRealTimers();
});
