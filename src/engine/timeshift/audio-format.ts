export type AudioCodec = 'mp3' | 'aac';

/** What stays the same from frame to frame of one encoder. Equal formats are the same object. */
export interface AudioFormat {
  readonly codec: AudioCodec;
  /** Hertz; of the core where AAC has spectral band replication. */
  readonly sampleRate: number;
  readonly channels: number;
  /** Samples per channel in each frame. */
  readonly samples: number;
  /** MPEG-4 audio object type (ISO/IEC 14496-3, table 1.17). */
  readonly objectType: number;
}

export interface FrameHeader {
  readonly format: AudioFormat;
  /** Bytes of the whole frame. */
  readonly size: number;
  /** Bytes of it that a container leaves out: all of an ADTS header, nothing of MPEG audio's. */
  readonly transportBytes: number;
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
