import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { StationSkipButton } from '../../src/elements/skip-button/skip-button.ts';
import type { PlayerState } from '../../src/player/state.ts';
import { axeFindings } from './support/axe.ts';
import { clear, one, stand, textOf } from './support/stand.ts';

const canSeek = { canSeek: true, canSetRate: true, canRewindLive: false, hasCues: false };
const skip = (seconds?: string, state: Partial<PlayerState> = {}) =>
  stand(
    'station-skip-button',
    StationSkipButton,
    { capabilities: canSeek, time: { current: 67, duration: 233, buffered: [], seeking: false, rate: 1 }, ...state },
    seconds === undefined ? {} : { seconds },
  );
const button = (root: ShadowRoot) => one(root, 'button');

describe('station-skip-button', () => {
  afterEach(clear);

  it('has nothing that axe would mend, in both directions', async () => {
    await skip();
    await skip('-15');
    expect(await axeFindings()).to.deep.equal([]);
  });

  for (const [seconds, name, shown, to] of [
    [undefined, 'Forward 30 seconds', '30', 97],
    ['-15', 'Back 15 seconds', '15', 52],
    ['90', 'Forward 1 minute 30 seconds', '90', 157],
    ['soon', 'Forward 30 seconds', '30', 97],
  ] as const) {
    it(`goes as far as “${seconds}” says, and tells so`, async () => {
      const { root, player } = await skip(seconds);
      expect(button(root).getAttribute('aria-label')).to.equal(name);
      expect(textOf(root.querySelector('.count'))).to.equal(shown);
      button(root).click();
      expect(player.calls).to.deep.equal([['seek', to]]);
    });
  }

  it('goes by keyboard, each time from where the sound is', async () => {
    const { root, player } = await skip();
    button(root).focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    expect(player.calls).to.deep.equal([
      ['seek', 97],
      ['seek', 127],
    ]);
  });

  it('is not there where the sound has no place to go to', async () => {
    const { root, player, part } = await skip('30', { capabilities: { ...canSeek, canSeek: false } });
    expect(root.querySelector('button')).to.equal(null);
    player.patch({ capabilities: canSeek });
    await part.updateComplete;
    expect(root.querySelector('button')).not.to.equal(null);
  });
});
