import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { AudioFrame } from '../../../src/engine/timeshift/audio-format.ts';
import { FrameParser, readFrameHeader } from '../../../src/engine/timeshift/frame-parser.ts';
import { COUNTED_BYTES, countedBytes, countedFrame, numberOf } from '../../support/fault-server/counted-frames.ts';
import { adtsFrames } from './adts-frames.ts';

const read = (path: string) => new Uint8Array(readFileSync(new URL(`../../../${path}`, import.meta.url)));

/** Pushes bytes in pieces of the given sizes, over and over. */
function parse(bytes: Uint8Array, sizes: readonly number[] = [bytes.length || 1]): AudioFrame[] {
  const parser = new FrameParser();
  const frames: AudioFrame[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    frames.push(...parser.push(bytes.subarray(at, at + size)).map((frame) => ({ ...frame, bytes: frame.bytes.slice() })));
    at += size;
  }
  return [...frames, ...parser.end()];
}

const numbers = (frames: readonly AudioFrame[]) => frames.map(({ bytes }) => numberOf(bytes));
const count = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
const header = (...bytes: number[]) => readFrameHeader(Uint8Array.from([...bytes, 0, 0, 0, 0, 0, 0, 0].slice(0, 7)), 0);

describe('headers', () => {
  test.each([
    ['MPEG 1, 128 kbit/s, 44.1 kHz, joint stereo', [0xff, 0xfb, 0x90, 0x44], { sampleRate: 44_100, channels: 2, samples: 1152 }, 417],
    ['the same, padded', [0xff, 0xfb, 0x92, 0x44], { sampleRate: 44_100, channels: 2, samples: 1152 }, 418],
    ['MPEG 1, 320 kbit/s, 32 kHz, mono', [0xff, 0xfb, 0xe8, 0xc4], { sampleRate: 32_000, channels: 1, samples: 1152 }, 1440],
    ['MPEG 2, 64 kbit/s, 24 kHz', [0xff, 0xf3, 0x84, 0x44], { sampleRate: 24_000, channels: 2, samples: 576 }, 192],
    ['MPEG 2.5, 8 kbit/s, 8 kHz, mono', [0xff, 0xe3, 0x18, 0xc4], { sampleRate: 8_000, channels: 1, samples: 576 }, 72],
    ['with a checksum', [0xff, 0xfa, 0x90, 0x44], { sampleRate: 44_100, channels: 2, samples: 1152 }, 417],
  ])('%s', (_, bytes, format, size) => {
    expect(header(...bytes)).toMatchObject({ format: { codec: 'mp3', ...format }, size });
  });

  test.each([
    ['no sync word', [0xff, 0x1b, 0x90, 0x44]],
    ['not Layer III', [0xff, 0xfd, 0x90, 0x44]],
    ['a reserved version', [0xff, 0xeb, 0x90, 0x44]],
    ['a reserved sampling rate', [0xff, 0xfb, 0x9c, 0x44]],
    ['a forbidden bit rate', [0xff, 0xfb, 0xf0, 0x44]],
    ['free format', [0xff, 0xfb, 0x00, 0x44]],
    ['a reserved emphasis', [0xff, 0xfb, 0x90, 0x46]],
    ['ADTS with a reserved sampling rate', [0xff, 0xf1, 0x7c, 0x80, 0x20, 0x00, 0xfc]],
    ['ADTS that is shorter than its header', [0xff, 0xf1, 0x50, 0x80, 0x00, 0xdf, 0xfc]],
  ])('none: %s', (_, bytes) => expect(header(...bytes)).toBeUndefined());

  it('reads ADTS', () => {
    expect(header(0xff, 0xf1, 0x50, 0x80, 0x20, 0x1f, 0xfc)).toMatchObject({
      format: { codec: 'aac', sampleRate: 44_100, channels: 2, samples: 1024, decoderConfig: [0x12, 0x10] },
      size: 256,
    });
  });
});

describe('frames', () => {
  it('comes in at any byte, in pieces of any size, and loses no frame from there on', () => {
    fc.assert(
      fc.property(fc.nat(5 * COUNTED_BYTES), fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 9 }), (from, sizes) => {
        const frames = parse(countedBytes(from, 20 * COUNTED_BYTES), sizes);
        const first = Math.ceil(from / COUNTED_BYTES);
        expect(numbers(frames)).toEqual(count(first, 20));
        expect(frames.map(({ position }) => position)).toEqual(count(first, 20).map((number) => number * COUNTED_BYTES - from));
      }),
    );
  });

  it('gives frames out as views of what came', () => {
    const bytes = countedBytes(0, 10 * COUNTED_BYTES);
    expect(new FrameParser().push(bytes).every((frame) => frame.bytes.buffer === bytes.buffer)).toBe(true);
  });

  it('finds its way again after damage, and gives out no torn frame', () => {
    const damage = fc.record({ at: fc.integer({ min: 4, max: 14 * COUNTED_BYTES }), cut: fc.integer({ min: 1, max: 400 }) });
    fc.assert(
      fc.property(damage, fc.uint8Array({ maxLength: 600 }), ({ at, cut }, noise) => {
        const sound = countedBytes(0, 30 * COUNTED_BYTES);
        const frames = parse(Uint8Array.from([...sound.subarray(0, at), ...noise, ...sound.subarray(at + cut)]), [97]);
        const whole = frames.filter(({ bytes }) => bytes.every((byte, index) => byte === countedFrame(numberOf(bytes))[index]));
        const after = Math.ceil((at + cut) / COUNTED_BYTES);
        expect(numbers(whole).slice(-(30 - after) + 2)).toEqual(count(after + 2, 30));
        expect(frames.length - whole.length).toBeLessThan(4);
      }),
      { numRuns: 60 },
    );
  });

  it('makes nothing of noise, and keeps little of it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 2000, maxLength: 4000 }), (noise) => {
        expect(parse(noise, [333]).length).toBeLessThan(8);
      }),
    );
  });

  it('reads a real MP3 file to its last frame, and leaves the encoder’s note out', () => {
    const frames = parse(read('tests/support/audio/tone.mp3'), [1400]);
    const seconds = frames.reduce((sum, { format }) => sum + format.samples / format.sampleRate, 0);
    expect(seconds).toBeGreaterThan(12);
    expect(seconds).toBeLessThan(12.06);
    expect(new Set(frames.map(({ format }) => format)).size).toBe(1);
  });

  it('reads the demo’s mount, whose frames fill it to the byte', () => {
    const bytes = read('demo/station/mounts/classical.mp3');
    expect(parse(bytes, [4096]).length).toBe(bytes.length / 384);
  });

  it('reads ADTS that is joined in mid-frame', () => {
    const frames = adtsFrames(30);
    const bytes = Uint8Array.from(frames.flatMap((frame) => [...frame])).subarray(50);
    expect(parse(bytes, [61]).map((frame) => [...frame.bytes])).toEqual(frames.slice(1).map((frame) => [...frame]));
  });

  it('follows a stream that changes its format', () => {
    const mp3 = countedBytes(0, 10 * COUNTED_BYTES);
    const aac = adtsFrames(10).flatMap((frame) => [...frame]);
    const codecs = parse(Uint8Array.from([...mp3, ...aac]), [50]).map(({ format }) => format.codec);
    expect(codecs).toEqual([...Array(10).fill('mp3'), ...Array(10).fill('aac')]);
  });
});
