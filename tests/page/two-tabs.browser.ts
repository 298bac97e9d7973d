import { expect } from 'chai';
import { opensTabs, openTab, type Tab } from '../support/tab.ts';
import { until } from '../support/until.ts';

const player = `document.querySelector('station-player').player`;
const words = `[...document.querySelectorAll('station-player')].map(({ shadowRoot }) => shadowRoot.querySelector('station-status')?.shadowRoot.textContent).join()`;

(opensTabs ? describe : describe.skip)('two tabs of a site', () => {
  const tabs: Tab[] = [];
  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.close();
    localStorage.clear();
  });

  const open = async () => {
    const tab = await openTab('/untouched/one.html');
    tabs.push(tab);
    await until(() => tab.ask(`Boolean(document.querySelector('station-player')?.player)`), { what: 'the player' });
    return tab;
  };
  const plays = async (tab: Tab) => {
    await tab.ask(`void ${player}.play('bridge')`);
    await until(() => tab.ask(`${player}.state.playback.status === 'playing' && ${player}.currentTime > 0.3`), { what: 'sound' });
    await until(() => tab.ask(`JSON.parse(sessionStorage.getItem('station-player:player') ?? '{}').playing`), { what: 'what is kept' });
  };

  it('sound one at a time, and the one that is silent says where it went', async () => {
    const first = await open();
    await plays(first);
    const second = await open();
    await plays(second);
    await until(() => first.ask(`${player}.state.playback.status === 'paused'`), { what: 'silence in the first' });
    expect(await first.ask('[...audios].every(({ paused }) => paused)')).to.equal(true);
    await until(async () => (await first.ask<string>(words))?.includes('Playing in another tab'), { what: 'where the sound went' });
    await plays(first);
    await until(() => second.ask(`${player}.state.playback.status === 'paused'`), { what: 'silence in the second' });
  });

  it('lose nothing that either has lined up', async () => {
    const first = await open();
    await plays(first);
    const second = await open();
    await plays(second);
    const line = (tab: Tab, id: string) =>
      tab.ask(
        `void ${player}.queue.add({ kind: 'episode', id: '${id}', title: '${id}', sources: [{ src: location.origin + '/audio/bridge.mp3?${id}' }], transcripts: [] })`,
      );
    const kept = `localStorage.getItem('station-player:player')`;
    const lined: string[] = [];
    for (const [tab, other, id] of [
      [first, second, 'one'],
      [second, first, 'two'],
      [first, second, 'three'],
    ] as const) {
      await line(tab, id);
      lined.push(`"id":"${id}"`);
      // Browsers bring what one tab writes to the other a moment later.
      const all = async () => {
        const there = await other.ask<string>(kept);
        return lined.every((each) => there?.includes(each));
      };
      await until(all, { what: `${lined.join(', ')} in the other tab` });
    }
  });
});
