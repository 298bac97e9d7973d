import { expect, test } from 'vitest';
import { titleBlock } from '../../demo/station/icy.ts';
import { EVENING, onTheAir } from './station-setup.ts';

const BURST = 65_536;
const INTERVAL = 16_000;

/** Takes a stream apart as a player does: its audio, and each block with the count of audio bytes before it. */
function parted(stream: Buffer) {
  const audio: Buffer[] = [];
  const blocks: { after: number; text: string }[] = [];
  let at = 0;
  for (let after = INTERVAL; at + INTERVAL < stream.length; after += INTERVAL) {
    audio.push(stream.subarray(at, at + INTERVAL));
    at += INTERVAL;
    const length = (stream[at] ?? 0) * 16;
    blocks.push({ after, text: stream.toString('utf8', at + 1, at + 1 + length).replace(/\0+$/, '') });
    at += 1 + length;
  }
  return { audio: Buffer.concat([...audio, stream.subarray(at)]), blocks };
}

test.each([
  ['', 1],
  ['x', 1],
  ['xx', 2],
  ['Höfn', 2],
  ['x'.repeat(16), 2],
  ['x'.repeat(17), 2],
  ['x'.repeat(18), 3],
])('the title %j is padded to %i units of 16 bytes', (title, units) => {
  const block = titleBlock(title);
  expect(block[0]).toBe(units);
  expect(block.length).toBe(1 + units * 16);
  expect(block.toString('utf8', 1).replace(/\0+$/, '')).toBe(`StreamTitle='${title}';`);
});

test('metadata comes every 16,000 bytes, the title once, and the audio is whole without it', async () => {
  const { tuneIn } = await onTheAir();
  const plain = await tuneIn('/live/news.mp3');
  const tagged = await tuneIn('/live/news.mp3', { 'Icy-MetaData': '1' });
  expect(tagged.response.headers['icy-metaint']).toBe('16000');
  const title = "StreamTitle='Mara Lindqvist - Evening Edition';";
  const first = 1 + Math.ceil(title.length / 16) * 16;
  const { audio, blocks } = parted(await tagged.atLeast(BURST + first + 3));
  expect(blocks).toEqual([
    { after: 16_000, text: title },
    { after: 32_000, text: '' },
    { after: 48_000, text: '' },
    { after: 64_000, text: '' },
  ]);
  expect(audio.equals(await plain.atLeast(BURST))).toBe(true);
});

test('the title changes at the first block after the programme does', async () => {
  const { tuneIn, clock } = await onTheAir();
  const start = EVENING * 8 - BURST;
  const change = Date.parse('2026-11-20T22:01:00Z') * 8;
  const ear = await tuneIn('/live/news.mp3', { 'Icy-MetaData': '1' });
  for (let seconds = 10; seconds <= 60; seconds += 10) {
    clock.advance(10_000);
    await ear.atLeast(BURST + seconds * 8_000);
  }
  const { blocks } = parted(ear.bytes);
  const titled = blocks.filter(({ text }) => text !== '');
  expect(titled.map(({ text }) => text)).toEqual([
    "StreamTitle='Mara Lindqvist - Evening Edition';",
    "StreamTitle='Ewan Baird - Weather and Tides';",
  ]);
  expect(titled[1]?.after).toBe(Math.ceil((change - start) / INTERVAL) * INTERVAL);
});
