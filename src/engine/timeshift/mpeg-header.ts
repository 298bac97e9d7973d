import { type AudioFormat, type FrameHeader, intern } from './audio-format.ts';

const SAMPLE_RATES = [44_100, 48_000, 32_000];
const LAYER_3 = 1;
const MPEG_1 = 3;
const MPEG_2 = 2;
const RESERVED_VERSION = 1;
const RESERVED_EMPHASIS = 2;
const MONO = 3;

/**
 * kbit/s by bitrate index, Layer III (ISO/IEC 11172-3, 2.4.2.3; 13818-3, 2.4.2.3); 0 for free format and the forbidden 15.
 * Of MPEG 1 the steps are 8 wide, and twice as wide after each four; of MPEG 2 they are 8, and from 64 on 16 wide.
 */
function bitRate(version: number, index: number): number {
  if (index < 1 || index > 14) return 0;
  const step = index - 1;
  if (version === MPEG_1) return (32 + 8 * (step & 3)) << (step >> 2);
  return 8 * (index < 9 ? index : 2 * index - 8);
}

/**
 * Reads the header of a Layer III frame of MPEG 1, 2 or 2.5. Free format (no stated bit rate) is taken for none: its
 * frames can't be told apart from noise, and no broadcaster sends it.
 */
export function readMpegHeader(bytes: Uint8Array, at: number): FrameHeader | undefined {
  const [, second = 0, third = 0, fourth = 0] = bytes.subarray(at, at + 4);
  const version = (second >> 3) & 3;
  const kilobits = bitRate(version, third >> 4);
  const rate = (third >> 2) & 3;
  const isFrame = (second & 0xe0) === 0xe0 && version !== RESERVED_VERSION && ((second >> 1) & 3) === LAYER_3;
  if (!isFrame || !kilobits || rate === 3 || (fourth & 3) === RESERVED_EMPHASIS) return undefined;
  const format = formatOf(version, rate, fourth >> 6 === MONO ? 1 : 2);
  const padding = (third >> 1) & 1;
  return { format, size: Math.floor((format.samples * kilobits * 125) / format.sampleRate) + padding };
}

const formatOf = (version: number, rate: number, channels: number): AudioFormat =>
  intern((version << 3) | (rate << 1) | (channels - 1), () => ({
    codec: 'mp3',
    sampleRate: (SAMPLE_RATES[rate] ?? 0) / (version === MPEG_1 ? 1 : version === MPEG_2 ? 2 : 4),
    channels,
    samples: version === MPEG_1 ? 1152 : 576,
    decoderConfig: [],
  }));

/** True for a frame that holds an encoder's notes (Xing, Info, VBRI) and no sound; browsers leave it out. */
export function isEncoderNote(frame: Uint8Array, { codec, samples, channels }: AudioFormat): boolean {
  if (codec !== 'mp3') return false;
  const sideInfo = samples === 1152 ? (channels === 1 ? 17 : 32) : channels === 1 ? 9 : 17;
  const isProtected = ((frame[1] ?? 1) & 1) === 0;
  const tag = fourLetters(frame, 4 + sideInfo + (isProtected ? 2 : 0));
  return tag === 'Xing' || tag === 'Info' || fourLetters(frame, 36) === 'VBRI';
}

const fourLetters = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
