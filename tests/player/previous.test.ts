import { describe, expect, it } from 'vitest';
import { catalog, episode, rig, station } from './rig.ts';

const listening = (...ids: string[]) => {
  const r = rig([station('news'), ...['a', 'b', 'c', 'd'].map((id) => episode(id))]);
  for (const id of ids) {
    r.player.play(id);
    r.sound();
  }
  return r;
};
const backFrom = ({ player }: ReturnType<typeof rig>, times = 1) =>
  Array.from({ length: times }, () => {
    player.previous();
    return player.state.item?.id;
  });

describe('the previous episode', () => {
  it.each([
    { of: 'what was played before it, wherever in the queue', heard: ['a', 'd'], back: ['a'] },
    { of: 'each that was played before, in turn', heard: ['b', 'd', 'c'], back: ['d', 'b'] },
    { of: 'the queue where nothing was played before', heard: ['c'], back: ['b', 'a', 'a'] },
    { of: 'the queue once all that was played has been gone back through', heard: ['c', 'a'], back: ['c', 'b'] },
    { of: 'what was played last, from live', heard: ['a', 'c', 'news'], back: ['c', 'a'] },
    { of: 'what was played before the live audio in between', heard: ['c', 'news', 'a'], back: ['c'] },
    { of: 'nothing, from live with nothing played', heard: ['news'], back: ['news'] },
    { of: 'no episode twice', heard: ['a', 'd', 'a'], back: ['d', 'c'] },
  ])('is of $of', ({ heard, back }) => {
    expect(backFrom(listening(...heard), back.length)).toEqual(back);
  });

  it('is what was heard, though it has been taken out of the queue since', () => {
    const r = listening('a', 'd', 'b');
    r.player.queue.remove('d');
    expect(backFrom(r, 2)).toEqual(['d', 'a']);
  });

  it('is as the page offers it now', () => {
    const r = listening('a', 'd');
    r.player.setCatalog(catalog(episode('a', { title: 'Renamed' }), episode('d')));
    r.player.previous();
    expect(r.player.state.item?.title).toBe('Renamed');
  });

  it('forgets nothing where there is none', () => {
    const r = listening('a');
    backFrom(r);
    r.player.play('d');
    expect(backFrom(r)).toEqual(['a']);
  });

  it('counts what began by itself', () => {
    const r = listening('a');
    r.sound(61);
    r.sound();
    expect(r.player.state.item?.id).toBe('b');
    r.player.play('d');
    expect(backFrom(r, 2)).toEqual(['b', 'a']);
  });

  it('is followed by what comes next in the queue', () => {
    const r = listening('a', 'd');
    r.player.previous();
    r.player.next();
    expect(r.player.state.item?.id).toBe('b');
    expect(backFrom(r)).toEqual(['a']);
  });
});
