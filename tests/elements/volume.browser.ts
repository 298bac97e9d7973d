import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { StationVolume } from '../../src/elements/volume/volume.ts';
import type { VolumeState } from '../../src/player/state.ts';
import { until } from '../support/until.ts';
import { axeFindings } from './support/axe.ts';
import { clear, middleOf, one, stand } from './support/stand.ts';

const volume = (state: Partial<VolumeState> = {}) =>
  stand('station-volume', StationVolume, { volume: { level: 0.7, muted: false, canSet: true, ...state } });
const slider = (root: ShadowRoot) => one<HTMLInputElement>(root, 'input[type=range]');
const muter = (root: ShadowRoot) => one(root, 'button');

describe('station-volume', () => {
  afterEach(clear);

  it('has nothing that axe would mend', async () => {
    await volume();
    await volume({ muted: true, canSet: false });
    expect(await axeFindings()).to.deep.equal([]);
  });

  it('says how loud it is', async () => {
    const { root } = await volume();
    expect(slider(root).getAttribute('aria-label')).to.equal('Volume');
    expect(slider(root).getAttribute('aria-valuetext')).to.equal('70 percent');
  });

  it('mutes and unmutes', async () => {
    const { root, player } = await volume();
    expect(muter(root).getAttribute('aria-label')).to.equal('Mute');
    muter(root).click();
    await until(() => muter(root).getAttribute('aria-label') === 'Unmute');
    expect(slider(root).getAttribute('aria-valuetext')).to.equal('0 percent');
    muter(root).click();
    expect(player.state.volume).to.include({ muted: false, level: 0.7 });
  });

  it('is set by keys and by pointer', async () => {
    const { root, player } = await volume();
    slider(root).focus();
    await sendKeys({ press: 'ArrowUp' });
    await until(() => player.state.volume.level === 0.75);
    await sendMouse({ type: 'click', position: middleOf(one(root, '.rail')) });
    await until(() => Math.abs(player.state.volume.level - 0.5) < 0.05);
  });

  it('keeps the button alone in a narrow box', async () => {
    const { part, root } = await volume();
    part.style.inlineSize = '44px';
    await until(() => one(root, '.rail').getBoundingClientRect().width === 0);
    expect(muter(root).getBoundingClientRect().width).to.equal(44);
  });

  it('has no slider where the browser keeps the volume to itself', async () => {
    expect((await volume({ canSet: false })).root.querySelector('input')).to.equal(null);
  });
});
