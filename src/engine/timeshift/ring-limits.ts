import type { RingLimits } from './frame-ring.ts';

const AMPLE: RingLimits = { seconds: 3600, bytes: 64e6 };
const SPARING: RingLimits = { seconds: 600, bytes: 16e6 };

/** Gigabytes of memory up to which a device counts as small. */
const SMALL = 2;

/** How much live audio is kept here: an hour; ten minutes on a small device, or where data is to be saved. */
export function ringLimits(): RingLimits {
  const { connection, deviceMemory = Infinity } = navigator as { connection?: { saveData?: boolean }; deviceMemory?: number };
  return connection?.saveData || deviceMemory <= SMALL ? SPARING : AMPLE;
}
