import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { StationQueue } from '../../src/elements/queue/queue.ts';
import type { PlayerState } from '../../src/player/state.ts';
import { until } from '../support/until.ts';
import { axeFindings } from './support/axe.ts';
import { episode } from './support/items.ts';
import { clear, one, stand, textOf } from './support/stand.ts';

const bridge = episode({ title: 'Bridge' });
const oysters = episode({ id: 'oysters', title: 'Oysters', program: 'Harbor News', duration: 171 });
const library = episode({ id: 'library', title: 'Library' });
const queue = (state: Partial<PlayerState> = {}) =>
  stand('station-queue', StationQueue, { item: bridge, queue: { items: [bridge, oysters, library] }, ...state });
const named = (root: ShadowRoot, name: string) => one<HTMLButtonElement>(root, `[aria-label="${name}"]`);
const titles = (root: ShadowRoot) => [...root.querySelectorAll('li .title')].map(textOf);

describe('station-queue', () => {
  afterEach(clear);

  it('has nothing that axe would mend, full and empty', async () => {
    await queue({ playback: { status: 'playing' } });
    await queue({ queue: { items: [] } });
    expect(await axeFindings()).to.deep.equal([]);
  });

  it('lists what is lined up, and marks what is at hand', async () => {
    const { root } = await queue();
    expect(titles(root)).to.deep.equal(['Bridge', 'Oysters', 'Library']);
    expect(textOf(root.querySelectorAll('li')[1]?.querySelector('.sub'))).to.equal('Harbor News · 2:51');
    expect(textOf(one(root, '[aria-current=true] .title'))).to.equal('Bridge');
  });

  it('plays what is pressed', async () => {
    const { root, player } = await queue();
    const play = one(root, 'li:nth-child(2) .play');
    expect(textOf(play)).to.match(/^2Play Oysters\s?Harbor News · 2:51$/);
    play.click();
    expect(player.calls).to.deep.equal([['play', 'oysters']]);
  });

  it('moves by keyboard, and focus goes along to the end', async () => {
    const { root } = await queue();
    named(root, 'Move “Oysters” down').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => titles(root).join() === 'Bridge,Library,Oysters');
    await until(() => root.activeElement === named(root, 'Move “Oysters” up'));
    expect(named(root, 'Move “Oysters” down').disabled).to.equal(true);
  });

  it('removes, and brings back to the same place', async () => {
    const { root } = await queue();
    named(root, 'Remove “Oysters”').click();
    await until(() => titles(root).join() === 'Bridge,Library');
    await until(() => textOf(root.activeElement) === 'Undo');
    expect(textOf(one(root, '.undo'))).to.equal('Removed “Oysters”Undo');
    await sendKeys({ press: 'Enter' });
    await until(() => titles(root).join() === 'Bridge,Oysters,Library');
    expect(root.querySelector('.undo')).to.equal(null);
  });

  it('clears, and brings all back', async () => {
    const { root } = await queue();
    one(root, '[part=header] button').click();
    await until(() => titles(root).length === 0);
    await until(() => textOf(root.activeElement) === 'Undo');
    await sendKeys({ press: 'Enter' });
    await until(() => titles(root).join() === 'Bridge,Oysters,Library');
  });

  it('says so when nothing is lined up', async () => {
    expect(textOf(one((await queue({ queue: { items: [] } })).root, '.empty'))).to.equal('Nothing is lined up.');
  });
});
