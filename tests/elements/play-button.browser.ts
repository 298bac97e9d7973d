import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { StationPlayButton } from '../../src/elements/play-button/play-button.ts';
import type { PlayerState } from '../../src/player/state.ts';
import { axeFindings } from './support/axe.ts';
import { episode, station } from './support/items.ts';
import { clear, one, stand, textOf } from './support/stand.ts';

const button = (state: Partial<PlayerState>, attributes = {}) => stand('station-play-button', StationPlayButton, state, attributes);
const nameIn = async (state: Partial<PlayerState>, attributes = {}) => textOf(one((await button(state, attributes)).root, 'button'));

const live = station();
const story = episode();
const rewindable = { canSeek: true, canRewindLive: true, canSetRate: false, hasCues: false };

describe('station-play-button', () => {
  afterEach(clear);

  it('has nothing that axe would mend, labelled and round', async () => {
    await button({ item: live });
    await button({ item: live, playback: { status: 'loading' } }, { compact: '' });
    await button({});
    expect(await axeFindings()).to.deep.equal([]);
  });

  const says: [string, Partial<PlayerState>][] = [
    ['Play Live Radio', { item: live }],
    ['Stop', { item: live, playback: { status: 'loading' } }],
    ['Stop', { item: live, playback: { status: 'playing' } }],
    ['Pause', { item: live, playback: { status: 'playing' }, capabilities: rewindable }],
    ['Stop', { item: live, playback: { status: 'reconnecting', attempt: 1, offline: false } }],
    ['Play Live Radio', { item: live, playback: { status: 'paused', refused: false } }],
    ['Play', { item: live, playback: { status: 'paused', refused: true } }],
    ['Retry', { item: live, playback: { status: 'failed', reason: 'network' } }],
    ['Listen', { item: story }],
    ['Pause', { item: story, playback: { status: 'playing' } }],
    ['Play', { item: story, playback: { status: 'paused', refused: false } }],
    ['Listen', { item: story, playback: { status: 'ended' } }],
  ];
  for (const [words, state] of says) {
    it(`says “${words}” of ${state.item?.kind} audio that is ${state.playback?.status ?? 'idle'}`, async () => {
      expect(await nameIn(state)).to.equal(words);
      expect(await nameIn(state, { compact: '' })).to.equal(words);
    });
  }

  it('follows the sound', async () => {
    const { part, root, player } = await button({ item: story });
    player.patch({ playback: { status: 'playing' } });
    await part.updateComplete;
    expect(textOf(one(root, 'button'))).to.equal('Pause');
  });

  it('is worked by mouse, Enter and Space', async () => {
    const { root, player } = await button({ item: story });
    one(root, 'button').click();
    one(root, 'button').focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: ' ' });
    expect(player.calls).to.deep.equal([['toggle'], ['toggle'], ['toggle']]);
  });

  it('is disabled while there is nothing to play', async () => {
    expect(one<HTMLButtonElement>((await button({})).root, 'button').disabled).to.equal(true);
  });
});
