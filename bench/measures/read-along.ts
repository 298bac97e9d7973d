import type { Browser } from 'puppeteer-core';
import { metrics, withPage } from '../browser.ts';

type Host = Element & {
  player?: { watchTranscript(signal: AbortSignal): void; state: { transcript: { status: string } } };
};

/** What an article of ten thousand words costs that is laid beside its transcript. */
export interface ReadAlongCost {
  /** Milliseconds of main thread: the article read, both texts compared. */
  readonly thread: number;
  /** How much of the shorter text was found in the other, 0 to 1. */
  readonly coverage: number;
}

/** @param url the page of `read-along-page.ts` */
export async function readAlongCost(browser: Browser, url: string): Promise<ReadAlongCost> {
  return withPage(browser, async (page, session) => {
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(url, { waitUntil: 'networkidle0' });
    // The transcript is loaded before: its reading is measured elsewhere.
    const isReady = (id: string) => (document.querySelector(id) as Host | null)?.player?.state.transcript.status === 'ready';
    const load = (id: string) => (document.querySelector(id) as Host).player?.watchTranscript(new AbortController().signal);
    for (const id of ['#small', '#big']) {
      await page.evaluate(load, id);
      await page.waitForFunction(isReady, {}, id);
    }
    await page.evaluate(turnTo, 'small');
    const before = await metrics(session);
    const coverage = await page.evaluate(turnTo, 'big');
    const after = await metrics(session);
    return { thread: ((after['TaskDuration'] ?? 0) - (before['TaskDuration'] ?? 0)) * 1000, coverage };
  });
}

/** Turns to an article, as a pointer does, and waits until it is compared. */
async function turnTo(player: string): Promise<number> {
  const article = document.querySelector(`station-read-along[for=${player}]`) as Element & { coverage: number };
  const compared = new Promise((resolve) => article.addEventListener('station-read-along', resolve, { once: true }));
  article.dispatchEvent(new PointerEvent('pointerover'));
  await compared;
  return article.coverage;
}
