import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/transcript/decode-text.ts';

const text = 'WEBVTT\n\n00:01.000 --> 00:02.000\nCafé “d’or” – 漢字 😀';
const utf8 = (value: string) => [...new TextEncoder().encode(value)];
const utf16 = (value: string, littleEndian: boolean) =>
  Array.from({ length: value.length }, (_, index) => {
    const unit = value.charCodeAt(index);
    return littleEndian ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff];
  }).flat();
const decode = (bytes: number[], type?: string) => decodeText(Uint8Array.from(bytes), { type });

describe('decodeText', () => {
  it.each<[string, number[]]>([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a mark', utf8(`\uFEFF${text}`)],
    ['UTF-16LE with a mark', utf16(`\uFEFF${text}`, true)],
    ['UTF-16BE with a mark', utf16(`\uFEFF${text}`, false)],
    ['UTF-16LE without', utf16(text, true)],
    ['UTF-16BE without', utf16(text, false)],
  ])('reads %s', (_name, bytes) => expect(decode(bytes)).toEqual({ text, issues: [] }));

  it('reads text with a mark', () => expect(decodeText(`\uFEFF${text}`, {})).toEqual({ text, issues: [] }));

  it.each<[string, number[], string | undefined, string, string]>([
    ['windows-1252', [0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x80], undefined, '“Café”€', 'windows-1252'],
    [
      'what the server calls it',
      [0xce, 0xe5, 0xf2, 0x2e],
      'text/vtt; charset="windows-1251"',
      'Ого.'.replace('Ого', 'Оет'),
      'windows-1251',
    ],
    ['a charset that is none', [0xe9], 'text/vtt; charset=nonsense', 'é', 'windows-1252'],
    ['a charset that is wrong', [0xe9], 'text/vtt; charset=utf-8', 'é', 'windows-1252'],
  ])('reads %s, and says so', (_name, bytes, type, expected, encoding) => {
    const { text: decoded, issues } = decode(bytes, type);
    expect(decoded).toBe(expected);
    expect(issues).toEqual([
      { code: 'bad-encoding', message: `The file is not UTF-8 and was read as ${encoding}. Save it as UTF-8.`, line: 1 },
    ]);
  });

  it('keeps UTF-8 with a slip', () => {
    const { text: decoded, issues } = decode([...utf8('Café\r\n\nfür '), 0xff, ...utf8(' älter\n')]);
    expect(decoded).toBe('Café\r\n\nfür \uFFFD älter\n');
    expect(issues).toMatchObject([{ code: 'bad-encoding', line: 3 }]);
  });

  it('reads UTF-8 rather than what a server says wrongly', () => {
    expect(decode(utf8('Café'), 'text/plain; charset=iso-8859-1').text).toBe('Café');
  });

  it.each<[string, string | Uint8Array]>([
    ['text', 'x'.repeat(5 * 1024 * 1024 + 1)],
    ['bytes', new Uint8Array(5 * 1024 * 1024 + 1).fill(0x78)],
  ])('reads no more than 5 MB of %s', (_name, data) => {
    const { text: decoded, issues } = decodeText(data, {});
    expect(decoded.length).toBe(5 * 1024 * 1024);
    expect(issues).toMatchObject([{ code: 'too-long' }]);
  });
});
