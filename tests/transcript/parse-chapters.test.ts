import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChapters } from '../../src/transcript/index.ts';

const base = 'https://station.example/chapters.json';
const json = (...chapters: unknown[]) => parseChapters(JSON.stringify({ version: '1.2.0', chapters }), { base });

describe('parseChapters', () => {
  it.each([
    ['', 'unsupported-format'],
    ['<!doctype html>', 'unsupported-format'],
    ['[]', 'unsupported-format'],
    ['{', 'bad-json'],
    ['{}', 'bad-value'],
    ['{"chapters": {}}', 'bad-value'],
    [`{"chapters": []}${' '.repeat(1024 * 1024)}`, 'too-long'],
  ])('%.20j is an issue: %s', (data, code) => {
    expect(parseChapters(data)).toMatchObject({ chapters: [], issues: [{ code }] });
  });

  it.each([null, 7, {}, { startTime: '1', title: 'A' }, { startTime: -1, title: 'A' }, { startTime: 1 }, { startTime: 1, title: ' ' }])(
    'leaves out %j',
    (chapter) => {
      const { chapters, issues } = json(chapter, { startTime: 9, title: 'Good' });
      expect(chapters).toEqual([{ start: 9, title: 'Good', toc: true }]);
      expect(issues).toEqual([
        { code: 'bad-chapter', message: 'Chapter 1 needs a “startTime” in seconds and a “title”, and was left out.', line: 1 },
      ]);
    },
  );

  it('reads Podcasting 2.0 JSON', () => {
    const { chapters, issues } = json(
      { startTime: 60.5, endTime: 90, title: ' The <b>bridge</b> ', img: '/b.jpg', url: 'https://news.example/bridge' },
      { startTime: 0, title: 'Opening', endTime: -1, img: '' },
      { startTime: 70, toc: false, img: 'javascript:alert(1)' },
    );
    expect(chapters).toEqual([
      { start: 0, title: 'Opening', toc: true },
      {
        start: 60.5,
        end: 90,
        title: 'The <b>bridge</b>',
        image: 'https://station.example/b.jpg',
        link: 'https://news.example/bridge',
        toc: true,
      },
      { start: 70, title: '', toc: false },
    ]);
    expect(issues).toMatchObject([{ code: 'bad-url' }]);
  });

  it('tells in which line of JSON something is wrong', () => {
    const entries = ['{"startTime": 0, "title": "Opening"}', '{\n"startTime": 5}', '{"startTime": 9, "title": "A", "url": "javascript:0"}'];
    expect(parseChapters(`{"chapters": [\n${entries.join(',\n')}\n]}`, { base }).issues).toMatchObject([
      { code: 'bad-chapter', line: 3 },
      { code: 'bad-url', line: 5 },
    ]);
    expect(parseChapters('{"chapters": [\n{"startTime": 0,\n"title": Opening}]}').issues).toEqual([
      { code: 'bad-json', message: 'The chapters are not JSON.', line: 3 },
    ]);
  });

  it('reads WebVTT', () => {
    expect(parseChapters('WEBVTT\n\n1\n00:00.000 --> 01:00.000\nOpening &amp; <b>news</b>\n\nbad')).toEqual({
      chapters: [{ start: 0, end: 60, title: 'Opening & news', toc: true }],
      issues: [expect.objectContaining({ code: 'stray-text', line: 7 })],
    });
  });

  describe('reads bytes', () => {
    const text = 'WEBVTT\n\n00:00.000 --> 01:00.000\nCafé\n';
    const utf8 = (value: string) => [...new TextEncoder().encode(value)];
    const utf16 = (value: string) => [...value].flatMap((unit) => [unit.charCodeAt(0), 0]);
    const read = (bytes: number[], type?: string) => parseChapters(Uint8Array.from(bytes), { type });

    it.each<[string, number[]]>([
      ['UTF-8', utf8(text)],
      ['UTF-8 with a mark', utf8(`\uFEFF${text}`)],
      ['UTF-16 with a mark', [0xff, 0xfe, ...utf16(text)]],
      ['UTF-16 without', utf16(text)],
      ['JSON in UTF-8 with a mark', utf8('\uFEFF{"chapters": [{"startTime": 0, "endTime": 60, "title": "Café"}]}')],
    ])('of %s', (_name, bytes) => {
      expect(read(bytes)).toEqual({ chapters: [{ start: 0, end: 60, title: 'Café', toc: true }], issues: [] });
    });

    it('of no UTF-8, and says so', () => {
      const bytes = [...text].map((character) => character.charCodeAt(0));
      expect(read(bytes)).toMatchObject({ chapters: [{ title: 'Café' }], issues: [{ code: 'bad-encoding' }] });
      expect(read(bytes, 'text/vtt; charset=windows-1251').chapters).toMatchObject([{ title: 'Cafй' }]);
    });

    it('of too many, not', () => {
      expect(parseChapters(new Uint8Array(1024 * 1024 + 1)).issues).toMatchObject([{ code: 'too-long' }]);
    });

    it('of any kind, and throws nothing', () => {
      fc.assert(fc.property(fc.uint8Array(), (bytes) => Array.isArray(parseChapters(bytes).chapters)));
    });
  });

  it('holds against anything', () => {
    const value = fc.oneof(fc.string(), fc.double(), fc.constant(null));
    const chapter = fc.record({ startTime: value, endTime: value, title: value, img: value, url: value, toc: value }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.array(fc.oneof(chapter, fc.jsonValue())), (list) => {
        const { chapters } = json(...list);
        for (const { start, end = start } of chapters) expect(end).toBeGreaterThanOrEqual(start);
      }),
    );
  });
});
