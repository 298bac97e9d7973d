import { expect } from 'chai';
import { StationTime } from '../../src/elements/time/time.ts';
import type { PlayerState } from '../../src/player/state.ts';
import { until } from '../support/until.ts';
import { axeFindings } from './support/axe.ts';
import { episode, station } from './support/items.ts';
import { clear, one, stand, textOf } from './support/stand.ts';

const time = (state: Partial<PlayerState>, attributes = {}) => stand('station-time', StationTime, state, attributes);
const at = (current: number, duration?: number) => ({
  current,
  buffered: [],
  seeking: false,
  rate: 1,
  ...(duration === undefined ? {} : { duration }),
});

describe('station-time', () => {
  afterEach(clear);

  it('has nothing that axe would mend', async () => {
    await time({ item: episode(), time: at(67, 233) });
    await time({ item: station() });
    expect(await axeFindings()).to.deep.equal([]);
  });

  it('says elapsed time and duration', async () => {
    expect(textOf((await time({ item: episode(), time: at(67.9, 233) })).root)).to.equal('1:07 / 3:53');
  });

  it('says either alone', async () => {
    const state = { item: episode(), time: at(3667, 7200) };
    expect(textOf((await time(state, { show: 'elapsed' })).root)).to.equal('1:01:07');
    expect(textOf((await time(state, { show: 'duration' })).root)).to.equal('2:00:00');
  });

  it('says only what is known', async () => {
    expect(textOf((await time({ item: episode(), time: at(5) })).root)).to.equal('0:05');
  });

  it('says Live of live audio, and a dash of what can’t be played', async () => {
    expect(textOf((await time({ item: station(), time: at(12) })).root)).to.equal('Live');
    expect(textOf((await time({ item: episode(), time: at(0, 233), playback: { status: 'failed', reason: 'decode' } })).root)).to.equal(
      '–',
    );
  });

  it('says how far behind live it is, with the way back; where there is little room only that', async () => {
    const live = (behind: number) => ({ ...at(12), live: { start: 0, end: 200, behind } });
    const { root, player } = await time({ item: station(), time: live(192) });
    await until(() => textOf(root) === '−3:12 Go live', { what: 'the place behind live' });
    one(root, '[part=go-live]').click();
    expect(player.calls).to.deep.equal([['goLive']]);
    const short = await time({ item: station(), time: live(192) }, { show: 'behind' });
    await until(() => textOf(short.root) === '−3:12 Go live', { what: 'the same where there is little room' });
    expect(await axeFindings()).to.deep.equal([]);
    short.player.patch({ time: live(0) });
    await short.part.updateComplete;
    expect(textOf(short.root)).to.equal('');
    expect(textOf((await time({ item: episode(), time: at(67, 233) }, { show: 'behind' })).root)).to.equal('');
  });

  it('repaints once a second and not at every tick', async () => {
    const { part, player } = await time({ item: episode(), time: at(1, 9) });
    player.tick(1.4);
    expect(part.isUpdatePending).to.equal(false);
    player.tick(2.1);
    expect(part.isUpdatePending).to.equal(true);
  });

  it('offers the beginning of a programme that has been missed', async () => {
    const marks = [{ at: 60, title: 'The Long Table', start: 0 }];
    const live = { start: 0, end: 200, behind: 0 };
    const state = { item: station(), time: { ...at(150), live }, programmes: { marks, start: 60 } };
    const { root, player } = await time(state);
    await until(() => root.querySelector('[part=from-start]') !== null, { what: 'the button' });
    const button = one(root, '[part=from-start]');
    expect(button.getAttribute('aria-label')).to.equal('Start “The Long Table” from the beginning');
    expect(await axeFindings()).to.deep.equal([]);
    button.click();
    expect(player.calls).to.deep.equal([['play', undefined, { startAt: 60 }]]);
    player.patch({ programmes: { marks } });
    await until(() => root.querySelector('[part=from-start]') === null, { what: 'no button' });
  });
});
