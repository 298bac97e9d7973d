import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { StationRateMenu } from '../../src/elements/rate-menu/rate-menu.ts';
import type { PlayerState } from '../../src/player/state.ts';
import { until } from '../support/until.ts';
import { axeFindings } from './support/axe.ts';
import { clear, one, stand, textOf } from './support/stand.ts';

const canSetRate = { canSeek: true, canSetRate: true, canRewindLive: false, hasCues: false };
const time = (rate: number) => ({ current: 67, duration: 233, buffered: [], seeking: false, rate });
const menu = (state: Partial<PlayerState> = {}, attributes = {}) =>
  stand('station-rate-menu', StationRateMenu, { capabilities: canSetRate, time: time(1), ...state }, attributes);
const list = (root: ShadowRoot) => one<HTMLSelectElement>(root, 'select');
const speeds = (root: ShadowRoot) => [...list(root).options].map(textOf);

describe('station-rate-menu', () => {
  afterEach(clear);

  it('has nothing that axe would mend', async () => {
    await menu();
    expect(await axeFindings()).to.deep.equal([]);
  });

  it('is called Speed, and shows the one at hand among those to choose from', async () => {
    const { root, player, part } = await menu();
    expect(list(root).getAttribute('aria-label')).to.equal('Speed');
    expect(speeds(root)).to.deep.equal(['0.75×', '1×', '1.25×', '1.5×', '2×']);
    expect(list(root).value).to.equal('1');
    player.patch({ time: time(1.1) });
    await part.updateComplete;
    expect(speeds(root)).to.deep.equal(['0.75×', '1×', '1.1×', '1.25×', '1.5×', '2×']);
    expect([list(root).value, textOf(one(root, '.choice > span'))]).to.deep.equal(['1.1', '1.1×']);
  });

  it('offers those that the page wants', async () => {
    expect(speeds((await menu({}, { rates: '1 3' })).root)).to.deep.equal(['1×', '3×']);
  });

  it('is chosen from by keyboard', async () => {
    const { root, player } = await menu();
    list(root).focus();
    // What the browser's own list takes in all three: the first letters of what is looked for.
    await sendKeys({ type: '1.5' });
    await until(() => list(root).value === '1.5', { what: () => `1.5 in the list, where ${list(root).value} is` });
    // A list that had to be opened tells what was chosen once it is closed.
    await sendKeys({ press: 'Enter' });
    await until(() => player.calls.some(([action, rate]) => action === 'setRate' && rate === 1.5), { what: 'the speed that was chosen' });
  });

  it('is not there where the speed can’t be set', async () => {
    const { root } = await menu({ capabilities: { ...canSetRate, canSetRate: false } });
    expect(root.querySelector('select')).to.equal(null);
  });
});
