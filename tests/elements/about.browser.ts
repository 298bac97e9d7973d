import { expect } from 'chai';
import { StationAbout } from '../../src/elements/about/about.ts';
import { StationTimeline } from '../../src/elements/timeline/timeline.ts';
import type { PlayerState } from '../../src/player/state.ts';
import { until } from '../support/until.ts';
import { axeFindings } from './support/axe.ts';
import { episode } from './support/items.ts';
import { clear, one, stand, textOf } from './support/stand.ts';

const chapters = { src: new URL('/tests/support/audio/chapters.json', location.href).href };
const tale = episode({
  chapters,
  duration: 60,
  season: 2,
  number: 7,
  notes: [
    [{ text: 'With <b>Ines</b>. See ' }, { text: 'the map', href: 'https://harbor.example/map' }, { text: '.' }],
    [{ text: 'Recorded on deck.' }],
  ],
  persons: [
    { name: 'Ines Okafor', role: 'guest', link: 'https://harbor.example/ines' },
    { name: 'Mara Lindqvist', role: 'host' },
  ],
});
const time = (current: number): PlayerState['time'] => ({ current, duration: 60, buffered: [], seeking: false, rate: 1 });
const about = (state: Partial<PlayerState> = {}) => stand('station-about', StationAbout, { item: tale, time: time(0), ...state });
const chapterButtons = (root: ShadowRoot) => [...root.querySelectorAll<HTMLButtonElement>('.chapter')];

describe('station-about', () => {
  afterEach(clear);

  it('has nothing that axe would mend, closed and open', async () => {
    const { root } = await about();
    await until(() => chapterButtons(root).length === 3);
    expect(await axeFindings()).to.deep.equal([]);
    one<HTMLDetailsElement>(root, 'details').open = true;
    expect(await axeFindings()).to.deep.equal([]);
  });

  it('lists the chapters of the table of contents, says when each begins, and plays from there', async () => {
    const { root, player } = await about();
    await until(() => chapterButtons(root).length === 3);
    expect(chapterButtons(root).map(textOf)).to.deep.equal([
      '0:00Before the bridge, 0 seconds',
      '0:20The ferry, 20 seconds',
      '0:45The vote, 45 seconds',
    ]);
    chapterButtons(root)[1]?.click();
    expect(player.calls.filter(([action]) => action === 'play')).to.deep.equal([['play', tale.id, { startAt: 20 }]]);
  });

  it('lists the highlights that a feed names, and plays from there', async () => {
    const soundbites = [
      { start: 12, duration: 8, title: '<b>The horn' },
      { start: 30, duration: 5 },
    ];
    const { root, player } = await about({ item: episode({ soundbites }) });
    await until(() => chapterButtons(root).length === 2);
    expect(textOf(one(root, 'ol[aria-label=Highlights]'))).to.equal('0:12<b>The horn, 12 seconds0:30The bridge reopens, 30 seconds');
    chapterButtons(root)[0]?.click();
    expect(player.calls.filter(([action]) => action === 'play')).to.deep.equal([['play', 'bridge', { startAt: 12 }]]);
    one<HTMLDetailsElement>(root, 'details').open = true;
    expect(await axeFindings()).to.deep.equal([]);
  });

  it('marks the chapter that is heard, while it is open', async () => {
    const { root, player } = await about();
    await until(() => chapterButtons(root).length === 3);
    one<HTMLDetailsElement>(root, 'details').open = true;
    player.tick(46);
    await until(() => textOf(root.querySelector('[aria-current]')) === '0:45The vote, 45 seconds');
  });

  it('shows notes and people as text, and links that open beside the page', async () => {
    const { root } = await about();
    await until(() => root.querySelector('.notes'));
    expect(textOf(one(root, '.notes'))).to.equal('Season 2 · Episode 7With <b>Ines</b>. See the map.Recorded on deck.');
    expect(textOf(one(root, '.people'))).to.equal('Ines Okafor (guest), Mara Lindqvist (host)');
    const links = [...root.querySelectorAll('a')];
    expect(links.map(({ href, rel, target }) => [href, rel, target])).to.deep.equal([
      ['https://harbor.example/ines', 'noopener', '_blank'],
      ['https://harbor.example/map', 'noopener', '_blank'],
    ]);
  });

  it('is not there where nothing is said', async () => {
    const { root, player } = await about();
    await until(() => root.querySelector('details'));
    player.patch({ item: episode({ id: 'plain' }) });
    await until(() => !root.querySelector('details'));
  });
});

describe('chapters on the timeline', () => {
  afterEach(clear);

  it('stand in their places, are a list to the ear, and are told with the position', async () => {
    const capabilities = { canSeek: true, canSetRate: true, canRewindLive: false, hasCues: false };
    const { root, player } = await stand('station-timeline', StationTimeline, { item: tale, time: time(0), capabilities });
    await until(() => root.querySelectorAll('.tick').length === 3);
    expect(one(root, '.ticks').ariaLabel).to.equal('Chapters');
    expect([...root.querySelectorAll<HTMLElement>('.tick')].map((tick) => tick.style.getPropertyValue('--_tick'))).to.deep.equal([
      '0.000',
      '0.333',
      '0.750',
    ]);
    const widths = [...root.querySelectorAll('.tick')].map((tick) => tick.getBoundingClientRect().width);
    expect(widths, 'where all begins there is nothing to mark').to.deep.equal([0, 2, 2]);
    player.tick(50);
    await until(() => one(root, 'input').getAttribute('aria-valuetext') === '50 seconds of 1 minute, The vote');
  });
});
