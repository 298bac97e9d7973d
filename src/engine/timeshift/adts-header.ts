import { type FrameHeader, intern } from './audio-format.ts';

/** Hertz by sampling frequency index (ISO/IEC 14496-3, table 1.18): each three are half of the three before, and one is alone. */
const sampleRateOf = (index: number): number | undefined =>
  index > 11 ? [7350][index - 12] : ([96_000, 88_200, 64_000][index % 3] ?? 0) >> Math.floor(index / 3);

/** Reads an ADTS header (ISO/IEC 13818-7, 6.2). Layer bits of 0 tell it from MPEG audio. */
export function readAdtsHeader(bytes: Uint8Array, at: number): FrameHeader | undefined {
  const [, second = 0, third = 0, fourth = 0, fifth = 0, sixth = 0, seventh = 0] = bytes.subarray(at, at + 7);
  const sampleRate = sampleRateOf((third >> 2) & 15);
  const size = ((fourth & 3) << 11) | (fifth << 3) | (sixth >> 5);
  if ((second & 0xf6) !== 0xf0 || !sampleRate || size < 8) return undefined;
  const channels = ((third & 1) << 2) | (fourth >> 6);
  const blocks = 1 + (seventh & 3);
  const key = 0x1000 | (third & 0xfc) | (channels << 8) | (blocks - 1);
  const format = intern(key, () => ({
    codec: 'aac',
    sampleRate,
    channels: channels === 7 ? 8 : channels,
    samples: 1024 * blocks,
    // Object type, index of the sampling rate and channels follow one another as they do here, 5, 4 and 4 bits wide.
    decoderConfig: [((1 + (third >> 6)) << 3) | ((third >> 3) & 7), ((third << 5) & 0x80) | (channels << 3)],
  }));
  return { format, size };
}
