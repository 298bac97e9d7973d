import type { Browser, CDPSession } from 'puppeteer-core';
import { metrics, withPage } from '../browser.ts';

/** What 50 players that were made, used and removed have left behind. */
export interface Remains {
  readonly nodes: number;
  readonly listeners: number;
  readonly heapBytes: number;
}

const lives = 50;

/** @param url a page that has the player's script, or a bare page, where `<audio controls>` elements come and go */
export async function churn(browser: Browser, url: string): Promise<Remains> {
  return withPage(browser, async (page, session) => {
    await session.send('Performance.enable');
    await page.goto(url, { waitUntil: 'networkidle0' });
    const live = () => page.evaluate(liveAndDie, lives);
    await live(); // The first lives fill caches (templates, styles, formatters) that are kept on purpose.
    const before = await settled(session);
    await live();
    const after = await settled(session);
    const grown = (name: string) => (after[name] ?? 0) - (before[name] ?? 0);
    return { nodes: grown('Nodes'), listeners: grown('JSEventListeners'), heapBytes: grown('JSHeapUsedSize') };
  });
}

async function liveAndDie(count: number): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const [first] = document.querySelectorAll('station-player, audio');
  if (!first) throw new Error('The page has no player to copy.');
  for (let index = 0; index < count; index += 1) {
    const copy = first.cloneNode(true) as HTMLElement;
    document.body.append(copy);
    await frame();
    copy.remove();
    await frame();
  }
}

async function settled(session: CDPSession): Promise<Record<string, number>> {
  for (let pass = 0; pass < 3; pass += 1) await session.send('HeapProfiler.collectGarbage');
  return metrics(session);
}
