import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AudioMarkup, readMarkup } from '../../src/catalog/read-markup.ts';

const base = 'https://news.example/stories/bridge.html';

const audio = (overrides: Partial<AudioMarkup> = {}): AudioMarkup => ({ attributes: {}, sources: [], tracks: [], ...overrides });
const withSrc = (attributes: Record<string, string> = {}): AudioMarkup => audio({ attributes: { src: '/bridge.mp3', ...attributes } });
const read = (...markup: AudioMarkup[]) => readMarkup(markup, { base });
const only = (...markup: AudioMarkup[]) => read(...markup).items[0];

describe('sound by http', () => {
  it('is asked for by https on an https page, and left as it is on another', () => {
    const sources = (base: string) => readMarkup([withSrc({ src: 'http://ice.example/a' })], { base }).items[0]?.sources;
    expect(sources('https://harbor.example/')).toEqual([{ src: 'https://ice.example/a' }]);
    expect(sources('http://harbor.example/')).toEqual([{ src: 'http://ice.example/a' }]);
  });
});

describe('what is wrong becomes an issue and the rest goes on', () => {
  const good = withSrc({ src: '/good.mp3' });

  it.each<[string, AudioMarkup, string, string]>([
    [
      'no source',
      audio({ attributes: { title: 'Silence' } }),
      'no-source',
      '“Silence” has nothing to play. Write a src on the <audio>, or a <source src> in it.',
    ],
    ['an empty source', withSrc({ src: ' ' }), 'bad-url', 'Audio 1: audio: the address is empty.'],
    [
      'a script for an address',
      withSrc({ src: 'javascript:alert(1)', title: '<b>' }),
      'bad-url',
      '“<b>”: audio: “javascript:alert(1)” begins with javascript:, which can’t be used here. Write https: instead.',
    ],
    ['no address at all', withSrc({ src: 'https://[', id: 'x' }), 'bad-url', '“x”: audio: “https://[” is not a web address.'],
  ])('%s', (_name, markup, code, message) => {
    const { items, issues } = read(markup, good);
    expect(issues).toEqual([{ code, message }]);
    expect(items.map(({ id }) => id)).toEqual(['https://news.example/good.mp3']);
  });

  it.each([
    ['-2.5', -2.5],
    ['-601', undefined],
    ['12', 12],
  ])('a latency of %s is %s', (given, latency) => {
    const { items } = read(withSrc({ 'data-live': '', 'data-latency': given }));
    expect((items[0] as { latency?: number }).latency).toBe(latency);
  });

  it.each(['', 'three', '-1', 'Infinity', 'NaN', '3:53'])('a duration of %j is left out', (duration) => {
    const { items, issues } = read(withSrc({ 'data-duration': duration }));
    expect(items[0]).not.toHaveProperty('duration');
    expect(issues).toEqual([
      {
        code: 'bad-number',
        message: `Audio 1: data-duration is “${duration}”. Write seconds, such as 233.`,
      },
    ]);
  });

  it.each(['artwork', 'link', 'download'])('a bad %s is left out', (name) => {
    const { items, issues } = read(withSrc({ [`data-${name}`]: 'data:text/html,<script>' }));
    expect(items[0]).not.toHaveProperty(name);
    expect(issues.map(({ code }) => code)).toEqual(['bad-url']);
  });

  it('a bad source is passed over for the next', () => {
    const { items, issues } = read(audio({ sources: [{ src: 'ftp://x/y' }, { src: 'b.mp3' }] }));
    expect(items[0]?.sources).toEqual([{ src: 'https://news.example/stories/b.mp3' }]);
    expect(issues).toHaveLength(1);
  });

  it('of two that share an id the first stays', () => {
    const { items, issues } = read(withSrc({ id: 'a', title: 'One' }), withSrc({ id: 'a', title: 'Two' }), good);
    expect(items.map(({ title }) => title)).toEqual(['One', 'Good']);
    expect(issues[0]).toEqual({
      code: 'duplicate-id',
      message: '“Two” has the same id as “One” (a) and was left out. If both are meant, give each <audio> an id of its own.',
    });
  });

  it('the same address twice, with no id, is one item', () => {
    const { items, issues } = read(withSrc(), withSrc());
    expect(items).toHaveLength(1);
    expect(issues[0]?.message).toMatch(/has the same id as/);
  });

  it('holds against anything', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('https://a.example/b.mp3', '/c', 'javascript:1', '<img>', '%E0%A4%A'));
    const markup = fc.record({
      attributes: fc.dictionary(
        fc.constantFrom('id', 'src', 'title', 'data-live', 'data-now', 'data-duration', 'data-latency', 'data-keep', '__proto__'),
        text,
      ),
      sources: fc.array(fc.record({ src: text, type: text })),
      tracks: fc.array(fc.record({ src: text, kind: fc.constantFrom('captions', 'chapters', 'metadata') })),
    });
    fc.assert(
      fc.property(fc.array(markup), (list) => {
        const { items } = readMarkup(list, { base });
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        for (const item of items) {
          expect(item.title).not.toBe('');
          expect(item.sources.length).toBeGreaterThan(0);
          for (const { src } of [...item.sources, ...item.transcripts]) expect(src).toMatch(/^(https|blob):/);
        }
      }),
    );
  });
});

describe('an episode', () => {
  it('has every fact that the page gives', () => {
    const markup = audio({
      attributes: {
        id: 'bridge',
        title: '  The bridge\n reopens ',
        'data-duration': '233.5',
        'data-artwork': '/b.jpg',
        'data-program': 'Morning',
        'data-author': 'Ana Ruiz',
        'data-date': '2026-11-20',
        'data-link': '/bridge',
        'data-download': '/bridge.mp3?download',
      },
      sources: [
        { src: '/bridge.opus', type: 'audio/ogg; codecs=opus' },
        { src: 'https://cdn.example/bridge.mp3', type: '' },
      ],
      tracks: [
        { src: '/bridge.vtt', kind: 'captions', srclang: 'en', label: 'English', default: true },
        { src: '/bridge.es.vtt', kind: 'subtitles', srclang: 'es', label: '', default: false },
        { src: '/chapters.json', kind: 'chapters', label: 'Chapters' },
        { src: '/cues.vtt', kind: 'metadata' },
      ],
    });
    expect(read(markup)).toEqual({
      issues: [],
      items: [
        {
          kind: 'episode',
          id: 'bridge',
          title: 'The bridge reopens',
          sources: [{ src: 'https://news.example/bridge.opus', type: 'audio/ogg; codecs=opus' }, { src: 'https://cdn.example/bridge.mp3' }],
          duration: 233.5,
          artwork: 'https://news.example/b.jpg',
          program: 'Morning',
          author: 'Ana Ruiz',
          date: '2026-11-20',
          link: 'https://news.example/bridge',
          download: 'https://news.example/bridge.mp3?download',
          transcripts: [
            { src: 'https://news.example/bridge.vtt', srclang: 'en', label: 'English', isDefault: true },
            { src: 'https://news.example/bridge.es.vtt', srclang: 'es' },
          ],
          chapters: { src: 'https://news.example/chapters.json' },
        },
      ],
    });
  });

  it('has its id from its first source and its title from the file name', () => {
    expect(only(withSrc({ src: '/audio/the_bridge-re%C3%B6pens.mp3?token=1' }))).toEqual({
      kind: 'episode',
      id: 'https://news.example/audio/the_bridge-re%C3%B6pens.mp3?token=1',
      title: 'The bridge reöpens',
      sources: [{ src: 'https://news.example/audio/the_bridge-re%C3%B6pens.mp3?token=1' }],
      transcripts: [],
    });
  });

  it.each([
    ['https://ice.example/', 'ice.example'],
    ['https://ice.example/;', 'ice.example'],
    ['https://ice.example/%E0%A4%A', '%E0%A4%A'],
    ['https://ice.example/live/', 'Live'],
    ['blob:https://news.example/1-2', '1 2'],
  ])('made of %s is called %s', (src, title) => {
    expect(only(withSrc({ src }))?.title).toBe(title);
  });

  it('of a src does not look at <source>, as in HTML', () => {
    expect(only(audio({ attributes: { src: '/a.mp3' }, sources: [{ src: '/b.mp3' }] }))?.sources).toEqual([
      { src: 'https://news.example/a.mp3' },
    ]);
  });
});

describe('a station', () => {
  it('says where to ask what is on, and how late it runs', () => {
    const markup = withSrc({
      src: 'https://ice.example/news.mp3',
      'data-live': '',
      'data-now': '/now.json',
      'data-now-type': 'station',
      'data-captions': '/captions',
      'data-latency': '12',
      'data-keep': '600',
      'data-duration': '5',
    });
    expect(only(markup)).toMatchObject({
      kind: 'live',
      title: 'News',
      onAir: { src: 'https://news.example/now.json', type: 'station' },
      captions: { src: 'https://news.example/captions' },
      latency: 12,
      keep: 600,
    });
    expect(only(markup)).not.toHaveProperty('duration');
  });

  it.each([
    ['/listen.pls', {}, 'live'],
    ['/listen', { 'data-live': 'true' }, 'live'],
    ['/listen.m3u8', { 'data-live': '' }, 'live'],
    ['/listen.m3u8', {}, 'episode'],
    ['/listen.mp3', {}, 'episode'],
  ])('%s with %j is %s', (src, attributes, kind) => {
    expect(only(withSrc({ src, ...attributes }))?.kind).toBe(kind);
  });
});
