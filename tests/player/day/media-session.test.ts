import { describe, expect, it } from 'vitest';
import { followMediaSession } from '../../../src/player/day/media-session.ts';
import { Scope } from '../../../src/support/scope.ts';
import { episode, rig, station } from '../rig.ts';
import { LockScreen, Metadata } from './lock-screen.ts';

function listen(items?: Parameters<typeof rig>[0], screen = new LockScreen()) {
  const r = rig(items);
  const scope = new Scope();
  followMediaSession({ player: r.player, scope, session: screen as never, Metadata: Metadata as never });
  return { ...r, screen, scope };
}

const seeks = ['seekbackward', 'seekforward', 'seekto'];

describe('the lock screen', () => {
  it('says nothing before there is sound', () => {
    const { screen } = listen();
    expect(screen.metadata).toBeNull();
    expect(screen.buttons.size).toBe(0);
  });

  it('says what an episode is, and where it is', () => {
    const { player, screen, sound } = listen([
      episode('a', { title: 'The bridge reopens', author: 'Mara', program: 'Almanac', artwork: 'https://harbor.example/a.png' }),
    ]);
    player.play('a');
    sound(10);
    expect(screen.metadata).toMatchObject({ title: 'The bridge reopens', artist: 'Mara', album: 'Almanac' });
    expect(screen.metadata).toHaveProperty('artwork.length', 3);
    expect(screen.playbackState).toBe('playing');
    expect(screen.position?.duration).toBe(60);
    screen.press('seekto', { seekTime: 30 });
    expect(player.currentTime).toBe(30);
    screen.press('seekbackward');
    expect(player.currentTime).toBe(15);
    screen.press('seekforward', { seekOffset: 10 });
    expect(player.currentTime).toBe(25);
  });

  it('shows a picture in the sizes that a feed names', () => {
    const images = [96, 512].map((width) => ({ src: `https://example.org/${width}.png`, width }));
    const artwork = 'https://example.org/512.png';
    const { player, sound, screen } = listen([episode('a', { artwork, images })]);
    player.play('a');
    sound();
    expect(screen.metadata).toHaveProperty(
      'artwork',
      images.map(({ src, width }) => ({ src, sizes: `${width}x${width}` })),
    );
  });

  it('has no scrubber for live radio that can’t be rewound', () => {
    const { player, screen, sound } = listen();
    player.play('news');
    sound(10);
    expect([...screen.buttons.keys()].filter((action) => seeks.includes(action))).toEqual([]);
    expect(screen.position).toBeUndefined();
  });

  it('goes back from live to what was heard before it', () => {
    const { player, screen, sound } = listen();
    player.play('news');
    sound();
    expect(screen.buttons.has('previoustrack')).toBe(false);
    player.play('a');
    sound();
    player.play('news');
    sound();
    screen.press('previoustrack');
    expect(player.state.item?.id).toBe('a');
  });

  it('pauses, plays, and goes through the queue as Next Up says', () => {
    const { player, screen, sound } = listen();
    player.play('a');
    sound();
    expect(screen.buttons.has('previoustrack')).toBe(false);
    screen.press('nexttrack');
    sound();
    expect(player.state.item?.id).toBe('b');
    screen.press('previoustrack');
    sound();
    expect(player.state.item?.id).toBe('a');
    screen.press('pause');
    expect(player.state.playback.status).toBe('paused');
    expect(screen.playbackState).toBe('paused');
    screen.press('play');
    sound();
    expect(player.state.playback.status).toBe('playing');
  });

  it('goes back to live after the last of the queue', () => {
    const { player, screen, sound } = listen();
    player.play('jazz');
    sound();
    player.play('c');
    sound();
    screen.press('nexttrack');
    expect(player.state.item?.id).toBe('jazz');
    sound();
    expect(screen.buttons.has('nexttrack')).toBe(false);
  });

  it('goes from live to what the queue has next, as Next Up says', () => {
    const { player, screen, sound } = listen();
    player.play('news');
    sound();
    expect(player.state.nextUp).toMatchObject({ kind: 'episode', item: { id: 'a' } });
    player.queue.playNext(episode('x'));
    expect(player.state.nextUp).toMatchObject({ item: { id: 'x' } });
    screen.press('nexttrack');
    expect(player.state.item?.id).toBe('x');
    sound();
    player.play('news');
    sound();
    for (const { id } of player.state.queue.items) player.queue.remove(id);
    expect(screen.buttons.has('nexttrack')).toBe(false);
  });

  it('shows what a station carries', () => {
    const { player, screen, sound } = listen([station('news', { title: 'Harbor News' })]);
    player.play('news');
    sound();
    expect(screen.metadata).toMatchObject({ title: 'Harbor News' });
  });

  it('is set again when the sound begins, for the browser that forgets', () => {
    const { player, screen, sound } = listen();
    player.play('a');
    screen.buttons.clear();
    sound();
    expect(screen.buttons.has('pause')).toBe(true);
  });

  it('has its words again at each start of the sound, for the browser that forgets', () => {
    const { player, screen, sound } = listen([episode('a', { title: 'One' })]);
    player.play('a');
    sound();
    player.pause();
    screen.metadata = null;
    player.play();
    sound();
    expect(screen.metadata).toMatchObject({ title: 'One' });
  });

  it('does without an action that the browser does not know', () => {
    const { player, screen, sound } = listen(undefined, new LockScreen('seekto'));
    player.play('a');
    sound();
    expect(screen.buttons.has('pause')).toBe(true);
  });

  it('belongs to whoever sounded last', () => {
    const screen = new LockScreen();
    const one = listen([episode('a', { title: 'One' })], screen);
    const two = listen([episode('b', { title: 'Two' })], screen);
    one.player.play('a');
    one.sound();
    two.player.play('b');
    two.sound();
    expect(screen.metadata).toMatchObject({ title: 'Two' });
    one.player.seek(3);
    expect(screen.metadata).toMatchObject({ title: 'Two' });
    one.scope.release();
    expect(screen.buttons.has('pause')).toBe(true);
    two.scope.release();
    expect(screen.metadata).toBeNull();
    expect(screen.buttons.size).toBe(0);
  });
});
