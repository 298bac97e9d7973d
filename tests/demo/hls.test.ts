import { expect, test } from 'vitest';
import { SEGMENT, WINDOW } from '../../demo/station/hls.ts';
import { loadLoops } from '../../demo/station/mounts.ts';
import { Schedule } from '../../demo/station/schedule.ts';
import { alignCues, timestampMap } from '../../src/engine/hls/captions/align-cues.ts';
import { parseSubtitlePlaylist } from '../../src/engine/hls/captions/subtitle-playlist.ts';
import { parseTranscript } from '../../src/transcript/parse-transcript.ts';
import { ask, Ear } from './ear.ts';
import { EVENING, onTheAir } from './station-setup.ts';

async function desk() {
  const { origin, clock } = await onTheAir();
  const get = async (file: string) => ask(`${origin}/live/desk/${file}`);
  const bytes = async (file: string) => {
    const ear = await Ear.open(`${origin}/live/desk/${file}`);
    return ear.atLeast(Number(ear.response.headers['content-length']));
  };
  return { get, bytes, clock };
}

test('the playlist keeps ten minutes, up to the last whole segment, each with its time of day', async () => {
  const { get } = await desk();
  const { response, body } = await get('audio.m3u8');
  expect(response.headers['content-type']).toBe('application/vnd.apple.mpegurl');
  const { segments, targetDuration, isOver } = parseSubtitlePlaylist(body, 'https://harbor.example/live/desk/audio.m3u8');
  expect([segments.length, targetDuration, isOver]).toEqual([WINDOW, SEGMENT / 1000, false]);
  const last = segments.at(-1);
  expect(last?.epoch).toBe(Math.floor(EVENING / SEGMENT) * SEGMENT - SEGMENT);
  expect(last?.sn).toBe((last?.epoch ?? 0) / SEGMENT);
});

test('the master playlist names sound and captions', async () => {
  const { get } = await desk();
  const { body } = await get('master.m3u8');
  expect(body).toMatch(/TYPE=SUBTITLES.*URI="captions\.m3u8"/);
  expect(body).toMatch(/SUBTITLES="captions"\naudio\.m3u8/);
});

test('a segment is an ID3 timestamp and whole frames of what the mount sends then', async () => {
  const { bytes } = await desk();
  const number = Math.floor(EVENING / SEGMENT) - 1;
  const segment = await bytes(`${number}.mp3`);
  expect(segment.subarray(0, 3).toString()).toBe('ID3');
  const audio = segment.subarray(10 + segment.readUInt8(9));
  const loop = loadLoops().find(({ id }) => id === 'desk');
  if (!loop) throw new Error('no desk');
  const schedule = new Schedule(loop);
  const from = schedule.liveEdge(number * SEGMENT);
  expect(audio.equals(Buffer.concat([...schedule.audio(from, from + SEGMENT * schedule.bytesPerMs)]))).toBe(true);
  expect(audio.readUInt16BE(0)).toBe(0xfffb);
  expect((audio.length * 24) / 192).toBe(SEGMENT);
});

test('captions lie by their timestamps where the sound has the words', async () => {
  const { get } = await desk();
  const number = Math.floor(EVENING / SEGMENT) - 1;
  const place = { start: 100, seconds: SEGMENT / 1000 };
  const { body } = await get(`${number}.vtt`);
  const { cues, issues } = parseTranscript(body, { type: 'text/vtt' });
  expect(issues).toEqual([]);
  const map = timestampMap(body);
  const origin = { baseTime: ((number * SEGMENT * 90) % 2 ** 33) - 100 * 90_000, timescale: 90_000 };
  const [cue] = alignCues(cues, place, map, [origin]);
  const said = loadLoops()
    .find(({ id }) => id === 'desk')
    ?.speech?.find(({ text }) => text === cue?.text);
  const segmentStart = (number * SEGMENT) % 300_000;
  expect((cue?.start ?? 0) - 100).toBeCloseTo((said?.start ?? 0) - segmentStart / 1000, 2);
  expect(cue?.words?.length).toBe(said?.words?.length);
});

test('what is not there yet, or no longer, is not found', async () => {
  const { get, clock } = await desk();
  const number = Math.floor(EVENING / SEGMENT);
  expect((await get(`${number}.mp3`)).response.statusCode).toBe(404);
  expect((await get(`${number - 3 * WINDOW}.mp3`)).response.statusCode).toBe(404);
  expect((await get('other.m3u8')).response.statusCode).toBe(404);
  clock.advance(SEGMENT);
  expect((await get(`${number}.mp3`)).response.statusCode).toBe(200);
});
