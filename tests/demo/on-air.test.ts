import { expect, test } from 'vitest';
import { loadLoops } from '../../demo/station/mounts.ts';
import { onAir, stationTime } from '../../demo/station/on-air.ts';
import { Schedule } from '../../demo/station/schedule.ts';
import { ask } from './ear.ts';
import { EVENING, onTheAir } from './station-setup.ts';

test.each([
  ['2026-11-20T23:00:00Z', '2026-11-20T18:00:00-05:00'],
  ['2026-07-04T03:30:00Z', '2026-07-03T23:30:00-04:00'],
])('%s is %s at the station', (utc, local) => {
  expect(stationTime(Date.parse(utc))).toBe(local);
});

test('the answer tells what is on, and the three that follow', async () => {
  const { origin } = await onTheAir();
  const { response, body } = await ask(`${origin}/live/news.json`);
  expect(response.headers['content-type']).toBe('application/json');
  expect(response.headers['access-control-allow-origin']).toBe('*');
  const answer = JSON.parse(body);
  expect(answer.now).toEqual({
    title: 'Evening Edition',
    program: 'Harbor News',
    artist: 'Mara Lindqvist',
    start: '2026-11-20T17:00:00-05:00',
    end: '2026-11-20T17:01:00-05:00',
  });
  expect(answer.next.map(({ title, start }: { title: string; start: string }) => [title, start])).toEqual([
    ['Weather and Tides', '2026-11-20T17:01:00-05:00'],
    ['The Long Table', '2026-11-20T17:02:00-05:00'],
    ['On the Water', '2026-11-20T17:03:00-05:00'],
  ]);
});

test('an answer is kept for seconds, and asked again costs nothing until it changes', async () => {
  const { origin, clock } = await onTheAir();
  const url = `${origin}/live/nights.json`;
  const { headers } = (await ask(url)).response;
  expect(headers['cache-control']).toBe('max-age=2');
  const again = { 'If-None-Match': headers.etag ?? '' };
  expect((await ask(url, 'GET', again)).response.statusCode).toBe(304);
  clock.advance(60_000);
  expect((await ask(url, 'GET', again)).response.statusCode).toBe(200);
});

test.each(loadLoops())('$id: what is on air is what the byte at the live edge belongs to', (loop) => {
  const schedule = new Schedule(loop);
  let start = 0;
  for (const { title, seconds } of loop.programmes) {
    const base = Math.floor(EVENING / 1_200_000) * 1_200_000 + start;
    for (const time of [base, base + seconds * 1000 - 1]) {
      expect(onAir(schedule, time).now.title).toBe(title);
      expect(schedule.slotOf(schedule.liveEdge(time)).title).toBe(title);
    }
    start += seconds * 1000;
  }
});

test.each(loadLoops())('$id: the loop is whole frames of its bit rate, from first to last', ({ audio, bitrate }) => {
  const frame = bitrate * 3;
  expect(audio.length % frame).toBe(0);
  for (let at = 0; at < audio.length; at += frame) {
    if (audio.readUInt16BE(at) !== 0xfffb) throw new Error(`no frame at ${at}`);
  }
});

test('a loop that is not as long as its programmes is refused', () => {
  const [loop] = loadLoops();
  if (!loop) throw new Error('no loop');
  expect(() => new Schedule({ ...loop, audio: loop.audio.subarray(1) })).toThrow(/not 300000 ms/);
});
