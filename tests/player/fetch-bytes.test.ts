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
