import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStationJson } from '../../src/catalog/read-station-json.ts';
import schema from '../../src/catalog/station.schema.json' with { type: 'json' };
import { fitsSchema } from './check-schema.ts';

const base = 'https://station.example/config/station.json';
const read = (data: unknown) => readStationJson(data, { base });
const source = { src: 'a.mp3' };

const whole = {
  version: 1,
  name: 'Harbor Radio',
  timeZone: 'America/New_York',
  stations: [
    {
      id: 'news',
      title: 'Harbor News 88.1',
      artwork: '/news.svg',
      sources: [{ src: 'https://ice.example/news.aac', type: 'audio/aac' }],
      onAir: { type: 'station', src: '/now.json' },
      captions: { src: '/captions' },
      latency: 12,
      keep: 600,
    },
    { sources: [source], timeZone: 'Europe/Lisbon' },
  ],
  queue: [
    {
      id: 'bridge',
      title: 'The bridge',
      sources: [{ src: '/bridge.mp3' }],
      duration: 233,
      transcripts: [{ src: '/bridge.vtt', type: 'text/vtt', srclang: 'en', label: 'English', default: true }],
      chapters: { src: '/chapters.json', type: 'application/json' },
    },
  ],
};

describe('station.json', () => {
  it('makes the same model as the markup', () => {
    expect(read(JSON.stringify(whole))).toEqual({
      name: 'Harbor Radio',
      timeZone: 'America/New_York',
      issues: [],
      items: [
        {
          kind: 'live',
          id: 'news',
          title: 'Harbor News 88.1',
          artwork: 'https://station.example/news.svg',
          sources: [{ src: 'https://ice.example/news.aac', type: 'audio/aac' }],
          onAir: { src: 'https://station.example/now.json', type: 'station' },
          captions: { src: 'https://station.example/captions' },
          latency: 12,
          keep: 600,
          timeZone: 'America/New_York',
          transcripts: [],
        },
        {
          kind: 'live',
          id: 'https://station.example/config/a.mp3',
          title: 'A',
          sources: [{ src: 'https://station.example/config/a.mp3' }],
          timeZone: 'Europe/Lisbon',
          transcripts: [],
        },
        {
          kind: 'episode',
          id: 'bridge',
          title: 'The bridge',
          sources: [{ src: 'https://station.example/bridge.mp3' }],
          duration: 233,
          transcripts: [{ src: 'https://station.example/bridge.vtt', type: 'text/vtt', srclang: 'en', label: 'English', isDefault: true }],
          chapters: { src: 'https://station.example/chapters.json', type: 'application/json' },
        },
      ],
    });
  });

  it('takes text and data alike', () => {
    expect(read(`\uFEFF${JSON.stringify(whole)}`)).toEqual(read(whole));
  });

  it.each<[unknown, string]>([
    ['', 'bad-json'],
    ['{"version": 1,', 'bad-json'],
    ['<!doctype html>', 'bad-json'],
    ['[]', 'bad-value'],
    [null, 'bad-value'],
    [undefined, 'bad-value'],
    [{}, 'bad-version'],
    [{ version: 2 }, 'bad-version'],
    [{ version: 1, timeZone: 'Harbor/Time' }, 'bad-time-zone'],
  ])('%j is an issue: %s', (data, code) => {
    expect(read(data)).toMatchObject({ items: [], issues: [{ code }] });
  });

  it.each([
    [{ stations: 'news' }, 'station.json.stations must be a list in [ ].'],
    [{ queue: [7] }, 'station.json.queue[0] must be an object in { }.'],
    [{ queue: [{ title: 7, sources: [source] }] }, 'station.json.queue[0].title must be text in quotes.'],
    [{ queue: [{ sources: [source, {}] }] }, 'station.json.queue[0].sources[1].src must be text in quotes.'],
    [{ queue: [{ sources: [source], duration: '233' }] }, 'station.json.queue[0].duration must be a number.'],
    [{ queue: [{ sources: [source], duration: -1 }] }, 'Queue item 1: duration is “-1”. Write seconds, such as 233.'],
    [{ stations: [{ title: 'X' }] }, '“X” has nothing to play. Write "sources": [{ "src": "…" }] in it.'],
  ])('%j says what to write', (data, message) => {
    expect(read({ version: 1, ...data }).issues.map((issue) => issue.message)).toEqual([message]);
  });
});

describe('the JSON Schema and the reader agree', () => {
  const odd = fc.constantFrom<unknown>(null, 7, -1, '', ' ', 'x', true, [], {}, [null]);
  const rarely = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 12, arbitrary: value }, { weight: 1, arbitrary: odd });
  const text = rarely(fc.constantFrom('One', 'Two', '<b>'));
  const address = rarely(fc.constantFrom('/a.mp3', 'b.vtt', 'https://c.example/'));
  const located = (extra: Record<string, fc.Arbitrary<unknown>>) =>
    rarely(fc.record({ src: address, ...extra }, { requiredKeys: ['src'] }));
  const facts = {
    title: text,
    artwork: address,
    program: text,
    author: text,
    date: text,
    link: address,
    download: address,
    sources: rarely(fc.array(located({ type: text }), { minLength: 1, maxLength: 2 })),
    transcripts: rarely(fc.array(located({ srclang: text, label: text, default: rarely(fc.boolean()) }), { maxLength: 2 })),
    chapters: located({ type: text }),
  };
  const seconds = rarely(fc.double({ min: 0, max: 9999, noNaN: true }));
  // One item, as the schema cannot say that ids differ.
  const file = fc.record(
    {
      version: rarely(fc.constant(1)),
      name: text,
      stations: rarely(
        fc.array(
          fc.record({ ...facts, onAir: located({ type: text }), captions: located({}), latency: seconds }, { requiredKeys: ['sources'] }),
          { maxLength: 1 },
        ),
      ),
    },
    { requiredKeys: ['version'] },
  );
  const queued = fc.record(
    {
      version: fc.constant(1),
      queue: rarely(fc.array(fc.record({ ...facts, duration: seconds }, { requiredKeys: ['sources'] }), { maxLength: 1 })),
    },
    { requiredKeys: ['version'] },
  );

  it('on a whole file', () => expect(fitsSchema(schema, whole)).toBe(true));

  it('on what is right and what is wrong', () => {
    const seen = { right: 0, wrong: 0 };
    fc.assert(
      fc.property(fc.oneof(file, queued), (data) => {
        const fits = fitsSchema(schema, data);
        seen[fits ? 'right' : 'wrong'] += 1;
        expect(read(data).issues.length === 0).toBe(fits);
      }),
      { numRuns: 2000 },
    );
    expect(seen.right).toBeGreaterThan(50);
    expect(seen.wrong).toBeGreaterThan(50);
  });

  it('on any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(read(data).issues.length === 0).toBe(fitsSchema(schema, data));
      }),
    );
  });
});
