import { expect } from 'chai';
import { until } from '../support/until.ts';
import { arrived, closePages, frame, pageWith } from './frame.ts';
import { listenerOf } from './listener.ts';

const story = (id: string) =>
  `<audio controls preload="none" id="${id}" title="${id}" data-duration="12" src="/tests/support/audio/tone.mp3?${id}"></audio>`;
const markup = `<p><a href="#station-player=two&t=0:05">Hear it</a></p><station-player id="player">${story('one')}${story('two')}</station-player>`;

describe('an address that names a moment', () => {
  afterEach(closePages);

  it('opens there by a link on the page, though nothing has sounded yet', async () => {
    const page = await pageWith(markup);
    const { player, hear } = listenerOf(page);
    page.document.querySelector('a')?.click();
    await until(() => player.state.item?.id === 'two', { what: 'the item of the link' });
    player.play();
    await hear(0.2);
    expect(player.currentTime).to.be.within(5, 8);
  });

  it('opens the page’s own, and not what was brought along from another', async () => {
    let page = await frame('/tests/page/site/one.html');
    let listener = listenerOf(page);
    listener.player.play();
    await listener.hear(0.3);
    await until(() => sessionStorage.getItem('station-player:player')?.includes('"playing":true'), { what: 'what goes along' });
    page.window.location.href = '/tests/page/site/story.html#t=7';
    page = await arrived(page, '/tests/page/site/story.html');
    listener = listenerOf(page);
    const place = () => `${listener.player.state.item?.id} at ${listener.player.state.time.current} s`;
    await until(() => place() === 'lighthouse at 7 s', { what: () => `the lighthouse at 7 s, where there is ${place()}` });
    expect(listener.player.state.queue.heard?.map(({ id }) => id)).to.deep.equal(['bridge']);
  });

  it('opens there when the page is loaded', async () => {
    const page = await frame('/tests/page/site/one.html', { hash: '#t=7' });
    const { player, hear } = listenerOf(page);
    await until(() => player.state.time.current === 7, { what: () => `7 s, where there is ${player.state.time.current}` });
    player.play();
    await hear(0.2);
    expect(player.currentTime).to.be.within(7, 10);
  });
});
