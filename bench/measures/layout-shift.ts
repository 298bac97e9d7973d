import type { Browser } from 'puppeteer-core';
import { withPage } from '../browser.ts';

/** The cumulative layout shift of a page whose script comes late. */
export async function layoutShift(browser: Browser, url: string): Promise<number> {
  return withPage(browser, async (page) => {
    await page.evaluateOnNewDocument(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) =>
        shifts.push(...list.getEntries().map((entry) => (entry as never as { value: number }).value)),
      ).observe({
        type: 'layout-shift',
        buffered: true,
      });
    });
    await page.goto(url, { waitUntil: 'networkidle0' });
    return page.evaluate(() => (globalThis as never as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0));
  });
}
