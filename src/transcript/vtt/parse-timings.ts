import { sumTime } from '../to-seconds.ts';

/** Start and end of a cue in seconds. */
export interface Timings {
  readonly start: number;
  readonly end: number;
}

/** https://www.w3.org/TR/webvtt1/#collect-a-webvtt-timestamp */
const time = String.raw`(?:(\d{1,15}):)?([0-5]\d):([0-5]\d\.\d{3})(?!\d)`;
const line = new RegExp(`^[ \\t\\f]*${time}[ \\t\\f]*-->[ \\t\\f]*${time}`);
const timestamp = new RegExp(`^${time}$`);

/** The times of a cue's timing line; its settings say where a screen would show it and are not read. */
export function parseTimings(text: string): Timings | undefined {
  const match = line.exec(text);
  return match ? { start: seconds(match.slice(1, 4)), end: seconds(match.slice(4, 7)) } : undefined;
}

/** Seconds of `HH:MM:SS.mmm` or `MM:SS.mmm`. */
export function parseTimestamp(text: string): number | undefined {
  const match = timestamp.exec(text);
  return match ? seconds(match.slice(1, 4)) : undefined;
}

const seconds = ([hours = '0', minutes = '0', rest = '0']: (string | undefined)[]): number => sumTime(hours, minutes, rest);
