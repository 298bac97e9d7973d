import { expect } from 'chai';
import '../../src/auto.ts';
import type { StationPlayer } from '../../src/elements/player/player.ts';
import { sound } from '../support/sound.ts';
import { until } from '../support/until.ts';
import { axeFindings } from './support/axe.ts';
import { audio, offer } from './support/page.ts';
import { clear } from './support/stand.ts';

const asking = (facts: Parameters<typeof audio>[0]): HTMLAudioElement => {
  const element = audio(facts);
  element.className = 'station-player';
  element.controls = true;
  return element;
};
const players = () => [...document.querySelectorAll<StationPlayer>('station-player')];
const around = (element: Element) => element.closest<StationPlayer>('station-player');

async function upgraded(element: HTMLAudioElement): Promise<StationPlayer> {
  const player = (await until(() => around(element), { what: 'a player around the audio' })) as StationPlayer;
  await player.updateComplete;
  return player;
}

describe('audio.station-player', () => {
  afterEach(async () => {
    clear();
    await until(() => players().length === 0);
  });

  it('becomes a card where it stands, which axe would not mend', async () => {
    const story = asking({ src: '/nowhere/bridge.mp3', title: 'The bridge reopens', duration: 233 });
    document.body.append(document.createElement('h1'), story, document.createElement('p'));
    document.querySelector('h1')?.append('A page');
    const player = await upgraded(story);
    expect(player.previousElementSibling?.localName).to.equal('h1');
    expect(player.nextElementSibling?.localName).to.equal('p');
    expect(player.renderRoot.querySelector('.card')).to.not.equal(null);
    expect(player.player?.state.item).to.include({ title: 'The bridge reopens', duration: 233 });
    expect(player.getAttribute('aria-label')).to.equal('The bridge reopens');
    expect(await axeFindings()).to.deep.equal([]);
  });

  it('in a row are each a player of its own', async () => {
    const stories = ['a', 'b', 'c'].map((id) => asking({ src: `/nowhere/${id}.mp3`, id, title: id }));
    document.body.append(...stories);
    for (const story of stories) expect((await upgraded(story)).player?.state.queue.items.map(({ id }) => id)).to.deep.equal([story.id]);
    expect(players()).to.have.length(3);
  });

  it('in WordPress’s figure has the class around it', async () => {
    const figure = document.createElement('figure');
    const story = audio({ src: '/nowhere/a.mp3' });
    figure.className = 'wp-block-audio station-player';
    figure.append(story);
    document.body.append(figure);
    expect((await upgraded(story)).parentElement).to.equal(figure);
    figure.classList.remove('station-player');
    await until(() => story.parentElement === figure);
  });

  it('is left alone in a player, and without the class', async () => {
    const [own, plain] = [asking({ src: '/nowhere/a.mp3' }), audio({ src: '/nowhere/b.mp3' })];
    const player = await offer('station-player', [own]);
    const marker = asking({ src: '/nowhere/c.mp3' });
    document.body.append(plain, marker);
    await upgraded(marker);
    expect(around(own)).to.equal(player);
    expect(around(plain)).to.equal(null);
    expect(players()).to.have.length(2);
  });

  it('may say with data-* what the player is', async () => {
    const story = asking({ src: '/nowhere/a.mp3', title: 'A' });
    Object.assign(story.dataset, { label: 'Harbor Radio', layout: 'bar', feed: '/tests/support/audio/podcast.xml', feedLimit: '1' });
    document.body.append(story);
    const player = await upgraded(story);
    expect(player.layout).to.equal('bar');
    expect(player.label).to.equal('Harbor Radio');
    expect(player.hasAttribute('aria-label')).to.equal(false);
    await until(() => player.player?.state.queue.items.length === 2, { what: 'the feed' });
    delete story.dataset['layout'];
    await until(() => !player.hasAttribute('layout'));
  });

  it('goes back to what it was when its class goes', async () => {
    const story = asking({ src: '/nowhere/a.mp3' });
    document.body.append(story);
    await upgraded(story);
    story.className = '';
    await until(() => story.parentElement === document.body);
    expect(players()).to.deep.equal([]);
    expect(getComputedStyle(story).display).to.not.equal('none');
  });

  it('leaves nothing behind when it is removed, alone or with its player', async () => {
    const [first, second] = [asking({ src: '/nowhere/a.mp3' }), asking({ src: '/nowhere/b.mp3' })];
    document.body.append(first, second);
    const player = await upgraded(second);
    await upgraded(first);
    first.remove();
    player.remove();
    await until(() => players().length === 0);
    document.body.append(first);
    await upgraded(first);
  });

  it('takes its player with it when it is moved, and the sound goes on', async () => {
    const { url } = await sound('file');
    const story = asking({ src: url, id: 'tone' });
    document.body.append(story);
    const player = await upgraded(story);
    player.player?.play();
    await until(() => (player.player?.currentTime ?? 0) > 0.2);
    const from = player.player?.currentTime ?? 0;
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    elsewhere.append(story);
    await until(() => player.parentElement === elsewhere);
    expect(around(story)).to.equal(player);
    expect(players()).to.deep.equal([player]);
    await until(() => (player.player?.currentTime ?? 0) > from + 0.2, { what: 'sound that goes on' });
  });

  it('goes on from where it is playing', async () => {
    const { url } = await sound('file');
    const story = audio({ src: url, id: 'tone' });
    document.body.append(story);
    await story.play();
    await until(() => story.currentTime > 1);
    story.className = 'station-player';
    const player = await upgraded(story);
    await until(() => player.player?.state.playback.status === 'playing');
    expect(story.paused).to.equal(true);
    expect(player.player?.currentTime).to.be.at.least(story.currentTime - 0.1);
  });

  it('is shown as it was where its player can’t be', async () => {
    const story = asking({ src: '/nowhere/a.mp3' });
    const { createElement } = document;
    let made = 0;
    document.createElement = ((name: string) => {
      const element = createElement.call(document, name);
      if (name !== 'station-player') return element;
      made += 1;
      Object.defineProperty(element, 'updateComplete', { get: () => Promise.reject(new Error('No code.')) });
      return element;
    }) as typeof createElement;
    document.body.append(story);
    await until(() => made > 0);
    document.createElement = createElement;
    await until(() => story.parentElement === document.body);
    document.body.append(document.createElement('audio'));
    await until(() => players().length === 0);
    expect(getComputedStyle(story).display).to.not.equal('none');
  });
});
