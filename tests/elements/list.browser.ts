import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { StationList } from '../../src/elements/list/list.ts';
import type { PlayerState } from '../../src/player/state.ts';
import { axeFindings } from './support/axe.ts';
import { episode, station } from './support/items.ts';
import { clear, one, stand, textOf } from './support/stand.ts';

const news = station();
const classical = station({ id: 'classical', title: 'Harbor Classical' });
const nights = station({ id: 'nights', title: 'Harbor Nights' });
const three: Partial<PlayerState> = { item: news, stations: { items: [news, classical, nights] } };
const list = (state: Partial<PlayerState> = {}) => stand('station-list', StationList, { ...three, ...state });
const radios = (root: ShadowRoot) => [...root.querySelectorAll<HTMLElement>('[role=radio]')];

describe('station-list', () => {
  afterEach(clear);

  it('has nothing that axe would mend, full and empty', async () => {
    await list({ playback: { status: 'playing' } });
    await list({ stations: { items: [] } });
    expect(await axeFindings()).to.deep.equal([]);
  });

  it('is a group of radio buttons with one Tab stop: the station at hand', async () => {
    const { root } = await list({ item: classical });
    expect(textOf(one(root, 'h2'))).to.equal('Available On Air Stations');
    expect(radios(root).map((radio) => radio.getAttribute('aria-checked'))).to.deep.equal(['false', 'true', 'false']);
    expect(radios(root).map(({ tabIndex }) => tabIndex)).to.deep.equal([-1, 0, -1]);
  });

  it('has its Tab stop on the first station while a story is at hand', async () => {
    expect(radios((await list({ item: episode() })).root).map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1, -1]);
  });

  it('says what each carries and what is next', async () => {
    const start = new Date(2026, 10, 20, 18, 0).getTime();
    const { root } = await list({ onAir: { news: { now: { title: 'Evening Edition' }, next: [{ title: 'The Long Table', start }] } } });
    expect(textOf(radios(root)[0])).to.match(/Harbor News 88\.1On air: Evening Edition · next 6:00\sPM$/);
  });

  it('plays what is chosen', async () => {
    const { root, player } = await list();
    radios(root)[1]?.click();
    expect(player.calls).to.deep.include(['play', 'classical']);
  });

  it('chooses by arrow keys: with sound while there is sound, else without', async () => {
    const { root, player } = await list();
    radios(root)[0]?.focus();
    await sendKeys({ press: 'ArrowDown' });
    player.patch({ playback: { status: 'playing' } });
    await sendKeys({ press: 'ArrowDown' });
    expect(player.calls.slice(-2)).to.deep.equal([
      ['select', 'classical'],
      ['play', 'nights'],
    ]);
    expect(root.activeElement).to.equal(radios(root)[2]);
    await sendKeys({ press: 'ArrowDown' });
    expect(root.activeElement).to.equal(radios(root)[0]);
  });

  it('marks the station that sounds', async () => {
    const { part, root, player } = await list();
    expect(root.querySelector('.equaliser')).to.equal(null);
    player.patch({ playback: { status: 'playing' } });
    await part.updateComplete;
    expect(radios(root)[0]?.querySelector('.equaliser')).not.to.equal(null);
  });

  it('says so when there is none', async () => {
    expect(textOf(one((await list({ stations: { items: [] } })).root, '.empty'))).to.equal('There are no stations here.');
  });
});
