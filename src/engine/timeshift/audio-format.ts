export type AudioCodec = 'mp3' | 'aac';

/** What stays the same from frame to frame of one encoder. Equal formats are the same object. */
export interface AudioFormat {
  readonly codec: AudioCodec;
  /** Hertz; of the core where AAC has spectral band replication. */
  readonly sampleRate: number;
  readonly channels: number;
  /** Samples per channel in each frame. */
  readonly samples: number;
  /** What a decoder must be told beforehand: AAC's AudioSpecificConfig (ISO/IEC 14496-3, 1.6.2.1); nothing for MP3. */
  readonly decoderConfig: readonly number[];
}

export interface FrameHeader {
  readonly format: AudioFormat;
  /** Bytes of the whole frame. */
  readonly size: number;
}

/** One frame of audio, as it came over the wire. */
export interface AudioFrame extends FrameHeader {
  readonly bytes: Uint8Array;
  /** How many bytes of audio its connection had sent before it. */
  readonly position: number;
}

/** Seconds that each frame of a format lasts. */
export const frameSeconds = ({ samples, sampleRate }: AudioFormat): number => samples / sampleRate;

const known = new Map<number, AudioFormat>();

/** The one object for a format, by a key that says all of it. */
export function intern(key: number, make: () => AudioFormat): AudioFormat {
  const format = known.get(key) ?? make();
  known.set(key, format);
  return format;
}
