import type { Source } from '../../catalog/item.ts';
import { mediaSourceClass } from './media-source-class.ts';

const TIMESHIFTED_TYPES = /^audio\/(x-)?(mpeg|mp3|mpg|mpeg3|aac|aacp)$/;
const OTHER_FORMATS = /\.(m3u8?|pls|xspf|asx|ogg|oga|opus|flac|webm|m4a|mp4|wav)$/i;

/**
 * Whether the time-shift engine is worth trying for a source: MP3 or AAC as far as its type or address says, in a
 * browser with MediaSource. Whether its bytes may be read shows only when they are asked for; then it says `unsuited`.
 */
export function canTimeShift({ src, type }: Source): boolean {
  const media = mediaSourceClass();
  if (!media || !plausible(src, type)) return false;
  return ['audio/mpeg', 'audio/mp4; codecs="mp3"', 'audio/mp4; codecs="mp4a.40.2"'].some((each) => media.isTypeSupported(each));
}

function plausible(src: string, type: string | undefined): boolean {
  const essence = type?.split(';')[0]?.trim().toLowerCase();
  if (essence && essence !== 'application/octet-stream') return TIMESHIFTED_TYPES.test(essence);
  return !OTHER_FORMATS.test(pathOf(src));
}

function pathOf(src: string): string {
  try {
    return new URL(src).pathname;
  } catch {
    return src;
  }
}
