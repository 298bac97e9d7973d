import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNotes } from '../../../src/catalog/feed/read-notes.ts';
import { parseFeed } from '../../../src/catalog/feed.ts';
import { anyCharacter } from '../../support/any-character.ts';
import { item, rss, url } from './feed-text.ts';

/** A megabyte of one thing after another. What takes time by the square would outlast the test. */
const megabyte = (part: string) => part.repeat(Math.ceil(1_000_000 / part.length));

const bombs: readonly (readonly [string, string])[] = [
  ['nested tags', megabyte('<a>')],
  ['nested items', megabyte('<item>')],
  ['nested titles', megabyte('<title>')],
  ['nested live items and items', megabyte('<podcast:liveItem><item>')],
  ['end tags', megabyte('</a>')],
  ['nested tags that end', `${megabyte('<b>')}${megabyte('</b>')}`],
  ['declarations of namespaces', megabyte('<a xmlns:itunes="x">')],
  ['other declarations of namespaces', Array.from({ length: 30_000 }, (_, index) => `<a xmlns:n${index}="x">`).join('')],
  ['beginnings of tags', megabyte('<')],
  ['beginnings of tags with names', megabyte('<a ')],
  ['beginnings of end tags', megabyte('</')],
  ['beginnings of comments', megabyte('<!--')],
  ['beginnings of CDATA', megabyte('<![CDATA[')],
  ['beginnings of DOCTYPEs', megabyte('<!DOCTYPE a [')],
  ['DOCTYPEs that end otherwise', megabyte('<!D[] >')],
  ['declarations', megabyte('<!x>')],
  ['instructions', megabyte('<?x>')],
  ['quotes', `<item a=${megabyte('"')}>`],
  ['quotes of both kinds', `<item ${megabyte('a="b c=\'d ')}>`],
  ['attributes', `<item ${Array.from({ length: 50_000 }, (_, index) => `a${index}="1"`).join(' ')}>`],
  ['spaces in a tag', `<item ${megabyte(' ')}`],
  ['spaces before a =', `<item a${megabyte(' ')}=`],
  ['slashes', `<item ${megabyte('/')}`],
  ['ampersands', item(`<title>${megabyte('&')}</title>`)],
  ['references that expand nothing', item(`<title>${megabyte('&lol9;')}</title>`)],
  ['brackets', `<!DOCTYPE a [${megabyte(']')}`],
  ['notes of links', item(`<description>${megabyte('http://')}</description>`)],
  ['notes of dots', item(`<description>http://${megabyte('.')}</description>`)],
  ['notes of scripts', item(`<description><![CDATA[${megabyte('<script></script>')}]]></description>`)],
  ['notes of open scripts', item(`<description><![CDATA[${megabyte('<script>')}]]></description>`)],
  ['notes of open comments', item(`<description><![CDATA[<p>${megabyte('<!--')}]]></description>`)],
];

describe('a hostile feed', () => {
  it.each(bombs)('of %s is read in time that goes with its length', (_, bomb) => {
    const feed = parseFeed(rss(`${item('<title>First</title>')}${bomb}`), { url });
    expect(feed.episodes[0]?.id).toBe('one');
    expect(feed.issues.length).toBeLessThanOrEqual(101);
  });

  it('that defines entities by entities expands none', () => {
    const bomb = `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;"><!ENTITY file SYSTEM "file:///etc/passwd">]>`;
    const { episodes, issues } = parseFeed(rss(item('<title>&lol2; &file;</title>'), { declaration: bomb }), { url });
    expect(episodes[0]?.title).toBe('&lol2; &file;');
    expect(issues.map(({ code }) => code)).toEqual(['repaired-xml']);
  });

  it('of a hundred thousand items ends after ten thousand', () => {
    expect(parseFeed(rss(Array.from({ length: 100_000 }, (_, id) => item('', String(id))).join('')), { url }).episodes).toHaveLength(
      10_000,
    );
  });

  it('has no address but those that the allowlist lets through', () => {
    const schemes = [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:x',
      'java\nscript:x',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
    ];
    const facts = schemes.map(
      (src, index) => `<item><guid>${index}</guid><enclosure url="/${index}.mp3"/><link>${src}</link><itunes:image href="${src}"/>
        <podcast:transcript url="${src}" type="text/vtt"/><podcast:chapters url="${src}"/><podcast:images srcset="${src} 1w"/>
        <podcast:person href="${src}" img="${src}">A</podcast:person><podcast:image href="${src}"/><enclosure url="${src}"/>
        <podcast:alternateEnclosure><podcast:source uri="${src}"/></podcast:alternateEnclosure>
        <description><![CDATA[<a href="${src}">x</a>]]></description></item>`,
    );
    const { episodes } = parseFeed(rss(facts.join('')), { url });
    expect(episodes).toHaveLength(schemes.length);
    expect(addressesIn(episodes).filter((address) => !address.startsWith('https://station.example/'))).toEqual([]);
  });
});

const named = /^(src|href|link|image|artwork|download)$/;

/** Every address in some data, wherever it stands. */
function addressesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (typeof part === 'string' && named.test(key) ? [part] : addressesIn(part)));
}

/** Text as feeds have it: whole, torn, nested wrongly, with what is no address. */
const piece = fc.oneof(
  fc.constantFrom(
    '<item>',
    '</item>',
    '<title>',
    '</title>',
    '<channel>',
    '</channel>',
    '<rss>',
    '</rss>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
  ),
  fc.constantFrom(
    '<entry>',
    '</entry>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<!DOCTYPE x [',
    ']>',
    '<?xml',
    '?>',
    '&',
    '&nbsp;',
    '&#x110000;',
    '&#0;',
  ),
  fc.constantFrom(
    '<enclosure url="/a.mp3"/>',
    '<enclosure url="',
    '" type="audio/mpeg"/>',
    "<link href='javascript:x'/>",
    '<itunes:duration>',
    '<pubDate>',
  ),
  fc.constantFrom(
    '<description><a href="javascript:x">',
    '<podcast:person img="data:x">',
    '<podcast:liveItem status="live">',
    '<guid isPermaLink="true">',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: anyCharacter, maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('any text', () => {
  it('is read without an error, into what has an id, a title and safe addresses', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (pieces, wrapped) => {
        const { episodes, live, issues } = parseFeed(wrapped ? rss(pieces) : pieces, { url });
        const items = [...episodes, ...live.map((show) => show.item)];
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        for (const { id, title, sources } of items) expect([id !== '', title !== '', sources.length > 0]).toEqual([true, true, true]);
        expect(addressesIn(items).filter((address) => !/^https:|^blob:/.test(address))).toEqual([]);
        for (const { code, message } of issues) expect([code, message]).not.toContain('');
      }),
    );
  });

  it('as bytes is read without an error', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void parseFeed(bytes)));
  });

  it('before or behind an item leaves the item as it is, unless it is torn', () => {
    const plain = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((words) => !/[<&]/.test(words));
    fc.assert(
      fc.property(plain, plain, (before, after) => {
        const { episodes, issues } = parseFeed(rss(`${before}${item('<title>One</title>')}${after}`), { url });
        expect(episodes.map(({ id, title }) => [id, title])).toEqual([['one', 'One']]);
        expect(issues).toEqual([]);
      }),
    );
  });

  it('as show notes is paragraphs of one line each, with safe links', () => {
    fc.assert(
      fc.property(text, (html) => {
        for (const paragraph of readNotes(html, url)) {
          expect(paragraph.map((part) => part.text).join('')).toMatch(/^\S(.*\S)?$/u);
          expect(paragraph.filter(({ href = 'https:' }) => !/^https:|^blob:/.test(href))).toEqual([]);
        }
      }),
    );
  });
});
