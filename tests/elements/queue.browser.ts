import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { StationQueue } from '../../src/elements/queue/queue.ts';
import type { PlayerState } from '../../src/player/state.ts';
import { drawn } from '../support/drawn.ts';
import { until } from '../support/until.ts';
import { axeFindings } from './support/axe.ts';
import { episode, station } from './support/items.ts';
import { clear, middleOf, one, stand, textOf } from './support/stand.ts';

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

  const said = (root: ShadowRoot) => textOf(one(root, '[role=status]'));

  it('says where an episode was moved to, each time', async () => {
    const { root } = await queue();
    named(root, 'Move “Oysters” down').click();
    await until(() => said(root) === 'Moved to 3 of 3');
    const words: string[] = [];
    new MutationObserver(() => words.push(said(root))).observe(one(root, '[role=status]'), {
      subtree: true,
      characterData: true,
      childList: true,
    });
    named(root, 'Move “Library” down').click();
    await until(() => words.includes('') && said(root) === 'Moved to 3 of 3');
  });

  it('is one stop of the Tab key; Up and Down go through it, and with Alt move what has focus', async () => {
    const { root } = await queue();
    const focused = () => textOf(root.activeElement?.querySelector('.title')) || root.activeElement?.getAttribute('aria-label');
    expect(root.querySelectorAll('li .play[tabindex="0"]')).to.have.length(1);
    one(root, '.current .play').focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(focused()).to.equal('Oysters');
    const withAlt = { key: 'ArrowDown', altKey: true, bubbles: true, composed: true };
    root.activeElement?.dispatchEvent(new KeyboardEvent('keydown', withAlt));
    await until(() => titles(root).join() === 'Bridge,Library,Oysters' && said(root) === 'Moved to 3 of 3');
    expect(focused()).to.equal('Oysters');
    await sendKeys({ press: 'Home' });
    expect(focused()).to.equal('Bridge');
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Delete' });
    await until(() => titles(root).join() === 'Bridge,Library');
    await until(() => textOf(root.activeElement) === 'Undo');
  });

  it('plays an episode next, and says so', async () => {
    const { root } = await queue();
    expect(root.querySelectorAll('.next')).to.have.length(1);
    named(root, 'Play “Library” next').click();
    await until(() => titles(root).join() === 'Bridge,Library,Oysters' && said(root) === '“Library” plays next');
    expect(textOf(root.activeElement?.querySelector('.title'))).to.equal('Library');
  });

  it('offers to play the first next where another comes', async () => {
    const { root, player } = await queue({ item: episode({ id: 'guest' }) });
    player.queue.upNext = () => oysters;
    player.queue.set({ items: [...player.state.queue.items] });
    await until(() => root.querySelector('[aria-label="Play “Bridge” next"]'));
    expect(root.querySelector('[aria-label="Play “Oysters” next"]')).to.equal(null);
  });

  const grip = (root: ShadowRoot, place: number) => root.querySelectorAll('.grip')[place] as Element;
  const drag = async (from: Element, by: number, letGo = true) => {
    await drawn(from);
    const [x, y] = middleOf(from);
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x, Math.round(y + by / 2)] });
    await sendMouse({ type: 'move', position: [x, Math.round(y + by)] });
    if (letGo) await sendMouse({ type: 'up' });
  };

  it('moves by drag, and says so', async () => {
    const { root } = await queue();
    const height = one(root, 'li').offsetHeight;
    await drag(grip(root, 0), height * 1.2);
    await until(() => titles(root).join() === 'Oysters,Bridge,Library' && said(root) === 'Moved to 2 of 3');
    await drag(grip(root, 2), -height * 3);
    await until(() => titles(root).join() === 'Library,Oysters,Bridge' && said(root) === 'Moved to 1 of 3');
    expect([...root.querySelectorAll('li')].map((row) => row.style.translate)).to.deep.equal(['', '', '']);
  });

  it('puts back what is dragged, at Escape', async () => {
    const { root } = await queue();
    await drag(grip(root, 0), 150, false);
    await until(() => root.querySelector('.dragged'), { what: 'the row that is dragged' });
    await sendKeys({ press: 'Escape' });
    await until(() => !root.querySelector('.dragged'), { what: 'the end of the drag' });
    await sendMouse({ type: 'up' });
    expect(titles(root)).to.deep.equal(['Bridge', 'Oysters', 'Library']);
  });

  it('ends in the way back to live, for who came from there', async () => {
    const harbor = station({ id: 'news', title: 'Harbor News' });
    const { root, player, part } = await queue({ stations: { items: [harbor], lastId: 'news' } });
    const back = one(root, '.back button');
    expect(textOf(back)).to.equal('Back to live: Harbor News');
    back.click();
    expect(player.calls).to.deep.equal([['play', 'news']]);
    player.patch({ item: harbor });
    await part.updateComplete;
    back.click();
    expect(player.calls.at(-1)).to.deep.equal(['goLive']);
    player.queue.set({ after: 'stop' });
    await until(() => !root.querySelector('.back'));
  });

  it('shows five hundred at once, and works no more when the time goes on', async () => {
    const many = Array.from({ length: 500 }, (_, index) => episode({ id: `e${index}`, title: `Episode ${index}` }));
    const { root, part, player } = await queue({ item: many[3] ?? bridge, queue: { items: many } });
    expect(titles(root)).to.have.length(500);
    // What is not seen is neither laid out nor painted.
    expect(getComputedStyle(one(root, 'li')).contentVisibility).to.equal('auto');
    let renders = 0;
    const render = part.render.bind(part);
    part.render = () => {
      renders += 1;
      return render();
    };
    for (let second = 0; second < 60; second += 1) player.tick(second);
    await part.updateComplete;
    expect(renders).to.equal(0);
    named(root, 'Remove “Episode 7”').click();
    await until(() => titles(root).length === 499);
    expect(renders).to.be.greaterThan(0);
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
