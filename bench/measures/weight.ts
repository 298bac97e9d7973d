import type { Browser, Page } from 'puppeteer-core';
import { withPage } from '../browser.ts';

export interface Weight {
  /** Bytes of code and style on the wire (brotli), without the page itself and its media. */
  readonly bytes: number;
  readonly requests: number;
}

/** What a page loads of the player, from the address bar to rest and, if asked, through the first second of sound. */
export async function weight(browser: Browser, url: string, play: boolean): Promise<Weight> {
  return withPage(browser, async (page, session) => {
    const loaded = new Map<string, number>();
    const wanted = new Set<string>();
    await session.send('Network.enable');
    session.on('Network.responseReceived', ({ requestId, type }) => ['Script', 'Stylesheet'].includes(type) && wanted.add(requestId));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => void loaded.set(requestId, encodedDataLength));
    await page.goto(url, { waitUntil: 'networkidle0' });
    if (play) await playUntilSound(page);
    const mine = [...loaded].filter(([id]) => wanted.has(id));
    return { bytes: mine.reduce((sum, [, bytes]) => sum + bytes, 0), requests: mine.length };
  });
}

async function playUntilSound(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { player } = document.querySelector('station-player') as unknown as { player: { play(): void } };
    player.play();
  });
  await page.waitForFunction(() => {
    const { player } = document.querySelector('station-player') as unknown as { player: { state: { playback: { status: string } } } };
    return player.state.playback.status === 'playing';
  });
}
