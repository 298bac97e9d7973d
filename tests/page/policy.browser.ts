import { expect } from 'chai';
import type { StationPlayer } from '../../src/elements/player/player.ts';
import { until } from '../support/until.ts';
import { closePages, type Framed, frame } from './frame.ts';

describe('a page under the strictest content security policy', () => {
  let page: Framed;
  beforeEach(async () => {
    page = await frame('/tests/page/policy.html');
  });
  afterEach(closePages);

  const status = (player: StationPlayer) => player.player?.state.playback.status;

  it('is in force', async () => {
    page.window.document.body.setAttribute('style', 'color: red');
    await until(() => page.violations().some((line) => line.startsWith('style-src')), { what: 'a breach of the policy' });
  });

  it('asks for no media and for no other origin before Play', async () => {
    const card = page.player('card');
    await until(() => Object.keys(card.player?.state.onAir ?? {}).length > 0, { what: 'what is on air' });
    const asked = page.requests();
    expect(asked.filter((url) => !url.startsWith(location.origin))).to.deep.equal([]);
    expect(asked.filter((url) => /\.(mp3|opus|m4a)/.test(url))).to.deep.equal([]);
  });

  it('plays live, then an article with its transcript, with no violation', async () => {
    const card = page.player('card');
    card.player?.play('news');
    await until(() => status(card) === 'playing', { what: 'live sound' });
    card.player?.play('bridge');
    await until(() => status(card) === 'playing' && (card.player?.currentTime ?? 0) > 0.3, { what: 'the article’s sound' });
    await until(() => card.player?.state.transcript.status === 'ready', { what: 'the transcript' });
    card.player?.seek(20);
    await until(() => (card.player?.currentTime ?? 0) > 20.2, { what: 'sound after the seek' });
    card.player?.pause();
    await until(() => status(card) === 'paused');
    expect(page.violations()).to.deep.equal([]);
  });

  it('silences one player when the other begins', async () => {
    const card = page.player('card');
    const bar = page.player('bar');
    card.player?.play('bridge');
    await until(() => status(card) === 'playing', { what: 'the card’s sound' });
    bar.player?.play('bar-news');
    await until(() => status(bar) === 'playing', { what: 'the bar’s sound' });
    expect(status(card)).to.equal('paused');
    bar.player?.pause();
    expect(page.violations()).to.deep.equal([]);
  });

  it('shows markup in titles, cues and attributes as text', async () => {
    const card = page.player('card');
    card.player?.select('hostile');
    await until(() => card.player?.state.transcript.status === 'ready', { what: 'the hostile transcript' });
    await until(() => page.text(card).includes('<img src=x onerror=alert(1)>'), { what: 'the cue’s markup as text' });
    const text = page.text(card);
    expect(text).to.include('<script>title</script>');
    expect(text).to.include('<b>author</b>');
    expect(text).to.include('<u>program</u>');
    expect(text).to.include('<script>alert(2)</script>');
    expect(page.all(card, 'script, img[src="x"]')).to.deep.equal([]);
    expect(page.violations()).to.deep.equal([]);
  });
});
