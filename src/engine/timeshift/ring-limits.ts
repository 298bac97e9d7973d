import type { RingLimits } from './frame-ring.ts';

/** Seconds. */
const AMPLE = 3600;
const SPARING = 600;

/** Bytes of each second, at most, where a station has more kept: 256 kbit/s. */
const GENEROUS = 32e3;

/** Gigabytes of memory up to which a device counts as small. */
const SMALL = 2;

/**
 * How much live audio is kept here: an hour and 64 MB, unless its station says otherwise; at most ten minutes and
 * 16 MB on a small device, or where data is to be saved.
 * @param keep seconds
 */
export function ringLimits(keep = AMPLE): RingLimits {
  const { connection, deviceMemory = Infinity } = navigator as { connection?: { saveData?: boolean }; deviceMemory?: number };
  const isSparing = connection?.saveData || deviceMemory <= SMALL;
  return isSparing ? { seconds: Math.min(keep, SPARING), bytes: 16e6 } : { seconds: keep, bytes: keep > AMPLE ? keep * GENEROUS : 64e6 };
}
