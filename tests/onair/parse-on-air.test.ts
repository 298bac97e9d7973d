import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOnAir } from '../../src/onair/index.ts';
import { parseInstant } from '../../src/onair/parse-instant.ts';

const base = 'https://station.example/api/now.json';
const at = (time: string) => Date.parse(`2026-11-20T${time}Z`);
const iso = (time: string) => `2026-11-20T${time}Z`;
const read = (data: unknown, type = 'station') => parseOnAir(data, { type, base });
const codes = ({ issues }: ReturnType<typeof parseOnAir>) => issues.map(({ code }) => code);

describe('an answer that cannot be read is an issue', () => {
  it.each<[unknown, string | undefined, string]>([
    ['', 'station', 'unreadable-answer'],
    ['<!doctype html>', 'station', 'unreadable-answer'],
    ['{"now": {"title"', 'station', 'unreadable-answer'],
    [[], 'station', 'unreadable-answer'],
    [null, 'station', 'unreadable-answer'],
    [undefined, 'station', 'unreadable-answer'],
    ['', undefined, 'unreadable-answer'],
    [{ gramophone: {} }, undefined, 'unreadable-answer'],
    [{ now: { title: 'X' } }, 'gramophone', 'unknown-service'],
    [{ now: { title: 'X' } }, 'toString', 'unknown-service'],
  ])('%j of %s: %s', (data, type, code) => {
    expect(parseOnAir(data, { type })).toMatchObject({ next: [], issues: [{ code }] });
    expect(parseOnAir(data, { type })).not.toHaveProperty('now');
  });

  it('and names the services that it knows', () => {
    expect(parseOnAir({}, { type: 'x' }).issues[0]?.message).toBe(
      'On air: “x” is no service that is known here. Known: station, npr-composer, azuracast, icecast, shoutcast, radioco.',
    );
  });
});

describe('what is wrong in an answer is left out', () => {
  it.each([
    [{ now: {} }, 'no-title'],
    [{ now: 'News' }, 'no-title'],
    [{ now: { title: ' ' } }, 'no-title'],
    [{ now: { title: 7 } }, 'no-title'],
    [{ next: [null] }, 'no-title'],
    [{ next: {} }, 'bad-value'],
  ])('%j: %s', (data, code) => {
    expect(read(data)).toMatchObject({ next: [], issues: [{ code }] });
  });

  it.each([
    ['start', 'today'],
    ['start', '2026-11-20T18:00:00'],
    ['end', '18:00'],
    ['end', 1_700_000_000],
    ['artwork', 'javascript:alert(1)'],
    ['link', 'data:text/html,x'],
  ])('%s: %j', (key, value) => {
    const answer = read({ now: { title: 'News', [key]: value } });
    expect(answer.now).toEqual({ title: 'News' });
    expect(answer.issues).toHaveLength(1);
    expect(answer.issues[0]?.message).toMatch(new RegExp(`^On air: now\\.${key}`));
  });

  it('an end that is not after its start', () => {
    const answer = read({ now: { title: 'News', start: iso('18:00'), end: iso('18:00') } });
    expect(answer.now).toEqual({ title: 'News', start: at('18:00') });
    expect(codes(answer)).toEqual(['bad-time']);
  });

  it('relative addresses, where nobody says from where', () => {
    const answer = parseOnAir({ now: { title: 'News', artwork: '/n.svg' } }, { type: 'station' });
    expect(answer.now).toEqual({ title: 'News' });
    expect(codes(answer)).toEqual(['bad-url']);
  });
});

describe('our own JSON', () => {
  const text = JSON.stringify({
    now: {
      title: ' The <b>Harbor</b>\nHour ',
      program: 'Evenings',
      artist: 'Ana Ruiz',
      start: '2026-11-20T17:00:00-05:00',
      end: '2026-11-21T00:00:00.000+0100',
      artwork: '/harbor.svg',
      link: 'https://station.example/hour',
      mood: 'calm',
    },
    next: [{ title: 'Night', start: '2026-11-20T23:00:00Z', end: null }],
  });

  it.each(['station', undefined])('is read with the type %s', (type) => {
    expect(parseOnAir(`\uFEFF${text}`, { type, base })).toEqual({
      now: {
        title: 'The <b>Harbor</b> Hour',
        program: 'Evenings',
        artist: 'Ana Ruiz',
        start: at('22:00'),
        end: at('23:00'),
        artwork: 'https://station.example/harbor.svg',
        link: 'https://station.example/hour',
      },
      next: [{ title: 'Night', start: at('23:00') }],
      issues: [],
    });
  });

  it.each([{ now: null, next: null }, { next: [] }, { now: undefined }])('may say that nothing is known: %j', (data) => {
    expect(read(data)).toEqual({ next: [], issues: [] });
  });
});

describe('next', () => {
  const programme = (title: string, start?: string, end?: string) => ({ title, start: start && iso(start), end: end && iso(end) });
  const titles = (now: unknown, ...next: unknown[]) => read({ now, next }).next.map(({ title }) => title);

  it('is by start', () => expect(titles(undefined, programme('B', '19:00'), programme('A', '18:00'))).toEqual(['A', 'B']));

  it('leaves out what is past or the same', () => {
    const now = programme('Now', '18:00', '19:00');
    expect(titles(now, programme('Past', '17:00', '18:00'), programme('Same', '18:00', '19:00'), programme('A', '19:00', '20:00'))).toEqual(
      ['A'],
    );
  });

  it('leaves out what lies within another', () => {
    expect(
      titles(
        programme('Now', '18:00', '19:00'),
        programme('Within', '18:10', '18:20'),
        programme('A', '19:00'),
        programme('Twin', '19:00'),
      ),
    ).toEqual(['A']);
  });

  it('ends each programme where the following begins', () => {
    const { now, next } = read({
      now: programme('Now', '18:00', '19:05'),
      next: [programme('A', '19:00', '20:30'), programme('B', '20:00', '21:00')],
    });
    expect([now, ...next].map((each) => each?.end)).toEqual([at('19:00'), at('20:00'), at('21:00')]);
  });

  it('keeps programmes without times in their places', () => {
    expect(titles(programme('Now'), programme('C'), programme('B', '19:00'), programme('D'), programme('A', '18:00'))).toEqual([
      'C',
      'A',
      'B',
      'D',
    ]);
  });
});

it('holds against anything', () => {
  const time = fc.oneof(fc.constantFrom(iso('18:00'), iso('19:00'), iso('20:00'), 'soon', '', null), fc.string());
  const programme = fc.record({ title: fc.oneof(fc.string(), fc.constant('A')), start: time, end: time }, { requiredKeys: [] });
  const answer = fc.oneof(fc.record({ now: programme, next: fc.array(programme) }), fc.jsonValue(), fc.string());
  fc.assert(
    fc.property(answer, fc.option(fc.constant('station'), { nil: undefined }), (data, type) => {
      const { now, next } = parseOnAir(data, { type, base });
      const starts = [now, ...next].flatMap((each) => each?.start ?? []);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      for (const { start = 0, end = Number.MAX_VALUE } of next) expect(end).toBeGreaterThan(start);
    }),
    { numRuns: 500 },
  );
});

it('reads a hundred thousand programmes', () => {
  const next = Array.from({ length: 100_000 }, (_, index) => ({ title: `${index}`, start: new Date(index * 60_000).toISOString() }));
  expect(read({ next }).next).toHaveLength(100_000);
});

describe('parseInstant', () => {
  it.each([
    '',
    'now',
    '2026-11-20',
    '2026-11-20T18:00:00',
    '18:00Z',
    '20261120T180000Z',
    '2026-13-20T18:00Z',
    '2026-11-20T25:00Z',
    '2026-11-20 18:00:00Z',
  ])('%j is no instant', (text) => expect(parseInstant(text)).toBeUndefined());

  it.each([
    ['2026-11-20T18:00Z', '18:00:00.000'],
    [' 2026-11-20T18:00:00z ', '18:00:00.000'],
    ['2026-11-20T18:00:00.5Z', '18:00:00.500'],
    ['2026-11-20T18:00:00.123456Z', '18:00:00.123'],
    ['2026-11-20T13:00:00-05:00', '18:00:00.000'],
    ['2026-11-20T13:00:00-0500', '18:00:00.000'],
  ])('%j is %s', (text, expected) => expect(parseInstant(text)).toBe(at(expected)));
});
