import { expect } from 'chai';
import { StationDelayMenu } from '../../src/elements/delay-menu/delay-menu.ts';
import type { PlayerState } from '../../src/player/state.ts';
import { axeFindings } from './support/axe.ts';
import { station } from './support/items.ts';
import { clear, one, stand } from './support/stand.ts';

const capabilities = { canSeek: true, canRewindLive: true, canDrain: true, canSetRate: false, hasCues: false };
const menu = (state: Partial<PlayerState> = {}) =>
  stand('station-delay-menu', StationDelayMenu, { item: station(), capabilities, ...state });
const select = (root: ShadowRoot) => one<HTMLSelectElement>(root, 'select');

describe('station-delay-menu', () => {
  afterEach(clear);

  it('has nothing that axe would mend', async () => {
    await menu();
    await menu({ closeToLive: true });
    expect(await axeFindings()).to.deep.equal([]);
  });

  it('says what is chosen, and asks for what is chosen anew', async () => {
    const { root, part, player } = await menu();
    expect(select(root).getAttribute('aria-label')).to.equal('Delay of live sound');
    expect(select(root).value).to.equal('kept');
    select(root).value = 'least';
    select(root).dispatchEvent(new Event('change'));
    expect(player.state.closeToLive).to.equal(true);
    await part.updateComplete;
    expect(one(root, 'label').classList.contains('set')).to.equal(true);
    select(root).value = 'kept';
    select(root).dispatchEvent(new Event('change'));
    expect(player.state.closeToLive).to.equal(false);
  });

  it('is not there where the delay can’t be chosen', async () => {
    const { root } = await menu({ capabilities: { ...capabilities, canDrain: false } });
    expect(root.querySelector('select')).to.equal(null);
  });
});
