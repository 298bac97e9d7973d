import { expect } from 'chai';
import { en } from '../../src/i18n/en.ts';
import type { PlaybackStatus } from '../../src/player/state.ts';
import { type Sound, sound } from '../support/sound.ts';
import { until } from '../support/until.ts';
import { closePages, type Framed, pageWith } from './frame.ts';
import { type Listener, listenerOf } from './listener.ts';

type Axe = {
  run(context: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
};

const track = '<track kind="captions" src="/audio/bridge.vtt" srclang="en" label="English" default>';
const story = `<audio controls preload="none" id="story" title="The bridge reopens" data-duration="179" data-author="Mara Lindqvist" data-date="2026-11-20"
  data-artwork="/art/bridge.svg" src="/audio/bridge.mp3">${track}</audio>`;
const other = '<audio controls preload="none" id="other" title="Oysters" data-duration="56" src="/audio/oysters.mp3"></audio>';
const station = (id: string, src: string, now = '') =>
  `<audio controls preload="none" data-live id="${id}" title="Harbor ${id}" src="${src}" ${now && `data-now="${now}"`}></audio>`;

/** A player in a page of its own, of which every state is shown to axe. */
class Shown {
  readonly page: Framed;
  readonly listener: Listener;
  readonly lost: Sound;

  private constructor(page: Framed, lost: Sound) {
    this.page = page;
    this.listener = listenerOf(page);
    this.lost = lost;
  }

  static async open(attributes: string): Promise<Shown> {
    const [lost, silent, missing] = await Promise.all([sound('endless'), sound('silent'), sound('not-found')]);
    const stations = [station('News', '/live/news.mp3', '/live/news.json'), station('Silent', silent.url), station('Lost', lost.url)].join(
      '',
    );
    const bad = `<audio controls preload="none" id="bad" title="A bad one" src="${missing.url}"></audio>`;
    const markup = `<main><h1>A page</h1><station-player id="player" label="Harbor Radio" ${attributes}>${stations}${story}${other}${bad}</station-player></main>`;
    const page = await pageWith(markup, { width: 1000 });
    const script = Object.assign(page.document.createElement('script'), { src: '/node_modules/axe-core/axe.min.js' });
    page.document.head.append(script);
    await until(() => 'axe' in page.window, { what: 'axe' });
    // axe takes a page without a background for a white one, in dark schemes too.
    page.document.documentElement.style.background = 'Canvas';
    return new Shown(page, lost);
  }

  async play(id: string, status: PlaybackStatus): Promise<void> {
    this.listener.player.play(id);
    await until(() => this.listener.status === status, { what: `“${id}” ${status}` });
  }

  /** Waits until nothing fades in any more: half-way colours are nobody's to read. */
  async still(): Promise<void> {
    const player = this.page.player();
    await player.updateComplete;
    await new Promise((resolve) => this.page.window.requestAnimationFrame(resolve));
    const moving = [player, ...this.page.all(player, '*')].flatMap((element) => element.getAnimations({ subtree: true }));
    const ending = moving.filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  }

  /** Everything that axe finds: in a column and on a wide page, and its colours in both schemes. */
  async findings(): Promise<string[]> {
    const found: string[] = [];
    for (const width of [320, 1000]) {
      this.page.element.width = String(width);
      for (const scheme of ['light', 'dark']) {
        this.page.document.documentElement.style.colorScheme = scheme;
        await this.still();
        const rules = scheme === 'dark' ? { runOnly: ['color-contrast'] } : {};
        const { violations } = await (this.page.window as unknown as { axe: Axe }).axe.run(this.page.document, {
          resultTypes: ['violations'],
          ...rules,
        });
        for (const { id, nodes } of violations)
          found.push(...nodes.map((node) => `${width} ${scheme} ${id}: ${node.html} ${node.failureSummary}`));
      }
    }
    return found;
  }
}

for (const [layout, attributes] of [
  ['card', ''],
  ['bar', 'layout="bar" docked'],
] as const) {
  describe(`what axe finds in the ${layout}`, () => {
    let shown: Shown;
    before(async () => {
      shown = await Shown.open(attributes);
    });
    after(closePages);

    const holds = async () => expect(await shown.findings()).to.deep.equal([]);

    it('live, idle', async () => {
      await until(() => shown.listener.player.state.onAir['News'], { what: 'what is on air' });
      await holds();
    });

    it('connecting', async () => {
      shown.listener.player.play('Silent');
      await shown.listener.read(en.connecting);
      await holds();
    });

    it('live, playing', async () => {
      await shown.play('News', 'playing');
      await holds();
    });

    it('stream lost', async () => {
      await shown.play('Lost', 'playing');
      // A browser tells soon of the end of a stream that it has begun to store; of a newer one at the end of the backlog.
      await shown.listener.hear(1);
      await shown.lost.change('remove');
      await shown.listener.read('Stream lost.');
      await holds();
    });

    it('offline', async () => {
      Object.defineProperty(shown.page.window.navigator, 'onLine', { value: false, configurable: true });
      shown.page.window.dispatchEvent(new shown.page.window.Event('offline'));
      await shown.listener.read(en.offline);
      await holds();
      Object.defineProperty(shown.page.window.navigator, 'onLine', { value: true, configurable: true });
      shown.listener.player.pause();
    });

    it('episode, idle', async () => {
      shown.listener.player.select('story');
      await until(() => shown.listener.status === 'idle');
      await holds();
    });

    it('episode, playing', async () => {
      await shown.play('story', 'playing');
      await holds();
    });

    it('episode, paused', async () => {
      shown.listener.player.pause();
      await until(() => shown.listener.status === 'paused', { what: 'a pause' });
      await holds();
    });

    it('autoplay refused', async () => {
      const { prototype } = shown.page.window.HTMLMediaElement;
      const { play } = prototype;
      prototype.play = () => Promise.reject(new shown.page.window.DOMException('A gesture first.', 'NotAllowedError'));
      try {
        shown.listener.player.play('other');
        await shown.listener.read(en.tapToContinue);
        await holds();
      } finally {
        prototype.play = play;
      }
    });

    it('can’t be played', async () => {
      await shown.play('bad', 'failed');
      await shown.listener.read(en.failed['not-found']);
      await holds();
    });

    for (const [panel, part] of [
      ['transcript', '.scroller:not([hidden])'],
      ['queue', 'li'],
      ['stations', '[role=radio]'],
    ] as const) {
      it(`${panel} shown`, async () => {
        const player = shown.page.player();
        shown.listener.player.select('story');
        await player.updateComplete;
        player.showPanel(panel);
        await until(() => shown.page.all(player, part).length > 0, { what: `the ${panel}` });
        await holds();
      });
    }
  });
}
