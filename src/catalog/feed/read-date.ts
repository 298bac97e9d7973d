const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** RFC 822, 5.1, in hours. */
const zones: Readonly<Record<string, number>> = {
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  cet: 1,
  cest: 2,
  bst: 1,
};

const mail =
  /^(?:[a-z]+\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{4}|\d{2})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*([a-z]+|[+-]\d{2}:?\d{2})?$/i;
const american = /^(?:[a-z]+\.?,?\s+)?([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})$/i;

/**
 * A date as feeds write it (RFC 822 with its liberties, ISO 8601) in ISO 8601; as it is where it is none. Written out,
 * because `Date.parse` reads other dates in each browser. A date that names no zone is taken as UTC.
 */
export function readDate(given: string | undefined): string | undefined {
  const text = given?.trim();
  if (!text) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const time = /^\d{4}-\d{2}-\d{2}T/.test(text) ? Date.parse(withZone(text)) : fromMail(text);
  return Number.isNaN(time) ? text : new Date(time).toISOString();
}

const withZone = (iso: string): string => (/(z|[+-]\d{2}:?\d{2})$/i.test(iso) ? iso : `${iso}Z`);

function fromMail(text: string): number {
  const [, usMonth, usDay, usYear] = american.exec(text) ?? [];
  if (usMonth) return at(usDay, usMonth, usYear);
  const [, day, month, year, hour = '0', minute = '0', second = '0', zone = 'GMT'] = mail.exec(text) ?? [];
  if (!day) return Number.NaN;
  return at(day, month, year) + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second) - offsetOf(zone)) * 1000;
}

/** Midnight of a day, UTC; NaN where the calendar has no such day. */
function at(day = '', month = '', year = ''): number {
  const index = months.indexOf(month.toLowerCase());
  // Two digits are this century's, until they would lie far ahead (RFC 2822, 4.3).
  const full = Number(year) + (year.length > 2 ? 0 : Number(year) < 50 ? 2000 : 1900);
  const time = Date.UTC(full, index, Number(day));
  return index >= 0 && new Date(time).getUTCDate() === Number(day) ? time : Number.NaN;
}

/** Seconds that a zone is ahead of UTC. */
function offsetOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  const seconds = (Number(hours) * 60 + Number(minutes)) * 60;
  return sign ? (sign === '-' ? -seconds : seconds) : (zones[zone.toLowerCase()] ?? 0) * 3600;
}
