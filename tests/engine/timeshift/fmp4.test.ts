import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { initSegment, mediaSegment } from '../../../src/engine/timeshift/fmp4.ts';
import { FrameParser, readFrameHeader } from '../../../src/engine/timeshift/frame-parser.ts';
import { FrameRing } from '../../../src/engine/timeshift/frame-ring.ts';
import { adtsFrames } from './adts-frames.ts';

function ringOf(frames: readonly Uint8Array[]): FrameRing {
  const ring = new FrameRing({ seconds: 3600, bytes: 64e6 });
  for (const frame of frames) ring.append(frame, readFrameHeader(frame, 0)?.format as never);
  return ring;
}

interface Box {
  readonly type: string;
  readonly body: Uint8Array;
}

function boxes(bytes: Uint8Array): Box[] {
  const found: Box[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < bytes.length; at += view.getUint32(at)) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    found.push({ type, body: bytes.subarray(at + 8, at + view.getUint32(at)) });
  }
  return found;
}

/** The body of the box at a path. */
const find = (bytes: Uint8Array, ...types: string[]): Uint8Array =>
  types.reduce((body, type) => boxes(body).find((box) => box.type === type)?.body ?? new Uint8Array(), bytes);

describe('fragmented MP4', () => {
  it('holds whole boxes, in the order that MediaSource asks for', () => {
    const run = ringOf(adtsFrames(10)).run(3);
    if (!run) throw new Error('no run');
    const init = initSegment(run.format);
    expect(boxes(init).map(({ type }) => type)).toEqual(['ftyp', 'moov']);
    expect(boxes(find(init, 'moov')).map(({ type }) => type)).toEqual(['mvhd', 'trak', 'mvex']);
    const segment = mediaSegment(run, 7);
    expect(boxes(segment).map(({ type }) => type)).toEqual(['moof', 'mdat']);
    expect(boxes(find(segment, 'moof', 'traf')).map(({ type }) => type)).toEqual(['tfhd', 'tfdt', 'trun']);
  });

  it('leaves ADTS headers out, and points at the first sample', () => {
    const frames = adtsFrames(10);
    const run = ringOf(frames).run(3);
    if (!run) throw new Error('no run');
    const segment = mediaSegment(run, 1);
    expect([...find(segment, 'mdat')]).toEqual(frames.slice(3).flatMap((frame) => [...frame.subarray(7)]));
    const trun = find(segment, 'moof', 'traf', 'trun');
    const view = new DataView(trun.buffer, trun.byteOffset);
    expect(view.getUint32(4)).toBe(7);
    expect([...segment.subarray(view.getUint32(8), view.getUint32(8) + 5)]).toEqual([...(frames[3]?.subarray(7, 12) ?? [])]);
  });

  it('leaves the checksum of a protected ADTS frame out, too', () => {
    const [frame = new Uint8Array()] = adtsFrames(1);
    const isProtected = frame.slice();
    isProtected[1] = 0xf0;
    const run = ringOf([isProtected]).run(0);
    if (!run) throw new Error('no run');
    expect([...find(mediaSegment(run, 1), 'mdat')]).toEqual([...frame.subarray(9)]);
  });

  it('gives the boxes with fixed fields their size', () => {
    const run = ringOf(adtsFrames(1)).run(0);
    if (!run) throw new Error('no run');
    const init = initSegment(run.format);
    expect(find(init, 'moov', 'mvhd').length).toBe(100);
    expect(find(init, 'moov', 'trak', 'tkhd').length).toBe(84);
    expect(find(init, 'moov', 'trak', 'mdia', 'mdhd').length).toBe(24);
    expect(find(init, 'moov', 'mvex', 'trex').length).toBe(24);
  });

  it('says media times beyond 32 bits', () => {
    const run = ringOf(adtsFrames(10)).run(0);
    if (!run) throw new Error('no run');
    const segment = mediaSegment({ ...run, start: 200_000 }, 1);
    const tfdt = find(segment, 'moof', 'traf', 'tfdt');
    expect(new DataView(tfdt.buffer, tfdt.byteOffset).getBigUint64(4)).toBe(200_000n * 44_100n);
  });

  it.each([
    ['mp3', () => readFileSync(new URL('../../support/audio/tone.mp3', import.meta.url))],
    ['aac', () => execFileSync('ffmpeg', ['-v', 'error', '-i', tone('m4a'), '-c', 'copy', '-f', 'adts', '-'])],
  ])('is read by ffmpeg, sample for sample: %s', (codec, read) => {
    const parser = new FrameParser();
    const frames = [...parser.push(new Uint8Array(read())), ...parser.end()].map(({ bytes }) => bytes);
    const ring = ringOf(frames);
    const run = ring.run(0);
    if (!run) throw new Error('no run');
    const parts = [initSegment(run.format)];
    for (let next = ring.run(0); next; next = ring.run(next.next)) parts.push(mediaSegment(next, parts.length));
    expect(packets(Buffer.concat(parts), 'mp4')).toEqual(frames.map((frame) => frame.length - (codec === 'aac' ? 7 : 0)));
  });
});

const tone = (type: string): string => new URL(`../../support/audio/tone.${type}`, import.meta.url).pathname;

/** The sizes of the packets that ffmpeg finds; it fails where decoding does. */
function packets(bytes: Buffer, extension: string): number[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'fmp4-'));
  try {
    const file = path.join(folder, `sound.${extension}`);
    writeFileSync(file, bytes);
    execFileSync('ffmpeg', ['-v', 'error', '-xerror', '-i', file, '-f', 'null', '-'], { stdio: 'pipe' });
    const sizes = execFileSync('ffprobe', ['-v', 'error', '-show_entries', 'packet=size', '-of', 'csv=p=0', file]).toString();
    return sizes.trim().split('\n').map(Number.parseFloat);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
