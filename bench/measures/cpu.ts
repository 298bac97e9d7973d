import type { Browser } from 'puppeteer-core';
import { metrics, withPage } from '../browser.ts';

/** Seconds of steady playback that are accounted. */
const span = 10;

/** Milliseconds of main thread per second of playback, once playback is steady. */
export async function cpuPerSecond(browser: Browser, url: string): Promise<number> {
  return withPage(browser, async (page, session) => {
    // The thread's own clock: the wall's would count what else the machine does.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(url, { waitUntil: 'networkidle0' });
    await page.evaluate(() => {
      const host = document.querySelector('station-player') as unknown as { player: { play(): void } } | null;
      const button = document.querySelector<HTMLElement>('button#play');
      if (host) host.player.play();
      else if (button) button.click();
      else void document.querySelector('audio')?.play();
    });
    await seconds(3);
    const before = await metrics(session);
    await seconds(span);
    const after = await metrics(session);
    return (
      (((after['TaskDuration'] ?? 0) - (before['TaskDuration'] ?? 0)) * 1000) / ((after['Timestamp'] ?? 0) - (before['Timestamp'] ?? 1))
    );
  });
}

/** Waits outside the page, so that the waiting itself costs its main thread nothing. */
const seconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count * 1000));
