import { expect } from 'chai';
import { StationNow } from '../../src/elements/now/now.ts';
import type { PlayerState } from '../../src/player/state.ts';
import { until } from '../support/until.ts';
import { axeFindings } from './support/axe.ts';
import { episode, station } from './support/items.ts';
import { clear, one, stand, textOf } from './support/stand.ts';

const now = (state: Partial<PlayerState>, attributes = {}) => stand('station-now', StationNow, state, attributes);
const lines = (root: ShadowRoot) => ['eyebrow', 'title', 'sub'].map((part) => textOf(root.querySelector(`.words .${part}`)));

describe('station-now', () => {
  afterEach(clear);

  it('has nothing that axe would mend', async () => {
    await now({ item: station(), nextUp: { kind: 'programme', title: 'The Long Table', start: 0 } });
    await now({ item: episode({ artwork: `${location.origin}/missing.png` }) }, { compact: '' });
    expect(await axeFindings()).to.deep.equal([]);
  });

  it('tells a story’s programme, title, author and date', async () => {
    const item = episode({ program: 'Harbor News', author: 'Mara Lindqvist', date: '2025-11-20' });
    expect(lines((await now({ item })).root)).to.deep.equal(['Harbor News', 'The bridge reopens', 'Mara Lindqvist · November 20, 2025']);
  });

  it('tells a station and what it carries', async () => {
    const onAir = { news: { now: { title: 'Evening Edition', artist: 'with Mara Lindqvist' }, next: [] } };
    expect(lines((await now({ item: station(), onAir })).root)).to.deep.equal([
      'LiveHarbor News 88.1',
      'Evening Edition',
      'with Mara Lindqvist',
    ]);
  });

  it('does not say Live of what is heard later than it was live', async () => {
    const time = { current: 8, buffered: [], seeking: false, rate: 1, live: { start: 0, end: 200, behind: 192 } };
    const { root, part, player } = await now({ item: station(), time });
    expect(lines(root)[0]).to.equal('');
    player.patch({ time: { ...time, live: { ...time.live, behind: 0 } } });
    await part.updateComplete;
    expect(lines(root)[0]).to.equal('Live');
  });

  it('tells the piece of music within a programme', async () => {
    const onAir = { news: { now: { title: 'Concert' }, track: { title: 'Impromptu', artist: 'Schubert' }, next: [] } };
    expect(lines((await now({ item: station(), onAir })).root)[2]).to.equal('Impromptu · Schubert');
  });

  it('has Next Up on the station’s clock and on the reader’s', async () => {
    const start = Date.UTC(2026, 10, 20, 23, 0);
    const timeZone = new Date(start).getHours() === 23 ? 'Asia/Kathmandu' : 'UTC';
    const { root } = await now(
      { item: station(), nextUp: { kind: 'programme', title: 'The Long Table', start, timeZone } },
      { show: 'next' },
    );
    await until(() => textOf(one(root, '.next')) !== '');
    expect(textOf(one(root, '.next'))).to.match(/^Next Up · \S+ [AP]M \(\S+ [AP]M for you\)The Long Table$/);
  });

  it('leads from the queue back to live', async () => {
    const { root } = await now({ item: episode(), nextUp: { kind: 'live', item: station() } }, { show: 'next' });
    await until(() => root.querySelector('.title'));
    expect(textOf(one(root, '.title'))).to.equal('Back to live: Harbor News 88.1');
  });

  it('shows markup as text', async () => {
    const { root } = await now({ item: episode({ title: '<img src=x onerror=alert(1)>' }) });
    expect(textOf(one(root, '.words .title'))).to.equal('<img src=x onerror=alert(1)>');
    expect(root.querySelector('img')).to.equal(null);
  });

  it('asks no other origin for artwork before the first play', async () => {
    const item = episode({ artwork: 'https://elsewhere.invalid/art.png' });
    const { part, root, player } = await now({ item });
    expect(root.querySelector('img')).to.equal(null);
    player.patch({ started: true });
    await part.updateComplete;
    expect(one<HTMLImageElement>(root, 'img').src).to.equal(item.artwork);
  });

  it('stands on letters where there is no picture', async () => {
    expect(textOf((await now({ item: station() }, { show: 'artwork' })).root)).to.equal('88.1');
    expect(textOf((await now({ item: station({ title: 'Harbor Classical' }) }, { show: 'artwork' })).root)).to.equal('HC');
  });
});
