import type { Browser } from 'puppeteer-core';
import { withPage } from '../browser.ts';
import { press } from '../playing.ts';

/**
 * Milliseconds from a real click to the moment at which a media clock of the page is seen to advance.
 * All sides are clicked and witnessed in the same way.
 */
export async function clickToSound(browser: Browser, url: string): Promise<number> {
  return withPage(browser, async (page) => {
    await page.evaluateOnNewDocument(() => {
      const media = new Set<HTMLMediaElement>();
      const play = HTMLMediaElement.prototype.play;
      HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
        media.add(this);
        return play.call(this);
      };
      const sounded = new Promise<number>((resolve) => {
        addEventListener(
          'click',
          () => {
            const clicked = performance.now();
            const places = new Map<HTMLMediaElement, number>();
            // A clock that leaps was set to a place; one that advances sounds.
            const advances = (element: HTMLMediaElement) => {
              const { currentTime, paused } = element;
              const by = currentTime - (places.get(element) ?? currentTime);
              places.set(element, currentTime);
              return !paused && by > 0 && by < 0.1;
            };
            const look = () => {
              if ([...media].filter(advances).length > 0) resolve(performance.now() - clicked);
              else setTimeout(look, 1);
            };
            look();
          },
          { capture: true, once: true },
        );
      });
      Object.assign(globalThis, { sounded });
    });
    await page.goto(url, { waitUntil: 'networkidle0' });
    await press(page);
    return page.evaluate(() => (globalThis as never as { sounded: Promise<number> }).sounded);
  });
}
