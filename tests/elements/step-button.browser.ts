import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { StationStepButton } from '../../src/elements/step-button/step-button.ts';
import type { PlayerState } from '../../src/player/state.ts';
import { axeFindings } from './support/axe.ts';
import { episode, station } from './support/items.ts';
import { clear, one, stand } from './support/stand.ts';

const bridge = episode({ title: 'Bridge' });
const oysters = episode({ id: 'oysters', title: 'Oysters' });
const news = station({ title: 'Harbor News' });
const step = (to: 'next' | 'previous', state: Partial<PlayerState> = {}) =>
  stand('station-step-button', StationStepButton, { item: bridge, queue: { items: [bridge, oysters] }, ...state }, { to });
const nameIn = (root: ShadowRoot) => one(root, 'button').getAttribute('aria-label');

describe('station-step-button', () => {
  afterEach(clear);

  it('has nothing that axe would mend, at its end too', async () => {
    await step('next');
    await step('previous');
    expect(await axeFindings()).to.deep.equal([]);
  });

  it('says what is next, and goes there', async () => {
    const { root, player } = await step('next');
    expect(nameIn(root)).to.equal('Next: Oysters');
    one(root, 'button').click();
    expect(player.calls).to.deep.equal([['next']]);
  });

  it('says what was heard before, and goes back there by keyboard', async () => {
    const { root, player } = await step('previous', { queue: { items: [bridge], heard: [oysters, bridge] } });
    expect(nameIn(root)).to.equal('Previous: Oysters');
    one(root, 'button').focus();
    await sendKeys({ press: 'Enter' });
    expect(player.calls).to.deep.equal([['previous']]);
  });

  it('leads from the last back to live, and from live to the queue', async () => {
    const { root, player, part } = await step('next', { item: oysters, nextUp: { kind: 'live', item: news } });
    expect(nameIn(root)).to.equal('Next: Harbor News');
    player.patch({ item: news, nextUp: { kind: 'programme', title: 'Evening' } });
    await part.updateComplete;
    expect(nameIn(root)).to.equal('Next: Bridge');
  });

  it('keeps focus where it has come to an end, and does nothing there', async () => {
    const { root, player, part } = await step('next', { queue: { items: [bridge, oysters], heard: [bridge] } });
    one(root, 'button').focus();
    player.patch({ item: oysters });
    await part.updateComplete;
    expect(root.activeElement).to.equal(one(root, 'button'));
    expect(one(root, 'button').getAttribute('aria-disabled')).to.equal('true');
    await sendKeys({ press: 'Enter' });
    expect(player.calls).to.deep.equal([]);
  });

  it('is no stop of the Tab key where it leads nowhere', async () => {
    const { root } = await step('previous');
    expect(one<HTMLButtonElement>(root, 'button').disabled).to.equal(true);
    expect(nameIn(root)).to.equal('Previous');
  });

  it('is not there where there is nothing else', async () => {
    const { root } = await step('next', { queue: { items: [bridge] } });
    expect(root.querySelector('button')).to.equal(null);
  });
});
