import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOEmbed } from '../../src/embed/oembed.ts';

const embed = 'https://station.example/player/embed.html';

/** What a browser makes of a reference. */
const unescaped = (text: string) => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

describe('createOEmbed', () => {
  it.each(['', 'nowhere', 'javascript:alert(1)', 'data:text/html,x'])('does not take %o for an address', (address) => {
    expect(() => createOEmbed({ embed: address })).toThrow(TypeError);
  });

  it('is a card of its usual size', () => {
    expect(
      createOEmbed({
        embed,
        feed: '/podcast.xml',
        item: 'a b',
        title: 'A & B',
        provider: { name: 'Harbor', url: 'https://station.example/' },
      }),
    ).toEqual({
      version: '1.0',
      type: 'rich',
      html: `<iframe src="${embed}?feed=%2Fpodcast.xml&#38;item=a+b" title="A &#38; B" width="480" height="580" allow="autoplay; encrypted-media" loading="lazy" frameborder="0"></iframe>`,
      width: 480,
      height: 580,
      title: 'A & B',
      provider_name: 'Harbor',
      provider_url: 'https://station.example/',
    });
  });

  it.each([
    [{ width: 320, height: 60 }, 320, 60],
    [{ width: 9999 }, 960, 80],
    [{ width: 0, height: Number.NaN }, 960, 80],
  ])('fits a bar into %o', (most, width, height) => {
    expect(createOEmbed({ embed, layout: 'bar', most })).toMatchObject({ width, height });
  });

  it('is one frame whatever it is given, that says what it was given', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('"><script>', "' onload=x ", '&quot;', '</iframe>', '\n'));
    fc.assert(
      fc.property(text, text, text, (feed, item, title) => {
        const { html } = createOEmbed({ embed, feed, item, title });
        const [, src = '', name = ''] =
          /^<iframe src="([^"<>]*)" title="([^"<>]*)" [^"<>]*(?:"[^"<>]*"[^"<>]*)*><\/iframe>$/.exec(html) ?? [];
        const query = new URL(unescaped(src)).searchParams;
        expect([query.get('feed'), query.get('item'), unescaped(name)]).toEqual([feed, item, title]);
      }),
    );
  });
});
