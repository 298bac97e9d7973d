import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { id3Bytes, lookAtMp3 } from '../../../src/engine/exact/mp3-kind.ts';
import { madeKinds } from '../../support/audio/mp3-kinds.ts';

const read = (file: string) => new Uint8Array(readFileSync(new URL(`../../support/audio/${file}`, import.meta.url)));
const unmarked = read('sweep-unmarked.mp3');
const made = (file: string) => madeKinds[file]?.(unmarked) ?? new Uint8Array();
const bytes = (...parts: readonly (string | number)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...part].map((letter) => letter.charCodeAt(0)))));

/** An MPEG 2 frame of 16 kHz, mono: 72, 144 or 36 bytes. */
const frame = (size: 36 | 72 | 144) => {
  const filled = new Uint8Array(size);
  filled.set([0xff, 0xf3, { 36: 0x18, 72: 0x28, 144: 0x48 }[size], 0xc0]);
  return filled;
};
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

describe('a look at what is no MP3', () => {
  test.each([
    ['nothing', bytes()],
    ['a page', bytes('<!doctype html><title>Welcome</title>')],
    ['sync words without end', new Uint8Array(4096).fill(0xff)],
    ['one frame alone', frame(144)],
    ['two frames', joined(frame(144), frame(144))],
    ['frames that are torn apart', joined(frame(144), bytes('x'), frame(144), bytes('x'), frame(144))],
    ['an Ogg file', read('tone.opus').subarray(0, 4096)],
    ['an MP4 file', read('tone.m4a').subarray(0, 4096)],
  ])('%s shows nothing', (_, input) => {
    expect(lookAtMp3(input)).toBe(undefined);
  });

  it('never throws, and says of noise what it says of noise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (noise) => {
        expect(['constant', 'xing', 'vbri', 'unmarked', undefined]).toContain(lookAtMp3(noise)?.kind);
        expect(id3Bytes(noise)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('a look at an MP3', () => {
  test.each([
    ['constant, with a note', read('tone.mp3'), { kind: 'constant', isStated: true }, 12.06],
    ['constant, without', read('sweep-cbr.mp3'), { kind: 'constant', isStated: false }, undefined],
    ['variable, with a Xing note by LAME', read('sweep-xing.mp3'), { kind: 'xing', isStated: true }, 60.08],
    ['variable, with a Xing note without a table', made('sweep-no-toc.mp3'), { kind: 'xing', isStated: true }, 60.08],
    ['variable, with a VBRI note', made('sweep-vbri.mp3'), { kind: 'vbri', isStated: true }, 60.08],
    ['variable, without a note', unmarked, { kind: 'unmarked', isStated: false }, undefined],
  ])('%s', (_, input, kind, duration) => {
    const { duration: told, ...look } = lookAtMp3(input.subarray(0, 4096)) ?? { kind: undefined };
    expect(look).toEqual(kind);
    if (duration === undefined) expect(told).toBe(undefined);
    else expect(told).toBeCloseTo(duration, 1);
  });

  it('may begin in the middle of a frame', () => {
    expect(lookAtMp3(unmarked.subarray(40_001, 44_097))).toEqual({ kind: 'unmarked', isStated: false });
  });

  it('a note that is cut off says its kind, and no duration', () => {
    expect(lookAtMp3(made('sweep-no-toc.mp3').subarray(0, 20))).toEqual({ kind: 'xing', isStated: true });
    expect(lookAtMp3(made('sweep-vbri.mp3').subarray(0, 44))).toEqual({ kind: 'vbri', isStated: true });
  });
});

describe('an ID3 tag', () => {
  const tag = (flags: number, ...size: number[]) => bytes('ID3', 4, 0, flags, ...size);
  test.each([
    ['none', bytes('TAG'), 0],
    ['cut off', bytes('ID3', 4, 0, 0, 0, 0), 0],
    ['a size of bytes above 127', tag(0, 0, 0, 0, 0x80), 0],
    ['empty', tag(0, 0, 0, 0, 0), 10],
    ['of 257 bytes, seven bits a byte', tag(0, 0, 0, 2, 1), 267],
    ['with a footer', tag(0x10, 0, 0, 2, 1), 277],
  ])('%s', (_, input, length) => {
    expect(id3Bytes(input)).toBe(length);
  });
});
