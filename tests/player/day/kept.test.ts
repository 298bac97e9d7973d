import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHabits, readSession, type Session, writeHabits, writeSession } from '../../../src/player/day/kept.ts';
import { episode, station } from '../rig.ts';

const base = 'https://harbor.example/';
const session: Session = {
  items: [
    station('news', { timeZone: 'America/New_York', latency: 12, captions: { src: 'https://harbor.example/captions' } }),
    episode('a', {
      transcripts: [{ src: 'https://harbor.example/a.vtt', srclang: 'en', isDefault: true }],
      chapters: { src: 'https://harbor.example/a.json' },
    }),
  ],
  lined: ['a'],
  currentId: 'a',
  playing: true,
  stationId: 'news',
  heard: ['c', 'a'],
  past: ['a'],
  removed: ['b'],
};
const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('what a player was doing', () => {
  it('is read as it was written', () => {
    expect(readSession(stored(writeSession(session)), base)).toEqual(session);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'x'],
    ['a list', []],
    ['an older version', { version: 0 }],
    ['a newer version', { version: 2, items: 'elsewhere' }],
  ])('is unknown where %s was kept', (_, data) => expect(readSession(data, base)).toBeUndefined());

  it('loses no more than what is wrong', () => {
    const written = stored(writeSession(session)) as { catalog: { queue: object[] } };
    written.catalog.queue.push({ id: 'evil', title: 'x', sources: [{ src: 'javascript:alert(1)' }] });
    expect(readSession({ ...written, currentId: 7, removed: ['b', 3], heard: 'c', playing: 'yes' }, base)).toEqual({
      items: session.items,
      lined: ['a'],
      playing: false,
      stationId: 'news',
      heard: [],
      past: ['a'],
      removed: ['b'],
    });
  });

  it('has what a feed told of an episode', () => {
    const told = episode('told', {
      notes: [[{ text: 'See ' }, { text: 'the map', href: 'https://harbor.example/map' }]],
      persons: [{ name: 'Ada', role: 'host', link: 'https://harbor.example/ada', image: 'https://harbor.example/ada.jpg' }],
      images: [{ src: 'https://harbor.example/96.png', width: 96 }],
      season: 2,
    });
    expect(readSession(stored(writeSession({ ...session, items: [told] })), base)?.items).toEqual([told]);
  });

  it('leaves out of that what no page may have', () => {
    const evil = 'javascript:alert(1)';
    const told = episode('told', {
      notes: [[{ text: 'x', href: evil }, { text: 7 } as never, null as never], 'y' as never, []],
      persons: [{ name: 'Ada', link: evil, image: evil }, {} as never],
      images: [{ src: evil }],
      season: 'two' as never,
    });
    expect(readSession(stored(writeSession({ ...session, items: [told] })), base)?.items).toEqual([
      episode('told', { notes: [[{ text: 'x' }]], persons: [{ name: 'Ada' }] }),
    ]);
  });

  it('does not take along what only that page could play', () => {
    const blob = episode('blob', { sources: [{ src: 'blob:https://harbor.example/1' }] });
    expect(readSession(stored(writeSession({ ...session, items: [blob] })), base)?.items).toEqual([]);
  });

  it('holds against anything', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (data, more) => {
        readSession(data, base);
        readSession({ version: 1, catalog: more, removed: more, currentId: more }, base);
        const item = { id: 'a', sources: [{ src: '/a.mp3' }], notes: more, persons: more, images: more, season: more };
        readSession({ version: 1, catalog: { version: 1, queue: [item] } }, base);
        expect(Object.keys(readHabits(data))).toContain('positions');
      }),
    );
  });
});

describe('a listener’s habits', () => {
  it('are read as they were written', () => {
    const habits = { positions: { a: { at: 60, noted: 5 } }, level: 0.5, muted: true, rate: 1.5, closeToLive: true };
    expect(readHabits(stored(writeHabits(habits)))).toEqual(habits);
  });

  it('lose what is no number of the kind', () => {
    const data = {
      version: 1,
      positions: { a: { at: -1, noted: 1 }, b: { at: 1 }, c: null, d: { at: 1e308, noted: 1e300 } },
      level: 7,
      rate: 0,
      muted: 1,
      closeToLive: 'yes',
    };
    expect(readHabits(data)).toEqual({ positions: {} });
  });
});
