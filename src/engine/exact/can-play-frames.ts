import { mediaSourceClass } from '../timeshift/media-source-class.ts';

/** As `packaging.ts` hands MP3 frames over, which comes later, with what needs it. */
const TYPES = ['audio/mpeg', 'audio/mp4; codecs="mp3"'];

/** Whether this browser takes frames of MP3 from code at all. */
export function canPlayFrames(): boolean {
  const media = mediaSourceClass();
  return media !== undefined && TYPES.some((type) => media.isTypeSupported(type));
}

/**
 * Whether an element seeks in MP3 by its frames: WebKitGTK 2.50 does, by GStreamer, and was never off. It is told from
 * Safari, which was not at hand, by its lack of AirPlay.
 */
export const seeksByFrames = (): boolean => 'ManagedMediaSource' in globalThis && !('WebKitPlaybackTargetAvailabilityEvent' in globalThis);
