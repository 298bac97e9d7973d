import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define.ts';
import type { StationPlayer } from '../../src/elements/player/player.ts';
import { until } from '../support/until.ts';
import { axeFindings } from './support/axe.ts';
import { offer, story1 } from './support/page.ts';
import { clear, one, textOf } from './support/stand.ts';

const card = (hotkeys: string): Promise<StationPlayer> => offer('station-player', [story1()], { hotkeys });
const rootOf = (player: StationPlayer) => player.renderRoot as ShadowRoot;
const way = (player: StationPlayer) => rootOf(player).querySelector<HTMLElement>('[aria-label="Keyboard shortcuts"]');
const dialog = (player: StationPlayer) => rootOf(player).querySelector('dialog');
const keysIn = (player: StationPlayer) => [...one(rootOf(player), 'dialog').querySelectorAll('kbd')].map(textOf);

describe('the keyboard shortcuts', () => {
  afterEach(clear);

  it('are shown by a button that stands there for who comes by keyboard', async () => {
    const player = await card('all');
    const button = (await until(() => way(player))) as HTMLElement;
    expect(getComputedStyle(button).opacity).to.equal('0');
    button.focus();
    await sendKeys({ press: 'Shift' });
    await until(() => getComputedStyle(button).opacity === '1', { what: 'a button that is seen' });
    await sendKeys({ press: 'Enter' });
    await until(() => dialog(player)?.open, { what: 'the dialog' });
    expect(keysIn(player)).to.include.members(['k', '?', '←']);
    expect(await axeFindings()).to.deep.equal([]);
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog(player)?.open);
    expect(rootOf(player).activeElement).to.equal(button);
  });

  it('can be reached where no character is a key, and name none then', async () => {
    const player = await card('safe');
    (await until(() => way(player)))?.click();
    await until(() => dialog(player)?.open, { what: 'the dialog' });
    expect(keysIn(player)).to.include('←');
    expect(keysIn(player).filter((key) => /^[!-~]$/.test(key))).to.deep.equal([]);
  });

  it('are not spoken of where the page wants none', async () => {
    const player = await card('none');
    await until(() => rootOf(player).querySelector('station-share-button'));
    expect(way(player)).to.equal(null);
  });
});
