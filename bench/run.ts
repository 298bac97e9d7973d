/** `npm run bench`: measures the built player against bare `<audio controls>` in one run, and writes docs/benchmarks.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { startBrowser } from './browser.ts';
import { compare, rounds } from './compare.ts';
import { feedTime } from './feed.ts';
import { measureLive } from './live.ts';
import { BYTES_PER_SECOND } from './live-mounts.ts';
import { churn } from './measures/churn.ts';
import { clickToSound } from './measures/click-to-sound.ts';
import { cpuPerSecond } from './measures/cpu.ts';
import { feedInPage } from './measures/feed-in-page.ts';
import { hourKept } from './measures/hour.ts';
import { lagsElsewhere } from './measures/lags.ts';
import { layoutShift } from './measures/layout-shift.ts';
import { nextPageToSound } from './measures/next-page.ts';
import { readAlongCost } from './measures/read-along.ts';
import { timeToUsable } from './measures/usable.ts';
import { weight } from './measures/weight.ts';
import { outagesIn } from './outages-report.ts';
import { webVttTime } from './parse-transcripts.ts';
import { type Row, report } from './report.ts';
import { startServer } from './server.ts';
import { transcriptRows } from './transcript-rows.ts';

const both = ['bare', 'player'] as const;
const only = (player: number) => ({ bare: 0, player });

/** No browser is needed for these; while one runs they would share the machine with it. */
const readingRows = (): Row[] => [
  { name: 'A feed of 1,000 episodes, read in Node', unit: 'ms', ...only(feedTime()) },
  { name: '60,000 words of WebVTT, read in Node', unit: 'ms', ...only(webVttTime()) },
];

async function measureAll(browser: Browser, origin: string): Promise<Row[]> {
  const at = (side: string, page: string) => `${origin}/${side}-${page}.html`;
  const atRest = await weight(browser, at('player', 'live'), false);
  const live = await weight(browser, at('player', 'live'), true);
  const dock = await weight(browser, at('dock', 'live'), true);
  const episode = await weight(browser, at('player', 'episode'), true);
  const bareRemains = await churn(browser, at('bare', 'live'));
  const remains = await churn(browser, at('player', 'live'));
  return [
    { name: 'Code and style until usable', unit: 'kB brotli', ...only(atRest.bytes / 1000) },
    { name: 'Code and style until live sound, docked bar', unit: 'kB brotli', ...only(dock.bytes / 1000) },
    { name: 'Code and style until live sound, card', unit: 'kB brotli', ...only(live.bytes / 1000) },
    { name: 'Code and style until an episode’s sound, transcript open', unit: 'kB brotli', ...only(episode.bytes / 1000) },
    { name: 'Requests until live sound, docked bar', unit: '', ...only(dock.requests) },
    { name: 'Requests until live sound, card', unit: '', ...only(live.requests) },
    { name: 'Requests until an episode’s sound, transcript open', unit: '', ...only(episode.requests) },
    {
      name: 'A feed of 1,000 episodes, read for the first time in a page',
      unit: 'ms',
      ...only((await compare(['page'], () => feedInPage(browser, origin), 5)).page),
    },
    { name: 'Time to usable', unit: 'ms', ...(await compare(both, (side) => timeToUsable(browser, at(side, 'live')))) },
    {
      name: 'Layout shift, card, script 0.8 s late',
      unit: '',
      bare: await layoutShift(browser, `${origin}/late-bare.html`),
      player: await layoutShift(browser, `${origin}/late-card.html`),
    },
    {
      name: 'Layout shift, docked bar, script 0.8 s late',
      unit: '',
      bare: await layoutShift(browser, `${origin}/late-bare.html`),
      player: await layoutShift(browser, `${origin}/late-bar.html`),
    },
    { name: 'Click to first sound, episode', unit: 'ms', ...(await compare(both, (side) => clickToSound(browser, at(side, 'episode')))) },
    { name: 'Click to first sound, live', unit: 'ms', ...(await compare(both, (side) => clickToSound(browser, at(side, 'live')))) },
    {
      name: 'The next page of a site, docked bar: its load to the sound that goes on',
      unit: 'ms',
      ...only((await compare(['next'], () => nextPageToSound(browser, `${origin}/dock-episode.html`))).next),
    },
    {
      name: 'Main thread per second of playback, live',
      unit: 'ms',
      ...(await compare(both, (side) => cpuPerSecond(browser, at(side, 'live')))),
    },
    {
      name: 'Main thread per second of playback, episode',
      unit: 'ms',
      ...(await compare(both, (side) => cpuPerSecond(browser, at(side, 'alone')))),
    },
    {
      name: 'Main thread per second of playback, episode whose transcript follows',
      unit: 'ms',
      ...(await compare(both, (side) => cpuPerSecond(browser, at(side, 'episode')))),
    },
    {
      name: 'Read-along, 10,000 words against 10,000 words: main thread to read the article and align it',
      unit: 'ms',
      ...only((await readAlongCost(browser, `${origin}/read-along.html`)).thread),
    },
    { name: 'Left after 50 lives: DOM nodes', unit: '', bare: bareRemains.nodes, player: remains.nodes },
    { name: 'Left after 50 lives: listeners', unit: '', bare: bareRemains.listeners, player: remains.listeners },
    { name: 'Left after 50 lives: heap', unit: 'kB', bare: bareRemains.heapBytes / 1000, player: remains.heapBytes / 1000 },
  ];
}

const reading = readingRows();
const server = await startServer();
const browser = await startBrowser();
try {
  const rows = [...(await measureAll(browser, server.origin)), ...reading];
  const live = await measureLive(browser, server);
  const { kept, grown } = await hourKept(browser, `${server.origin}/player-live-64.html`, BYTES_PER_SECOND, (seconds) =>
    server.mounts.hasten(seconds),
  );
  rows.push({ name: 'An hour of live sound kept: memory of the page’s process for each byte of it', unit: 'bytes', ...only(grown / kept) });
  const transcripts = await transcriptRows(browser, server.origin, rounds);
  const lags = await lagsElsewhere(`${server.origin}/transcript-1000.html`);
  const text = report({ rows, transcripts, live, lags }, { browser: await browser.version(), rounds });
  const outages = outagesIn(readFileSync('docs/benchmarks.md', 'utf8'));
  writeFileSync('docs/benchmarks.md', outages ? `${text}\n${outages}` : text);
  console.log(text);
} finally {
  await browser.close();
  server.close();
}

// What was started beside the browsers, a sound card and a screen, would keep this going.
process.exit();
