import type { Browser } from 'puppeteer-core';
import { withPage } from '../browser.ts';
import { writeFeed } from '../feed.ts';

type FeedModule = typeof import('../../src/catalog/feed.ts');

/** Milliseconds to read a feed of 1,000 episodes in a page whose code nobody has run before. */
export async function feedInPage(browser: Browser, origin: string): Promise<number> {
  return withPage(browser, async (page) => {
    await page.goto(`${origin}/bare-live.html`, { waitUntil: 'networkidle0' });
    return page.evaluate(readFeed, new TextDecoder().decode(writeFeed()), `${origin}/dist/feed.js`);
  });
}

async function readFeed(text: string, module: string): Promise<number> {
  const { parseFeed } = (await import(module)) as FeedModule;
  const bytes = new TextEncoder().encode(text);
  const begin = performance.now();
  const { episodes } = parseFeed(bytes, { url: 'https://station.example/feed.xml', limit: 1000 });
  const took = performance.now() - begin;
  if (episodes.length !== 1000) throw new Error('The feed was not read as it is.');
  return took;
}
