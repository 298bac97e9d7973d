const clock = /^\d+(:\d{1,2}){1,2}([.,]\d+)?$/;
const iso = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/i;
/** The empty group stands where days do. */
const words = /^()(?:(\d+)\s*h[a-z]*\.?[\s,]*)?(?:(\d+)\s*m[a-z]*\.?[\s,]*)?(?:(\d+)\s*s[a-z]*\.?)?$/i;

/**
 * Seconds of a duration in the forms that feeds use: `233`, `3:53`, `1:02:03`, `PT1H2M3S`, `1 h 2 min`. Nothing for none
 * and for zero, which says that nobody knew. Anything else is left for the check that all numbers meet.
 */
export function readDuration(given: string | undefined): string | number | undefined {
  const text = given?.trim() ?? '';
  const seconds = fromClock(text) ?? fromParts(iso.exec(text)) ?? fromParts(words.exec(text));
  if (seconds === undefined && Number(text) !== 0) return text;
  return seconds || undefined;
}

const fromClock = (text: string): number | undefined =>
  clock.test(text) ? text.split(':').reduce((total, part) => total * 60 + number(part), 0) : undefined;

/** @param found days, hours, minutes and seconds behind the whole */
function fromParts(found: readonly (string | undefined)[] | null): number | undefined {
  const [whole, days, hours, minutes, seconds] = found ?? [];
  if (!whole || !/\d/.test(whole)) return undefined;
  return ((number(days) * 24 + number(hours)) * 60 + number(minutes)) * 60 + number(seconds);
}

const number = (text: string | undefined): number => Number(text?.replace(',', '.') ?? 0);
