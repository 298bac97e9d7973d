import { type Fault, tell } from '../segments.ts';
import { toSeconds } from '../to-seconds.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list; none where it is no list. */
export const objectsOf = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

/**
 * The entries of a list; none where it is no list. Each that is no object is told, and is an empty one from here on, so that
 * the others keep their numbers. It ends at 0, so that no word is taken for its own.
 */
export function entriesOf(list: unknown, issues: Fault[]): readonly JsonObject[] {
  if (!Array.isArray(list)) return [];
  for (const [index, entry] of list.entries()) {
    if (isObject(entry)) continue;
    tell(issues, { at: [list, index] }, 'bad-segment', 'is no object.');
    list[index] = { end: 0 };
  }
  return list;
}

/** Whether something is written for a time that can't be read as one. */
export const isUnread = (time: number | undefined, written: unknown): boolean => time === undefined && (written ?? undefined) !== undefined;

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A name of somebody, who in some files is a number. */
export const nameOf = (value: unknown): string | undefined =>
  typeof value === 'number' ? String(value) : textOf(value).replace(/\s+/g, ' ').trim() || undefined;

/** Seconds of a time in milliseconds. */
export const fromMilliseconds = (value: unknown): number | undefined => (typeof value === 'number' ? toSeconds(value / 1000) : undefined);
