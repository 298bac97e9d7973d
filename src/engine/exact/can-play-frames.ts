import { mediaSourceClass } from '../timeshift/media-source-class.ts';

/** As `packaging.ts` hands MP3 frames over, which comes later, with what needs it. */
const TYPES = ['audio/mpeg', 'audio/mp4; codecs="mp3"'];

/** Whether this browser takes frames of MP3 from code at all. */
export function canPlayFrames(): boolean {
  const media = mediaSourceClass();
  return media !== undefined && TYPES.some((type) => media.isTypeSupported(type));
}
