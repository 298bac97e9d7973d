import { expect } from 'chai';
import { StationListen } from '../../src/elements/listen/listen.ts';
import type { PlayerState } from '../../src/player/state.ts';
import { until } from '../support/until.ts';
import { axeFindings } from './support/axe.ts';
import { episode, station } from './support/items.ts';
import { clear, one, stand, textOf } from './support/stand.ts';

const bridge = episode({ duration: 179 });
const other = episode({ id: 'other', title: 'Oysters' });
const at = (current: number, duration = 179) => ({ current, duration, buffered: [], seeking: false, rate: 1 });

async function listen(state: Partial<PlayerState> = {}, item = 'bridge') {
  const queue = { items: [bridge, other] };
  const stood = await stand('station-listen', StationListen, { item: other, queue, ...state }, { item });
  await until(() => stood.root.querySelector('button'));
  return { ...stood, words: () => textOf(one(stood.root, '.listen')) };
}

describe('station-listen', () => {
  afterEach(clear);

  it('has nothing that axe would mend', async () => {
    await listen();
    await listen({ item: bridge, playback: { status: 'playing' }, time: at(67) });
    await listen({ queue: { items: [] }, item: bridge });
    expect(await axeFindings()).to.deep.equal([]);
  });

  const cases: readonly (readonly [what: string, words: string, state: Partial<PlayerState>])[] = [
    ['how long it is', 'Listen · 3 min: The bridge reopens', {}],
    ['how long a short one is', 'Listen · 56 sec: The bridge reopens', { queue: { items: [episode({ duration: 56.2 })] } }],
    [
      'nothing of a length that is not known',
      'Listen: The bridge reopens',
      { queue: { items: [{ ...station(), kind: 'episode', id: 'bridge', title: 'The bridge reopens' }] } },
    ],
    [
      'what is left while it plays',
      'Pause · 1:52 left: The bridge reopens',
      { item: bridge, playback: { status: 'playing' }, time: at(67) },
    ],
    [
      'what is left while it pauses',
      'Play · 1:52 left: The bridge reopens',
      { item: bridge, playback: { status: 'paused', refused: false }, time: at(67) },
    ],
    ['how long it was, at its end', 'Listen · 3 min: The bridge reopens', { item: bridge, playback: { status: 'ended' }, time: at(179) }],
    ['that it comes', 'Stop · 3 min: The bridge reopens', { item: bridge, playback: { status: 'loading' }, time: at(0) }],
    [
      'that it failed',
      'Retry · 3 min: The bridge reopens',
      { item: bridge, playback: { status: 'failed', reason: 'not-found' }, time: at(0) },
    ],
    ['nothing of another that plays', 'Listen · 3 min: The bridge reopens', { playback: { status: 'playing' }, time: at(67) }],
  ];
  for (const [what, expected, state] of cases) {
    it(`says ${what}`, async () => {
      const { words } = await listen(state);
      expect(words()).to.equal(expected);
    });
  }

  it('has a name that stays while what is left goes down', async () => {
    const { root, player, words } = await listen({ item: bridge, playback: { status: 'playing' }, time: at(67) });
    player.tick(68);
    await until(() => words().includes('1:51'));
    expect(one(root, '.detail').getAttribute('aria-hidden')).to.equal('true');
  });

  it('plays its item, and pauses it', async () => {
    const { root, player } = await listen();
    one(root, '.listen').click();
    player.patch({ item: bridge, playback: { status: 'playing' } });
    await until(() => textOf(one(root, '.listen')).startsWith('Pause'));
    one(root, '.listen').click();
    expect(player.calls).to.deep.equal([['play', 'bridge'], ['toggle']]);
  });

  it('says that it is in the queue once the listener has it there, and does nothing then', async () => {
    const { root, player } = await listen();
    expect(textOf(one(root, '.queue'))).to.equal('Add to queue: The bridge reopens');
    one(root, '.queue').click();
    await until(() => textOf(one(root, '.queue')).startsWith('In the queue'));
    expect(textOf(one(root, '.queue'))).to.equal('In the queue: The bridge reopens');
    expect(one(root, '.queue').getAttribute('aria-disabled')).to.equal('true');
    one(root, '.queue').click();
    expect(player.state.queue.items).to.have.length(2);
  });

  it('puts back what was taken out of the queue, and keeps focus', async () => {
    const { root, player } = await listen();
    player.queue.remove('bridge');
    await until(() => textOf(one(root, '.queue')) === 'Add to queue: The bridge reopens');
    one(root, '.queue').focus();
    one(root, '.queue').click();
    await until(() => textOf(one(root, '.queue')).startsWith('In the queue'));
    expect(player.state.queue.items.map(({ id }) => id)).to.deep.equal(['other', 'bridge']);
    expect(root.activeElement).to.equal(one(root, '.queue'));
  });

  it('offers Play Live Radio for a station, and no queue', async () => {
    const { root, words } = await listen({ stations: { items: [station()] } }, 'news');
    expect(words()).to.equal('Play Live Radio: Harbor News 88.1');
    expect(root.querySelector('.queue')).to.equal(null);
  });

  it('is disabled while the player has no such item, and comes to life with it', async () => {
    const { root, player } = await listen({ queue: { items: [other] } });
    expect(one<HTMLButtonElement>(root, '.listen').disabled).to.equal(true);
    player.patch({ queue: { items: [bridge, other] } });
    await until(() => !one<HTMLButtonElement>(root, '.listen').disabled);
  });

  it('shows a title as text', async () => {
    const { root, words } = await listen({ queue: { items: [episode({ title: '<b onclick=alert(1)>hi</b>' })] } });
    expect(words()).to.contain('<b onclick=alert(1)>hi</b>');
    expect(root.querySelector('b')).to.equal(null);
  });
});
