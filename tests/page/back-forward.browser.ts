import { expect } from 'chai';
import { opensTabs, openTab, type Tab } from '../support/tab.ts';
import { until } from '../support/until.ts';

interface Heard {
  readonly page: string;
  readonly item?: string;
  readonly status?: string;
  readonly at: number;
}

const heard = `(() => {
  const { player } = document.querySelector('station-player') ?? {};
  return { page: document.querySelector('h1')?.textContent, item: player?.state.item?.id, status: player?.state.playback.status, at: player?.currentTime ?? 0 };
})()`;
const player = `document.querySelector('station-player').player`;
/** A page that is loaded anew would not know it. */
const mark = `globalThis.isTheSame = true; addEventListener('pageshow', ({ persisted }) => { globalThis.wasKept = persisted; })`;

(opensTabs ? describe : describe.skip)('a page that comes back from the back/forward cache', () => {
  let tab: Tab;
  let last: Heard | undefined;
  beforeEach(async () => {
    tab = await openTab('/untouched/one.html');
    await until(() => tab.ask(`Boolean(document.querySelector('station-player')?.player)`), { what: 'the player' });
    await tab.ask(mark);
    await tab.ask(`void ${player}.play('bridge')`);
    await hears('Page one', 1);
    // What goes with a listener comes after the first sound: on a busy machine, some time after.
    await until(() => tab.ask(`JSON.parse(sessionStorage.getItem('station-player:player') ?? '{}').playing`), { what: 'what is kept' });
  });
  afterEach(async () => {
    await tab.close();
    localStorage.clear();
  });

  const hears = (page: string, from: number) =>
    until(
      async () => {
        last = await tab.ask<Heard>(heard);
        const { item, status, at = 0 } = (last?.page === page && last) || {};
        return item === 'bridge' && status === 'playing' && at > from ? { at } : undefined;
      },
      { what: () => `sound beyond ${from} s on ${page}, where there is ${JSON.stringify(last)}` },
    );
  const follow = () => tab.ask(`document.querySelector('main a').click()`);
  const goBack = async () => {
    await tab.ask('history.back()');
    await until(() => tab.ask('globalThis.isTheSame && globalThis.wasKept'), { what: 'the page as it was' });
  };

  it('sounds on from where the listener has come on another page', async () => {
    await follow();
    await hears('Page two', 0);
    await tab.ask(`${player}.seek(30)`);
    const there = await hears('Page two', 30);
    await goBack();
    // Two seconds earlier, as from page to page.
    const back = await hears('Page one', (there?.at ?? 0) - 2.5);
    expect(back?.at).to.be.below(60);
  });

  it('is silent where the sound was stopped on the other page', async () => {
    await follow();
    await hears('Page two', 0);
    await tab.ask(`${player}.seek(30)`);
    await hears('Page two', 30);
    await tab.ask(`${player}.pause()`);
    await until(() => tab.ask(`${player}.state.playback.status === 'paused'`), { what: 'the pause' });
    await goBack();
    await until(() => tab.ask(`${player}.currentTime > 25`), { what: 'the place of the other page' });
    expect(await tab.ask(`${player}.state.playback.status === 'paused' && [...audios].every(({ paused }) => paused)`)).to.equal(true);
  });

  it('sounds again where the other page has no player', async () => {
    await tab.ask(`void (location.href = '/tests/page/blank.html')`);
    await until(() => tab.ask(`location.pathname === '/tests/page/blank.html'`), { what: 'the other page' });
    await goBack();
    await hears('Page one', 1);
  });
});
