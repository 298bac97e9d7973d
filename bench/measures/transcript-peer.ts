import type { Browser, Page } from 'puppeteer-core';
import { metrics, withPage } from '../browser.ts';
import { wordSeconds } from '../transcript-pages.ts';
import type { PeerOnPage } from '../transcript-peers.ts';
import type { TranscriptCost } from './transcript.ts';

type PeerWindow = Window & typeof globalThis & { lags: number[]; audio?: HTMLMediaElement; peer: PeerOnPage };

/** Seconds of steady playback that are accounted. */
const span = 10;

/** The same as `transcriptCost` for another's transcript; what no other has, the search, and what no other can be without are not asked of it. */
export async function peerTranscriptCost(
  browser: Browser,
  url: string,
): Promise<Omit<TranscriptCost, 'firstSearch' | 'search' | 'added' | 'seek'>> {
  return withPage(browser, async (page, session) => {
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.evaluateOnNewDocument(noteAudio);
    await page.goto(url, { waitUntil: 'networkidle0' });
    await page.waitForFunction(() => (window as unknown as PeerWindow).peer.ready());
    const open = await page.evaluate(openTranscript);
    const nodes = await page.evaluate(countNodes);
    await play(page);
    await seconds(3);
    await page.evaluate(watchLags, wordSeconds);
    const before = await metrics(session);
    await seconds(span);
    const after = await metrics(session);
    const lags = await page.evaluate(() => (window as unknown as PeerWindow).lags.sort((a, b) => a - b));
    const took = (name: string) => (after[name] ?? 0) - (before[name] ?? 0);
    const at = (part: number) => lags[Math.floor(lags.length * part)] ?? Number.NaN;
    return { open, nodes, cpu: (took('TaskDuration') * 1000) / took('Timestamp'), lagMedian: at(0.5), lag95: at(0.95) };
  });
}

/** Runs in the page and in its frames. */
function noteAudio(): void {
  const { play: own } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    (top as unknown as PeerWindow).audio = this;
    return own.call(this);
  };
}

async function play(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as PeerWindow).peer.play());
  await page.waitForFunction(() => ((window as unknown as PeerWindow).audio?.currentTime ?? 0) > 0);
}

/** The same frames as in `transcriptCost`. */
async function openTranscript(): Promise<number> {
  const { peer } = window as unknown as PeerWindow;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const begin = performance.now();
  peer.open();
  while (!peer.isOpen()) await new Promise((resolve) => setTimeout(resolve));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - begin;
}

function countNodes(): number {
  const root = (window as unknown as PeerWindow).peer.root();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let count = 0;
  while (walker.nextNode()) count += 1;
  return count;
}

/** Notes, whenever a word or a line is marked as said, how long ago it began. */
function watchLags(perWord: number): void {
  const bench = window as unknown as PeerWindow;
  bench.lags = [];
  const { peer } = bench;
  const look = ({ target, oldValue }: MutationRecord) => {
    const element = target as Element;
    const [, place] = /^\s*w(\d+)/.exec(element.textContent ?? '') ?? [];
    const isNew = element.classList.contains(peer.spoken) && !oldValue?.split(' ').includes(peer.spoken);
    // A paragraph that is marked as a whole tells nothing of a word.
    if (isNew && place && bench.audio && element.localName === 'span') {
      bench.lags.push((bench.audio.currentTime - Number(place) * perWord) * 1000);
    }
  };
  const options = { subtree: true, attributes: true, attributeOldValue: true, attributeFilter: ['class'] };
  new MutationObserver((records) => records.forEach(look)).observe(peer.root(), options);
}

/** Waits outside the page, so that the waiting itself costs its main thread nothing. */
const seconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count * 1000));
