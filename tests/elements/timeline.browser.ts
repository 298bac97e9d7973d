import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { StationTimeline } from '../../src/elements/timeline/timeline.ts';
import type { PlayerState } from '../../src/player/state.ts';
import { until } from '../support/until.ts';
import { axeFindings } from './support/axe.ts';
import { episode, station } from './support/items.ts';
import { clear, middleOf, one, stand } from './support/stand.ts';

const seekable = { canSeek: true, canRewindLive: false, canSetRate: true, hasCues: false };
const story: Partial<PlayerState> = {
  item: episode(),
  capabilities: seekable,
  time: { current: 67, duration: 233, buffered: [{ start: 0, end: 100 }], seeking: false, rate: 1 },
};
/** Of a player that is heard: what is on the rail comes a moment later. */
async function rail(state: Partial<PlayerState>) {
  const stood = await stand('station-timeline', StationTimeline, { playback: { status: 'playing' }, ...state });
  await until(() => stood.root.querySelector('.rail'));
  return stood;
}
const at = (root: ShadowRoot) => one(root, '.fill').style.getPropertyValue('--_at');
const seeks = (calls: readonly (readonly unknown[])[]) => calls.filter(([action]) => action === 'seek').map(([, seconds]) => seconds);
const slider = (root: ShadowRoot) => one<HTMLInputElement>(root, 'input[type=range]');

/** One that can be sought in, with its slider, which comes late. */
async function timeline(state: Partial<PlayerState> = story) {
  const stood = await rail(state);
  await until(() => stood.root.querySelector('input') !== null);
  return stood;
}

describe('station-timeline', () => {
  afterEach(clear);

  it('has nothing that axe would mend', async () => {
    await timeline();
    await rail({ item: station() });
    expect(await axeFindings()).to.deep.equal([]);
  });

  it('is an empty rail of the same height while a station has not been heard', async () => {
    const { part, player } = await stand('station-timeline', StationTimeline, { item: station() });
    const { height } = part.getBoundingClientRect();
    expect(part.renderRoot.childElementCount).to.equal(0);
    player.patch({ playback: { status: 'playing' } });
    await until(() => part.renderRoot.querySelector('.rail'));
    expect(part.getBoundingClientRect().height).to.equal(height).and.equal(24);
  });

  it('is a slider that says where it is in words', async () => {
    const { root } = await timeline();
    expect(slider(root).getAttribute('aria-label')).to.equal('Position');
    expect(slider(root).getAttribute('aria-valuetext')).to.equal('1 minute 7 seconds of 3 minutes 53 seconds');
    expect(slider(root).valueAsNumber).to.equal(67);
  });

  it('seeks by arrow keys, Page Up and Down, Home and End', async () => {
    const { root, player } = await timeline();
    slider(root).focus();
    for (const press of ['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'End', 'Home']) await sendKeys({ press });
    expect(seeks(player.calls)).to.deep.equal([72, 67, 97, 67, 233, 0]);
    expect(slider(root).getAttribute('aria-valuetext')).to.equal('0 seconds of 3 minutes 53 seconds');
  });

  it('turns its arrow keys with the direction of writing', async () => {
    document.body.dir = 'rtl';
    const { root, player } = await timeline();
    slider(root).focus();
    await sendKeys({ press: 'ArrowLeft' });
    document.body.removeAttribute('dir');
    expect(seeks(player.calls)).to.deep.equal([72]);
  });

  it('leaves the keys of the browser to the browser', async () => {
    const { root, player } = await timeline();
    slider(root).dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', altKey: true, bubbles: true }));
    expect(player.calls).to.deep.equal([]);
  });

  it('seeks once, to where the pointer lets go', async () => {
    const { root, player } = await timeline();
    const { left, width, top } = one(root, '.rail').getBoundingClientRect();
    const y = Math.round(top + 12);
    await sendMouse({ type: 'move', position: [Math.round(left + width / 4), y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(left + width / 2), y] });
    await until(() => root.querySelector('.preview')?.textContent === '1:56');
    expect(Number(at(root))).to.be.closeTo(0.5, 0.01);
    expect(seeks(player.calls)).to.deep.equal([]);
    await sendMouse({ type: 'up' });
    await until(() => seeks(player.calls).length === 1);
    expect(seeks(player.calls)[0]).to.be.closeTo(116.5, 1);
  });

  it('shows the time under the mouse', async () => {
    const { root } = await timeline();
    // Where the mouse stands already, a move is none.
    await sendMouse({ type: 'move', position: [2, 400] });
    await sendMouse({ type: 'move', position: middleOf(one(root, '.rail')) });
    await until(() => root.querySelector('.preview')?.textContent === '1:56');
    await sendMouse({ type: 'move', position: [2, 400] });
    await until(() => !root.querySelector('.preview'));
  });

  it('goes with the clock, a step a second, and does nothing in between', async () => {
    const { part, root, player } = await timeline({
      ...story,
      playback: { status: 'playing' },
      time: { current: 10, duration: 100, buffered: [], seeking: false, rate: 1 },
    });
    player.tick(15.2);
    await until(() => at(root) === '0.15');
    player.tick(15.9);
    expect(part.isUpdatePending).to.equal(false);
  });

  it('steps finer in what is short', async () => {
    const { root, player } = await timeline({
      ...story,
      time: { current: 0, duration: 20, buffered: [], seeking: false, rate: 1 },
    });
    player.tick(15.3);
    await until(() => at(root) === '0.763');
  });

  it('says nothing of the clock while it has focus', async () => {
    const { part, root, player } = await timeline();
    slider(root).focus();
    const before = slider(root).getAttribute('aria-valuetext');
    player.tick(90);
    await part.updateComplete;
    expect(slider(root).getAttribute('aria-valuetext')).to.equal(before);
    slider(root).blur();
    await until(() => slider(root).getAttribute('aria-valuetext') === '1 minute 30 seconds of 3 minutes 53 seconds');
  });

  it('is no slider where live audio can’t be rewound, and shows how far the programme is', async () => {
    const now = Date.now();
    const { root } = await rail({
      item: station(),
      onAir: { news: { now: { title: 'Evening Edition', start: now - 1_800_000, end: now + 1_800_000 }, next: [] } },
    });
    expect(root.querySelector('input')).to.equal(null);
    expect(Number(at(root))).to.be.closeTo(0.5, 0.01);
  });

  describe('of live audio that is kept', () => {
    const live: Partial<PlayerState> = {
      item: station({ timeZone: 'America/New_York' }),
      capabilities: { ...seekable, canRewindLive: true },
      time: { current: 190, buffered: [], seeking: false, rate: 1, live: { start: 0, end: 200, behind: 10 } },
      programmes: {
        marks: [
          { at: 50, title: 'The Long Table', start: Date.parse('2026-11-23T17:00:00Z') },
          { at: 150, title: 'On the Water', start: Date.parse('2026-11-23T17:05:00Z') },
        ],
      },
    };
    const ticks = (root: ShadowRoot) => [...root.querySelectorAll<HTMLElement>('.tick')];

    it('shows where programmes begin, and says it', async () => {
      const { root } = await timeline(live);
      expect(ticks(root).map((tick) => tick.style.getPropertyValue('--_tick'))).to.deep.equal(['0.250', '0.750']);
      const [first = ''] = ticks(root).map(({ textContent }) => textContent);
      expect(first.replace(/\s/g, ' ')).to.match(/^The Long Table, 12:00 PM/);
      expect(await axeFindings()).to.deep.equal([]);
    });

    it('moves them with what is kept', async () => {
      const { root, player, part } = await timeline(live);
      player.patch({ time: { ...player.state.time, live: { start: 40, end: 240, behind: 50 } } });
      await part.updateComplete;
      expect(ticks(root).map((tick) => tick.style.getPropertyValue('--_tick'))).to.deep.equal(['0.050', '0.550']);
    });

    it('says which programme lies where it is', async () => {
      const { root, player, part } = await timeline(live);
      expect(slider(root).getAttribute('aria-valuetext')).to.equal('10 seconds behind live, On the Water');
      player.patch({ time: { ...player.state.time, current: 125, live: { start: 0, end: 200, behind: 75 } } });
      await part.updateComplete;
      expect(slider(root).getAttribute('aria-valuetext')).to.equal('1 minute 15 seconds behind live, The Long Table');
    });
  });
});
