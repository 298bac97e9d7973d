import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { withPage } from '../browser.ts';

const HOUR = 3600;
/** Seconds that come at once: more would keep the server from sending to anybody meanwhile. */
const PIECE = 30;
const EVERY = 150;

type Kept = { player: { play(): void; state: { time: { live?: { start: number; end: number } } } } };

export interface HourKept {
  /** Bytes of sound that are kept. */
  readonly kept: number;
  /** By how much the memory of the browser's page processes has grown, in bytes. */
  readonly grown: number;
}

/**
 * Keeps an hour of live sound, which comes at once, and counts what the processes grow by that show pages: what scripts
 * keep and what the browser holds beside it.
 * @param hasten lets so many seconds of sound come at once
 */
export async function hourKept(
  browser: Browser,
  url: string,
  bytesPerSecond: number,
  hasten: (seconds: number) => void,
): Promise<HourKept> {
  return withPage(browser, async (page, session) => {
    await page.goto(url, { waitUntil: 'networkidle0' });
    await page.evaluate(() => (document.querySelector('station-player') as unknown as Kept).player.play());
    await page.waitForFunction(() => (document.querySelector('station-player') as unknown as Kept).player.state.time.live);
    const before = await memory(browser, session, 10_000);
    const secondsBefore = await secondsKept(page);
    for (let come = 0; come < HOUR; come += PIECE) {
      hasten(PIECE);
      await milliseconds(EVERY);
    }
    await page.waitForFunction(
      (hour) => {
        const { live } = (document.querySelector('station-player') as unknown as Kept).player.state.time;
        return live && live.end - live.start > hour - 60;
      },
      { timeout: 60_000 },
      HOUR,
    );
    const grown = (await memory(browser, session, 10_000)) - before;
    return { kept: ((await secondsKept(page)) - secondsBefore) * bytesPerSecond, grown };
  });
}

const secondsKept = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { live } = (document.querySelector('station-player') as unknown as Kept).player.state.time;
    return live ? live.end - live.start : 0;
  });

/** Bytes that belong to page processes alone, once they have been left in peace and garbage is collected. */
async function memory(browser: Browser, session: CDPSession, peace: number): Promise<number> {
  await milliseconds(peace);
  await session.send('HeapProfiler.collectGarbage');
  const whole = await browser.target().createCDPSession();
  const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
  await whole.detach();
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { id }) => sum + privateBytes(id), 0);
}

const milliseconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count));

function privateBytes(pid: number): number {
  const lines = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').matchAll(/^Private_\w+:\s+(\d+) kB/gm);
  return [...lines].reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1024, 0);
}
