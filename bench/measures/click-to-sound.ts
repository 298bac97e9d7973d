import type { Browser, ElementHandle } from 'puppeteer-core';
import { withPage } from '../browser.ts';

/**
 * Milliseconds from a real click to the moment at which a media clock of the page is seen to advance.
 * Both sides are clicked and both are witnessed in the same way; the bare page's own controls hide their button,
 * so there a button stands in for it.
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
            const look = () => {
              if ([...media].some(({ currentTime, paused }) => currentTime > 0 && !paused)) resolve(performance.now() - clicked);
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
    const button = await page.evaluateHandle(() => {
      const host = document.querySelector('station-player');
      if (host) return host.shadowRoot?.querySelector('station-play-button')?.shadowRoot?.querySelector('button') as HTMLElement;
      const own = document.createElement('button');
      own.textContent = 'Play';
      own.onclick = () => document.querySelector('audio')?.play();
      document.body.prepend(own);
      return own;
    });
    await (button as ElementHandle<HTMLElement>).click();
    return page.evaluate(() => (globalThis as never as { sounded: Promise<number> }).sounded);
  });
}
