import { expect } from 'chai';
import '../../src/define.ts';
import type { StationPlayer } from '../../src/elements/player/player.ts';
import type { StationQueue } from '../../src/elements/queue/queue.ts';
import { until } from '../support/until.ts';
import { offer, station1, story1, story2 } from './support/page.ts';
import { clear, one, textOf } from './support/stand.ts';

const queueIn = (player: StationPlayer) => (player.renderRoot as ShadowRoot).querySelector<StationQueue>('station-queue');
const shown = (player: StationPlayer) => queueIn(player)?.shadowRoot as ShadowRoot;

/** A card whose queue is open by default, and shows what is lined up. */
async function card(...children: Node[]): Promise<StationPlayer> {
  const player = await offer('station-player', children, { label: 'Harbor Radio', storage: 'none' });
  await until(() => queueIn(player)?.shadowRoot?.querySelector('li'));
  expect(player.chosen).to.equal(undefined);
  return player;
}

async function removeAndUndo(player: StationPlayer, title: string): Promise<void> {
  one(shown(player), `[aria-label="Remove “${title}”"]`).click();
  await until(() => textOf(shown(player)?.activeElement) === 'Undo');
  one(shown(player), '.undo button').click();
  await until(() => shown(player)?.querySelector(`[aria-label="Remove “${title}”"]`));
}

describe('the queue that is open by default', () => {
  afterEach(clear);

  it('stays with its Undo when one of two is removed', async () => {
    const player = await card(story1(), story2());
    await removeAndUndo(player, 'Oysters');
    await removeAndUndo(player, 'The bridge reopens');
  });

  it('stays with its Undo when the one beside a station is removed', async () => {
    await removeAndUndo(await card(story1(), station1()), 'The bridge reopens');
  });

  it('goes where the page takes it back', async () => {
    const second = story2();
    const player = await card(story1(), second);
    second.remove();
    await until(() => !queueIn(player));
    expect(player.chosen).to.equal(undefined);
  });
});
