import { expect } from 'chai';
import { en } from '../../src/i18n/en.ts';
import { sound } from '../support/sound.ts';
import { until } from '../support/until.ts';
import { closePages, type Framed, pageWith } from './frame.ts';
import { soundLost } from './gap.ts';
import { listenerOf } from './listener.ts';

const story = '<audio controls preload="none" id="tone" title="A tone" data-duration="12" src="/tests/support/audio/tone.mp3"></audio>';
const player = (items = story) => `<station-player id="player" label="Harbor Radio">${items}</station-player>`;

/** A sound that were begun anew would lose more; a busy machine may lose as much. Milliseconds. */
const GAP = 350;

describe('a player that is moved while it plays', () => {
  let page: Framed;
  afterEach(closePages);

  const elsewhere = () => page.document.getElementById('elsewhere') as HTMLElement & { moveBefore?(node: Node, child: Node | null): void };

  const moves: Readonly<Record<string, (element: Element) => void>> = {
    'by append': (element) => elsewhere().append(element),
    'out of the page and back': (element) => {
      const { parentElement } = element;
      element.remove();
      parentElement?.append(element);
    },
    'with what it stands in': (element) => {
      if (element.parentElement) elsewhere().append(element.parentElement);
    },
    'by moveBefore, where there is one': (element) => {
      if (elsewhere().moveBefore) elsewhere().moveBefore?.(element, null);
      else elsewhere().append(element);
    },
  };
  for (const [how, move] of Object.entries(moves)) {
    it(`is the same player, and sounds on without a gap: ${how}`, async () => {
      page = await pageWith(`<main>${player()}</main><div id="elsewhere"></div>`);
      const element = page.player();
      const listener = listenerOf(page);
      const before = listener.player;
      before.play();
      await listener.hear(0.2);
      const audios = page.audios().length;
      const told: string[] = [];
      element.addEventListener('station-state-change', () => told.push(listener.status));
      expect(await soundLost(page, [() => move(element)])).to.be.below(GAP);
      expect(listener.player).to.equal(before);
      expect(page.audios()).to.have.length(audios);
      expect(told).to.deep.equal([]);
    });
  }

  it('hears each key once, and tells each thing once', async () => {
    page = await pageWith(`<main>${player()}</main><div id="elsewhere"></div>`);
    const element = page.player();
    const listening = page.listening().sort();
    for (let count = 0; count < 5; count += 1) elsewhere().append(element);
    await element.updateComplete;
    expect(page.listening().sort()).to.deep.equal(listening);
    const told: Event[] = [];
    page.document.addEventListener('station-state-change', (event) => told.push(event));
    const key = { key: 'ArrowDown', bubbles: true, composed: true };
    page.button(element, en.listen).dispatchEvent(new page.window.KeyboardEvent('keydown', key));
    await until(() => element.player?.state.volume.level !== 1, { what: 'a lower volume' });
    expect(element.player?.state.volume.level).to.be.closeTo(0.95, 0.001);
    element.player?.play();
    expect(told).to.have.length(1);
  });
});

describe('a player that is taken off the page', () => {
  let page: Framed;
  afterEach(closePages);

  it('falls silent and stops its download', async () => {
    const { url, report } = await sound('endless');
    page = await pageWith(player(`<audio controls preload="none" data-live src="${url}" title="Endless"></audio>`));
    const element = page.player();
    element.player?.play();
    await listenerOf(page).hear(0.3);
    element.remove();
    await until(async () => (await report()).open === 0, { what: 'the end of the download' });
    expect(element.player).to.equal(undefined);
    expect(page.audios().map(({ paused, networkState }) => ({ paused, networkState }))).to.deep.equal(
      page.audios().map(() => ({ paused: true, networkState: 0 })),
    );
  });

  it('leaves no listener and no sheet behind, thirty times', async () => {
    page = await pageWith('', { late: true });
    page.document.body.innerHTML = player();
    await page.loadScript();
    const last = page.player();
    page.document.body.replaceChildren();
    await until(() => !last.player, { what: 'the end of the player' });
    const before = { listening: page.listening().sort(), sheets: page.document.adoptedStyleSheets.length };
    for (let count = 0; count < 30; count += 1) {
      const layout = count % 2 ? 'layout="bar" docked' : '';
      page.document.body.innerHTML = `<station-player id="player" ${layout}>${story}</station-player><station-time for="player"></station-time>`;
      const element = page.player();
      element.showPanel('stations');
      await element.updateComplete;
      element.player?.play();
    }
    page.document.body.replaceChildren();
    await until(() => page.player() === null && page.listening().length === before.listening.length, { what: 'listeners let go' });
    expect(page.listening().sort()).to.deep.equal(before.listening);
    expect(page.document.adoptedStyleSheets).to.have.length(before.sheets);
    expect(page.window.getComputedStyle(page.document.documentElement).paddingBlockEnd).to.equal('0px');
  });
});

describe('a page that loads the player twice', () => {
  afterEach(closePages);

  it('has one player, and no error', async () => {
    const page = await pageWith(player());
    const errors: string[] = [];
    page.window.addEventListener('error', ({ message }) => errors.push(message));
    const first = page.window.customElements.get('station-player');
    const again = page.document.createElement('script');
    const loaded = new Promise((resolve) => again.addEventListener('load', resolve, { once: true }));
    again.src = '/dist/station-player.global.js';
    page.document.head.append(again);
    await loaded;
    expect(errors).to.deep.equal([]);
    expect(page.window.customElements.get('station-player')).to.equal(first);
    page.document.body.insertAdjacentHTML('beforeend', player().replace('id="player"', 'id="other"'));
    listenerOf(page, 'other').player.play();
    await listenerOf(page, 'other').hear(0.3);
  });
});
