import type { Browser } from 'puppeteer-core';
import { median } from './browser.ts';
import { type TranscriptCost, transcriptCost } from './measures/transcript.ts';
import { peerTranscriptCost } from './measures/transcript-peer.ts';
import { lengths } from './transcript-pages.ts';
import { transcriptPeers } from './transcript-peers.ts';

/** One figure of a transcript, ours last; `NaN` where it is not to be had. */
export interface TranscriptRow {
  readonly name: string;
  readonly unit: string;
  readonly values: readonly number[];
}

const figures: readonly (readonly [name: string, unit: string, of: keyof TranscriptCost])[] = [
  ['open to painted', 'ms', 'open'],
  ['nodes', '', 'nodes'],
  ['first letter of a search to painted', 'ms', 'firstSearch'],
  ['next letter of a search to painted', 'ms', 'search'],
  ['main thread per second of playback', 'ms', 'cpu'],
  ['of that, what the transcript adds', 'ms', 'added'],
  ['start to highlight, median', 'ms', 'lagMedian'],
  ['start to highlight, 95th percentile', 'ms', 'lag95'],
  ['end of a seek to its word painted, longest of ten', 'ms', 'seek'],
];

const number = new Intl.NumberFormat('en');

/** Whose transcripts are measured, in the order of a row's values. */
export const sides: readonly string[] = [...transcriptPeers.map(({ name }) => name), 'station-player'];

/** What transcripts of 1,000 to 60,000 words cost, ours and others' in turn. */
export async function transcriptRows(browser: Browser, origin: string, rounds: number): Promise<TranscriptRow[]> {
  const rows: TranscriptRow[] = [];
  for (const words of lengths) {
    const measures = [
      ...transcriptPeers.map(
        ({ path }) =>
          () =>
            peerTranscriptCost(browser, origin + path(words)),
      ),
      () => transcriptCost(browser, `${origin}/transcript-${words}.html`),
    ];
    const costs: Partial<TranscriptCost>[][] = measures.map(() => []);
    for (let round = 0; round < rounds; round += 1) {
      for (const [side, measure] of measures.entries()) costs[side]?.push(await measure());
    }
    for (const [name, unit, of] of figures) {
      const values = costs.map((side) => median(side.map((cost) => cost[of] ?? Number.NaN)));
      rows.push({ name: `${number.format(words)} words: ${name}`, unit, values });
    }
  }
  return rows;
}
