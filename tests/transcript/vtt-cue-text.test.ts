import { describe, expect, it } from 'vitest';
import { decodeEntities } from '../../src/transcript/decode-entities.ts';
import { type CueToken, tokenizeCueText } from '../../src/transcript/vtt/tokenize-cue-text.ts';

const text = (value: string): CueToken => ({ kind: 'text', text: value });
const start = (name: string, annotation = ''): CueToken => ({ kind: 'start', name, annotation });
const end = (name: string): CueToken => ({ kind: 'end', name });
const torn = (at: number): CueToken => ({ kind: 'torn', at });

describe('tokenizeCueText', () => {
  it.each<[string, CueToken[]]>([
    ['', []],
    ['<', [torn(0)]],
    ['a <', [text('a '), torn(2)]],
    ['1 < 2', [text('1 '), torn(2)]],
    ['1 < 2 > 1', [text('1 '), start('', '2'), text(' 1')]],
    ['<<v A>x', [start('<v', 'A'), text('x')]],
    ['<>x</>', [start(''), text('x'), end('')]],
    ['a > b', [text('a > b')]],
    ['<script>alert(1)</script>', [start('script'), text('alert(1)'), end('script')]],
    ['<99>x', [{ kind: 'timestamp', time: undefined, at: 0 }, text('x')]],
    ['x<00:01,500>x', [text('x'), { kind: 'timestamp', time: undefined, at: 1 }, text('x')]],
    ['<00:01.500>x', [{ kind: 'timestamp', time: 1.5, at: 0 }, text('x')]],
    ['<1:00:00.001>', [{ kind: 'timestamp', time: 3600.001, at: 0 }]],
    ['<v Ana Ruiz>Hi</v>', [start('v', 'Ana Ruiz'), text('Hi'), end('v')]],
    ['<v.loud.first  Ana\n &amp;\tBo >Hi', [start('v', 'Ana & Bo'), text('Hi')]],
    ['<c.red.bg_blue>x</c>', [start('c'), text('x'), end('c')]],
    ['<lang pt-BR>Olá</lang>', [start('lang', 'pt-BR'), text('Olá'), end('lang')]],
  ])('%j', (input, tokens) => {
    expect([...tokenizeCueText(input)]).toEqual(tokens);
  });
});

describe('decodeEntities', () => {
  it.each([
    ['&', '&'],
    ['&;', '&;'],
    ['&amp', '&'],
    ['&ampere &copyright', '&ere ©right'],
    ['&notit; &notin;', '¬it; ¬in;'],
    ['&hellip &bull', '&hellip &bull'],
    ['&#146; &#x80; &#129;', '’ € \x81'],
    ['&Eacute;t&eacute &OElig;uvre &ldquo;&rdquo; &euro;', 'Été Œuvre “” €'],
    ['&constructor; &__proto__;', '&constructor; &__proto__;'],
    [`&${'a'.repeat(100)};`, `&${'a'.repeat(100)};`],
    ['&bogus;', '&bogus;'],
    ['&toString;', '&toString;'],
    ['&#;', '&#;'],
    ['&#x;', '&#x;'],
    ['&#0;&#xD800;&#x110000;&#99999999;', '\uFFFD\uFFFD\uFFFD\uFFFD'],
    ['&amp;lt;', '&lt;'],
    ['&lt;b&gt; &quot;&apos;&#39;&#x27;', "<b> \"'''"],
    ['a&nbsp;b&lrm;&rlm;', 'a\u00A0b\u200E\u200F'],
    ['&#x1F600;&#128512;', '😀😀'],
    ['R&D &amp; more', 'R&D & more'],
    [
      'Dvo&rcaron;&aacute;k, &Lstrok;&oacute;d&zacute;, &Idot;&scedil;&imath;k, K&odblac;, &umacr;&uogon;&Edot;',
      'Dvořák, Łódź, İşık, Kő, ūųĖ',
    ],
    ['&eacute &rcaron &qcaron; &etilde; &caron;', 'é &rcaron &qcaron; &etilde; &caron;'],
    ['&AMP &yuml &Aring &yumlx;', '& ÿ Å ÿx;'],
  ])('%j is %j', (input, output) => {
    expect(decodeEntities(input)).toBe(output);
  });
});
