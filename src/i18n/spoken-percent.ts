import type { Format } from './format.ts';

/** 0.7 → “70 percent”. */
export const spokenPercent = (format: Format, fraction: number): string =>
  format.number(Math.round(fraction * 100), { style: 'unit', unit: 'percent', unitDisplay: 'long' });
