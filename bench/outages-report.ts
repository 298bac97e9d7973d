/** What was found of a hundred outages: one line of the section that `npm run bench:outages` writes. Milliseconds. */
export interface OutagesFigures {
  /** Kilobytes that the server sends at once. */
  readonly burst: number;
  readonly outages: number;
  readonly givenUp: number;
  /** Until the player said again that it plays, median and 95 of 100. */
  readonly back: readonly [number, number];
  /** Without sound, in all. */
  readonly silence: readonly [number, number];
  /** How far behind live it was heard afterwards. */
  readonly behind: readonly [number, number];
}

const heading = '## Outages\n';
const head = `${heading}
Written by \`npm run bench:outages\`: outages of 3 s, ten listeners at a time, each a page that nobody touches after the first
press. Measured from the moment at which the server goes; where the burst is longer than the outage nothing is heard of it.

| burst | outages | given up | plays again: median, 95 of 100 | without sound: median, 95 of 100 | then behind live: median, 95 of 100 |
| --- | --- | --- | --- | --- | --- |
`;

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
const pair = (figures: readonly [number, number]): string => figures.map(seconds).join(', ');

const lineOf = ({ burst, outages, givenUp, back, silence, behind }: OutagesFigures): string =>
  `| ${burst} KB | ${outages} | ${givenUp} | ${pair(back)} | ${pair(silence)} | ${pair(behind)} |`;

/** The section as it stands in docs/benchmarks.md, or none. It is the last. */
export const outagesIn = (text: string): string => (text.includes(heading) ? text.slice(text.indexOf(heading)) : '');

/** docs/benchmarks.md with these figures in it, in place of those of the same burst. */
export function withOutages(text: string, figures: OutagesFigures): string {
  const section = outagesIn(text);
  const others = section.split('\n').filter((line) => /^\| \d/.test(line) && !line.startsWith(`| ${figures.burst} KB`));
  const lines = [...others, lineOf(figures)].sort((a, b) => Number.parseInt(b.slice(2), 10) - Number.parseInt(a.slice(2), 10));
  const before = section ? text.slice(0, text.indexOf(heading)) : `${text.trimEnd()}\n\n`;
  return `${before}${head}${lines.join('\n')}\n`;
}
