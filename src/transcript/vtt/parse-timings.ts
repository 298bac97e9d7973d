/** Start and end of a cue in seconds. */
export interface Timings {
  readonly start: number;
  readonly end: number;
}

const line = /^\s*(\d[\d:.]*)\s*-->\s*(\d[\d:.]*)/;
const timestamp = /^(?:(\d{1,15}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/;

/** The times of a cue's timing line; its settings say where a screen would show it and are not read. */
export function parseTimings(text: string): Timings | undefined {
  const [, from = '', to = ''] = line.exec(text) ?? [];
  const start = parseTimestamp(from);
  const end = parseTimestamp(to);
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Seconds of `HH:MM:SS.mmm` or `MM:SS.mmm`. https://www.w3.org/TR/webvtt1/#collect-a-webvtt-timestamp */
export function parseTimestamp(text: string): number | undefined {
  const [match, hours = '0', minutes, seconds, thousandths] = timestamp.exec(text) ?? [];
  if (match === undefined) return undefined;
  // Whole milliseconds first: a sum of fractions would miss the nearest double.
  return (Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000 + Number(thousandths)) / 1000;
}
