import { describe, expect, it } from 'vitest';
import { Continuity, type Panels } from '../../../src/player/day/continuity.ts';
import { SafeStorage, type StorageLike } from '../../../src/player/day/safe-storage.ts';
import { Scope } from '../../../src/support/scope.ts';
import { episode, type Rig, rig, station } from '../rig.ts';

class MemoryStorage implements StorageLike {
  readonly entries = new Map<string, string>();
  full = false;
  getItem = (key: string) => this.entries.get(key) ?? null;
  setItem(key: string, value: string): void {
    if (this.full) throw new DOMException('', 'QuotaExceededError');
    this.entries.set(key, value);
  }
}

const scope = new Scope();

interface Visit extends Rig {
  readonly continuity: Continuity;
}

/** A page of a site, in a tab. */
function visit(
  local: StorageLike | undefined,
  tab: StorageLike | undefined,
  items?: Parameters<typeof rig>[0],
  now?: () => number,
  panels: Panels = {},
): Visit {
  const r = rig(items);
  const continuity = new Continuity({
    player: r.player,
    name: 'bar',
    local: new SafeStorage(() => local),
    tab: new SafeStorage(() => tab),
    base: 'https://harbor.example/',
    panels,
    scope,
    ...(now && { now }),
  });
  return { ...r, continuity };
}

const queueOf = ({ player }: Rig) => player.state.queue.items.map(({ id }) => id);

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
      name: 'bar',
      local: new SafeStorage(() => local),
      tab: new SafeStorage(() => tab),
      base: 'https://harbor.example/',
      scope,
    });
    expect(r.player.state.item?.id).toBe('news');
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
