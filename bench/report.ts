import { cpus } from 'node:os';
import type { LagRow } from './measures/lags.ts';
import { sides, type TranscriptRow } from './transcript-rows.ts';

/** One figure on both sides. */
export interface Row {
  readonly name: string;
  readonly unit: string;
  readonly bare: number;
  readonly player: number;
}

/** One figure of live sound. */
export interface LiveRow extends Row {
  /** icecast-metadata-player. */
  readonly peer: number;
}

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

const figure = (value: number, unit: string): string =>
  value === Number.POSITIVE_INFINITY ? 'never back' : `${number.format(value)}${unit ? ` ${unit}` : ''}`;

const ratio = ({ bare, player }: Row): string => (bare > 0 && Number.isFinite(player) ? `${number.format(player / bare)}×` : '–');

const line = (row: Row): string => `| ${row.name} | ${figure(row.bare, row.unit)} | ${figure(row.player, row.unit)} | ${ratio(row)} |`;

const liveLine = (row: LiveRow): string =>
  `| ${[row.name, ...[row.bare, row.peer, row.player].map((value) => figure(value, row.unit)), ratio(row)].join(' | ')} |`;

const transcriptLine = ({ name, unit, values }: TranscriptRow): string =>
  `| ${[name, ...values.map((value) => (Number.isNaN(value) ? '–' : figure(value, unit)))].join(' | ')} |`;

const lagLine = ({ browser, median, p95, step }: LagRow): string =>
  `| ${browser} | ${figure(median, 'ms')}, ${figure(p95, 'ms')} | ${figure(step, 'ms')} |`;

export interface Figures {
  readonly rows: readonly Row[];
  readonly transcripts: readonly TranscriptRow[];
  readonly live: readonly LiveRow[];
  readonly lags: readonly LagRow[];
}

/** The whole of docs/benchmarks.md. */
export function report(
  { rows, transcripts, live, lags }: Figures,
  { browser, rounds }: { readonly browser: string; readonly rounds: number },
): string {
  return `# Benchmarks

Written by \`npm run bench\`: the built player against a page with bare \`<audio controls>\`, in one run, the median of
${rounds} rounds, each side in turn. ${browser}, headless, ${cpus().length} cores. Absolute figures are this machine's; the
ratios are what to compare. The live mount is the demo's own: MP3, 64 KB burst, joined mid-frame.

| | bare \`<audio controls>\` | station-player | ratio |
| --- | --- | --- | --- |
${rows.map(line).join('\n')}

Reading is by the clock, in Node, before the browser starts: the targets are 100 ms for the feed and 150 ms for the words.

## Transcripts

The transcript of an episode of 0.4 s a word: its text is loaded, and the code is there, before it is opened. A start is that
of a word; Podlove marks lines, of which the start counts. Podlove keeps only some lines in the page: what is not on the
screen can't be found, selected, printed or read aloud. Each is set up as its own guide says. Able Player is not in npm and
so not in this run.

| | ${sides.join(' | ')} |
| ---${' | ---'.repeat(sides.length)} |
${transcripts.map(transcriptLine).join('\n')}

In the other browsers, of 1,000 words. A media clock that moves in steps is read that much too late or too early.

| | start to highlight: median, 95th percentile | steps of the media clock |
| --- | --- | --- |
${lags.map(lagLine).join('\n')}

## Live

MP3 of 128 kbit/s from a server that behaves as Icecast does: a burst at once, then the pace of real time, joined in
mid-frame. Silence is all that a listener hears of a server that is gone for 3 s. The bare element does not come back by
itself: for it, somebody presses Play at the moment at which the server does.

| | bare \`<audio>\` | icecast-metadata-player | station-player | ours to bare |
| --- | --- | --- | --- | --- |
${live.map(liveLine).join('\n')}

How each is measured stands in \`bench/measures/\`.
`;
}
