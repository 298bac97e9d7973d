/** Milliseconds by which a station's clock is ahead of UTC at an instant. */
export type ClockOffset = (instant: number) => number;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * The instants at which a station's clock shows a time: one; none in the hour that is skipped when summer
 * begins; two in the hour that is repeated when it ends.
 * @param wallTime what the clock shows, as epoch milliseconds of the same figures in UTC
 */
export function instantsAt(wallTime: number, offsetAt: ClockOffset): number[] {
  const offsets = new Set([offsetAt(wallTime - DAY), offsetAt(wallTime + DAY)]);
  const instants = [...offsets].map((offset) => ({ offset, instant: wallTime - offset }));
  return instants
    .filter(({ offset, instant }) => offsetAt(instant) === offset)
    .map(({ instant }) => instant)
    .sort((a, b) => a - b);
}

const zoneClocks = new Map<string, ClockOffset | undefined>();

/** The clock of an IANA time zone; `undefined` where the browser knows no such zone. */
export function zoneClock(timeZone: string): ClockOffset | undefined {
  if (!zoneClocks.has(timeZone)) zoneClocks.set(timeZone, makeZoneClock(timeZone));
  return zoneClocks.get(timeZone);
}

function makeZoneClock(timeZone: string): ClockOffset | undefined {
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
    return (instant) => offsetIn(format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '');
  } catch {
    return undefined;
  }
}

/** `GMT-05:00`, or `GMT` alone. */
function offsetIn(name: string): number {
  const [, sign = '+', hours = 0, minutes = 0] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * 60_000);
}

/** The same moment on both clocks. */
export interface ClockReading {
  readonly wallTime: number;
  readonly instant: number;
}

/**
 * The clock that was read at the start and at the end of a programme. Where it was changed in between, it was
 * at two in the morning, as in all of North America.
 */
export function programmeClock(start: ClockReading, end: ClockReading = start): ClockOffset {
  const before = start.wallTime - start.instant;
  const after = end.wallTime - end.instant;
  const two = Math.floor(start.wallTime / DAY) * DAY + 2 * HOUR;
  const change = (two > start.wallTime ? two : two + DAY) - before;
  return (instant) => (instant < change ? before : after);
}
