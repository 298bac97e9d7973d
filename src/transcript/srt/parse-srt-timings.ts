import { sumTime } from '../to-seconds.ts';

/** Start and end of a cue in seconds; `undefined` where it can't be read, negative where it is written so. */
export interface SrtTimings {
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/** `00:01:02,345` and what is found instead: a dot or a colon, fewer digits, no hours, no fraction, spaces within. */
const time = String.raw`(-?)(?:(\d{1,6})[ \t]*:[ \t]*)?(\d{1,4})[ \t]*:[ \t]*(\d{1,2})(?:[ \t]*[.,:][ \t]*(\d{1,9}))?(?!\d)`;
const arrow = String.raw`[ \t]*(?:-{1,3}[ \t]?-?>|[–—=]>|→)[ \t]*`;
const line = new RegExp(`^[ \\t]*(?:\\d{1,9}[ \\t]+)?${time}${arrow}${time}`);
const inText = new RegExp(line.source, 'm');
const torn = /^[ \t]*-?\d{1,9}[ \t]*:[^a-z>]{0,40}-->|-->[ \t]*-?\d{1,9}:[\d:.,]*[ \t]*$/i;

/** The times of a line; `undefined` where it is a line of text. */
export function parseSrtTimings(text: string): SrtTimings | undefined {
  const match = line.exec(text);
  if (match) return { start: seconds(match.slice(1, 6)), end: seconds(match.slice(6, 11)) };
  return torn.test(text) ? { start: undefined, end: undefined } : undefined;
}

/** Whether some line of a text has times as SubRip's. */
export const hasSrtTimings = (text: string): boolean => inText.test(text);

const seconds = ([sign, hours = '0', minutes = '0', whole = '0', fraction = '0']: (string | undefined)[]): number =>
  (sign === '-' ? -1 : 1) * sumTime(hours, minutes, `${whole}.${fraction}`);
