import { frameSeconds } from '../timeshift/audio-format.ts';
import { readFrameHeader } from '../timeshift/frame-parser.ts';
import { isEncoderNote } from '../timeshift/mpeg-header.ts';

/**
 * How an MP3 file's bytes pass with its time. A browser that seeks reckons from bytes to time: right at a constant bit
 * rate, and seconds beside it at a variable one, with a table of contents or without (docs/decisions/exact-place.md).
 */
export type Mp3Kind =
  /** It says so (Info), or every frame that was looked at is as long. */
  | 'constant'
  /** At a variable rate, with the notes of LAME and most others (Xing). */
  | 'xing'
  /** At a variable rate, with the notes of Fraunhofer's encoder. */
  | 'vbri'
  /** At a variable rate, and it doesn't say so. */
  | 'unmarked';

export interface Mp3Look {
  readonly kind: Mp3Kind;
  /** Whether a note of the encoder says so; what frames say holds only as far as they were looked at. */
  readonly isStated: boolean;
  /** Seconds, where a note counts the frames. */
  readonly duration?: number;
}

/** Bytes of an ID3 header, which says how long the tag is (ID3v2.4, 3.1). */
const ID3_HEADER_BYTES = 10;

/** Bytes of the ID3 tag that a file begins with; 0 where it begins with none. */
export function id3Bytes(bytes: Uint8Array): number {
  const [i, d, three, , , flags = 0, ...sizes] = bytes.subarray(0, ID3_HEADER_BYTES);
  const isTag = i === 0x49 && d === 0x44 && three === 0x33 && sizes.length === 4 && sizes.every((each) => each < 0x80);
  if (!isTag) return 0;
  const hasFooter = (flags & 0x10) !== 0;
  return sizes.reduce((size, each) => size * 128 + each, 0) + (hasFooter ? 2 : 1) * ID3_HEADER_BYTES;
}

/** Bytes of a header of ADTS or MPEG, whichever is longer. */
const HEADER_BYTES = 7;
/** Frames that must follow one another before bytes count as MP3: noise has a header now and then. */
const LEAST_FRAMES = 3;

/** What a part of a file shows, from wherever in it; `undefined` where it isn't MP3. */
export function lookAtMp3(bytes: Uint8Array): Mp3Look | undefined {
  for (let at = bytes.indexOf(0xff); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const look = lookFrom(bytes, at);
    if (look) return look;
  }
  return undefined;
}

function lookFrom(bytes: Uint8Array, at: number): Mp3Look | undefined {
  const first = headerAt(bytes, at);
  if (!first) return undefined;
  const frame = bytes.subarray(at, at + first.size);
  const sizes = sizesFrom(bytes, at);
  if (isEncoderNote(frame, first.format)) return readNote(frame, frameSeconds(first.format));
  if (sizes.length < LEAST_FRAMES) return undefined;
  // At a constant rate frames differ by the one byte that evens the rate out.
  const isConstant = Math.max(...sizes) - Math.min(...sizes) <= 1;
  return { kind: isConstant ? 'constant' : 'unmarked', isStated: false };
}

function headerAt(bytes: Uint8Array, at: number) {
  const header = at + HEADER_BYTES <= bytes.length ? readFrameHeader(bytes, at) : undefined;
  return header?.format.codec === 'mp3' ? header : undefined;
}

/** Sizes of the frames that follow one another from here on, of one format. */
function sizesFrom(bytes: Uint8Array, from: number): number[] {
  const sizes: number[] = [];
  const format = headerAt(bytes, from)?.format;
  for (let at = from; ; at += sizes.at(-1) ?? 0) {
    const header = headerAt(bytes, at);
    if (!header || header.format !== format) return sizes;
    sizes.push(header.size);
  }
}

/** What a Xing header says in the bits behind its name: that the number of frames follows. */
const HAS_FRAMES = 1;
/** Bytes from VBRI's name to its number of frames. */
const VBRI_FRAMES = 14;

function readNote(frame: Uint8Array, frameSeconds: number): Mp3Look {
  const { 0: name = '', index: at = 0 } = /Xing|Info|VBRI/.exec(String.fromCharCode(...frame)) ?? {};
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  const number = (from: number) => (at + from + 4 <= view.byteLength ? view.getUint32(at + from) : 0);
  if (name === 'VBRI') return stated('vbri', number(VBRI_FRAMES) * frameSeconds);
  return stated(name === 'Info' ? 'constant' : 'xing', number(4) & HAS_FRAMES ? number(8) * frameSeconds : 0);
}

const stated = (kind: Mp3Kind, duration: number): Mp3Look => ({ kind, isStated: true, ...(duration > 0 && { duration }) });
