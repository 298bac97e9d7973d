import puppeteer from 'puppeteer-core';
import { findBinary } from '../../tests/support/launch/find-binary.ts';
import { silentSoundCard } from '../../tests/support/launch/pulseaudio.ts';
import { wordSeconds } from '../transcript-pages.ts';
import { type DrivenPage, webkitPage } from '../webdriver.ts';

/** How late words are highlighted in a browser that is not Chromium, on its own media clock. */
export interface LagRow {
  readonly browser: string;
  /** Milliseconds. */
  readonly median: number;
  readonly p95: number;
  /** Steps in which the browser's media clock moves: no lag is known more exactly. Milliseconds, the median. */
  readonly step: number;
}

interface Lags {
  readonly lags: readonly number[];
  readonly steps: readonly number[];
}

/** Seconds of steady playback that are looked at. */
const SPAN = 15;

/** @param url one of `transcriptPages` */
export async function lagsElsewhere(url: string): Promise<LagRow[]> {
  const rows: LagRow[] = [];
  for (const start of [firefoxPage, webkitPage]) {
    const page = await start();
    try {
      await page.open(url);
      rows.push(toRow(page.browser, await page.evaluate(followWords, wordSeconds, SPAN)));
    } finally {
      await page.close();
    }
  }
  return rows;
}

function toRow(browser: string, { lags, steps }: Lags): LagRow {
  const at = (values: readonly number[], part: number) => [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN;
  return { browser, median: at(lags, 0.5), p95: at(lags, 0.95), step: at(steps, 0.5) };
}

async function firefoxPage(): Promise<DrivenPage> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBinary({ variable: 'FIREFOX', names: ['firefox-esr', 'firefox'], package: 'firefox-esr' }),
    headless: true,
    env: { ...process.env, ...(await silentSoundCard()) },
    extraPrefsFirefox: { 'media.autoplay.default': 0, 'media.autoplay.blocking_policy': 0 },
  });
  const page = await browser.newPage();
  const name = (await browser.version()).replace(/^firefox\//i, 'Firefox ');
  return {
    browser: name,
    open: async (url) => void (await page.goto(url)),
    evaluate: (task, ...given) => page.evaluate(task as never, ...given),
    close: () => browser.close(),
  };
}

/** Runs in the page: opens its transcript, plays, and notes of each word how long ago it began when it is highlighted. */
async function followWords(perWord: number, span: number): Promise<Lags> {
  type Host = Element & { player?: { play(): void; state: { transcript: { status: string }; playback: { status: string } } } };
  const host = () => document.querySelector('#big') as Host | null;
  const until = async (isSo: () => boolean | undefined) => {
    while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const lags: number[] = [];
  let audio: HTMLMediaElement | undefined;
  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    audio = this;
    return play.call(this);
  };
  const { add } = Highlight.prototype;
  Highlight.prototype.add = function (this: Highlight, range: AbstractRange) {
    const [, place] = /^w(\d+)/.exec((range.startContainer as Text).data.slice(range.startOffset, range.endOffset)) ?? [];
    if (audio && place && CSS.highlights.get('station-word') === this) lags.push((audio.currentTime - Number(place) * perWord) * 1000);
    return add.call(this, range);
  };
  await until(() => host()?.player !== undefined);
  const element = document.createElement('station-transcript');
  element.setAttribute('for', 'big');
  document.body.prepend(element);
  await until(() => host()?.player?.state.transcript.status === 'ready');
  host()?.player?.play();
  await until(() => host()?.player?.state.playback.status === 'playing');
  await wait(3);
  lags.length = 0;
  await wait(span);
  const found = [...lags];
  const steps: number[] = [];
  for (let last = audio?.currentTime ?? 0; steps.length < 40; ) {
    await new Promise((resolve) => setTimeout(resolve));
    const now = audio?.currentTime ?? 0;
    if (now !== last) steps.push((now - last) * 1000);
    last = now;
  }
  return { lags: found, steps };
}
