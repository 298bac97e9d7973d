import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonLines } from '../../src/transcript/json-lines.ts';

const read = (text: string) => readJsonLines(text, '"chapters"');

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('readJsonLines', () => {
  it.each([
    ['{"chapters":[\n{},\r\n\r\n["a",\r1], 7,\n"b"\n]}', [2, 4, 5, 6]],
    ['{"of":{"chapters":[1]},\n"chapters":\n[\n2]}', [4]],
    ['{"version":"1.2.0"}', []],
  ])('tells where entries stand: %j', (text, entries) => {
    expect(read(text)).toEqual({ entries });
  });

  it.each([
    ['', 1],
    ['{"chapters":[\n1\n2]}', 3],
    ['{"chapters":[\n1,\n]}', 3],
    ['{"title"\n1}', 2],
    ['{\n"a": NaN}', 2],
    ['{}\n}', 2],
    ['{"a":\n\n"b', 3],
    ['{"a":[1\n', 2],
    ['{\n"a":"a\tb"}', 2],
  ])('tells where it is no JSON: %j', (text, fault) => {
    expect(read(text)).toMatchObject({ fault });
  });

  it('finds JSON where the platform’s own reader does, and a fault where that throws', () => {
    const torn = fc
      .tuple(
        fc.json({ maxDepth: 6 }),
        fc.nat(),
        fc.nat({ max: 3 }),
        fc.constantFrom('', ',', ':', '}', ']', '"', '\\', '\n', '0', 'e', '-', 'x'),
      )
      .map(([text, at, length, instead]) => {
        const from = at % (text.length + 1);
        return text.slice(0, from) + instead + text.slice(from + length);
      });
    fc.assert(
      fc.property(torn, (text) => (read(text).fault === undefined) === isJson(text)),
      { numRuns: 2000 },
    );
  });

  it('has as many lines as there are entries', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 4 })), (chapters) => {
        const text = `{"chapters": [\n${chapters.map((chapter) => JSON.stringify(chapter)).join(',\n')}\n]}`;
        expect(read(text)).toEqual({ entries: chapters.map((_, index) => index + 2) });
      }),
    );
  });

  it('does not go where nobody nests', () => {
    expect(read('['.repeat(500_000))).toMatchObject({ fault: 1 });
  });
});
