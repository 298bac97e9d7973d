import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { StationQueue } from '../../src/elements/queue/queue.ts';
import type { PlayerState } from '../../src/player/state.ts';
import { until } from '../support/until.ts';
import { axeFindings } from './support/axe.ts';
import { episode } from './support/items.ts';
import { clear, one, stand, textOf } from './support/stand.ts';

const bridge = episode({ title: 'Bridge' });
const oysters = episode({ id: 'oysters', title: '<b>Oysters</b>', program: 'Harbor News', duration: 171 });
const library = episode({ id: 'library', title: 'Library' });

/** A queue with Bridge at hand, and Oysters and then Library heard before. */
async function queue(state: Partial<PlayerState> = {}) {
  const stood = await stand('station-queue', StationQueue, {
    item: bridge,
    queue: { items: [bridge], heard: [oysters, library, bridge] },
    ...state,
  });
  if (!state.queue) await until(() => stood.root.querySelector('summary'), { what: 'Heard' });
  return stood;
}
const titles = (root: ShadowRoot) => [...root.querySelectorAll('details .title')].map(textOf);
const focused = (root: ShadowRoot) => textOf(root.activeElement?.querySelector('.title') ?? root.activeElement);

describe('what was heard, in the queue', () => {
  afterEach(clear);

  it('has nothing that axe would mend, open', async () => {
    const { root } = await queue();
    one<HTMLDetailsElement>(root, 'details').open = true;
    expect(await axeFindings()).to.deep.equal([]);
  });

  it('is a list of its own, closed at first, the last first and without what is at hand', async () => {
    const { root } = await queue();
    expect(one<HTMLDetailsElement>(root, 'details').open).to.equal(false);
    expect(textOf(one(root, 'summary'))).to.equal('Heard');
    // As text, whatever a title says.
    expect(titles(root)).to.deep.equal(['Library', '<b>Oysters</b>']);
    expect(textOf(one(root, 'details li:last-child .play'))).to.match(/^Play <b>Oysters<\/b>\s?Harbor News · 2:51$/);
    expect(one(root, 'ul').getAttribute('aria-labelledby')).to.equal(one(root, 'summary').id);
  });

  it('plays what is pressed, and focus stays in the list', async () => {
    const { root, player } = await queue();
    player.play = (choice) => player.patch({ item: choice as typeof library });
    one(root, 'summary').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => one<HTMLDetailsElement>(root, 'details').open);
    await sendKeys({ press: 'Tab' });
    expect(focused(root)).to.equal('Library');
    await sendKeys({ press: 'ArrowDown' });
    expect(focused(root)).to.equal('<b>Oysters</b>');
    expect(root.querySelectorAll('details .play[tabindex="0"]')).to.have.length(1);
    await sendKeys({ press: 'Enter' });
    await until(() => player.state.item?.id === 'oysters');
    await until(() => titles(root).join() === 'Bridge,Library', { what: () => titles(root).join() });
    await until(() => focused(root) === 'Library', { what: () => `focus on Library, where “${focused(root)}” has it` });
  });

  it('is gone through by arrow keys, apart from the queue', async () => {
    const { root } = await queue();
    one(root, 'ol .play').focus();
    await sendKeys({ press: 'End' });
    expect(focused(root)).to.equal('Bridge');
    one<HTMLDetailsElement>(root, 'details').open = true;
    one(root, 'details .play').focus();
    await sendKeys({ press: 'End' });
    expect(focused(root)).to.equal('<b>Oysters</b>');
    await sendKeys({ press: 'ArrowDown' });
    expect(focused(root)).to.equal('<b>Oysters</b>');
    await sendKeys({ press: 'Home' });
    expect(focused(root)).to.equal('Library');
    await sendKeys({ press: 'ArrowUp' });
    expect(focused(root)).to.equal('Library');
  });

  it('is cleared, and brought back behind nothing that was heard since', async () => {
    const { root, player } = await queue();
    one<HTMLDetailsElement>(root, 'details').open = true;
    one(root, '#clear-heard').click();
    await until(() => focused(root) === 'Undo');
    expect(player.state.queue.heard?.map(({ id }) => id)).to.deep.equal(['bridge']);
    expect(textOf(one(root, '.undo'))).to.equal('Removed “Heard”Undo');
    await sendKeys({ press: 'Enter' });
    await until(() => titles(root).join() === 'Library,<b>Oysters</b>');
    await until(() => focused(root) === 'Heard');
    expect(player.state.queue.heard?.map(({ id }) => id)).to.deep.equal(['oysters', 'library', 'bridge']);
  });

  it('shows the last twenty', async () => {
    const many = Array.from({ length: 60 }, (_, index) => episode({ id: `e${index}`, title: `Episode ${index}` }));
    const { root } = await queue({ queue: { items: [bridge], heard: many } });
    await until(() => titles(root).length === 20, { what: 'twenty' });
    expect(titles(root)[0]).to.equal('Episode 59');
  });

  it('is not there where nothing was heard before', async () => {
    const { root } = await queue({ queue: { items: [bridge], heard: [bridge] } });
    expect(root.querySelector('details')).to.equal(null);
  });
});
