import { cpus } from 'node:os';

/** One figure on both sides. */
export interface Row {
  readonly name: string;
  readonly unit: string;
  readonly bare: number;
  readonly player: number;
}

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

const figure = (value: number, unit: string): string => `${number.format(value)}${unit ? ` ${unit}` : ''}`;

const ratio = ({ bare, player }: Row): string => (bare > 0 ? `${number.format(player / bare)}×` : '–');

const line = (row: Row): string => `| ${row.name} | ${figure(row.bare, row.unit)} | ${figure(row.player, row.unit)} | ${ratio(row)} |`;

/** The whole of docs/benchmarks.md. */
export function report(rows: readonly Row[], { browser, rounds }: { readonly browser: string; readonly rounds: number }): string {
  return `# Benchmarks

Written by \`npm run bench\`: the built player against a page with bare \`<audio controls>\`, in one run, the median of
${rounds} rounds, each side in turn. ${browser}, headless, ${cpus().length} cores. Absolute figures are this machine's; the
ratios are what to compare. The live mount is the demo's own: MP3, 64 KB burst, joined mid-frame.

| | bare \`<audio controls>\` | station-player | ratio |
| --- | --- | --- | --- |
${rows.map(line).join('\n')}

How each is measured stands in \`bench/measures/\`.
`;
}
