import type { Format } from './format.ts';

/** The time of day, “6:00 PM”, in a time zone; in the reader's own where none or an unknown one is named. */
export function clock(format: Format, moment: number, timeZone?: string): string {
  const options = { timeStyle: 'short' } as const;
  try {
    return format.moment(moment, timeZone ? { ...options, timeZone } : options);
  } catch {
    return format.moment(moment, options);
  }
}
