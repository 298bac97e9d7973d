import { expect } from 'chai';
import '../../src/define.ts';
import type { Episode } from '../../src/catalog/item.ts';
import { readMarkup } from '../../src/catalog/read-markup.ts';
import { readAudioElement } from '../../src/connect/page-items.ts';
import { whenIdle } from '../../src/support/when-idle.ts';
import { sound } from '../support/sound.ts';
import { until } from '../support/until.ts';
import { axeFindings } from './support/axe.ts';
import { audio, offer, station1, story1, story2 } from './support/page.ts';
import { clear, one, textOf } from './support/stand.ts';

const heard = (element: EventTarget, name: keyof GlobalEventHandlersEventMap): Promise<Event> =>
  new Promise((resolve) => element.addEventListener(name, resolve, { once: true }));

/** What the console was warned of while something was done. */
async function warnings(action: () => Promise<unknown>): Promise<string[]> {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (words: string) => said.push(words);
  await action().finally(() => {
    console.warn = warn;
  });
  return said;
}

describe('station-provider', () => {
  afterEach(clear);

  it('has nothing that axe would mend, around parts of a page’s own', async () => {
    const parts = ['station-play-button', 'station-time', 'station-timeline', 'station-queue'].map((name) => document.createElement(name));
    await offer('station-provider', [story1(), ...parts]);
    expect(await axeFindings()).to.deep.equal([]);
  });

  it('reads its audio children, shows none of them, and asks for nothing', async () => {
    const { url, report } = await sound('file');
    const provider = await offer('station-provider', [station1(), audio({ src: url, id: 'tone' })], { label: 'Harbor Radio' });
    expect(provider.player?.state).to.deep.include({ name: 'Harbor Radio' });
    expect(provider.player?.state.stations.items.map(({ id }) => id)).to.deep.equal(['news']);
    expect(provider.player?.state.queue.items.map(({ id }) => id)).to.deep.equal(['tone']);
    expect(getComputedStyle(one(provider, 'audio')).display).to.equal('none');
    // Behind what the player does then.
    await new Promise<void>((resolve) => whenIdle(() => resolve()));
    expect((await report()).requests).to.equal(0);
  });

  it('reads them again when they change', async () => {
    const provider = await offer('station-provider', [story1()]);
    provider.append(story2());
    await until(() => provider.player?.state.queue.items.length === 2);
    one(provider, '#oysters').title = 'Clams';
    await until(() => provider.player?.state.queue.items[1]?.title === 'Clams');
  });

  it('gives its player to parts anywhere on the page, whichever comes first', async () => {
    const button = document.createElement('station-play-button');
    button.setAttribute('for', 'harbor');
    document.body.append(button);
    await offer('station-provider', [story1()], { id: 'harbor' });
    await until(() => textOf(button.shadowRoot?.querySelector('button')) === 'Listen');
  });

  it('begins at the volume that the page asks for', async () => {
    const provider = await offer('station-provider', [story1()], { volume: '0.4' });
    expect(provider.player?.state.volume.level).to.equal(0.4);
  });

  it('tells the page what happens, and shows it as states', async () => {
    const { url } = await sound('file');
    const provider = await offer('station-provider', [audio({ src: url, id: 'tone' })]);
    const begun = heard(document.body, 'station-play');
    provider.player?.play();
    expect((await begun) as unknown as { item: unknown }).to.have.nested.property('item.id', 'tone');
    expect(provider.matches(':state(playing)')).to.equal(true);
    const stopped = heard(document.body, 'station-pause');
    provider.player?.pause();
    await stopped;
    expect(provider.matches(':state(playing)')).to.equal(false);
  });

  it('tells of a place that was asked for', async () => {
    const { url } = await sound('file');
    const provider = await offer('station-provider', [audio({ src: url, id: 'tone' })]);
    provider.player?.play();
    await until(() => provider.player?.state.playback.status === 'playing');
    const moved = heard(provider, 'station-seek');
    provider.player?.seek(4);
    expect(await moved).to.have.property('time', 4);
  });

  it('tells of another item', async () => {
    const provider = await offer('station-provider', [story1(), station1()]);
    const changed = heard(provider, 'station-item-change');
    provider.player?.select('news');
    expect(await changed).to.have.nested.property('previous.id', 'bridge');
    expect(provider.matches(':state(live)')).to.equal(true);
  });

  it('goes on from where the page’s own audio is, if that was pressed before', async () => {
    const { url } = await sound('file');
    const native = audio({ src: url, id: 'tone' });
    await native.play();
    native.currentTime = 3;
    await until(() => native.currentTime > 3.1);
    const asked = performance.now();
    const provider = await offer('station-provider', [story1(), native]);
    await until(() => provider.player?.state.playback.status === 'playing');
    expect(native.paused).to.equal(true);
    expect(provider.player?.state.item?.id).to.equal('tone');
    const { currentTime: left } = native;
    await until(() => (provider.player?.currentTime ?? 0) > left - 0.1);
    expect(provider.player?.currentTime).to.be.at.most(left + (performance.now() - asked) / 1000);
  });

  it('is silent when the page begins to sound, and silences the page when it begins', async () => {
    const [own, other] = await Promise.all([sound('file'), sound('file')]);
    const provider = await offer('station-provider', [audio({ src: own.url, id: 'tone' })]);
    const page = audio({ src: other.url });
    document.body.append(page);
    provider.player?.play();
    await until(() => provider.player?.state.playback.status === 'playing');
    await page.play();
    await until(() => provider.player?.state.playback.status === 'paused');
    provider.player?.play();
    await until(() => page.paused);
    await until(() => provider.player?.state.playback.status === 'playing');
  });

  it('lets what is muted play on', async () => {
    const { url } = await sound('file');
    const page = audio({ src: url });
    page.muted = true;
    document.body.append(page);
    const provider = await offer('station-provider', [audio({ src: (await sound('file')).url })]);
    provider.player?.play();
    await until(() => provider.player?.state.playback.status === 'playing');
    await page.play();
    expect(page.paused).to.equal(false);
    expect(provider.player?.state.playback.status).to.equal('playing');
  });

  it('takes up again what was lined up where only this tab may keep it', async () => {
    const kept = Object.getOwnPropertyDescriptor(window, 'localStorage') as PropertyDescriptor;
    const refuse = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
    const full = { getItem: () => null, setItem: refuse, clear: () => {} };
    Object.defineProperty(window, 'localStorage', { ...kept, get: () => full });
    try {
      const { url } = await sound('file');
      const first = await offer('station-provider', [audio({ src: url, id: 'tone' })], { id: 'harbor' });
      first.player?.play();
      await until(() => sessionStorage.getItem('station-player:harbor'));
      const [story] = readMarkup([readAudioElement(story2())], { base: location.href }).items;
      first.player?.queue.add(story as Episode);
      first.player?.pause();
      first.remove();
      const next = await offer('station-provider', [story1()], { id: 'harbor' });
      await until(() => next.player?.state.queue.items.some(({ id }) => id === 'oysters'), { what: 'what was lined up' });
    } finally {
      Object.defineProperty(window, 'localStorage', kept);
      sessionStorage.clear();
    }
  });

  it('keeps its player when it is moved, and lets it go when it is removed', async () => {
    const provider = await offer('station-provider', [story1()]);
    const { player } = provider;
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    elsewhere.append(provider);
    // Behind the moment at which the player would go.
    await new Promise((resolve) => setTimeout(resolve));
    expect(provider.player).to.equal(player);
    provider.remove();
    await until(() => provider.player === undefined);
    document.body.append(provider);
    expect(provider.player?.state.queue.items).to.have.length(1);
  });

  it('says on the console what is wrong with what the page offers, each thing once', async () => {
    const said = await warnings(async () => {
      const bad = audio({ src: 'javascript:alert(1)', title: 'Bad' });
      const provider = await offer('station-provider', [bad, story1()]);
      expect(provider.player?.state.queue.items).to.have.length(1);
      provider.append(story2());
      await until(() => provider.player?.state.queue.items.length === 2);
    });
    expect(said.filter((words) => words.includes('Bad'))).to.have.length(1);
  });
});
