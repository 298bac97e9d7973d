/** Some thirty years: no recording is longer, and numbers beyond it are mistakes. Seconds. */
const LONGEST = 1e9;

const clock = /^(?:(\d{1,9}):)?(\d{1,9}):(\d{1,2})(?:[.,](\d{1,9}))?$/;
const duration = /^PT(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:\.\d{1,9})?)S)?$/i;

/** Seconds of what a file gives as a time: a number, `"1.5"`, `"1:02:03.5"`, `"PT1M2S"`; `undefined` where it is none. */
export function toSeconds(value: unknown): number | undefined {
  const seconds = typeof value === 'string' ? readTime(value.trim()) : value;
  return typeof seconds === 'number' && seconds >= 0 && seconds <= LONGEST ? seconds : undefined;
}

function readTime(text: string): number | undefined {
  if (/^\d+(\.\d*)?$/.test(text)) return Number(text);
  const [onClock, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = clock.exec(text) ?? [];
  if (onClock !== undefined) return sumTime(hours, minutes, `${seconds}.${fraction}`);
  const [lasting, hoursLong = '0', minutesLong = '0', secondsLong = '0'] = duration.exec(text) ?? [];
  return lasting === undefined || lasting.length < 4 ? undefined : sumTime(hoursLong, minutesLong, secondsLong);
}

/** Seconds, by way of whole milliseconds: a sum of fractions would miss the nearest double. */
export const sumTime = (hours: string, minutes: string, seconds: string): number =>
  (Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Math.round(Number(seconds) * 1000)) / 1000;
