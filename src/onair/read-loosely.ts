import { isObject, type JsonObject, readText } from './read-values.ts';

/** The last moment that a `Date` can hold: what lies beyond would throw where it is shown. */
const LAST_MOMENT = 8.64e15;

/** What should be an object; one without members where it is none. */
export const readObject = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** What should be a list; an empty one where it is none. */
export const readList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Text on one line. Titles that look like a number are sent as one. */
export const readWords = (value: unknown): string | undefined => readText(typeof value === 'number' ? `${value}` : value);

/**
 * Whole milliseconds of a number above 0; services say 0 where they do not know.
 * @param unit milliseconds of one
 */
export function readMilliseconds(value: unknown, unit = 1): number | undefined {
  const milliseconds = typeof value === 'number' ? Math.round(value * unit) : 0;
  return milliseconds > 0 && milliseconds <= LAST_MOMENT ? milliseconds : undefined;
}

/** When it is over, where start and duration are known. */
export function endAfter(start: number | undefined, duration: number | undefined): number | undefined {
  const end = (start ?? Number.NaN) + (duration ?? Number.NaN);
  return end <= LAST_MOMENT ? end : undefined;
}
