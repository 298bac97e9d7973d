/**
 * `npm run bench:outages`: a hundred outages of three seconds, ten listeners at a time, each a page of its own that nobody
 * touches after the first press. Fails where sound is not back within five seconds for 95 of them, for one not at all, or is old sound.
 * `BURST` (KB) says what the server sends at once: 64, as Icecast does, is more than an outage; 16 is less. Its figures
 * go to docs/benchmarks.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import type { Player } from '../src/player/player.ts';
import { startBrowser } from './browser.ts';
import { bursts } from './live-mounts.ts';
import { type OutagesFigures, withOutages } from './outages-report.ts';
import { type Playing, press, watchSound } from './playing.ts';
import { type BenchServer, startServer } from './server.ts';

const LISTENERS = 10;
const ROUNDS = 10;
/** Milliseconds. */
const OUTAGE = 3000;
/** Sound that has lasted this long is steady: what breaks off after it is a new outage for the player. */
const STEADY = 11_000;
const PATIENCE = 60_000;
const MOST_AT_P95 = 5000;
/** Sound that is heard so much later than it was is stale. */
const STALE = 5000;
const NEVER = Number.MAX_VALUE;
const REPORT = 'docs/benchmarks.md';

/** What a page heard of one outage, in milliseconds from its start. */
interface Heard {
  /** When the player said again that it plays; infinite where it never did. */
  readonly back: number;
  /** Without sound, in all. */
  readonly silence: number;
  /** How far behind live it was heard in the end. */
  readonly behind: number;
}

/** What the page notes: when its player began and ceased to play. */
interface Notes {
  readonly statuses: { readonly at: number; readonly status: string }[];
}

interface Host {
  readonly player: Pick<Player, 'state' | 'subscribe'>;
}

function noteStatuses(): void {
  const { player } = document.querySelector('station-player') as unknown as Host;
  const notes: Notes = { statuses: [] };
  player.subscribe(() => {
    const { status } = player.state.playback;
    if (notes.statuses.at(-1)?.status !== status) notes.statuses.push({ at: performance.now(), status });
  });
  Object.assign(globalThis, { notes });
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function open(browser: Browser, url: string): Promise<Page> {
  // Each with a profile of its own: in one profile only one page sounds at a time.
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.evaluateOnNewDocument(watchSound);
  await page.goto(url, { waitUntil: 'networkidle0' });
  await page.evaluate(noteStatuses);
  await press(page);
  return page;
}

const report = (page: Page) => page.evaluate(() => (globalThis as never as { playing: Playing }).playing.report());

async function untilSteady(page: Page): Promise<boolean> {
  const deadline = Date.now() + PATIENCE;
  while ((await report(page)).soundingFor < STEADY && Date.now() < deadline) await wait(100);
  return (await report(page)).soundingFor >= STEADY;
}

const mark = (page: Page) =>
  page.evaluate(() => {
    const { playing, notes } = globalThis as never as { playing: Playing; notes: Notes };
    return { at: performance.now(), silence: playing.report().silence, first: notes.statuses.length };
  });

type Mark = Awaited<ReturnType<typeof mark>>;

/**
 * For how long the player, which had noticed the outage, has said again that it plays, and since when; `undefined`
 * while it doesn't.
 */
const playsAgain = (page: Page, { first }: Mark) =>
  page.evaluate((from) => {
    const statuses = (globalThis as never as { notes: Notes }).notes.statuses.slice(from);
    const last = statuses.at(-1);
    return statuses.length > 1 && last?.status === 'playing' ? { since: last.at, lasts: performance.now() - last.at } : undefined;
  }, first);

/** When it plays again for good; `undefined` where it never does. */
async function untilPlaying(page: Page, before: Mark): Promise<number | undefined> {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    const plays = await playsAgain(page, before);
    if (plays && plays.lasts > STEADY) return plays.since;
    await wait(100);
  }
  return undefined;
}

async function hear(page: Page, before: Mark): Promise<Heard> {
  const since = await untilPlaying(page, before);
  const isBack = since !== undefined && (await untilSteady(page));
  const { silence, behind } = await page.evaluate(() => {
    const { player } = document.querySelector('station-player') as unknown as Host;
    const { silence } = (globalThis as never as { playing: Playing }).playing.report();
    return { silence, behind: (player.state.time.live?.behind ?? 0) * 1000 };
  });
  return { back: isBack ? since - before.at : NEVER, silence: silence - before.silence, behind };
}

async function suffer(pages: readonly Page[], { mounts }: BenchServer): Promise<Heard[]> {
  await Promise.all(pages.map(untilSteady));
  const before = await Promise.all(pages.map(mark));
  mounts.turn('down');
  await wait(OUTAGE);
  mounts.turn('up');
  return Promise.all(pages.map((page, index) => hear(page, before[index] as Mark)));
}

const share = (values: readonly number[], part: number) => [...values].sort((a, b) => a - b)[Math.ceil(values.length * part) - 1] ?? 0;

const middleAndWorst = (values: readonly number[]) => [share(values, 0.5), share(values, 0.95)] as const;

function figuresOf(heard: readonly Heard[], burst: number): OutagesFigures {
  const back = heard.map((each) => each.back);
  return {
    burst,
    outages: heard.length,
    givenUp: back.filter((each) => each === NEVER).length,
    back: middleAndWorst(back),
    silence: middleAndWorst(heard.map((each) => each.silence)),
    behind: middleAndWorst(heard.map((each) => each.behind)),
  };
}

const burst = bursts.find((each) => each === Number(process.env['BURST'])) ?? 64;
const server = await startServer();
const browser = await startBrowser();
try {
  const pages: Page[] = [];
  for (let each = 0; each < LISTENERS; each += 1) pages.push(await open(browser, `${server.origin}/player-live-${burst}.html`));
  const heard: Heard[] = [];
  for (let round = 0; round < ROUNDS; round += 1) heard.push(...(await suffer(pages, server)));
  const figures = figuresOf(heard, burst);
  console.log(figures);
  writeFileSync(REPORT, withOutages(readFileSync(REPORT, 'utf8'), figures));
  if (figures.givenUp > 0 || figures.back[1] > MOST_AT_P95 || figures.behind[1] > STALE) process.exitCode = 1;
} finally {
  await browser.close();
  server.close();
}
