import type { Browser, CDPSession } from 'puppeteer-core';
import { metrics, withPage } from '../browser.ts';
import { wordSeconds } from '../transcript-pages.ts';
import { loadTranscript, type OpeningCost, openingCost, openTranscript } from './open-transcript.ts';

/** What a transcript costs that is opened and then followed. */
export interface TranscriptCost extends OpeningCost {
  /** Nodes of the panel, shadow root included. */
  readonly nodes: number;
  /** Milliseconds of main thread per second of playback. */
  readonly cpu: number;
  /** How much of that is gone once the transcript is. */
  readonly added: number;
  /** Milliseconds by which a word is highlighted after it has begun on the media clock. */
  readonly lagMedian: number;
  readonly lag95: number;
  /** Milliseconds from the end of a seek to the frame in which the word there is painted, the longest of ten. */
  readonly seek: number;
}

type BenchWindow = Window & typeof globalThis & { lags: number[]; audio?: HTMLMediaElement };
type Host = Element & {
  player: { play(): void; seek(seconds: number): void; state: { playback: { status: string } } };
};

/** Seconds of steady playback that are accounted. */
const span = 10;

/** @param url one of `transcriptPages` */
export async function transcriptCost(browser: Browser, url: string): Promise<TranscriptCost> {
  const opening = await openingCost(browser, url);
  return withPage(browser, async (page, session) => {
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.evaluateOnNewDocument(watchLags, wordSeconds);
    await page.goto(url, { waitUntil: 'networkidle0' });
    await loadTranscript(page);
    await page.evaluate(openTranscript);
    await page.evaluate(() => (document.querySelector('#big') as unknown as Host).player.play());
    await page.waitForFunction(() => (document.querySelector('#big') as unknown as Host).player.state.playback.status === 'playing');
    await page.evaluate(() => void (window as unknown as BenchWindow).lags.splice(0));
    const cpu = await threadPerSecond(session);
    const lags = await page.evaluate(() => (window as unknown as BenchWindow).lags.sort((a, b) => a - b));
    const seek = await page.evaluate(seekOften, wordSeconds);
    const nodes = await page.evaluate(countNodes);
    await page.evaluate(() => document.querySelector('station-transcript[for=big]')?.remove());
    const without = await threadPerSecond(session);
    const at = (part: number) => lags[Math.floor(lags.length * part)] ?? Number.NaN;
    return { ...opening, nodes, cpu, added: cpu - without, lagMedian: at(0.5), lag95: at(0.95), seek };
  });
}

/** Notes, whenever a word is highlighted, how long ago it began. */
function watchLags(perWord: number): void {
  const bench = window as unknown as BenchWindow;
  bench.lags = [];
  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    bench.audio = this;
    return play.call(this);
  };
  const { add } = Highlight.prototype;
  Highlight.prototype.add = function (this: Highlight, range: AbstractRange) {
    const [, place] = /^w(\d+)/.exec((range.startContainer as Text).data.slice(range.startOffset, range.endOffset)) ?? [];
    if (bench.audio && place && CSS.highlights.get('station-word') === this) {
      bench.lags.push((bench.audio.currentTime - Number(place) * perWord) * 1000);
    }
    return add.call(this, range);
  };
}

function countNodes(): number {
  const root = document.querySelector('station-transcript[for=big]')?.shadowRoot as ShadowRoot;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let count = 0;
  while (walker.nextNode()) count += 1;
  return count;
}

async function seekOften(perWord: number): Promise<number> {
  const { audio } = window as unknown as BenchWindow;
  const { player } = document.querySelector('#big') as unknown as Host;
  if (!audio) return Number.NaN;
  // Of both transcripts of the page; the small one stands at its first word.
  const painted = (): number[] =>
    [...(CSS.highlights.get('station-word') ?? [])].map(({ startContainer, startOffset, endOffset }) => {
      const words = (startContainer as Text).data.slice(startOffset, endOffset);
      return Number(/^w(\d+)/.exec(words)?.[1] ?? Number.NaN);
    });
  const waits: number[] = [];
  for (let count = 1; count <= 10; count += 1) {
    const seeked = new Promise<number>((resolve) => audio.addEventListener('seeked', () => resolve(performance.now()), { once: true }));
    player.seek((audio.duration * (1 + ((count * 7) % 10))) / 12);
    const arrived = await seeked;
    do await new Promise((resolve) => requestAnimationFrame(resolve));
    while (!painted().includes(Math.floor(audio.currentTime / perWord)));
    waits.push(performance.now() - arrived);
  }
  return Math.max(...waits);
}

/** Milliseconds of main thread per second, once what was done before has settled. */
async function threadPerSecond(session: CDPSession): Promise<number> {
  await seconds(3);
  const before = await metrics(session);
  await seconds(span);
  const after = await metrics(session);
  const took = (name: string) => (after[name] ?? 0) - (before[name] ?? 0);
  return (took('TaskDuration') * 1000) / took('Timestamp');
}

/** Waits outside the page, so that the waiting itself costs its main thread nothing. */
const seconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count * 1000));
