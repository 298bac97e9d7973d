import { FrameParser } from '../../../src/engine/timeshift/frame-parser.ts';

/** MP3 files of kinds that ffmpeg does not write, made of one that says nothing of itself. */

/** The header of an MPEG 2 frame, 16 kHz, mono, 40 kbit/s, whose sound would be silence: 180 bytes. */
const EMPTY_FRAME = [0xff, 0xf3, 0x58, 0xc0];
const EMPTY_FRAME_BYTES = 180;
/** Where a Xing header stands in it: behind the side information. */
const XING_AT = 13;
/** Where a VBRI header always stands. */
const VBRI_AT = 36;
const VBRI_ENTRIES = 50;
/** Where a frame of 36 bytes begins in the sweep. */
const SHORT_FRAME_AT = 648;
const SHORT_FRAME_BYTES = 36;

/** What `NAME.mp3` is made of, and how. */
export const madeKinds: Readonly<Record<string, (unmarked: Uint8Array) => Uint8Array>> = {
  /** A table of contents that has it that bytes pass as time does. */
  'sweep-wrong-toc.mp3': (bytes) => withXing(bytes, (share) => share),
  'sweep-no-toc.mp3': (bytes) => withXing(bytes, undefined),
  'sweep-vbri.mp3': withVbri,
  /** Frames of one size for longer than anybody looks at first. */
  'late-change.mp3': (bytes) => joined(repeated(bytes.subarray(SHORT_FRAME_AT, SHORT_FRAME_AT + SHORT_FRAME_BYTES), 400), bytes),
  /** Behind a tag that is longer than what is looked at first. */
  'tagged.mp3': (bytes) => joined(tag(9_000), withXing(bytes, undefined)),
};

function withXing(bytes: Uint8Array, toc: ((share: number) => number) | undefined): Uint8Array {
  const note = emptyFrame(XING_AT, 'Xing');
  note.setUint32(XING_AT + 4, toc ? 7 : 3);
  note.setUint32(XING_AT + 8, offsetsOf(bytes).length);
  note.setUint32(XING_AT + 12, bytes.length + EMPTY_FRAME_BYTES);
  for (let percent = 0; toc && percent < 100; percent += 1) note.setUint8(XING_AT + 16 + percent, Math.floor(256 * toc(percent / 100)));
  return joined(new Uint8Array(note.buffer), bytes);
}

function withVbri(bytes: Uint8Array): Uint8Array {
  const offsets = offsetsOf(bytes);
  const framesPerEntry = Math.ceil(offsets.length / VBRI_ENTRIES);
  const note = emptyFrame(VBRI_AT, 'VBRI');
  const u16 = (at: number, value: number) => note.setUint16(VBRI_AT + at, value);
  u16(4, 1);
  u16(8, 75);
  note.setUint32(VBRI_AT + 10, bytes.length + EMPTY_FRAME_BYTES);
  note.setUint32(VBRI_AT + 14, offsets.length);
  for (const [index, value] of [VBRI_ENTRIES, 1, 2, framesPerEntry].entries()) u16(18 + 2 * index, value);
  const offset = (entry: number) => offsets[entry * framesPerEntry] ?? bytes.length;
  for (let entry = 0; entry < VBRI_ENTRIES; entry += 1) u16(26 + 2 * entry, offset(entry + 1) - offset(entry));
  return joined(new Uint8Array(note.buffer), bytes);
}

function emptyFrame(at: number, name: string): DataView {
  const frame = new Uint8Array(EMPTY_FRAME_BYTES);
  frame.set(EMPTY_FRAME);
  frame.set(new TextEncoder().encode(name), at);
  return new DataView(frame.buffer);
}

function offsetsOf(bytes: Uint8Array): number[] {
  const parser = new FrameParser();
  return [...parser.push(bytes), ...parser.end()].map(({ position }) => position);
}

/** An ID3 tag with this many bytes of padding. */
function tag(size: number): Uint8Array {
  const bytes = new Uint8Array(10 + size);
  bytes.set([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, size >> 7, size & 127]);
  return bytes;
}

function repeated(bytes: Uint8Array, times: number): Uint8Array {
  const all = new Uint8Array(bytes.length * times);
  for (let turn = 0; turn < times; turn += 1) all.set(bytes, turn * bytes.length);
  return all;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
