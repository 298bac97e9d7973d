import type { Source } from '../../catalog/item.ts';
import { typeOf } from '../../catalog/source-type.ts';
import { mediaSourceClass } from './media-source-class.ts';

/** MP3 and AAC under all of their names. */
const TIMESHIFTED = /^audio\/(x-)?(mpe?g|mp3|aac)/i;

/**
 * Whether the time-shift engine is worth trying for a source: MP3 or AAC, as far as its type or address says, in a
 * browser with MediaSource. Whether its bytes may be read shows only when they are asked for; then it says `unsuited`.
 */
export const canTimeShift = (source: Source): boolean =>
  mediaSourceClass() !== undefined && TIMESHIFTED.test(typeOf(source) ?? 'audio/mpeg');
