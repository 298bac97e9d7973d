import { expect } from 'chai';
import { en } from '../../src/i18n/en.ts';
import { enPanels } from '../../src/i18n/en-panels.ts';
import { until } from '../support/until.ts';
import { arrived, closePages, type Framed, frame, nameOf } from './frame.ts';
import { type Listener, listenerOf } from './listener.ts';

describe('a listener’s day', () => {
  let page: Framed;
  let listener: Listener;
  afterEach(closePages);

  /** What is said in a part of the bar, once it is said. */
  const reads = (part: string, words: string) =>
    until(() => partWords(part).includes(words), { what: () => `“${words}” as ${part}, where “${partWords(part)}” stands` });
  const partWords = (part: string) =>
    page
      .all(page.player(), `[part~=${part}]`)
      .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
      .join(' | ');
  const offers = (name: string) =>
    until(() => page.all(page.player(), 'button').some((button) => nameOf(button) === name && button.checkVisibility()), {
      what: `the button “${name}”`,
    });
  /** What the one status says to who doesn't see the bar. While all is well that is nothing. */
  const says = (words: string) => {
    const statuses = () => page.all(page.player(), '[role=status]').map((status) => (status.textContent ?? '').trim());
    return until(() => statuses().length === 1 && statuses()[0] === words, {
      what: () => `“${words}” as the only status, where “${statuses().join('”, “')}” stands`,
    });
  };
  /** One sound at a time, and it is that of the item at hand. */
  const hears = async (id: string, seconds: number) => {
    await until(() => listener.player.state.item?.id === id, { what: () => `${id} at hand, where ${listener.player.state.item?.id} is` });
    await listener.hear(seconds);
    await until(() => page.audios().filter(({ paused }) => !paused).length === 1, { what: 'one element that sounds' });
    const [sounding] = page.audios().filter(({ paused }) => !paused);
    const clock = sounding?.currentTime ?? 0;
    await until(() => (sounding?.currentTime ?? 0) > clock, { what: `the media clock of ${id}` });
    expect(listener.player.state.item?.id).to.equal(id);
    await says('');
    await offers(listener.player.state.item?.kind === 'live' && !listener.player.state.capabilities.canRewindLive ? en.stop : en.pause);
  };
  const listenButton = (id: string, name: string) => {
    const listen = page.document.querySelector(`station-listen[item=${id}]`);
    const button = listen && page.all(listen, 'button').find((each) => (each.textContent ?? '').startsWith(name));
    if (!button) throw new Error(`There is no “${name}” for ${id}.`);
    return button;
  };
  const presses = async (id: string, name: string) => {
    await until(() => listenButtonOrNone(id, name), { what: `“${name}” for ${id}` });
    await page.click(listenButton(id, name));
  };
  const listenButtonOrNone = (id: string, name: string) => {
    try {
      return !(listenButton(id, name) as HTMLButtonElement).disabled;
    } catch {
      return false;
    }
  };
  const follows = async (link: string, url: string) => {
    const anchor = [...page.document.querySelectorAll('a')].find(({ textContent }) => textContent === link);
    if (!anchor) throw new Error(`There is no link “${link}”.`);
    await page.click(anchor);
    page = await arrived(page, url);
    listener = listenerOf(page);
  };

  it('live, an article, two stories lined up, the next page, the lock screen, and live again', async function () {
    // Three pages and seven sounds.
    this.timeout(60_000);
    page = await frame('/tests/page/day/front.html', { width: 790, height: 580 });
    listener = listenerOf(page);
    expect(page.requests().some((address) => address.includes('news.mp3'))).to.equal(false);

    // In the kitchen.
    await listener.press(en.playLive);
    await hears('news', 0.5);
    await reads('eyebrow', en.live);

    // What goes along to the next page comes with the first sound.
    await until(() => sessionStorage.getItem('station-player:player')?.includes('"playing":true'), { what: 'what goes along' });

    // The article is another page: live goes on there, asked by nobody.
    await follows('The bridge reopens', '/tests/page/day/story.html');
    await hears('news', 0.3);
    await presses('bridge', en.listen);
    await hears('bridge', 0.5);
    await reads('title', 'The bridge reopens');
    await reads('next', 'The bay');

    // Two stories for the walk.
    await presses('oysters', enPanels.addToQueue);
    await presses('library', enPanels.addToQueue);
    for (const id of ['oysters', 'library']) await until(() => listenButtonOrNone(id, enPanels.inQueue), { what: `${id} in the queue` });
    // Their order is the listener's.
    await listener.press(en.nextUp);
    await listener.press(enPanels.moveUp('The library'));
    await says(enPanels.movedTo('2', '3'));
    await reads('next', 'The library');
    await listener.press(enPanels.moveDown('The library'));
    await says(enPanels.movedTo('3', '3'));
    await reads('next', 'The bay');

    // Another page, which offers something else: the same episode, at its place, and the same queue.
    const [heard, then] = [listener.player.currentTime, performance.now()];
    await follows('The lighthouse', '/tests/page/day/next.html');
    await hears('bridge', 0.3);
    expect(listener.player.currentTime).to.be.within(heard - 2.5, heard + (performance.now() - then) / 1000);
    await reads('title', 'The bridge reopens');
    await reads('next', 'The bay');
    const lined = listener.player.state.queue.items.map(({ id }) => id);
    expect(lined.slice(0, 3)).to.deep.equal(['bridge', 'oysters', 'library']);

    // The phone is in the pocket.
    await until(() => page.lockScreen('nexttrack'), { what: 'Next on the lock screen' });
    await hears('oysters', 0.2);
    await reads('title', 'The bay');
    await reads('next', 'The library');
    expect(page.window.navigator.mediaSession.metadata?.title).to.equal('The bay');
    listener.player.seek(11);

    // It ends, and the next begins by itself; the last of what was lined up leads to what this page offers.
    await hears('library', 0.2);
    await reads('next', 'The lighthouse');
    listener.player.seek(11);
    await hears('lighthouse', 0.2);
    await reads('next', en.backToLive('Harbor News'));
    expect(page.lockScreen('nexttrack')).to.equal(true);
    await hears('news', 0.5);
    await reads('eyebrow', en.live);
    expect(page.lockScreen('seekto')).to.equal(listener.player.state.capabilities.canSeek);
  });
});
