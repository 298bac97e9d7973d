import { describe, expect, it } from 'vitest';
import { Continuity } from '../../../src/player/day/continuity.ts';
import { OwnQueue } from '../../../src/player/day/own-queue.ts';
import { SafeStorage } from '../../../src/player/day/safe-storage.ts';
import type { Panels } from '../../../src/player/day/session-book.ts';
import { Scope } from '../../../src/support/scope.ts';
import { catalog, episode, rig, station } from '../rig.ts';
import { MemoryStorage, queueOf, visit } from './visit.ts';

describe('from page to page', () => {
  it('goes on with the same episode, at its place, two seconds earlier', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const first = visit(local, tab);
    first.player.play('b');
    first.sound(20);
    first.continuity.keep();
    const next = visit(local, tab);
    expect(next.player.state.item?.id).toBe('b');
    expect(next.player.state.playback.status).toBe('loading');
    next.sound(1);
    expect(next.player.state.playback.status).toBe('playing');
    expect(next.player.currentTime).toBeCloseTo(19);
  });

  it('does so where the next page does not offer it', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const first = visit(local, tab);
    first.player.queue.add(episode('b'), episode('x', { title: 'Lined up' }));
    first.player.play('b');
    first.sound(20);
    first.continuity.keep();
    const next = visit(local, tab, [station('news'), episode('other')]);
    expect(queueOf(next)).toEqual(['b', 'x', 'other']);
    expect(next.player.state.item?.id).toBe('b');
    expect(next.player.state.nextUp).toMatchObject({ kind: 'episode', item: { id: 'x', title: 'Lined up' } });
  });

  it('goes on with what was lined up behind what plays, though the next page offers that, too', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const first = visit(local, tab);
    first.player.play('b');
    first.sound(20);
    first.player.queue.add(episode('x'));
    first.continuity.keep();
    const next = visit(local, tab, [station('news'), episode('other'), episode('b')]);
    expect(queueOf(next)).toEqual(['b', 'x', 'other']);
    expect(next.player.state.nextUp).toMatchObject({ item: { id: 'x' } });
    next.sound(60);
    next.continuity.keep();
    expect(queueOf(visit(local, tab, [station('news'), episode('last')]))).toEqual(['x', 'last']);
  });

  it('lines up nothing that a page offered and nobody asked for', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    visit(local, tab).continuity.keep();
    expect(queueOf(visit(local, tab, [station('news'), episode('other')]))).toEqual(['other']);
  });

  it('keeps the listener’s order, and what they took out', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const first = visit(local, tab);
    first.player.queue.move('c', 0);
    first.player.queue.remove('a');
    first.continuity.keep();
    expect(queueOf(visit(local, tab))).toEqual(['c', 'b']);
  });

  it('knows what was heard before', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const first = visit(local, tab);
    for (const id of ['c', 'a']) {
      first.player.play(id);
      first.sound(20);
    }
    first.continuity.keep();
    const next = visit(local, tab);
    next.player.previous();
    expect(next.player.state.item?.id).toBe('c');
  });

  it('has a sound once that this page calls otherwise, at its place', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const first = visit(local, tab, [station('news'), episode('audio', { sources: [{ src: 'https://example.org/a.mp3' }] })]);
    first.player.queue.add(episode('x'));
    first.player.play('audio');
    first.sound(20);
    first.continuity.keep();
    const next = visit(local, tab, [
      station('news'),
      episode('other'),
      episode('a'),
      episode('lined-up', { sources: episode('x').sources }),
    ]);
    expect(queueOf(next)).toEqual(['a', 'lined-up', 'other']);
    expect(next.player.state.item?.id).toBe('a');
    expect(next.player.state.nextUp).toMatchObject({ item: { id: 'lined-up' } });
    next.sound(1);
    expect(next.player.currentTime).toBeCloseTo(19);
    next.continuity.keep();
    expect(queueOf(visit(local, tab, [station('news'), episode('a')]))).toEqual(['a', 'lined-up']);
  });

  it('does not take the sound of another article for it whose player has the same id and title', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const article = (name: string) =>
      episode('audio', { title: 'Listen to this article', sources: [{ src: `https://example.org/${name}.mp3` }] });
    const first = visit(local, tab, [article('a')]);
    first.player.play('audio');
    first.sound(20);
    first.continuity.keep();
    const next = visit(local, tab, [article('b')]);
    expect(next.player.state.item?.sources[0]?.src).toBe('https://example.org/a.mp3');
    expect(next.player.state.queue.items.map(({ sources: [first] }) => first?.src)).toEqual([
      'https://example.org/a.mp3',
      'https://example.org/b.mp3',
    ]);
  });

  it('knows an episode of a feed whose sound has moved to another host', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const first = visit(local, tab, [station('news'), episode('guid')]);
    first.player.queue.add(episode('guid'));
    first.continuity.keep();
    const moved = episode('guid', { sources: [{ src: 'https://cdn.example/2026/guid.mp3?x=1' }] });
    const next = visit(local, tab, [station('news'), moved]);
    expect(next.player.state.queue.items).toEqual([moved]);
  });

  it('comes back to the station that this page calls otherwise', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const first = visit(local, tab, [station('jazz'), station('news'), episode('a')]);
    first.player.play('news');
    first.sound();
    first.player.play('a');
    first.sound(20);
    first.continuity.keep();
    const live = { ...station('news'), id: 'live' };
    const other = station('news', { sources: [{ src: 'https://ice.example/other.mp3' }] });
    const next = visit(local, tab, [station('jazz'), live, episode('a')]);
    next.player.queue.remove('a');
    expect(next.player.state.nextUp).toMatchObject({ kind: 'live', item: { id: 'live' } });
    expect(visit(local, tab, [other, episode('a')]).player.state.stations.lastId).not.toBe('news');
  });

  it('leaves alone what a page offers twice, and what shares but a spare', () => {
    const spare = { src: 'https://example.org/sorry.mp3' };
    const twice = [episode('a'), episode('b', { sources: episode('a').sources })];
    const spared = ['x', 'y'].map((id) => episode(id, { sources: [...episode(id).sources, spare] }));
    const r = visit(new MemoryStorage(), new MemoryStorage(), [station('news'), ...twice, ...spared]);
    r.player.queue.add(...spared);
    expect(queueOf(r)).toEqual(['a', 'b', 'x', 'y']);
  });

  it('is silent where the browser opens yesterday’s tabs again', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    let now = 1_000_000;
    const first = visit(local, tab, undefined, () => now);
    first.player.play('b');
    first.sound(20);
    first.continuity.keep();
    now += 12 * 3_600_000;
    const next = visit(local, tab, undefined, () => now);
    expect(next.player.state.item?.id).toBe('b');
    expect(next.player.state.playback.status).toBe('idle');
  });

  it('has it once, too, where a feed brings it later under another id', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const first = visit(local, tab, [station('news'), episode('a')]);
    first.player.queue.add(episode('x'), episode('y'));
    first.player.play('x');
    first.sound(20);
    first.continuity.keep();
    const next = visit(local, tab, [station('news')]);
    expect(queueOf(next)).toEqual(['x', 'y']);
    const guids = ['x', 'y', 'z'].map((id) => episode(`guid-${id}`, { sources: episode(id).sources }));
    next.player.setCatalog(catalog(station('news'), ...guids));
    // What is at hand stays what it is.
    expect(queueOf(next)).toEqual(['x', 'guid-y', 'guid-z']);
    expect(next.player.state.item?.id).toBe('x');
    next.player.setCatalog(catalog(station('news'), ...guids));
    expect(queueOf(next)).toEqual(['x', 'guid-y', 'guid-z']);
    next.continuity.keep();
    expect(queueOf(visit(local, tab, [station('news')]))).toEqual(['x', 'guid-y']);
  });

  it('does not take another sound of the same id for it', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const audio = (name: string) => episode('audio', { title: name, sources: [{ src: `https://example.org/${name}.mp3` }] });
    const first = visit(local, tab, [audio('bridge')]);
    first.player.play('audio');
    first.sound(20);
    first.continuity.keep();
    const next = visit(local, tab, [audio('oysters')]);
    expect(next.player.state.item).toMatchObject({ id: 'https://example.org/bridge.mp3', title: 'bridge' });
    expect(next.player.state.playback.status).toBe('loading');
    next.sound(1);
    expect(next.player.currentTime).toBeCloseTo(19);
    expect(next.player.state.nextUp).toMatchObject({ item: { title: 'oysters' } });
    next.player.play('audio');
    expect(next.player.state.item?.title).toBe('oysters');
    expect(next.player.currentTime).toBe(0);
    next.sound(10);
    next.continuity.keep();
    const back = visit(local, tab, [audio('bridge')]);
    expect(back.player.state.item?.title).toBe('oysters');
    back.player.play('audio');
    expect(back.player.state.item?.title).toBe('bridge');
    back.sound(1);
    expect(back.player.currentTime).toBeCloseTo(18);
  });

  it('takes nothing else out that has the id of what was taken out elsewhere', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const audio = (name: string) => episode('audio', { title: name, sources: [{ src: `https://example.org/${name}.mp3` }] });
    const first = visit(local, tab, [station('news'), episode('a'), audio('bridge')]);
    first.player.queue.remove('audio');
    first.player.queue.remove('a');
    first.continuity.keep();
    expect(queueOf(visit(local, tab, [station('news'), audio('oysters'), episode('b')]))).toEqual(['audio', 'b']);
    expect(queueOf(visit(local, tab, [station('news'), episode('a'), audio('bridge')]))).toEqual([]);
  });

  it('has taken out for good what is offered again two pages later', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const first = visit(local, tab, [station('news'), episode('a'), episode('b')]);
    first.player.queue.remove('a');
    first.continuity.keep();
    visit(local, tab, [station('news'), episode('c')]).continuity.keep();
    expect(queueOf(visit(local, tab, [station('news'), episode('d'), episode('story', { sources: episode('a').sources })]))).toEqual(['d']);
  });

  it('has taken it out for good, too, past a page that gives its id to another sound', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const audio = (name: string) => episode('audio', { sources: [{ src: `https://example.org/${name}.mp3` }] });
    const first = visit(local, tab, [station('news'), audio('bridge')]);
    first.player.queue.remove('audio');
    first.continuity.keep();
    const next = visit(local, tab, [station('news'), audio('oysters')]);
    expect(queueOf(next)).toEqual(['audio']);
    next.continuity.keep();
    expect(queueOf(visit(local, tab, [station('news'), audio('bridge')]))).toEqual([]);
  });

  it('has taken out what a feed brings late, whatever that calls it, and nothing that only has its id', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const first = visit(local, tab, [station('news'), episode('a'), episode('b')]);
    first.player.queue.remove('a');
    first.continuity.keep();
    const next = visit(local, tab, [station('news')]);
    const other = episode('a', { title: 'Another', sources: [{ src: 'https://example.org/another.mp3' }] });
    next.player.setCatalog(catalog(station('news'), episode('c'), episode('guid-a', { sources: episode('a').sources }), other));
    expect(queueOf(next)).toEqual(['c', 'a']);
    next.continuity.keep();
    expect(queueOf(visit(local, tab, [station('news'), episode('a')]))).toEqual([]);
  });

  it('offers again what was taken out and has been added since', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const first = visit(local, tab);
    first.player.queue.remove('a');
    first.continuity.keep();
    const next = visit(local, tab);
    expect(queueOf(next)).toEqual(['b', 'c']);
    next.player.queue.add(episode('a'));
    next.continuity.keep();
    const third = visit(local, tab);
    expect(queueOf(third)).toContain('a');
    third.continuity.keep();
    expect(queueOf(visit(local, tab))).toContain('a');
  });

  it('leaves out of the queue what was taken out while it plays, and plays it on', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const first = visit(local, tab);
    first.player.play('b');
    first.sound(20);
    first.player.queue.remove('b');
    first.continuity.keep();
    const next = visit(local, tab);
    expect(queueOf(next)).toEqual(['a', 'c']);
    expect(next.player.state).toMatchObject({ item: { id: 'b' }, playback: { status: 'loading' } });
  });

  it('takes up a station as it is offered now', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const first = visit(local, tab);
    first.player.play('jazz');
    first.sound();
    first.continuity.keep();
    const moved = station('jazz', { sources: [{ src: 'https://new.example/jazz.mp3' }] });
    const next = visit(local, tab, [station('news'), moved]);
    expect(next.player.state.item).toEqual(moved);
    expect(next.player.state.playback.status).toBe('loading');
  });

  describe('of a player without a name', () => {
    const unnamed = (local: MemoryStorage, items?: Parameters<typeof visit>[2]) =>
      visit(local, new MemoryStorage(), items, undefined, {}, '');

    it('has the station at hand that was chosen last, silent', () => {
      const local = new MemoryStorage();
      const first = unnamed(local);
      first.player.play('jazz');
      first.sound();
      first.continuity.keep();
      const next = unnamed(local);
      expect(next.player.state.item?.id).toBe('jazz');
      expect(next.player.state.playback.status).toBe('idle');
    });

    it('leaves a story at hand, and what is no longer offered', () => {
      const local = new MemoryStorage();
      const first = unnamed(local);
      first.player.play('jazz');
      first.sound();
      first.continuity.keep();
      expect(unnamed(local, [episode('a'), station('jazz')]).player.state.item?.id).toBe('a');
      expect(unnamed(local, [station('news')]).player.state.item?.id).toBe('news');
    });
  });

  it('remembers that the listener came from live', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const first = visit(local, tab);
    first.player.play('jazz');
    first.sound();
    first.player.play('c');
    first.sound(5);
    first.continuity.keep();
    expect(visit(local, tab).player.state.nextUp).toMatchObject({ kind: 'live', item: { id: 'jazz' } });
  });

  it('remembers it of the station that a page has at hand, too', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const first = visit(local, tab);
    first.player.play('news');
    first.sound();
    first.player.play('c');
    first.sound(5);
    first.continuity.keep();
    expect(visit(local, tab).player.state.nextUp).toMatchObject({ kind: 'live', item: { id: 'news' } });
  });

  it('leaves alone what the listener has begun in the meantime', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const first = visit(local, tab);
    first.player.play('b');
    first.sound(20);
    first.continuity.keep();
    const r = rig();
    r.player.play('news');
    new Continuity({
      player: r.player,
      own: new OwnQueue(r.player),
      name: 'bar',
      local: new SafeStorage(() => local),
      tab: new SafeStorage(() => tab),
      base: 'https://harbor.example/',
      scope: new Scope(),
    });
    expect(r.player.state.item?.id).toBe('news');
  });

  it('has what was lined up, and what was taken out, though the listener has begun something in the meantime', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const first = visit(local, tab);
    first.player.play('b');
    first.player.queue.add(episode('x'), episode('y'));
    first.player.queue.remove('c');
    first.continuity.keep();
    const next = visit(local, tab, undefined, undefined, {}, 'bar', ({ player }) => player.play('a'));
    expect(next.player.state.queue.heard?.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(next.player.state).toMatchObject({ item: { id: 'a' }, playback: { status: 'loading' }, nextUp: { item: { id: 'x' } } });
    expect(queueOf(next)).toEqual(['a', 'x', 'y', 'b']);
    next.continuity.keep();
    expect(queueOf(visit(local, tab)).slice(0, 3)).toEqual(['a', 'x', 'y']);
  });
});

describe('another visit', () => {
  it('has the item and its place, and is silent', () => {
    const local = new MemoryStorage();
    const first = visit(local, new MemoryStorage());
    first.player.play('b');
    first.sound(20);
    first.continuity.keep();
    const next = visit(local, new MemoryStorage());
    expect(next.player.state.item?.id).toBe('b');
    expect(next.player.state.playback.status).toBe('idle');
    expect(next.player.state.time.current).toBeCloseTo(18);
    next.player.play();
    next.sound(1);
    expect(next.player.currentTime).toBeCloseTo(19);
  });

  it('begins an episode anew that was heard to its end', () => {
    const local = new MemoryStorage();
    const first = visit(local, new MemoryStorage());
    first.player.play('c');
    first.sound(60);
    first.continuity.keep();
    expect(first.player.state.playback.status).toBe('ended');
    expect(visit(local, new MemoryStorage()).player.state.time.current).toBe(0);
  });

  it('knows every episode’s place', () => {
    const local = new MemoryStorage();
    const first = visit(local, new MemoryStorage());
    first.player.play('a');
    first.sound(30);
    first.player.play('b');
    first.sound(10);
    first.continuity.keep();
    const next = visit(local, new MemoryStorage());
    next.player.play('a');
    next.sound(1);
    expect(next.player.currentTime).toBeCloseTo(29);
  });

  it('has the transcript’s language, and the place to which live goes back', () => {
    const local = new MemoryStorage();
    const [en, es] = ['en', 'es'].map((srclang) => ({ src: `https://harbor.example/${srclang}.vtt`, srclang }));
    const tales = ['a', 'b'].map((id) => episode(id, { transcripts: [en, es] as never }));
    const first = visit(local, new MemoryStorage(), tales);
    first.player.chooseTranscript(tales[0]?.transcripts[1] as never);
    first.player.queue.set({ returnTo: 'left' });
    expect(first.player.state.transcript.source?.srclang).toBe('es');
    first.player.play('b');
    expect(first.player.state.transcript.source?.srclang).toBe('es');
    const next = visit(local, new MemoryStorage(), tales);
    expect(next.player.state.transcript.source?.srclang).toBe('es');
    expect(next.player.state.queue.returnTo).toBe('left');
  });

  it('has the panel that was open', () => {
    const local = new MemoryStorage();
    const first = visit(local, new MemoryStorage(), undefined, undefined, { chosen: 'queue' });
    first.continuity.keep();
    const panels: Panels = {};
    visit(local, new MemoryStorage(), undefined, undefined, panels);
    expect(panels.chosen).toBe('queue');
  });

  it('has loudness, speed and how close to live it is', () => {
    const local = new MemoryStorage();
    const first = visit(local, new MemoryStorage());
    first.player.setVolume(0.4);
    first.player.setMuted(true);
    first.player.setRate(1.5);
    first.player.setCloseToLive(true);
    const { volume, time, closeToLive } = visit(local, new MemoryStorage()).player.state;
    expect(volume).toMatchObject({ level: 0.4, muted: true });
    expect(time.rate).toBe(1.5);
    expect(closeToLive).toBe(true);
  });
});

describe('a browser that refuses to go on by itself', () => {
  /** A page that played episode b at 20 s, and the next, where nothing may sound. */
  function refused() {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const first = visit(local, tab);
    first.player.play('b');
    first.sound(20);
    first.continuity.keep();
    const second = visit(local, tab);
    second.engine().refuse();
    return { second, local, next: () => visit(local, tab) };
  }

  it('is asked again on the page after that', () => {
    const { second, next } = refused();
    expect(second.player.state.playback).toEqual({ status: 'paused', refused: true });
    second.continuity.keep();
    const third = next();
    expect(third.player.state.playback.status).toBe('loading');
    third.engine().refuse();
    expect(third.player.state.playback).toEqual({ status: 'paused', refused: true });
  });

  it('leaves the place where it was, however many pages refuse', () => {
    const { second, next } = refused();
    second.continuity.keep();
    const third = next();
    third.engine().refuse();
    third.continuity.keep();
    const fourth = next();
    fourth.sound(1);
    expect(fourth.player.currentTime).toBeCloseTo(19);
  });

  it('is not asked on another visit', () => {
    const { second, local } = refused();
    second.continuity.keep();
    expect(visit(local, new MemoryStorage()).player.state.playback.status).toBe('idle');
  });
});
