import type { Browser } from 'puppeteer-core';
import { withPage } from '../browser.ts';

/** Milliseconds from the navigation until a press of Play would be taken and its button has been painted. */
export async function timeToUsable(browser: Browser, url: string): Promise<number> {
  return withPage(browser, async (page) => {
    await page.evaluateOnNewDocument(watchForUse);
    await page.goto(url);
    return page.evaluate(() => (globalThis as never as { usable: Promise<number> }).usable);
  });
}

function watchForUse(): void {
  const height = (element: Element | null | undefined) => element?.getBoundingClientRect().height ?? 0;
  const isReady = () => {
    const host = document.querySelector('station-player');
    if (!host) return document.readyState !== 'loading' && height(document.querySelector('audio')) > 0;
    return height(host.shadowRoot?.querySelector('station-play-button')?.shadowRoot?.querySelector('button')) > 0;
  };
  const usable = new Promise<number>((resolve) => {
    const look = () => {
      if (isReady()) requestAnimationFrame(() => resolve(performance.now()));
      else requestAnimationFrame(look);
    };
    look();
  });
  Object.assign(globalThis, { usable });
}
