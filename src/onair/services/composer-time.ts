import { parseInstant } from '../parse-instant.ts';
import type { JsonObject } from '../read-values.ts';
import { type ClockOffset, type ClockReading, instantsAt, programmeClock, zoneClock } from '../wall-clock.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Fri Sep 14 2018 23:00:00 GMT-0400 (EDT)`: what `Date` made of it on Composer's server. */
const dateText = /^\w{3} (\w{3}) (\d\d) (\d{4}) (\d\d:\d\d:\d\d) GMT([+-]\d{4})/;

/** Epoch milliseconds of either form in which Composer writes an instant, ISO 8601 being the other. */
export function readInstant(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  const [match, month = '', day, year, clock, zone] = dateText.exec(value) ?? [];
  return parseInstant(match === undefined ? value : `${year}-${twoDigits(months.indexOf(month) + 1)}-${day}T${clock}${zone}`);
}

/** `2026-02-18 00:00` of a programme, `02-18-2026 00:00:00` or `2/18/2026 0:00:00` of a song. */
const wallForms = [
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d) (?<clock>\d\d:\d\d)$/,
  /^(?<month>\d{1,2})[-/](?<day>\d{1,2})[-/](?<year>\d{4}) (?<clock>\d{1,2}:\d\d:\d\d)$/,
];

/** What the station's clock shows, as epoch milliseconds of the same figures in UTC. */
export function readWallTime(value: unknown): number | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  const { year, month, day, clock } = wallForms.map((form) => form.exec(text)?.groups).find(Boolean) ?? {};
  return parseInstant(`${year}-${twoDigits(month)}-${twoDigits(day)}T${clock?.padStart(clock.length > 5 ? 8 : 5, '0')}Z`);
}

const twoDigits = (value: string | number | undefined): string => `${value}`.padStart(2, '0');

/** The station's clock: of its time zone where that is known, else as the programme at hand tells it. */
export function clockOf(event: JsonObject, timeZone: string | undefined): ClockOffset | undefined {
  const ofZone = timeZone === undefined ? undefined : zoneClock(timeZone);
  const start = reading(event['fullstart'], event['start_utc']);
  return ofZone ?? (start && programmeClock(start, reading(event['fullend'], event['end_utc'])));
}

function reading(wall: unknown, instantText: unknown): ClockReading | undefined {
  const wallTime = readWallTime(wall);
  const instant = readInstant(instantText);
  return wallTime === undefined || instant === undefined ? undefined : { wallTime, instant };
}

/** The instant at which the station's clock showed it: the last one by `time`, where it showed it twice. */
export function instantOf(wall: unknown, clock: ClockOffset | undefined, time = Number.POSITIVE_INFINITY): number | undefined {
  const wallTime = readWallTime(wall);
  const instants = wallTime === undefined || clock === undefined ? [] : instantsAt(wallTime, clock);
  return instants.findLast((instant) => instant <= time) ?? instants[0];
}
