import type { Browser, Page } from 'puppeteer-core';
import { median, withPage } from '../browser.ts';

/** What keeps a reader waiting who opens a transcript and searches it. */
export interface OpeningCost {
  /** Milliseconds from the element's coming to the frame in which its text is painted; the text is loaded before. */
  readonly open: number;
  /** Milliseconds from the first letter in the search field to the frame that shows what was found. */
  readonly firstSearch: number;
  /** The same of the next letter. */
  readonly search: number;
}

type Host = Element & { player: { watchTranscript(signal: AbortSignal): void; state: { transcript: { status: string } } } };

/** It is over within a frame or two, and where in a frame it began weighs more than the text: so many are opened. */
const times = 9;

/** @param url one of `transcriptPages` */
export async function openingCost(browser: Browser, url: string): Promise<OpeningCost> {
  const opens: number[] = [];
  const searches: [first: number, next: number][] = [];
  for (let count = 0; count < times; count += 1) {
    await withPage(browser, async (page) => {
      await page.goto(url, { waitUntil: 'networkidle0' });
      await loadTranscript(page);
      opens.push(await page.evaluate(openTranscript));
      searches.push(await page.evaluate(searchFor, 'w1'));
    });
  }
  return {
    open: median(opens),
    firstSearch: median(searches.map(([first]) => first)),
    search: median(searches.map(([, next]) => next)),
  };
}

/** Resolves when the text is loaded, and the code that shows it. */
export async function loadTranscript(page: Page): Promise<void> {
  const isReady = (id: string) => (document.querySelector(id) as unknown as Host | null)?.player?.state.transcript.status === 'ready';
  await page.waitForFunction(isReady, {}, '#small');
  await page.evaluate(() => (document.querySelector('#big') as unknown as Host).player.watchTranscript(new AbortController().signal));
  await page.waitForFunction(isReady, {}, '#big');
}

/** Puts the transcript on the page; milliseconds until it is painted. */
export async function openTranscript(): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  const begin = performance.now();
  const element = document.createElement('station-transcript');
  element.setAttribute('for', 'big');
  document.body.prepend(element);
  while (!element.shadowRoot?.querySelector('.scroller p')) await new Promise((resolve) => setTimeout(resolve));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - begin;
}

/** Milliseconds that the first and the second text take that are looked for. */
async function searchFor(text: string): Promise<[first: number, next: number]> {
  const root = document.querySelector('station-transcript[for=big]')?.shadowRoot as ShadowRoot;
  const input = root.querySelector('input[type=search]') as HTMLInputElement;
  const type = async (value: string) => {
    const begin = performance.now();
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - begin;
  };
  const first = await type('x');
  return [first, await type(text)];
}
