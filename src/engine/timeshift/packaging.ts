import type { AudioCodec } from './audio-format.ts';
import type { FrameRun } from './frame-ring.ts';

/** How frames are handed to a SourceBuffer. */
export interface Packaging {
  /** The type that the SourceBuffer is made for. */
  readonly type: string;
  /** Bare frames say no time: the SourceBuffer's timestamp offset places them. */
  readonly isBare: boolean;
  /** What to append for a run. `begins`: nothing before it is known to the SourceBuffer. */
  pack(run: FrameRun, begins: boolean): readonly Uint8Array[];
}

const BARE_TYPES: Readonly<Record<AudioCodec, string>> = { mp3: 'audio/mpeg', aac: 'audio/aac' };

/** The same frames in fragmented MP4. */
export const MP4_TYPES: Readonly<Record<AudioCodec, string>> = { mp3: 'audio/mp4; codecs="mp3"', aac: 'audio/mp4; codecs="mp4a.40.2"' };

/**
 * Bare frames where this browser takes them (Chromium, WebKit), else fragmented MP4 (Firefox), whose code is loaded
 * then; nothing where neither can be played.
 * @param mayBeBare false where bare frames have failed: WebKitGTK 2.50 says that it takes ADTS, and fails on it
 */
export function choosePackaging(
  codec: AudioCodec,
  media: typeof MediaSource,
  mayBeBare: boolean,
): Packaging | undefined | Promise<Packaging | undefined> {
  const type = BARE_TYPES[codec];
  if (mayBeBare && media.isTypeSupported(type)) return { type, isBare: true, pack: ({ bytes }) => [bytes] };
  const wrapped = MP4_TYPES[codec];
  if (!media.isTypeSupported(wrapped)) return undefined;
  return import('./fmp4.ts').then(
    ({ createMp4Packaging }) => createMp4Packaging(wrapped),
    () => undefined,
  );
}
