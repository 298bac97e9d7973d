import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIcy, parseId3 } from '../../src/onair/index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('ICY metadata', () => {
  it.each<[string, unknown]>([
    ["StreamTitle='Low Tide - Gulls';", { title: 'Gulls', artist: 'Low Tide' }],
    ["StreamTitle='Low Tide - Gulls';StreamUrl='https://harbor.example';\0\0\0", { title: 'Gulls', artist: 'Low Tide' }],
    ["StreamUrl='';StreamTitle='Gulls';", { title: 'Gulls' }],
    ["StreamTitle='It's a Long Way';StreamUrl='';", { title: "It's a Long Way" }],
    ["StreamTitle='Rock';n'Roll';StreamUrl='';", { title: "Rock';n'Roll" }],
    ["StreamTitle='Rollin'';", { title: "Rollin'" }],
    ["StreamTitle='A - B - C';", { title: 'B - C', artist: 'A' }],
    ["StreamTitle='Gulls'", { title: 'Gulls' }],
    ["StreamTitle='A title that fills its blo", { title: 'A title that fills its blo' }],
    ["StreamTitle='';StreamUrl='';", undefined],
    ["StreamTitle=' - ';", undefined],
  ])('%j', (text, track) => {
    expect(parseIcy(text)).toEqual({ next: [], ...(track !== undefined && { track }), issues: [] });
    expect(parseIcy(bytes(text))).toEqual(parseIcy(text));
  });

  it.each([
    ['UTF-8', bytes("StreamTitle='Café “Möwe” – Żagle';")],
    ['UTF-8 torn in a letter', bytes("StreamTitle='Café “Möwe” – Żagleż").slice(0, -1)],
  ])('is %s', (_, data) => expect(parseIcy(data).track?.title).toBe('Café “Möwe” – Żagle'));

  it('is windows-1252 where it is not UTF-8', () => {
    expect(parseIcy(latin1("StreamTitle='Caf\xe9 \x93M\xf6we\x94';")).track?.title).toBe('Café “Möwe”');
  });

  it.each([
    ['https://harbor.example/gulls.JPG?w=300', 'https://harbor.example/gulls.JPG?w=300'],
    ['https://harbor.example/', undefined],
    ['javascript:alert(1)//.png', undefined],
    ['gulls.png', undefined],
  ])('has a picture where its address is one: %s', (address, artwork) => {
    expect(parseIcy(`StreamTitle='Gulls';StreamUrl='${address}';`).track?.artwork).toBe(artwork);
  });

  it.each(['', "StreamUrl='x';", 'StreamTitle', '\0'])('without a title is an issue: %j', (text) => {
    expect(parseIcy(text)).toMatchObject({ next: [], issues: [{ code: 'no-title' }] });
  });

  it('holds against anything', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (data, text) => {
        expect(parseIcy(data).next).toEqual([]);
        expect(parseIcy(`StreamTitle='${text}`).issues).toEqual([]);
      }),
    );
  });

  it('gives back any title that holds no dash', () => {
    const letter = fc.constantFrom('a', "'", ';', '=', ' ', 'é', '"', '\\');
    fc.assert(
      fc.property(fc.string({ unit: letter }), (text) => {
        const title = text.replace(/\s+/g, ' ').trim();
        // What reads like the title's end and another field can't be told from it: none of it is escaped.
        fc.pre(!/'\s*;(\s*$|\s*[a-z]+=')/i.test(`${text}'`) && !/'\s*;\s*$/.test(text));
        expect(parseIcy(`StreamTitle='${text}';StreamUrl='';`).track?.title ?? '').toBe(title);
      }),
    );
  });
});

describe('ID3 metadata', () => {
  it.each<[readonly unknown[], unknown]>([
    [
      [
        { key: 'TIT2', data: 'Gulls - live' },
        { key: 'TPE1', data: 'Low Tide' },
      ],
      { title: 'Gulls - live', artist: 'Low Tide' },
    ],
    [[{ key: 'TIT2', data: 'Low Tide - Gulls\0' }], { title: 'Gulls', artist: 'Low Tide' }],
    [
      [
        { key: 'TXXX', info: 'adId', data: 'x' },
        { key: 'PRIV', info: 'com.apple.streaming.transportStreamTimestamp', data: new ArrayBuffer(8) },
        { key: 'TIT2', data: 'Gulls' },
      ],
      { title: 'Gulls' },
    ],
    [
      [
        { key: 'TXXX', info: 'TITLE', data: 'Gulls' },
        { key: 'TXXX', info: 'artist', data: 'Low Tide' },
      ],
      { title: 'Gulls', artist: 'Low Tide' },
    ],
    [
      [
        { key: 'TXXX', info: 'title', data: 'Other' },
        { key: 'TIT2', data: 'Gulls' },
      ],
      { title: 'Gulls' },
    ],
    [[{ key: 'TPE1', data: 'Low Tide' }], undefined],
    [[{ key: 'TIT2', data: ' ' }], undefined],
    [[{ key: 'TIT2', data: new ArrayBuffer(3) }, null, 7, 'TIT2', {}], undefined],
    [[], undefined],
  ])('%j', (frames, track) => expect(parseId3(frames)).toEqual({ next: [], ...(track !== undefined && { track }), issues: [] }));
});
