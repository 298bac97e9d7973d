import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { StationSleepMenu } from '../../src/elements/sleep-menu/sleep-menu.ts';
import { sleepTimerOf } from '../../src/player/day/sleep-timer.ts';
import type { PlayerState } from '../../src/player/state.ts';
import { until } from '../support/until.ts';
import { axeFindings } from './support/axe.ts';
import { episode, station } from './support/items.ts';
import { clear, one, stand, textOf } from './support/stand.ts';

async function menu(state: Partial<PlayerState> = {}) {
  const stood = await stand('station-sleep-menu', StationSleepMenu, { item: episode(), playback: { status: 'playing' }, ...state });
  const list = await until(() => stood.root.querySelector('select'), { what: 'the list' });
  return { ...stood, list: list as HTMLSelectElement };
}
const choices = (list: HTMLSelectElement) => [...list.options].map(textOf);

describe('station-sleep-menu', () => {
  afterEach(clear);

  it('has nothing that axe would mend', async () => {
    await menu();
    expect(await axeFindings()).to.deep.equal([]);
  });

  it('takes no more room with its list than before that', async () => {
    const { part } = await menu();
    const alone = document.createElement('station-sleep-menu');
    document.body.append(alone);
    const [before, after] = [alone, part].map((each) => each.getBoundingClientRect());
    expect([after?.width, after?.height]).to.deep.equal([before?.width, before?.height]);
  });

  it('offers times, and the end of what is at hand', async () => {
    const { list } = await menu();
    expect(choices(list)).to.deep.equal(['No sleep timer', '15 minutes', '30 minutes', '45 minutes', '60 minutes', 'End of episode']);
    expect(choices((await menu({ item: station() })).list)).to.have.length(5);
  });

  it('is chosen from by keyboard, says what is left, and is switched off again', async () => {
    const { list, player, root } = await menu();
    list.focus();
    await sendKeys({ type: '30' });
    await sendKeys({ press: 'Enter' });
    await until(() => sleepTimerOf(player).choice === 30, { what: () => `30 minutes, where ${sleepTimerOf(player).choice} is set` });
    await until(() => list.getAttribute('aria-label') === 'Sleep timer: 30 min', { what: () => list.getAttribute('aria-label') ?? '' });
    expect(textOf(one(root, '.choice > span'))).to.equal('30 min');
    sleepTimerOf(player).set(undefined);
    await until(() => list.getAttribute('aria-label') === 'Sleep timer');
    expect(list.value).to.equal('');
  });
});
