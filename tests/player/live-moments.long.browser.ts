import { expect } from 'chai';
import type { Item } from '../../src/catalog/item.ts';
import { answerRequests } from '../../src/connect/player-context.ts';
import { StationNow } from '../../src/elements/now/now.ts';
import { StationTranscript } from '../../src/elements/transcript/transcript.ts';
import type { AudioEngine } from '../../src/engine/engine.ts';
import { createHlsEngine, prepareHls } from '../../src/engine/hls-engine.ts';
import { learnPagePolicy } from '../../src/engine/timeshift/page-policy.ts';
import { createTimeShiftEngine } from '../../src/engine/timeshift-engine.ts';
import { createPlayer } from '../../src/player/create-player.ts';
import type { Player } from '../../src/player/player.ts';
import { type Cue, parseTranscript } from '../../src/transcript/index.ts';
import { until } from '../support/until.ts';
import { station } from './rig.ts';

/** What may lie between a moment of the sound and what belongs to it, in milliseconds. */
const CLOSE = 250;
/** The loop of the news mount: sentences, programmes of a minute each. Milliseconds. */
const LOOP = 300_000;
const PROGRAMME = 60_000;
/** The desk carries it two programmes later, that is, three programmes ahead. */
const DESK = 2 * PROGRAMME;

class LiveProvider extends HTMLElement {
  player: Player | undefined;

  constructor() {
    super();
    answerRequests(this, () => this.player);
  }
}
customElements.define('live-provider', LiveProvider);
customElements.define('station-now', StationNow);
customElements.define('station-transcript', StationTranscript);

/** A change of what is shown, and when what was heard by then was live. */
interface Change {
  readonly text: string;
  /** Epoch milliseconds. */
  readonly heard: number;
  /** Seconds on the media clock. */
  readonly at: number;
}

/** A station that is heard, with what is on and the transcript on the page. */
class OnPage {
  readonly player: Player;
  readonly #provider = new LiveProvider();
  readonly #engines: AudioEngine[] = [];
  readonly #watching = new AbortController();

  constructor(create: () => AudioEngine, item: Item) {
    const make = () => {
      const engine = create();
      engine.on('metadata', ({ at }) => this.named.push(at));
      this.#engines.push(engine);
      return engine;
    };
    const maker = { make };
    this.player = createPlayer({ engines: { makers: () => [maker], order: (sources) => sources } });
    this.player.setCatalog({ items: [item], issues: [] });
    this.#provider.player = this.player;
    this.#provider.append(document.createElement('station-now'), document.createElement('station-transcript'));
    document.body.append(this.#provider);
  }

  /** The media times from which on the stream names tracks. */
  readonly named: number[] = [];

  get live() {
    const live = this.#engines.at(-1)?.live;
    if (!live) throw new Error('Nothing is kept.');
    return live;
  }

  async plays(): Promise<void> {
    this.player.play();
    await until(() => this.player.state.playback.status === 'playing' && this.live.window, { what: 'sound that is kept', within: 20_000 });
  }

  /** The sentence that is painted as said. */
  get said(): string {
    const range = [...(CSS.highlights?.get('station-cue') ?? [])][0];
    return range ? (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset) : '';
  }

  get title(): string {
    return this.#provider.querySelector('station-now')?.shadowRoot?.querySelector('.title')?.textContent ?? '';
  }

  /** Looks at something on the page, as often as a timer comes, until it has changed so often. */
  async changes(look: () => string, count: number, within: number): Promise<Change[]> {
    const changes: Change[] = [];
    let before = look();
    const deadline = performance.now() + within;
    while (changes.length < count) {
      if (performance.now() > deadline)
        throw new Error(`${changes.length} of ${count} changes: ${JSON.stringify(changes)}, now “${look()}”`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      const text = look();
      const at = this.player.currentTime;
      if (text !== before && text !== '') changes.push({ text, at, heard: this.live.epochOf(at) ?? Number.NaN });
      before = text;
    }
    return changes;
  }

  release(): void {
    this.#watching.abort();
    this.player.dispose();
    this.#provider.remove();
  }
}

/** Milliseconds from when each sentence is heard to when it was painted. A sentence that is still guessed begins as it will end. */
function lags(changes: readonly Change[], cues: readonly Cue[], shift: number): number[] {
  return changes.map(({ text, heard }) => {
    const [first = ''] = text.split(' ');
    const moment = (((heard + shift) % LOOP) + LOOP) % LOOP;
    const near = cues.filter((cue) => cue.text.startsWith(first)).map((cue) => moment - cue.start * 1000);
    return near.sort((a, b) => Math.abs(a) - Math.abs(b))[0] ?? Number.NaN;
  });
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

// In milliseconds on the media clock, so a busy machine makes single ones late; what is placed wrongly makes all of them so.
const expectClose = (found: readonly number[]) =>
  expect(Math.abs(median(found)), found.map((each) => `${Math.round(each)} ms`).join(', ')).to.be.lessThan(CLOSE);

describe('what is said and what is on, at the moment that is heard', function () {
  this.timeout(100_000);
  let page: OnPage;
  let sentences: readonly Cue[];

  before(async () => {
    sentences = parseTranscript(await (await fetch('/demo/station/mounts/news.vtt')).text()).cues;
    await Promise.all([prepareHls(), learnPagePolicy()]);
  });
  afterEach(() => page.release());

  const desk = () =>
    new OnPage(() => createHlsEngine(), {
      ...station('desk', { sources: [{ src: new URL('/live/desk/master.m3u8', location.href).href }] }),
      onAir: { src: new URL('/live/desk.json', location.href).href, type: 'station' },
    });

  const news = () =>
    new OnPage(
      () => createTimeShiftEngine(),
      station('news', {
        sources: [{ src: new URL('/live/news.mp3', location.href).href }],
        captions: { src: new URL('/live/news/captions', location.href).href },
      }),
    );

  it('is right for the captions of HLS, by PROGRAM-DATE-TIME', async () => {
    page = desk();
    await page.plays();
    const changes = await page.changes(() => page.said, 4, 30_000);
    expectClose(lags(changes, sentences, DESK));
  });

  it('is right for a programme of HLS, also after going back to its beginning', async () => {
    page = desk();
    await page.plays();
    // Where one has just ended only what follows is known, for the seconds that the sound is behind.
    const begin = (await until(() => page.player.state.onAir['desk']?.now?.start, { what: 'what is on', within: 20_000 })) ?? 0;
    expect(begin % PROGRAMME).to.equal(0);
    const start = page.live.timeAt(begin) ?? 0;
    page.player.seek(start - 2);
    await until(() => !page.player.state.time.seeking && page.player.currentTime >= start - 2, { what: 'the place before it' });
    const title = page.title;
    const [change] = await page.changes(() => page.title, 1, 15_000);
    expect(change?.text).not.to.equal(title);
    expectClose([(change?.heard ?? 0) - begin]);
  });

  it('is right for the event stream of a mount, which says nothing of time', async () => {
    page = news();
    await page.plays();
    const changes = await page.changes(() => page.said, 4, 30_000);
    expectClose(lags(changes, sentences, 0));
  });

  it('is right for a title within the stream (ICY), to the frame that it stands before', async () => {
    page = news();
    await page.plays();
    await until(() => page.named.length > 0, { what: 'a first title' });
    const [change] = await page.changes(() => page.title, 1, 75_000);
    const named = page.named.findLast((at) => at <= (change?.at ?? 0)) ?? Number.NaN;
    expectClose([((change?.at ?? 0) - named) * 1000]);
  });
});
