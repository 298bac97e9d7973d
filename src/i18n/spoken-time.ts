import { type Format, inUnits } from './format.ts';

const names = ['hour', 'minute', 'second'] as const;

/** 67 → “1 minute 7 seconds”. Not `Intl.DurationFormat`, which puts a comma between. */
export function spokenTime(format: Format, seconds: number): string {
  const units = inUnits(seconds);
  const said = names
    .map((unit, place) => ({ unit, value: units[place] ?? 0 }))
    .filter(({ value, unit }) => value || (unit === 'second' && seconds < 1))
    .map(({ unit, value }) => format.number(value, { style: 'unit', unit, unitDisplay: 'long' }));
  return new Intl.ListFormat(format.locale, { type: 'unit', style: 'narrow' }).format(said);
}
