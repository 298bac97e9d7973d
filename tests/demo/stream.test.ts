import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { loadLoops } from '../../demo/station/mounts.ts';
import { ask } from './ear.ts';
import { EVENING, onTheAir } from './station-setup.ts';

const BURST = 65_536;
const loopOf = (id: string) => {
  const loop = loadLoops().find((candidate) => candidate.id === id);
  if (!loop) throw new Error(`no loop ${id}`);
  return loop;
};

/** What the loop holds at a position since the epoch, wrapped round. */
function expected(id: string, position: number, length: number): Buffer {
  const { audio } = loopOf(id);
  return Buffer.from(Uint8Array.from({ length }, (_, index) => audio[(position + index) % audio.length] ?? 0));
}

test('a listener gets a burst of 64 KB that ends at the live edge', async () => {
  const { tuneIn } = await onTheAir();
  const ear = await tuneIn('/live/news.mp3');
  await ear.atLeast(BURST);
  expect(ear.length).toBe(BURST);
  expect(ear.bytes.equals(expected('news', EVENING * 8 - BURST, BURST))).toBe(true);
});

test.each([
  ['news', 8],
  ['classical', 16],
  ['nights', 10],
])('%s sends %i bytes a millisecond, and nothing while time stands', async (id, rate) => {
  const { tuneIn, clock } = await onTheAir();
  const ear = await tuneIn(`/live/${id}.mp3`);
  await ear.atLeast(BURST);
  clock.advance(2_500);
  await ear.atLeast(BURST + 2_500 * rate);
  expect(ear.length).toBe(BURST + 2_500 * rate);
  clock.advance(99);
  clock.advance(1);
  await ear.atLeast(BURST + 2_600 * rate);
  expect(ear.length).toBe(BURST + 2_600 * rate);
});

test('the loop goes round without a gap', async () => {
  const loopMs = 300_000;
  const beforeTheEnd = Math.floor(EVENING / loopMs) * loopMs + loopMs - 1_000;
  const { tuneIn, clock } = await onTheAir(beforeTheEnd);
  const ear = await tuneIn('/live/news.mp3');
  clock.advance(2_000);
  const heard = await ear.atLeast(BURST + 16_000);
  expect(heard.equals(expected('news', beforeTheEnd * 8 - BURST, BURST + 16_000))).toBe(true);
});

test('a listener joins in the middle of a frame', async () => {
  const { tuneIn } = await onTheAir();
  const heard = await (await tuneIn('/live/classical.mp3')).atLeast(BURST);
  const frame = 384;
  const isFrame = (at: number) => heard[at] === 0xff && ((heard[at + 1] ?? 0) & 0xe0) === 0xe0;
  const first = Array.from({ length: frame }, (_, at) => at).find((at) => isFrame(at) && isFrame(at + frame));
  expect(first).toBeGreaterThan(0);
  expect(isFrame((first ?? 0) + 100 * frame)).toBe(true);
});

test('every listener hears the same live edge, whenever they came', async () => {
  const { tuneIn, clock, station } = await onTheAir();
  const early = await tuneIn('/live/nights.mp3');
  await early.atLeast(BURST);
  clock.advance(3_000);
  const late = await tuneIn('/live/nights.mp3');
  await late.atLeast(BURST);
  clock.advance(1_000);
  const [a, b] = await Promise.all([early.atLeast(BURST + 40_000), late.atLeast(BURST + 10_000)]);
  expect(station.listeners('nights')).toBe(2);
  expect(a.subarray(-BURST).equals(b.subarray(-BURST))).toBe(true);
});

test('the timer stops with the last listener, and starts again with the next', async () => {
  const { tuneIn, clock, station } = await onTheAir();
  expect(clock.running).toBe(0);
  const ears = [await tuneIn('/live/news.mp3'), await tuneIn('/live/news.mp3')];
  expect(clock.running).toBe(1);
  for (const ear of ears) ear.close();
  while (station.listeners('news') > 0) await turn();
  expect(clock.running).toBe(0);
  await tuneIn('/live/news.mp3');
  expect(clock.running).toBe(1);
});

test('a listener who lags too far is cut off; one who keeps up is not', async () => {
  const { tuneIn, clock, station } = await onTheAir();
  const slow = await tuneIn('/live/classical.mp3');
  const quick = await tuneIn('/live/classical.mp3');
  slow.response.pause();
  const moreThanSocketsHold = 64 * 1024 * 1024;
  for (let sent = BURST; station.listeners('classical') > 1 && sent < moreThanSocketsHold; ) {
    clock.advance(10_000);
    sent += 160_000;
    await quick.atLeast(sent);
  }
  expect(station.listeners('classical')).toBe(1);
  expect(quick.response.destroyed).toBe(false);
});

test('the headers are those of an Icecast mount', async () => {
  const { tuneIn } = await onTheAir();
  const { headers, statusCode } = (await tuneIn('/live/classical.mp3', { Range: 'bytes=0-' })).response;
  expect(statusCode).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'audio/mpeg',
    'cache-control': 'no-cache, no-store',
    'access-control-allow-origin': '*',
    'icy-name': 'Harbor Classical',
    'icy-genre': 'Classical',
    'icy-br': '128',
    'icy-pub': '0',
    'icy-url': '/',
  });
  for (const name of ['content-length', 'transfer-encoding', 'accept-ranges', 'icy-metaint']) {
    expect(headers).not.toHaveProperty(name);
  }
});

test('a preflight is answered, HEAD has no body, other methods and paths are refused', async () => {
  const { origin, station } = await onTheAir();
  const url = `${origin}/live/news.mp3`;
  const preflight = await ask(url, 'OPTIONS', { 'Access-Control-Request-Headers': 'icy-metadata' });
  expect(preflight.response.statusCode).toBe(204);
  expect(preflight.response.headers['access-control-allow-headers']).toContain('Icy-MetaData');
  expect(preflight.response.headers['access-control-expose-headers']).toContain('Icy-MetaInt');
  const head = await ask(url, 'HEAD');
  expect(head.response.headers['icy-name']).toBe('Harbor News 88.1');
  expect(head.body).toBe('');
  expect((await ask(url, 'POST')).response.statusCode).toBe(405);
  expect((await ask(`${origin}/live/none.mp3`)).response.statusCode).toBe(404);
  expect(station.listeners('news')).toBe(0);
});
