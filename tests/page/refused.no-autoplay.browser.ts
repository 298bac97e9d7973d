import { expect } from 'chai';
import { en } from '../../src/i18n/en.ts';
import { closePages, type Framed, pageWith } from './frame.ts';
import { listenerOf } from './listener.ts';

const station = '<audio controls preload="none" data-live title="Harbor News 88.1" src="/live/news.mp3"></audio>';
const story = '<audio controls preload="none" title="A tone" src="/tests/support/audio/tone.mp3"></audio>';

describe('a page that plays without a gesture', () => {
  let page: Framed;
  afterEach(closePages);

  // One page for both, before anything is pressed: a browser remembers that a page was touched.
  it('says “Tap to continue”, and a tap plays', async () => {
    page = await pageWith(`<station-player id="live">${station}</station-player><station-player id="story">${story}</station-player>`, {
      width: 600,
      height: 560,
    });
    const players = ['live', 'story'].map((id) => listenerOf(page, id));
    for (const listener of players) {
      listener.player.play();
      await listener.read(en.tapToContinue);
      expect(listener.player.state.playback).to.deep.equal({ status: 'paused', refused: true });
    }
    for (const listener of players) {
      await listener.press(en.play);
      await listener.hear(0.3);
      expect(listener.words).to.equal('');
    }
  });
});
