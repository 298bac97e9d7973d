import type { AudioFormat } from './audio-format.ts';
import type { FrameRun } from './frame-ring.ts';
import type { Packaging } from './packaging.ts';

/** Fragmented MP4 (ISO/IEC 14496-12) with one track of audio, for browsers whose MediaSource takes no bare frames. */

type Part = readonly number[] | Uint8Array;

const TRACK = 1;
const u16 = (value: number): number[] => [(value >> 8) & 255, value & 255];
const u32 = (value: number): number[] => [...u16(value >>> 16), ...u16(value)];
const u64 = (value: number): number[] => [...u32(Math.floor(value / 2 ** 32)), ...u32(value % 2 ** 32)];
const zeros = (count: number): number[] => new Array<number>(count).fill(0);
const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** Transformation matrix that changes nothing. */
const UNITY = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000].flatMap(u32);

function box(type: string, ...parts: readonly Part[]): Uint8Array {
  const size = parts.reduce((sum, part) => sum + part.length, 8);
  const bytes = new Uint8Array(size);
  bytes.set([...u32(size), ...letters(type)]);
  let at = 8;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const fullBox = (type: string, version: number, flags: number, ...parts: readonly Part[]): Uint8Array =>
  box(type, [version, ...u32(flags).slice(1)], ...parts);

/** Packs runs of frames as segments for a SourceBuffer of this type. */
export function createMp4Packaging(type: string): Packaging {
  let known: AudioFormat | undefined;
  let sequence = 0;
  return {
    type,
    isBare: false,
    pack(run, begins) {
      const isNew = begins || run.format !== known;
      known = run.format;
      sequence += 1;
      return isNew ? [initSegment(run.format), mediaSegment(run, sequence)] : [mediaSegment(run, sequence)];
    },
  };
}

/** The initialization segment: what a decoder must know of the frames that follow. */
export function initSegment(format: AudioFormat): Uint8Array {
  const ftyp = box('ftyp', letters('iso5'), u32(0), letters('iso5'), letters('mp41'));
  const mvhd = fullBox(
    'mvhd',
    0,
    0,
    zeros(8),
    u32(format.sampleRate),
    zeros(4),
    u32(0x10000),
    u16(0x100),
    zeros(10),
    UNITY,
    zeros(24),
    u32(TRACK + 1),
  );
  const trex = fullBox('trex', 0, 0, u32(TRACK), u32(1), u32(format.samples), zeros(8));
  const moov = box('moov', mvhd, track(format), box('mvex', trex));
  return joined(ftyp, moov);
}

function track(format: AudioFormat): Uint8Array {
  const tkhd = fullBox('tkhd', 0, 3, zeros(8), u32(TRACK), zeros(20), u16(0x100), zeros(2), UNITY, zeros(8));
  const undetermined = 0x55c4;
  const mdhd = fullBox('mdhd', 0, 0, zeros(8), u32(format.sampleRate), zeros(4), u16(undetermined), zeros(2));
  const hdlr = fullBox('hdlr', 0, 0, zeros(4), letters('soun'), zeros(13));
  const dinf = box('dinf', fullBox('dref', 0, 0, u32(1), fullBox('url ', 0, 1)));
  const empty = (type: string, fields: number) => fullBox(type, 0, 0, zeros(4 * fields));
  const stsd = fullBox('stsd', 0, 0, u32(1), sampleEntry(format));
  const stbl = box('stbl', stsd, empty('stts', 1), empty('stsc', 1), empty('stsz', 2), empty('stco', 1));
  const minf = box('minf', fullBox('smhd', 0, 0, zeros(4)), dinf, stbl);
  return box('trak', tkhd, box('mdia', mdhd, hdlr, minf));
}

function sampleEntry(format: AudioFormat): Uint8Array {
  const entry = [
    ...zeros(6),
    ...u16(1),
    ...zeros(8),
    ...u16(format.channels),
    ...u16(16),
    ...zeros(4),
    ...u16(format.sampleRate),
    ...u16(0),
  ];
  return format.codec === 'mp3' ? box('.mp3', entry) : box('mp4a', entry, elementaryStream(format));
}

/** The decoder's configuration in MPEG-4's descriptors (ISO/IEC 14496-1, 7.2.6). */
function elementaryStream({ decoderConfig }: AudioFormat): Uint8Array {
  const specific = [0x05, decoderConfig.length, ...decoderConfig];
  const decoder = [0x04, 13 + specific.length, 0x40, 0x15, ...zeros(11), ...specific];
  const sync = [0x06, 1, 2];
  return fullBox('esds', 0, 0, [0x03, 3 + decoder.length + sync.length, ...u16(TRACK), 0, ...decoder, ...sync]);
}

/**
 * A media segment with the frames of a run, at its media time.
 * @param sequence counts segments from 1
 */
export function mediaSegment(run: FrameRun, sequence: number): Uint8Array {
  const samples = run.offsets.map((offset, index) => payload(run.bytes.subarray(offset, run.offsets[index + 1]), run.format));
  const moofWith = (dataOffset: number) => movieFragment(run, samples, sequence, dataOffset);
  const size = moofWith(0).length;
  return joined(moofWith(size + 8), box('mdat', ...samples));
}

function movieFragment(run: FrameRun, samples: readonly Uint8Array[], sequence: number, dataOffset: number): Uint8Array {
  const defaultBaseIsMoof = 0x02_0000;
  const hasDataOffsetAndSizes = 0x201;
  const tfhd = fullBox('tfhd', 0, defaultBaseIsMoof, u32(TRACK));
  const tfdt = fullBox('tfdt', 1, 0, u64(Math.round(run.start * run.format.sampleRate)));
  const sizes = samples.flatMap(({ length }) => u32(length));
  const trun = fullBox('trun', 0, hasDataOffsetAndSizes, u32(samples.length), u32(dataOffset), sizes);
  return box('moof', fullBox('mfhd', 0, 0, u32(sequence)), box('traf', tfhd, tfdt, trun));
}

/** A frame without its ADTS header, which has a checksum where its last bit is not set. */
const payload = (frame: Uint8Array, { codec }: AudioFormat): Uint8Array =>
  codec === 'aac' ? frame.subarray((frame[1] ?? 1) & 1 ? 7 : 9) : frame;

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
