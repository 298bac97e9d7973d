import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OnAirOptions, parseOnAir } from '../../src/onair/index.ts';
import { sample, sampleJson } from './sample.ts';

const bridge = { title: 'The bridge reopens', artist: 'Harbor Desk' };
const gulls = { title: 'Gulls - live', artist: 'Low Tide' };
const read = (data: unknown, options: OnAirOptions = {}) => parseOnAir(data, { type: 'icecast', ...options });
const codes = (data: unknown, options?: OnAirOptions) => read(data, options).issues.map(({ code }) => code);
const status = (source?: unknown) => ({ icestats: { server_id: 'Icecast 2.4.4', source } });
const mount = (changes: object) => ({ ...sampleJson('icecast-two.json').icestats.source[0], ...changes });

describe('a mount', () => {
  it.each(['icecast', undefined])('is read with the type %s', (type) => {
    const answer = parseOnAir(sample('icecast-two.json'), { type, station: '/news.aac' });
    expect(answer).toEqual({ now: bridge, track: bridge, next: [], issues: [] });
  });

  it('has an artist apart, where the format has one', () =>
    expect(read(sample('icecast-two.json'), { station: '/jazz.ogg' }).now).toEqual(gulls));

  it.each<[unknown, unknown]>([
    ['Harbor Hour', { title: 'Harbor Hour' }],
    [' - ', undefined],
    ['-', undefined],
    [' - Harbor Hour', { title: 'Harbor Hour' }],
    ['Harbor Hour - ', { title: 'Harbor Hour' }],
    ['A - B - C', { title: 'B - C', artist: 'A' }],
    ['A-B', { title: 'A-B' }],
    [1984, { title: '1984' }],
    ['', undefined],
    [null, undefined],
    [{}, undefined],
  ])('titled %j', (title, expected) => expect(read(status(mount({ title }))).now).toEqual(expected));

  it('of Icecast-KH says it in its own word', () => {
    expect(read(status(mount({ title: undefined, yp_currently_playing: 'Harbor Desk - The bridge reopens' }))).now).toEqual(bridge);
  });
});

describe('which mount', () => {
  it.each([
    { station: 'news.aac' },
    { station: 'http://localhost:8000/news.aac' },
    { base: 'https://ice.harbor.example/status-json.xsl#/news.aac' },
    { streams: ['https://ice.harbor.example/news.aac?x=1', 'https://ice.harbor.example/jazz.ogg'] },
    { streams: ['https://harbor.example/radio/8000/news.aac'] },
    { station: '/news.aac', streams: ['https://ice.harbor.example/jazz.ogg'] },
  ])('is said by %j', (options) => expect(read(sample('icecast-two.json'), options)).toMatchObject({ now: bridge, issues: [] }));

  it('is the one that says something, of those that carry the sound', () => {
    const sources = [
      mount({ title: undefined }),
      mount({ listenurl: 'http://localhost:8000/news.mp3' }),
      mount({ listenurl: '/jazz', title: 'X' }),
    ];
    const streams = ['https://ice.harbor.example/news.aac', 'https://ice.harbor.example/news.mp3'];
    expect(read(status(sources), { streams }).now).toEqual(bridge);
    expect(read(status(sources), { streams: streams.slice(0, 1) })).toEqual({ next: [], issues: [] });
  });

  it('is never the root', () => {
    expect(codes(status([mount({ listenurl: '' }), mount({ title: 'X' })]), { streams: ['https://ice.harbor.example/'] })).toEqual([
      'which-station',
    ]);
  });

  it('is not guessed where they differ', () => {
    expect(read(sample('icecast-two.json'))).not.toHaveProperty('now');
    expect(codes(sample('icecast-two.json'))).toEqual(['which-station']);
    expect(codes(sample('icecast-two.json'), { streams: ['https://cdn.example/other.mp3'] })).toEqual(['which-station']);
  });

  it('does not matter where all say the same, or one alone says something', () => {
    expect(read(status([mount({}), mount({ listenurl: 'http://localhost:8000/news.mp3' })])).now).toEqual(bridge);
    expect(read(status([mount({}), mount({ title: undefined })])).now).toEqual(bridge);
  });

  it('may be off: another is not taken for it', () => {
    expect(read(sample('icecast-two.json'), { station: '/night.mp3' })).not.toHaveProperty('now');
    expect(codes(sample('icecast-two.json'), { station: '/night.mp3' })).toEqual(['no-station']);
  });

  it.each([undefined, null, [], 'REMOVED', [null, 7]])('is none of %j', (source) => {
    expect(read(status(source), { station: '/news.aac' })).toEqual({ next: [], issues: [] });
  });
});

describe('an answer that is no JSON', () => {
  const news = JSON.stringify(mount({}));
  const text = (...sources: string[]) => `{"icestats":{"server_id":"Icecast 2.4.4","source":[${sources.join(',')}]}}`;
  const jazz = '{"bitrate":128,"listenurl":"http://localhost:8000/jazz.mp3","title": - ,"dummy":null}';

  it.each([
    ['a bare dash', text(jazz, news)],
    ['a bare dash behind it', text(news, jazz)],
    ['a bare dash in a lone object', `{"icestats":{"source":${news.replace('"genre":"News"', '"genre": - ')}}}`],
    ['trailing commas', `{"icestats":{"source":[${news.replace('}', ',}')},],}}`],
    ['no comma between mounts', text(jazz, news).replace('},{', '} {')],
    ['a quote that is not escaped', text('{"listenurl":"http://h/jazz.mp3","title":"He said "hi" there"}', news)],
    ['a brace in a title', text('{"listenurl":"http://h/jazz.mp3","title":"},{"}', jazz, news)],
    ['a raw line break', text(`{"listenurl":"http://h/jazz.mp3","title":"a\nb"}`, news)],
    ['a number with a leading zero', text('{"listenurl":"http://h/jazz.mp3","title":007}', news)],
    ['another mount torn off', text(news, '{"listenurl":"http://h/jazz.mp3","title":"Gul').slice(0, -3)],
    ['its own end torn off', text(news).slice(0, -14)],
  ])('with %s tells of our mount', (_, answer) => {
    expect(() => JSON.parse(answer)).toThrow();
    for (const type of ['icecast', undefined]) {
      expect(parseOnAir(answer, { type, station: '/news.aac' })).toEqual({
        now: bridge,
        track: bridge,
        next: [],
        issues: [expect.objectContaining({ code: 'bad-json' })],
      });
    }
  });

  it.each<[string, string | undefined]>([
    ['"title": - ,"dummy":null}', undefined],
    ['"title":-}', undefined],
    ['"title":007,}', '007'],
    ['"title":"The "old" bridge",}', 'The "old" bridge'],
    ['"title":"The \\"old\\" bridge\\u0021",}', 'The "old" bridge!'],
    ['"title":"a \\q b",}', 'a \\q b'],
    ['"title":"The bridge reo', undefined],
    ['"title":"The bridge"', 'The bridge'],
    ['"title":"The bridge, "dummy":null}', undefined],
  ])('reads of its own %s the title %j', (rest, title) => {
    const answer = `{"icestats":{"source":{"listenurl":"http://localhost:8000/news.aac",${rest}`;
    expect(read(answer, { station: '/news.aac' }).now?.title).toBe(title);
  });

  it.each(['{"icestats":"server_start":"Sat, 03 Oct 2026 15:45:30 +0200","dummy":null}}', '{"icestats":{"source":', '{"icestats"'])(
    'may tell of no mount: %s',
    (answer) => expect(read(answer)).toMatchObject({ next: [], issues: [{ code: 'bad-json' }] }),
  );

  it('is not read where it is something else', () => {
    expect(codes('<!doctype html><title>icestats</title>')).toEqual(['unreadable-answer']);
    expect(codes({ title: 'X' })).toEqual(['unreadable-answer']);
  });

  it('tells of our mount, whatever another one is made of', () => {
    const fault = fc.string({ unit: fc.constantFrom('"', '\\', ':', ',', '-', ' ', 'a', '{', '}', '[', ']', '\n', '\0') });
    fc.assert(
      fc.property(fault, fault, fc.boolean(), (before, after, first) => {
        const other = `{"listenurl":"http://localhost:8000/jazz.mp3",${before}"title":"x${after}"}`;
        const answer = first ? text(news, other) : text(other, news);
        expect(read(answer, { station: '/news.aac' }).now).toEqual(bridge);
      }),
      { numRuns: 1000 },
    );
  });
});
