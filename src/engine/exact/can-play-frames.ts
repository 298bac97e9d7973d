import { mediaSourceClass } from '../timeshift/media-source-class.ts';
import { MP4_TYPES } from '../timeshift/packaging.ts';

/** Whether this browser takes frames of MP3 from code at all, and the page's policy may let it (`media-src blob:`). */
export function canPlayFrames(canUseBlob: () => boolean): boolean {
  const media = mediaSourceClass();
  return media !== undefined && canUseBlob() && ['audio/mpeg', MP4_TYPES.mp3].some((type) => media.isTypeSupported(type));
}
