const decimal = String.raw`(\d+(?:[.,]\d+)?)`;
const clock = /^(\d*(?::\d{1,2}){1,2}(?:[.,]\d+)?)\s*(?:(h|m(?!o)|s(?!t))[a-z]*\.?)?$/i;
const iso = new RegExp(`^P(?:(\\d+)D)?T?(?:${decimal}H)?(?:${decimal}M)?(?:${decimal}S)?$`, 'i');

/** `letter` is what a unit begins with, in most languages; months are no minutes, and the German Stunden no seconds. */
const part = (letter: string): string => String.raw`(?:${decimal}\s*${letter}[a-z]*\.?[\s,]*(?:and\s*)?)?`;
/** The empty group stands where days do. */
const words = new RegExp(`^()${part('(?:h|st)')}${part('m(?!o)')}${part('s(?!t)')}$`, 'i');
const lastWithoutUnit = /([hm])[a-z.\s,]{0,16}\d\d?$/i;

/**
 * Seconds of a duration in the forms that feeds use: `233`, `3:53`, `1:02:03`, `3:53 min`, `PT1H2M3S`, `1 h 2 min`,
 * `1h02`, `1.5 hours`. Nothing for none and for zero, which says that nobody knew. Anything else is left for the check
 * that all numbers meet.
 */
export function readDuration(given: string | undefined): string | number | undefined {
  const text = given?.trim() ?? '';
  const seconds = fromClock(text) ?? fromParts(iso.exec(text)) ?? fromParts(words.exec(withLastUnit(text)));
  if (seconds === undefined && Number(text) !== 0) return text;
  return seconds || undefined;
}

/** A unit behind it is that of the first of two parts: `1:30 h` is an hour and a half, `1:30 min` a minute and a half. */
function fromClock(text: string): number | undefined {
  const [, digits, unit] = clock.exec(text) ?? [];
  const parts = digits?.split(':');
  const isHours = parts?.length === 2 && /h/i.test(unit ?? '');
  return parts && parts.reduce((total, each) => total * 60 + number(each), 0) * (isHours ? 60 : 1);
}

/** A number behind hours is minutes, behind minutes seconds. */
const withLastUnit = (text: string): string => {
  const unit = lastWithoutUnit.exec(text)?.[1];
  return unit ? `${text}${/h/i.test(unit) ? 'm' : 's'}` : text;
};

/** @param found days, hours, minutes and seconds behind the whole */
function fromParts(found: readonly (string | undefined)[] | null): number | undefined {
  const [whole, days, hours, minutes, seconds] = found ?? [];
  if (!whole || !/\d/.test(whole)) return undefined;
  const total = ((number(days) * 24 + number(hours)) * 60 + number(minutes)) * 60 + number(seconds);
  // 1.1 hours are 3960 seconds and a bit that only binary fractions have.
  return Math.round(total * 1000) / 1000;
}

const number = (text: string | undefined): number => Number(text?.replace(',', '.') ?? 0);
