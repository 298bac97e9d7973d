import type { Browser } from 'puppeteer-core';
import { withPage } from '../browser.ts';
import { type Playing, press, watchSound } from '../playing.ts';

/** What the listener hears of a server that is gone for three seconds. */
export interface OutageHeard {
  /** Milliseconds without sound in all; infinite where it does not come back. */
  readonly silence: number;
}

const OUTAGE = 3000;
/** How long sound may take to be back, once the server is, before it counts as gone for good. Milliseconds. */
const PATIENCE = 30_000;
/** Sound that has lasted this long after the outage is back. Milliseconds. */
const STEADY = 4000;

/**
 * @param url a page that plays live
 * @param turn takes the server away, and brings it back
 * @param again what somebody at a page that does not come back by itself would do: a press at the first possible moment
 */
export async function outage(browser: Browser, url: string, turn: (state: 'down' | 'up') => void, again = false): Promise<OutageHeard> {
  return withPage(browser, async (page) => {
    await page.evaluateOnNewDocument(watchSound);
    await page.goto(url, { waitUntil: 'networkidle0' });
    await press(page);
    const playing = () => page.evaluate(() => (globalThis as never as { playing: Playing }).playing.report());
    const soundsFor = async (milliseconds: number) => {
      const deadline = Date.now() + PATIENCE;
      while ((await playing()).soundingFor < milliseconds && Date.now() < deadline) await wait(50);
      return (await playing()).soundingFor >= milliseconds;
    };
    await soundsFor(STEADY);
    const before = (await playing()).silence;
    turn('down');
    await wait(OUTAGE);
    turn('up');
    if (again) await page.evaluate(() => (globalThis as never as { playing: Playing }).playing.again());
    const isBack = await soundsFor(STEADY + OUTAGE);
    return { silence: isBack ? (await playing()).silence - before : Number.POSITIVE_INFINITY };
  });
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
