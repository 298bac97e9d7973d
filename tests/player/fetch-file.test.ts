import { afterEach, expect, it, vi } from 'vitest';
import { fetchFile } from '../../src/player/fetch-file.ts';

afterEach(() => vi.unstubAllGlobals());

it('what is asked for again is asked whether it is still true, and cookies stay at home', async () => {
  const asked = vi.fn(async (_: string, __: RequestInit) => new Response('now'));
  vi.stubGlobal('fetch', asked);
  const file = await fetchFile('https://harbor.example/now.json', new AbortController().signal, 'no-cache');
  expect(new TextDecoder().decode(file?.bytes)).toBe('now');
  expect(asked.mock.calls[0]?.[1]).toMatchObject({ cache: 'no-cache', credentials: 'omit' });
});

it('what can’t be had is nothing', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  expect(await fetchFile('https://harbor.example/gone', new AbortController().signal)).toBe(undefined);
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed')));
  expect(await fetchFile('https://harbor.example/gone', new AbortController().signal)).toBe(undefined);
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
  const never = fetchFile('https://harbor.example/never', new AbortController().signal);
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
    return { ok: true, headers: new Headers(), arrayBuffer: () => body };
  });
  const slow = fetchFile('https://harbor.example/slow', new AbortController().signal);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(signal?.aborted).toBe(false);
  arrive(Uint8Array.of(1).buffer);
  expect(await slow).toEqual({ bytes: Uint8Array.of(1), type: '' });
  vi.useRealTimers();
});
