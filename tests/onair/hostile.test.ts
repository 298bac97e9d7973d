import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OnAirAnswer, parseAzuracastEvent, parseOnAir } from '../../src/onair/index.ts';
import { sample } from './sample.ts';

const samples = [
  ['composer-now.json', 'npr-composer'],
  ['composer-day.json', 'npr-composer'],
  ['composer-tracks.json', 'npr-composer'],
  ['azuracast-nowplaying.json', 'azuracast'],
  ['azuracast-schedule.json', 'azuracast'],
  ['icecast-two.json', 'icecast'],
  ['shoutcast-statistics.xml', 'shoutcast'],
  ['shoutcast-stats.json', 'shoutcast'],
  ['radioco-status.json', 'radioco'],
] as const;

const types = [undefined, 'station', ...new Set(samples.map(([, type]) => type))];

/** Whatever was read has titles, and times that a `Date` can hold. */
function expectSound({ now, next, track, issues }: OnAirAnswer): void {
  for (const { title, start = 0, end = 0 } of [now, track, ...next].flatMap((programme) => programme ?? [])) {
    expect(title.trim()).not.toBe('');
    expect(() => [new Date(start).toISOString(), new Date(end).toISOString()]).not.toThrow();
  }
  for (const { code, message } of issues) expect(code && message).toBeTruthy();
}

const options = fc.record({
  type: fc.constantFrom(...types),
  station: fc.option(fc.oneof(fc.constantFrom('harbor', '/news.aac', '1'), fc.string()), { nil: undefined }),
  streams: fc.option(fc.array(fc.oneof(fc.webUrl(), fc.string()), { maxLength: 2 }), { nil: undefined }),
  base: fc.constantFrom('https://harbor.example/now#1', 'about:blank', 'not an address'),
  time: fc.option(fc.double(), { nil: undefined }),
  timeZone: fc.constantFrom(undefined, 'America/New_York', 'Harbor/Quay', ''),
});

/** A text with a piece taken out, and another put in its place. */
const mutated = (text: string) =>
  fc
    .record({
      at: fc.nat(text.length),
      length: fc.nat(30),
      piece: fc.oneof(fc.string(), fc.constantFrom('"', '}', ']', '{', ',', '-', 'null', '1e999', '\\')),
    })
    .map(({ at, length, piece }) => text.slice(0, at) + piece + text.slice(at + length));

/** The same JSON with one of its values, wherever it lies, replaced. */
const revalued = (text: string) => {
  const values = text.match(/(?<=:)"(?:[^"\\]|\\.)*"|(?<=:)[-\d.]+|(?<=:)(?:null|true|false)/g) ?? ['"'];
  const value = fc.oneof(fc.constantFrom('null', '0', '-1', '1e300', '[]', '{}', '"REMOVED"', '""', 'true', '[null]'), fc.json());
  return fc.tuple(fc.constantFrom(...values), value).map(([old, put]) => text.replace(old, () => put));
};

describe.each(samples)('%s', (name, type) => {
  const text = name.endsWith('.json') ? JSON.stringify(JSON.parse(sample(name))) : sample(name);

  it('is known for what it is', () => {
    expect(parseOnAir(text)).toEqual(parseOnAir(text, { type }));
    expect(parseOnAir(text).issues.map(({ code }) => code)).not.toContain('unreadable-answer');
  });

  it('holds, torn anywhere', () => {
    for (let length = 0; length < text.length; length += 1) expectSound(parseOnAir(text.slice(0, length), { type }));
  });

  it('holds, changed anywhere', () => {
    fc.assert(
      fc.property(fc.oneof(mutated(text), revalued(text)), options, (answer, given) => {
        expectSound(parseOnAir(answer, { ...given, type }));
        expectSound(parseOnAir(answer, given));
      }),
      { numRuns: 300 },
    );
  });
});

describe('anything', () => {
  it('is answered', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue(), fc.string(), fc.uint8Array()), options, (data, given) => {
        expectSound(parseOnAir(data, given));
        parseAzuracastEvent(String(JSON.stringify(data)), given);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['quotes', `{"icestats":{"source":[{"title":"${'"'.repeat(200_000)}`],
    ['braces', `{"icestats":{"source":[${'{'.repeat(200_000)}`],
    ['mounts', `{"icestats":{"source":[${'{"title":- },'.repeat(50_000)}`],
    ['spaces', `{"icestats":{"source":[{"title":"a"}${' '.repeat(500_000)}`],
    ['escapes', `{"icestats":{"source":[{"title":"${'\\'.repeat(500_000)}`],
    ['bodies', '<body'.repeat(100_000)],
    ['digits', '1'.repeat(500_000)],
    ['streams', `<SHOUTCASTSERVER><STREAMSTATS>${'<STREAM id="1"><SONGTITLE>'.repeat(20_000)}`],
    ['entities', `<SHOUTCASTSERVER><SONGTITLE>${'&#'.repeat(200_000)}</SONGTITLE>`],
    ['dashes', JSON.stringify({ current_track: { title: ' -'.repeat(200_000) } })],
    ['stations', JSON.stringify(Array.from({ length: 50_000 }, (_, id) => ({ now_playing: null, station: { id } })))],
    [
      'songs without a time',
      JSON.stringify({ onToday: Array.from({ length: 20_000 }, () => ({ program: { name: 'X' }, fullstart: '2026-02-18 00:00' })) }),
    ],
  ])('is answered, however much of it there is: %s', (_, answer) =>
    expectSound(parseOnAir(answer, { station: 'x', streams: ['https://h.example/x'], timeZone: 'Europe/Berlin' })),
  );
});
