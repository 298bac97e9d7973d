import { expect } from 'chai';
import { type IcecastMount, icecast } from '../support/sound.ts';
import { until } from '../support/until.ts';
import { closePages, type Framed, pageWith } from './frame.ts';
import { type Listener, listenerOf } from './listener.ts';

describe('a page that plays a real Icecast', () => {
  let mount: IcecastMount;
  let page: Framed;
  let listener: Listener;

  beforeEach(async () => {
    mount = await icecast();
    const station = `<audio controls preload="none" data-live title="Harbor News 88.1" src="${mount.url}"></audio>`;
    page = await pageWith(`<station-player id="player" label="Harbor Radio">${station}</station-player>`, { width: 600, height: 400 });
    listener = listenerOf(page);
  });
  afterEach(async () => {
    closePages();
    await mount.kill();
  });

  const listeners = (count: number) =>
    until(async () => (await mount.listeners()) === count, { what: `${count} listeners at Icecast`, within: 5000 });
  const addresses = () => page.audios().map(({ src }) => src);

  it('asks for nothing until Play is pressed', async () => {
    expect(await mount.listeners()).to.equal(0);
    expect(page.requests().filter((url) => url.startsWith(mount.url))).to.deep.equal([]);
  });

  it('ends the download at Stop, and begins anew at the live edge', async () => {
    await listener.press('Play Live Radio');
    await listener.hear(0.5);
    await listeners(1);
    const [first] = addresses().filter(Boolean);
    await listener.press('Stop');
    await listeners(0);
    expect(listener.status).to.equal('idle');
    // What holds no source has no backlog to go on with.
    expect(page.audios().map(({ networkState, src }) => [networkState, src])).to.deep.equal(page.audios().map(() => [0, '']));
    await listener.press('Play Live Radio');
    await listener.hear(0.5);
    await listeners(1);
    expect(addresses()).not.to.include(first);
    await listener.press('Stop');
    await listeners(0);
  });

  it('says that the stream is lost soon after it is, and sounds by itself soon after it is back', async () => {
    await listener.press('Play Live Radio');
    await listener.hear(2);
    const killed = performance.now();
    void mount.kill();
    await until(() => listener.words.includes('Stream lost.'), { what: 'the words', within: 8000 });
    expect(performance.now() - killed).to.be.lessThan(2500);
    await mount.restart();
    const back = performance.now();
    await listener.hear(1);
    expect(performance.now() - back).to.be.lessThan(6000);
    expect(listener.words).to.equal('');
    await listeners(1);
  });
});
