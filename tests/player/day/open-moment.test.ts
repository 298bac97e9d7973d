import { afterEach, describe, expect, it } from 'vitest';
import type { Episode } from '../../../src/catalog/item.ts';
import { openMoment } from '../../../src/player/day/open-moment.ts';
import type { Player } from '../../../src/player/player.ts';
import { Scope } from '../../../src/support/scope.ts';
import { catalog, episode, rig, station } from '../rig.ts';

let page = new Scope();
afterEach(() => {
  page.release();
  page = new Scope();
});

/** @param brought what the listener has brought along, which is at hand instead of the page's own */
function open(player: Player, hash: string, brought?: Episode): void {
  const own = player.state.item;
  if (brought) player.queue.add(brought);
  if (brought) player.select(brought);
  openMoment(player, hash, page, { own, brought });
}
const place = ({ state }: Player) => [state.item?.id, state.time.current];

describe('a moment that an address names', () => {
  it('waits for what a feed brings later', () => {
    const { player } = rig([episode('a')]);
    open(player, '#station-player=b&t=7');
    expect(player.state.item?.id).toBe('a');
    player.setCatalog(catalog(episode('a'), episode('b')));
    expect(place(player)).toEqual(['b', 7]);
  });

  it('is given up by who presses Play meanwhile: what they hear sounds on', () => {
    const r = rig([station('news')]);
    open(r.player, '#station-player=b&t=7');
    r.player.play();
    r.sound();
    r.player.setCatalog(catalog(station('news'), episode('b')));
    expect(r.player.state).toMatchObject({ item: { id: 'news' }, playback: { status: 'playing' } });
  });

  it('is not one of an episode that comes after live audio at hand', () => {
    const { player } = rig([station('news'), episode('a')]);
    open(player, '#t=7');
    player.select(episode('a'));
    expect(player.state.time.current).toBe(0);
  });

  it('is of what the page has at hand, and not of what the listener has brought along', () => {
    const { player } = rig([episode('a')]);
    open(player, '#t=7', episode('x'));
    expect(place(player)).toEqual(['a', 7]);
  });

  it('moves nothing that was brought along where the page has live audio, or nothing yet', () => {
    for (const items of [[station('news')], []]) {
      const { player } = rig(items);
      open(player, '#t=7', episode('x'));
      player.setCatalog(catalog(...items, episode('late')));
      expect(place(player)).toEqual(['x', 0]);
    }
  });

  it('is of one player of a page: the first that has an episode at hand', () => {
    const [bar, card, other] = [rig([station('news')]), rig([episode('a')]), rig([episode('b')])] as const;
    for (const { player } of [bar, card, other]) open(player, '#t=7');
    expect([bar, card, other].map(({ player }) => place(player))).toEqual([
      ['news', 0],
      ['a', 7],
      ['b', 0],
    ]);
    for (const { player } of [bar, other, card]) open(player, '#t=9');
    expect([bar, card, other].map(({ player }) => player.state.time.current)).toEqual([0, 9, 0]);
  });

  it('is of another player of the page once that one has gone', () => {
    const [card, other] = [rig([episode('a')]), rig([episode('b')])];
    open(card.player, '#t=7');
    page.release();
    page = new Scope();
    open(other.player, '#t=9');
    expect(other.player.state.time.current).toBe(9);
  });
});
