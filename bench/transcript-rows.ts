import type { Browser } from 'puppeteer-core';
import { median } from './browser.ts';
import { type TranscriptCost, transcriptCost } from './measures/transcript.ts';
import type { Row } from './report.ts';
import { lengths } from './transcript-pages.ts';

const figures: readonly (readonly [name: string, unit: string, of: keyof TranscriptCost])[] = [
  ['open to painted', 'ms', 'open'],
  ['nodes', '', 'nodes'],
  ['a letter of the search to painted', 'ms', 'search'],
  ['main thread per second of playback', 'ms', 'cpu'],
  ['a word’s start to its highlight, median', 'ms', 'lagMedian'],
  ['a word’s start to its highlight, 95th percentile', 'ms', 'lag95'],
];

const number = new Intl.NumberFormat('en');

/** What transcripts of 1,000 to 60,000 words cost. A bare `<audio controls>` shows none. */
export async function transcriptRows(browser: Browser, origin: string, rounds: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const words of lengths) {
    const costs: TranscriptCost[] = [];
    for (let round = 0; round < rounds; round += 1) costs.push(await transcriptCost(browser, `${origin}/transcript-${words}.html`));
    for (const [name, unit, of] of figures) {
      rows.push({
        name: `Transcript of ${number.format(words)} words: ${name}`,
        unit,
        bare: 0,
        player: median(costs.map((cost) => cost[of])),
      });
    }
  }
  return rows;
}
