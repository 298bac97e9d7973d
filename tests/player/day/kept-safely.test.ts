import { describe, expect, it } from 'vitest';
import type { StorageLike } from '../../../src/player/day/safe-storage.ts';
import { episode, station } from '../rig.ts';
import { MemoryStorage, queueOf, visit } from './visit.ts';

describe('two tabs at once', () => {
  it('lose no place that either has noted', () => {
    const local = new MemoryStorage();
    let clock = 0;
    const now = () => ++clock;
    const [one, two] = [visit(local, new MemoryStorage(), undefined, now), visit(local, new MemoryStorage(), undefined, now)];
    one.player.play('a');
    one.sound(30);
    two.player.play('b');
    two.sound(20);
    one.player.play();
    one.sound(6);
    one.continuity.keep();
    two.continuity.keep();
    const third = visit(local, new MemoryStorage());
    third.player.select('a');
    expect(third.player.state.time.current).toBeCloseTo(34);
    third.player.select('b');
    expect(third.player.state.time.current).toBeCloseTo(18);
  });

  it('lose nothing that either has lined up, and bring back nothing that was taken out', () => {
    const local = new MemoryStorage();
    const [one, two] = [visit(local, new MemoryStorage()), visit(local, new MemoryStorage())];
    one.player.queue.add(episode('x'));
    two.player.queue.add(episode('y'), episode('z'));
    one.player.queue.add(episode('w'));
    two.player.queue.remove('z');
    one.continuity.keep();
    one.continuity.keep();
    const lined = queueOf(visit(local, new MemoryStorage()));
    expect(lined).toEqual(expect.arrayContaining(['x', 'w', 'y']));
    expect(lined.filter((id) => id.length === 1 && 'wxyz'.includes(id))).toHaveLength(
      new Set(lined.filter((id) => 'wxyz'.includes(id))).size,
    );
    two.continuity.keep();
    expect(queueOf(visit(local, new MemoryStorage()))).toEqual(expect.arrayContaining(['x', 'w', 'y']));
  });

  it('lose nothing that has the id of what the other has taken out', () => {
    const local = new MemoryStorage();
    const audio = (name: string) => episode('audio', { title: name, sources: [{ src: `https://example.org/${name}.mp3` }] });
    const one = visit(local, new MemoryStorage(), [station('news'), audio('bridge')]);
    const two = visit(local, new MemoryStorage(), [station('news'), audio('oysters')]);
    one.player.queue.add(audio('bridge'));
    one.player.queue.remove('audio');
    two.player.queue.add(audio('oysters'));
    one.continuity.keep();
    const { items } = visit(local, new MemoryStorage(), [station('news')]).player.state.queue;
    expect(items.map(({ title }) => title)).toEqual(['oysters']);
  });

  it('take no habit from each other that has not changed in them', () => {
    const local = new MemoryStorage();
    const [one, two] = [visit(local, new MemoryStorage()), visit(local, new MemoryStorage())];
    one.player.setRate(1.5);
    one.player.setVolume(0.3);
    one.continuity.keep();
    two.player.play('a');
    two.sound(20);
    two.player.setMuted(true);
    two.continuity.keep();
    const { time, volume } = visit(local, new MemoryStorage()).player.state;
    expect(time.rate).toBe(1.5);
    expect(volume).toMatchObject({ level: 0.3, muted: true });
  });

  it('have the habit that was changed last', () => {
    const local = new MemoryStorage();
    const [one, two] = [visit(local, new MemoryStorage()), visit(local, new MemoryStorage())];
    one.player.setRate(1.5);
    two.player.setRate(2);
    one.continuity.keep();
    expect(visit(local, new MemoryStorage()).player.state.time.rate).toBe(2);
    one.player.setRate(0.75);
    two.continuity.keep();
    expect(visit(local, new MemoryStorage()).player.state.time.rate).toBe(0.75);
  });
});

describe('a clock that was set back', () => {
  it('loses no place: the last that was noted is the newest', () => {
    const local = new MemoryStorage();
    let clock = 1_000_000;
    const now = () => clock;
    const first = visit(local, new MemoryStorage(), undefined, now);
    first.player.play('b');
    first.sound(20);
    first.continuity.keep();
    clock = 1000;
    const next = visit(local, new MemoryStorage(), undefined, now);
    next.player.play('b');
    next.sound(22);
    next.continuity.keep();
    const third = visit(local, new MemoryStorage(), undefined, now);
    third.player.select('b');
    expect(third.player.state.time.current).toBeCloseTo(38);
  });
});

describe('an item that vanished from the feed', () => {
  it('is still there where the listener had lined it up, and goes on where it was', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const first = visit(local, tab);
    first.player.queue.add(episode('b'));
    first.player.play('b');
    first.sound(20);
    first.continuity.keep();
    const next = visit(local, tab, [station('news'), episode('a')]);
    expect(queueOf(next)).toContain('b');
    expect(next.player.state.item?.id).toBe('b');
    next.sound(1);
    expect(next.player.currentTime).toBeCloseTo(19);
  });

  it('plays on while it plays, and is gone once another does', () => {
    const r = visit(new MemoryStorage(), new MemoryStorage());
    r.player.play('b');
    r.sound(5);
    r.player.setCatalog({ items: [station('news'), episode('a'), episode('c')], issues: [] });
    expect(queueOf(r)).toContain('b');
    expect(r.player.state.playback.status).toBe('playing');
    r.sound(60);
    expect(r.player.state.item?.id).not.toBe('b');
  });
});

describe('storage that is no use', () => {
  const refusing: StorageLike = {
    getItem: () => {
      throw new DOMException('', 'SecurityError');
    },
    setItem: () => {
      throw new DOMException('', 'SecurityError');
    },
  };
  it.each<[string, StorageLike | undefined]>([
    ['throws', refusing],
    ['is not there', undefined],
    ['holds nonsense', { getItem: () => '{', setItem: () => {} }],
  ])('%s: plays all the same', (_, storage) => {
    const r = visit(storage, storage);
    r.player.play('b');
    r.sound(20);
    r.continuity.keep();
    expect(r.player.state.playback.status).toBe('playing');
    expect(r.player.state.issues).toEqual([]);
  });

  it('has room for all but the show notes: what is lined up is kept without them', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    for (const storage of [local, tab]) {
      const { setItem } = storage;
      storage.setItem = (key, value) => {
        if (value.length > 5000) throw new DOMException('', 'QuotaExceededError');
        setItem.call(storage, key, value);
      };
    }
    const first = visit(local, tab);
    const notes = [[{ text: 'x'.repeat(10_000) }]];
    first.player.queue.add(episode('x', { notes, number: 4 }));
    first.continuity.keep();
    const next = visit(local, tab);
    expect(queueOf(next)).toEqual(['x', 'a', 'b', 'c']);
    expect(next.player.state.queue.items[0]).toMatchObject({ number: 4 });
  });

  it('is full: what was kept before stays', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const first = visit(local, tab);
    first.player.play('b');
    first.sound(20);
    first.continuity.keep();
    local.full = true;
    tab.full = true;
    first.sound(20);
    first.continuity.keep();
    expect(visit(local, tab).player.state.time.current).toBeCloseTo(18);
  });

  it.each([
    ['is full', (local: MemoryStorage) => Object.assign(local, { full: true })],
    ['throws', () => refusing],
  ])('%s, for good: all goes on in this tab', (_, spoilt) => {
    const [local, tab] = [spoilt(new MemoryStorage()), new MemoryStorage()];
    const first = visit(local, tab);
    first.player.setRate(1.5);
    first.player.setVolume(0.4);
    first.player.queue.add(episode('x'));
    for (const id of ['a', 'b']) {
      first.player.play(id);
      first.sound(20);
    }
    first.continuity.keep();
    const next = visit(local, tab);
    expect(next.player.state).toMatchObject({ item: { id: 'b' }, time: { rate: 1.5 }, volume: { level: 0.4 } });
    expect(queueOf(next)).toContain('x');
    next.player.select('a');
    expect(next.player.state.time.current).toBeGreaterThan(10);
  });

  it('has room again: what is newer there counts', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    local.full = true;
    const first = visit(local, tab);
    first.player.setRate(1.5);
    local.full = false;
    first.player.setMuted(true);
    visit(local, new MemoryStorage()).player.setRate(2);
    const { time, volume } = visit(local, tab).player.state;
    expect([time.rate, volume.muted]).toEqual([2, true]);
  });

  it('is cleared in between: what this page knows is written again', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const first = visit(local, tab);
    first.player.play('b');
    first.sound(20);
    first.continuity.keep();
    local.entries.clear();
    tab.entries.clear();
    first.continuity.keep();
    expect(visit(local, tab).player.state.item?.id).toBe('b');
  });

  it('is an older release’s: not read, and written anew', () => {
    const local = new MemoryStorage();
    for (const key of ['station-player', 'station-player:bar']) local.entries.set(key, JSON.stringify({ version: 0, places: [1] }));
    const r = visit(local, new MemoryStorage());
    r.player.play('b');
    r.sound(20);
    r.continuity.keep();
    expect(visit(local, new MemoryStorage()).player.state.time.current).toBeCloseTo(18);
  });

  it('is a newer release’s: neither read nor written over', () => {
    const local = new MemoryStorage();
    const theirs = JSON.stringify({ version: 2, places: [1, 2, 3] });
    for (const key of ['station-player', 'station-player:bar']) local.entries.set(key, theirs);
    const r = visit(local, new MemoryStorage());
    r.player.play('b');
    r.sound(20);
    r.continuity.keep();
    expect([...local.entries.values()]).toEqual([theirs, theirs]);
  });

  it('is a newer release’s of this tab: not written over either', () => {
    const tab = new MemoryStorage();
    const theirs = JSON.stringify({ version: 2, places: [1, 2, 3] });
    tab.entries.set('station-player:bar', theirs);
    const r = visit(new MemoryStorage(), tab);
    r.player.play('b');
    r.sound(20);
    r.continuity.keep();
    expect(tab.entries.get('station-player:bar')).toBe(theirs);
  });

  it('holds a queue of five hundred', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const first = visit(local, tab);
    first.player.queue.add(...Array.from({ length: 500 }, (_, index) => episode(`q${index}`)));
    first.continuity.keep();
    const written = local.entries.get('station-player:bar');
    first.player.play('q3');
    first.sound(3);
    expect(queueOf(visit(local, tab)).slice(0, 500)).toEqual(Array.from({ length: 500 }, (_, index) => `q${index}`));
    // While it plays, the time alone is noted.
    const before = local.entries.get('station-player:bar');
    first.sound(20);
    expect(local.entries.get('station-player:bar')).toBe(before);
    expect(written).toBeDefined();
  });
});
