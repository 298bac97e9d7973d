import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowAddress } from '../../../src/catalog/feed/allow-address.ts';
import { allowUrl } from '../../../src/support/url.ts';

const feed = 'https://harbor.example/feed.xml';
const piece = fc.oneof(
  fc.constantFrom(
    'https://',
    'http://',
    'HTTPS://',
    '//',
    '/',
    '.',
    '..',
    '/./',
    '/../',
    '%2e',
    '%',
    '?',
    '#',
    '\\',
    ':',
    ':443',
    '@',
    '&amp;',
    ' ',
    '\t',
    '\n',
    '\0',
  ),
  fc.constantFrom(
    'cdn',
    'example',
    'com',
    'xn--a',
    'XN--',
    '127.0.0.1',
    '0x7f',
    'a-b',
    '-',
    '_',
    'é',
    '。',
    '|',
    '^',
    '`',
    "'",
    '"',
    '<',
    '{',
    '[::1]',
    '\u202e',
  ),
  fc.string({ maxLength: 6 }),
);

describe('an address of a feed', () => {
  it('is let through as any other is, though it is seldom parsed', () => {
    const address = fc.oneof(
      fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join('')),
      fc.array(piece, { maxLength: 6 }).map((pieces) => `https://cdn.example.com/${pieces.join('')}`),
      fc.array(piece, { maxLength: 3 }).map((pieces) => `https://${pieces.join('')}.com/a.mp3`),
    );
    fc.assert(
      fc.property(address, (text) => {
        const asHttps = text.trim().replace(/^http:/i, 'https:');
        expect(allowAddress(text, feed)).toEqual(allowUrl(asHttps, feed));
      }),
      { numRuns: 20_000 },
    );
  });

  it.each(['https://cdn.example.com/a.mp3', 'https://cdn.example.com/a/b.mp3?x=1&y=(2)'])('stays as it is: %s', (text) => {
    expect(allowAddress(text, feed)).toEqual({ url: text });
  });

  it.each(['javascript:alert(1)', 'data:audio/mpeg;base64,AAAA', 'ftp://cdn.example.com/a.mp3'])('is turned away: %s', (text) => {
    expect(allowAddress(text, feed).url).toBe(undefined);
  });
});
