import { toSeconds } from '../to-seconds.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list; none where it is no list. */
export const objectsOf = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A name of somebody, who in some files is a number. */
export const nameOf = (value: unknown): string | undefined =>
  typeof value === 'number' ? String(value) : textOf(value).replace(/\s+/g, ' ').trim() || undefined;

/** Seconds of a time in milliseconds. */
export const fromMilliseconds = (value: unknown): number | undefined => (typeof value === 'number' ? toSeconds(value / 1000) : undefined);
