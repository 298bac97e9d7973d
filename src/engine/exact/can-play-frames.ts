import { mediaSourceClass } from '../timeshift/media-source-class.ts';

/** As `packaging.ts` hands MP3 frames over, which comes later, with what needs it. */
const TYPES = ['audio/mpeg', 'audio/mp4; codecs="mp3"'];

/**
 * Whether this browser takes frames of MP3 from code at all, and the page's policy may let it (`media-src blob:`).
 * WebKitGTK 2.50, told by its ManagedMediaSource, takes them and now and then tells no end, or lands half a second off.
 */
export function canPlayFrames(canUseBlob: () => boolean): boolean {
  const media = 'ManagedMediaSource' in globalThis ? undefined : mediaSourceClass();
  return media !== undefined && canUseBlob() && TYPES.some((type) => media.isTypeSupported(type));
}
