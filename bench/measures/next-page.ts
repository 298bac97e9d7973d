import type { Browser } from 'puppeteer-core';
import { withPage } from '../browser.ts';

type Heard = Window & typeof globalThis & { heardAt: Promise<number> };

/**
 * Milliseconds from a page's `load` to sound, where the page before was left while an episode played; 0 where the sound
 * is there first.
 */
export async function nextPageToSound(browser: Browser, url: string): Promise<number> {
  return withPage(browser, async (page) => {
    await page.evaluateOnNewDocument(() => {
      const heardAt = new Promise<number>((resolve) => addEventListener('station-play', () => resolve(performance.now()), { once: true }));
      Object.assign(globalThis, { heardAt });
    });
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForFunction(() => 'player' in (document.querySelector('station-player') ?? {}));
    await page.evaluate(() => (document.querySelector('station-player') as unknown as { player: { play(): void } }).player.play());
    await page.evaluate(() => (window as unknown as Heard).heardAt);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await page.goto(`${url}?next`, { waitUntil: 'load' });
    return page.evaluate(async () => {
      const heardAt = await (window as unknown as Heard).heardAt;
      const [{ loadEventEnd }] = performance.getEntriesByType('navigation') as [PerformanceNavigationTiming];
      return Math.max(0, heardAt - loadEventEnd);
    });
  });
}
