import { describe, expect, it } from 'vitest';
import { catalog, episode, station } from '../rig.ts';
import { MemoryStorage, queueOf, type Visit, visit } from './visit.ts';

const heardIn = ({ player }: Visit) => player.state.queue.heard?.map(({ id }) => id);

/** Hears each for a while. */
function hear(page: Visit, ...ids: string[]): void {
  for (const id of ids) {
    page.player.play(id);
    page.sound(5);
  }
}

describe('what was heard before', () => {
  it('is there on another page that offers none of it, and can be played again', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const first = visit(local, tab);
    hear(first, 'b', 'a', 'news');
    first.continuity.keep();
    const next = visit(local, tab, [station('news'), episode('other')]);
    expect(heardIn(next)).toEqual(['b', 'a']);
    expect(queueOf(next)).toEqual(['other']);
    next.player.previous();
    next.sound(1);
    expect(next.player.state).toMatchObject({ item: { id: 'a', title: 'Episode a' }, playback: { status: 'playing' } });
    expect(next.player.currentTime).toBeCloseTo(4);
  });

  it('is as the page offers it now, and what it gives the id of to another sound has another', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const audio = (name: string) => episode('audio', { title: name, sources: [{ src: `https://example.org/${name}.mp3` }] });
    const first = visit(local, tab, [station('news'), audio('bridge'), episode('a')]);
    hear(first, 'audio', 'a', 'news');
    first.continuity.keep();
    const next = visit(local, tab, [station('news'), audio('oysters'), episode('a', { title: 'Renamed' })]);
    expect(next.player.state.queue.heard?.map(({ title }) => title)).toEqual(['bridge', 'Renamed']);
    hear(next, 'audio');
    expect(next.player.state.queue.heard?.map(({ title }) => title)).toEqual(['bridge', 'Renamed', 'oysters']);
    next.continuity.keep();
    const back = visit(local, tab, [station('news'), audio('bridge')]);
    expect(back.player.state.queue.heard?.map(({ title }) => title)).toEqual(['bridge', 'Renamed', 'oysters']);
  });

  it('is kept of the last fifty, and without show notes', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const many = Array.from({ length: 60 }, (_, index) => episode(`e${index}`, { notes: [[{ text: 'A long story.' }]] }));
    const first = visit(local, tab, [station('news'), ...many]);
    hear(first, ...many.map(({ id }) => id), 'news');
    first.continuity.keep();
    expect(local.entries.get('station-player:bar')).not.toContain('A long story.');
    expect(heardIn(visit(local, tab, [station('news')]))).toEqual(many.slice(10).map(({ id }) => id));
  });

  it('is forgotten before what is lined up, where there is room for only that', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    for (const storage of [local, tab]) {
      const { setItem } = storage;
      storage.setItem = (key, value) => {
        if (value.length > 2000) throw new DOMException('', 'QuotaExceededError');
        setItem.call(storage, key, value);
      };
    }
    const many = Array.from({ length: 20 }, (_, index) => episode(`e${index}`));
    const first = visit(local, tab, [station('news'), ...many]);
    first.player.queue.add(episode('x'));
    hear(first, ...many.map(({ id }) => id), 'news');
    first.continuity.keep();
    const next = visit(local, tab, [station('news')]);
    expect(queueOf(next)).toEqual(['x']);
    expect(heardIn(next)).toEqual([]);
  });

  it('is told from what two tabs have heard, once each', () => {
    const local = new MemoryStorage();
    const [one, two] = [visit(local, new MemoryStorage()), visit(local, new MemoryStorage())];
    hear(one, 'a');
    one.player.queue.add(episode('c'));
    hear(two, 'b', 'c');
    hear(one, 'a');
    one.continuity.keep();
    const third = visit(local, new MemoryStorage());
    expect([...(heardIn(third) ?? [])].sort()).toEqual(['a', 'b', 'c']);
    expect(third.player.queue.edits.get('c')).toBe(true);
  });

  it('stays gone once it has been cleared, though another tab has heard it, too', () => {
    const local = new MemoryStorage();
    const [one, two] = [visit(local, new MemoryStorage()), visit(local, new MemoryStorage())];
    hear(one, 'a', 'news');
    one.player.queue.set({ heard: [] });
    hear(two, 'a', 'news');
    one.continuity.keep();
    expect(heardIn(visit(local, new MemoryStorage()))).toEqual([]);
  });
});

describe('how far the listener has come in the queue', () => {
  /** A page on which x of x, y and z was heard, and then live. */
  const first = (local: MemoryStorage, tab: MemoryStorage): Visit => {
    const page = visit(local, tab, [station('news')]);
    page.player.queue.add(episode('x'), episode('y'), episode('z'));
    hear(page, 'x', 'news');
    return page;
  };

  it('is known on the next page while live audio plays', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    first(local, tab).continuity.keep();
    const next = visit(local, tab, [station('news'), episode('other')]);
    expect(next.player.state.item?.id).toBe('news');
    expect(next.player.queue.upNext()?.id).toBe('y');
    expect(next.player.state.nextUp).toMatchObject({ item: { id: 'y' } });
    next.player.next();
    expect(next.player.state.item?.id).toBe('y');
  });

  it('is known, too, where the page has an episode of its own at hand first', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    first(local, tab).continuity.keep();
    const next = visit(local, tab, [episode('other'), station('news')]);
    expect(next.player.state.item?.id).toBe('news');
    expect(next.player.queue.upNext()?.id).toBe('y');
  });

  it('is as the listener has changed it: what was heard is to come once more', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const page = first(local, tab);
    page.player.queue.playNext(episode('x'));
    expect(page.player.queue.upNext()?.id).toBe('x');
    page.continuity.keep();
    expect(visit(local, tab, [station('news')]).player.queue.upNext()?.id).toBe('x');
  });
});

describe('an episode that a page has at hand', () => {
  const items = [episode('a'), episode('b')];

  it.each([
    ['with', 'bar'],
    ['without', ''],
  ])('goes on where it was left, in a player %s a name', (_, name) => {
    const local = new MemoryStorage();
    const page = () => visit(local, new MemoryStorage(), items, undefined, {}, name);
    const first = page();
    first.player.play('a');
    first.sound(20);
    first.continuity.keep();
    const next = page();
    expect(next.player.state.time.current).toBeCloseTo(18);
    next.player.play();
    next.sound(1);
    expect(next.player.currentTime).toBeCloseTo(19);
  });

  it('sounds on at its place on the next page, asked by nobody', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const first = visit(local, tab, items);
    first.player.play('a');
    first.sound(20);
    first.continuity.keep();
    const next = visit(local, tab, items);
    next.sound(1);
    expect(next.player.currentTime).toBeCloseTo(19);
  });

  it('goes on there, too, where Play was pressed before that was known', () => {
    const local = new MemoryStorage();
    const first = visit(local, new MemoryStorage(), items);
    first.player.play('a');
    first.sound(20);
    first.continuity.keep();
    const next = visit(local, new MemoryStorage(), items, undefined, {}, 'bar', (early) => {
      early.player.play();
      early.sound(1);
    });
    expect(next.player.currentTime).toBeCloseTo(18);
  });

  it('is where the listener has moved it before that was known', () => {
    const local = new MemoryStorage();
    const first = visit(local, new MemoryStorage(), items);
    first.player.play('a');
    first.sound(20);
    first.continuity.keep();
    const next = visit(local, new MemoryStorage(), items, undefined, {}, 'bar', ({ player }) => player.seek(40));
    next.player.play();
    next.sound(1);
    expect(next.player.currentTime).toBeCloseTo(41);
  });
});

describe('a page that comes to call another sound so', () => {
  const audio = (name: string) => episode('audio', { title: name, sources: [{ src: `https://example.org/${name}.mp3` }] });
  const playing = () => {
    const page = visit(new MemoryStorage(), new MemoryStorage(), [station('news'), audio('bridge')]);
    hear(page, 'audio');
    return page;
  };

  it('takes nothing from what plays: both are there, and can be played', () => {
    const page = playing();
    page.player.setCatalog(catalog(station('news'), audio('oysters')));
    expect(page.player.state).toMatchObject({ item: { title: 'bridge' }, playback: { status: 'playing' } });
    expect(page.player.state.queue.items.map(({ title }) => title)).toEqual(['bridge', 'oysters']);
    expect(page.player.state.nextUp).toMatchObject({ item: { title: 'oysters' } });
    hear(page, 'audio');
    expect(page.player.state.item?.title).toBe('oysters');
    expect(page.engine().requests.at(-1)).toBe('https://example.org/oysters.mp3');
    page.player.previous();
    expect(page.player.state.item?.title).toBe('bridge');
  });

  it('takes nothing from what is lined up, nor from what was kept', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const first = visit(local, tab, [station('news'), audio('bridge')]);
    first.player.queue.add(audio('bridge'));
    first.continuity.keep();
    const next = visit(local, tab, [station('news')]);
    expect(next.player.state.queue.items.map(({ title }) => title)).toEqual(['bridge']);
    next.player.setCatalog(catalog(station('news'), audio('oysters')));
    expect(next.player.state.queue.items.map(({ title }) => title)).toEqual(['bridge', 'oysters']);
    next.continuity.keep();
    expect(visit(local, tab, [station('news')]).player.state.queue.items.map(({ title }) => title)).toEqual(['bridge']);
  });

  it('offers the other sound, where the listener has taken out the first', () => {
    const page = playing();
    page.player.play('news');
    page.player.queue.remove('audio');
    page.player.setCatalog(catalog(station('news'), audio('oysters')));
    expect(page.player.state.queue.items.map(({ title }) => title)).toEqual(['oysters']);
    page.player.setCatalog(catalog(station('news'), audio('bridge')));
    expect(page.player.state.queue.items).toEqual([]);
  });

  it('has one of the two where it is the same sound at another address', () => {
    const page = playing();
    page.player.queue.add(audio('bridge'));
    for (const src of ['https://example.org/bridge.mp3?token=2', 'https://cdn.example/bridge.mp3'])
      page.player.setCatalog(catalog(station('news'), episode('audio', { title: 'bridge', sources: [{ src }] })));
    expect(queueOf(page)).toEqual(['audio']);
    expect(page.player.state.queue.items[0]?.sources[0]?.src).toBe('https://cdn.example/bridge.mp3');
  });

  it('leaves the silent one at hand to the page, whose own it is', () => {
    const page = visit(new MemoryStorage(), new MemoryStorage(), [audio('bridge')]);
    page.player.setCatalog(catalog(audio('oysters')));
    expect(page.player.state.item?.title).toBe('oysters');
    expect(queueOf(page)).toEqual(['audio']);
  });
});

describe('a feed that comes after what was kept', () => {
  it('leaves at hand what was, silent', () => {
    const local = new MemoryStorage();
    const first = visit(local, new MemoryStorage());
    hear(first, 'b');
    first.continuity.keep();
    const next = visit(local, new MemoryStorage(), [station('news')]);
    next.player.setCatalog(catalog(station('news'), episode('q')));
    expect(next.player.state).toMatchObject({ item: { id: 'b' }, playback: { status: 'idle' } });
  });
});
