import { expect } from 'chai';
import { type IcecastMount, icecast } from '../support/sound.ts';
import { begunEarly } from '../support/together.ts';
import { until } from '../support/until.ts';
import { closePages, type Framed, type PageOptions, pageWith } from './frame.ts';
import { type Listener, listenerOf } from './listener.ts';

const open = (mount: IcecastMount, options: PageOptions = {}): Promise<Framed> =>
  pageWith(
    `<station-player id="player" label="Harbor Radio">
      <audio controls preload="none" data-live title="Harbor News 88.1" src="${mount.url}"></audio>
    </station-player>`,
    { width: 600, height: 400, ...options },
  );
const listeners = (mount: IcecastMount, count: number) =>
  until(async () => (await mount.listeners()) === count, { what: `${count} listeners at Icecast`, within: 5000 });

describe('a page that plays a real Icecast', () => {
  let mount: IcecastMount;
  let page: Framed;
  let listener: Listener;

  const losesIt = begunEarly(async () => {
    const other = await icecast();
    const itsPage = await open(other, { apart: true });
    const its = listenerOf(itsPage);
    its.player.play();
    // Chromium 156 may put a download aside at its first sound, for up to 2.3 s; a loss before that is told when the backlog has drained.
    await its.hear(3);
    const killed = performance.now();
    void other.kill();
    await until(() => its.words.includes('Stream lost.'), { what: 'the words', within: 8000 });
    expect(performance.now() - killed).to.be.lessThan(2500);
    await other.restart();
    const back = performance.now();
    await its.hear(1);
    expect(performance.now() - back).to.be.lessThan(6000);
    expect(its.words).to.equal('');
    await listeners(other, 1);
    itsPage.element.remove();
    await other.kill();
  });

  before(async () => {
    mount = await icecast();
  });
  beforeEach(async () => {
    page = await open(mount);
    listener = listenerOf(page);
  });
  afterEach(closePages);
  after(() => mount.kill());

  const addresses = () => page.audios().map(({ src }) => src);

  it('asks for nothing until Play is pressed', async () => {
    expect(await mount.listeners()).to.equal(0);
    expect(page.requests().filter((url) => url.startsWith(mount.url))).to.deep.equal([]);
  });

  it('ends the download at Stop, and begins anew at the live edge', async () => {
    await listener.press('Play Live Radio');
    await listener.hear(0.5);
    await listeners(mount, 1);
    const [first] = addresses().filter(Boolean);
    await listener.press('Stop');
    await listeners(mount, 0);
    expect(listener.status).to.equal('idle');
    // What holds no source has no backlog to go on with.
    expect(page.audios().map(({ networkState, src }) => [networkState, src])).to.deep.equal(page.audios().map(() => [0, '']));
    await listener.press('Play Live Radio');
    await listener.hear(0.5);
    await listeners(mount, 1);
    expect(addresses()).not.to.include(first);
    await listener.press('Stop');
    await listeners(mount, 0);
  });

  it('says that the stream is lost soon after it is, and sounds by itself soon after it is back', losesIt);
});
