import { describe, expect, it } from 'vitest';
import { openMoment } from '../../../src/player/day/open-moment.ts';
import { Scope } from '../../../src/support/scope.ts';
import { catalog, episode, rig, station } from '../rig.ts';

describe('a moment that an address names', () => {
  it('waits for what a feed brings later', () => {
    const { player } = rig([episode('a')]);
    openMoment(player, '#station-player=b&t=7', new Scope());
    expect(player.state.item?.id).toBe('a');
    player.setCatalog(catalog(episode('a'), episode('b')));
    expect([player.state.item?.id, player.state.time.current]).toEqual(['b', 7]);
  });

  it('is given up by who presses Play meanwhile: what they hear sounds on', () => {
    const r = rig([station('news')]);
    openMoment(r.player, '#station-player=b&t=7', new Scope());
    r.player.play();
    r.sound();
    r.player.setCatalog(catalog(station('news'), episode('b')));
    expect(r.player.state).toMatchObject({ item: { id: 'news' }, playback: { status: 'playing' } });
  });

  it('is not one of an episode that comes after live audio at hand', () => {
    const { player } = rig([station('news'), episode('a')]);
    openMoment(player, '#t=7', new Scope());
    player.select(episode('a'));
    expect(player.state.time.current).toBe(0);
  });
});
