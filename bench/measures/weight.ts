import type { Browser } from 'puppeteer-core';
import { withPage } from '../browser.ts';

export interface Weight {
  /** Bytes of code and style on the wire (brotli), without the page itself and its media. */
  readonly bytes: number;
  readonly requests: number;
}

type Player = {
  play(): void;
  subscribe(listener: (state: { playback: { status: string } }) => void): void;
};

/** What a page loads of the player, from the address bar to rest and, if asked, to the first sound. */
export async function weight(browser: Browser, url: string, play: boolean): Promise<Weight> {
  return withPage(browser, async (page) => {
    await page.goto(url, { waitUntil: 'networkidle0' });
    return page.evaluate(loadedUntil, play);
  });
}

async function loadedUntil(play: boolean): Promise<Weight> {
  const sounds = () =>
    new Promise<void>((resolve) => {
      const { player } = document.querySelector('station-player') as unknown as { player: Player };
      player.subscribe(({ playback }) => playback.status === 'playing' && resolve());
      player.play();
    });
  if (play) await sounds();
  const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const mine = loaded.filter(({ name }) => new URL(name).pathname.startsWith('/dist/'));
  return { bytes: mine.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0), requests: mine.length };
}
