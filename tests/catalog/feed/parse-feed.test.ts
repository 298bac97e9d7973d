import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../src/catalog/feed.ts';
import { enclosure, item, rss, url } from './feed-text.ts';

const read = (xml: string | Uint8Array) => parseFeed(xml, { url });
const codes = (xml: string | Uint8Array) => read(xml).issues.map(({ code }) => code);
const titles = (xml: string | Uint8Array) => read(xml).episodes.map(({ title }) => title);
const only = (facts: string) => read(rss(item(facts))).episodes[0];

describe('what is no feed', () => {
  it.each([
    ['nothing', '', 'bad-xml'],
    ['white space', ' \n\t', 'bad-xml'],
    ['words', 'Not found', 'bad-xml'],
    ['JSON', '{ "error": "<none>" }', 'unsupported-format'],
    ['a web page', '<!doctype html><html><p>Not found<br></html>', 'unsupported-format'],
    ['another kind of XML', '<opml><body/></opml>', 'unsupported-format'],
    ['RSS without a channel', '<rss version="2.0"></rss>', 'unsupported-format'],
  ])('says what is wrong with %s', (_, xml, code) => {
    expect(read(xml).episodes).toEqual([]);
    expect(codes(xml)).toEqual([code]);
  });

  it('says of a web page that it is one', () => {
    expect(read('<html></html>').issues[0]?.message).toBe('This is a web page and no feed. Write the address of the RSS file.');
  });
});

describe('XML that is not well-formed, and means something all the same', () => {
  const text = '<title>Fish & chips&nbsp;&ndash; AT&T</title>';
  it.each([
    ['an & that stands for itself', rss(item('<title>Fish & chips</title>')), 'Fish & chips'],
    ['entities of HTML', rss(item('<title>Caf&eacute;&nbsp;&hellip;</title>')), 'Café …'],
    ['both', rss(item(text)), 'Fish & chips – AT&T'],
    ['an entity that nobody declared', rss(item('<title>&nope;</title>')), '&nope;'],
    ['a title that is not closed', rss(item('<title>Open<link>/a</link>')), 'Open'],
    ['an item that is not closed', rss(`<item>${enclosure('/a.mp3')}<title>First</title>${item('<title>Second</title>', 'b')}`), 'First'],
    ['a wrong end tag', rss(item('<title>Wrong</ttle></title>')), 'Wrong'],
    ['a < that stands for itself', rss(item('<title>1 < 2</title>')), '1 < 2'],
    ['a tag without its >', rss(item('<title>Cut</title')), 'Cut'],
    ['HTML that is not escaped', rss(item('<title>Very <b>bold</b><br></title>')), 'Very bold'],
    ['a quote that is missing', rss(item('<title lang="en>Quote</title>')), 'Quote'],
    ['CDATA that never ends', rss('').replace('</channel></rss>', `${item('<title>Last</title>')}<x><![CDATA[`), 'Last'],
  ])('%s', (_, xml, title) => {
    expect(titles(xml)[0]).toBe(title);
    expect(codes(xml)[0]).toBe('repaired-xml');
  });

  it('says how much was repaired, and where it begins', () => {
    const [issue] = read(rss(item('\n\n<title>Fish & chips &copy;</title>'))).issues;
    expect(issue?.message).toMatch(/^The feed is not well-formed XML\. 2 places were read as they were probably meant/);
    expect(issue?.line).toBe(6);
  });

  it('keeps what stands before a feed breaks off, and says that it does', () => {
    const xml = rss(item('<title>Kept</title>')).replace('</channel></rss>', '<item><title>Los');
    expect(titles(xml)).toEqual(['Kept']);
    expect(codes(xml)).toEqual(['torn-feed', 'no-source']);
  });

  it.each([
    ['an unescaped feed within a comment', rss(`<!-- ${item('', 'gone')} -->${item('<title>A</title>')}`)],
    [
      'a stylesheet and a DOCTYPE',
      rss(item('<title>A</title>'), { declaration: '<?xml-stylesheet href="a.xsl"?><!DOCTYPE rss [<!ENTITY a "b">\n]>' }),
    ],
    ['CDATA with markup in it', rss(item('<title><![CDATA[A]]></title>'))],
    ['white space before it', `\n  ${rss(item('<title>A</title>'), { declaration: '<?xml version="1.0"?>' })}`],
    ['a byte order mark', `\uFEFF${rss(item('<title>A</title>'))}`],
    ['other prefixes', rss(item('<title>A</title>')).replaceAll('itunes:', 'it:').replaceAll('podcast:', 'p:')],
    ['prefixes that are declared nowhere', rss(item('<title>A</title>')).replace(/xmlns:\w+="[^"]*"/g, '')],
  ])('%s is no fault', (_, xml) => {
    expect(titles(xml)).toEqual(['A']);
    expect(codes(xml)).toEqual([]);
  });
});

describe('bytes', () => {
  const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const declared = (encoding: string) => rss(item('<title>Café</title>'), { declaration: `<?xml version="1.0" encoding="${encoding}"?>` });

  it.each([
    ['UTF-8', utf8(declared('UTF-8')), []],
    ['UTF-8 that says nothing', utf8(rss(item('<title>Café</title>'))), []],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${declared('utf8')}`), []],
    ['Latin-1 that says so', latin(declared('ISO-8859-1')), []],
    [
      'UTF-16',
      Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(declared('UTF-16'), (letter) => letter.charCodeAt(0)).buffer)]),
      [],
    ],
    ['UTF-8 that says Latin-1', utf8(declared('ISO-8859-1')), ['wrong-encoding']],
    ['Latin-1 that says UTF-8', latin(declared('UTF-8')), ['wrong-encoding']],
    ['Latin-1 that says nonsense', latin(declared('latin-one-and-a-half')), ['wrong-encoding']],
  ])('%s', (_, bytes, issues) => {
    expect(titles(bytes)).toEqual(['Café']);
    expect(codes(bytes)).toEqual(issues);
  });
});

describe('what cannot be played', () => {
  it('is left out, and the rest goes on', () => {
    const items = `<item><title>Silent</title></item>
      <item><title>Bad</title>${enclosure('javascript:alert(1)')}</item>
      <item><title>Picture</title><enclosure url="/a.jpg" type="image/jpeg"/></item>
      <item><title>Good</title>${enclosure('/good.mp3')}<itunes:duration>soon</itunes:duration></item>
      <item><title>Twin</title><guid>https://station.example/good.mp3</guid>${enclosure('/good.mp3')}</item>`;
    expect(titles(rss(items))).toEqual(['Good']);
    expect(codes(rss(items))).toEqual(['no-source', 'bad-url', 'bad-number', 'duplicate-id']);
    expect(read(rss(items)).issues[0]?.message).toBe(
      '2 items have nothing to play; the first is “Silent”. Write an <enclosure url> in the <item>.',
    );
  });

  it('says a hundred things, and that there are more', () => {
    const items = Array.from({ length: 150 }, (_, index) => `<item><title>${index}</title>${enclosure('data:,')}</item>`).join('');
    expect(read(rss(items)).issues).toHaveLength(101);
    expect(read(rss(items)).issues.at(-1)?.message).toBe('50 more like these.');
  });
});

describe('an episode', () => {
  it('has every fact', () => {
    const facts = `<title><![CDATA[The <b>bridge</b> & more]]></title><atom:title>not this</atom:title>
      <link>/bridge</link><pubDate>Fri, 20 Nov 2026 18:00:00 -0500</pubDate>
      <itunes:author>Ana Ruiz</itunes:author><itunes:image href="/bridge.jpg"/><itunes:duration>1:02:03</itunes:duration>
      <itunes:season>2</itunes:season><itunes:episode>14</itunes:episode>
      <podcast:transcript url="/bridge.txt" type="text/plain"/><podcast:transcript url="/bridge.json" type="application/json"/>
      <podcast:transcript url="/bridge.srt" type="application/x-subrip"/><podcast:transcript url="/bridge.html" type="text/html"/>
      <podcast:transcript url="/bridge.vtt" type="text/vtt" language="en"/>
      <podcast:chapters url="/bridge-chapters.json" type="application/json+chapters"/>
      <podcast:person role="Guest" href="http://ines.example/" img="/ines.jpg">Ines Okafor</podcast:person><podcast:person/>
      <podcast:soundbite startTime="73.5" duration="60">The paint</podcast:soundbite><podcast:soundbite startTime="-1" duration="1"/>
      <podcast:images srcset="/b-1500.jpg 1500w, https://cdn.example/b-300.jpg 300w, javascript:x 1w"/>
      <description>Plain</description><content:encoded><![CDATA[<p>Read <a href="/more">more</a>.</p>]]></content:encoded>`;
    expect(read(rss(item(facts, 'bridge')))).toEqual({
      title: 'The Harbor Hour',
      issues: [],
      live: [],
      episodes: [
        {
          kind: 'episode',
          id: 'bridge',
          title: 'The <b>bridge</b> & more',
          sources: [{ src: 'https://station.example/bridge.mp3', type: 'audio/mpeg' }],
          artwork: 'https://station.example/bridge.jpg',
          program: 'The Harbor Hour',
          author: 'Ana Ruiz',
          date: '2026-11-20T23:00:00.000Z',
          link: 'https://station.example/bridge',
          duration: 3723,
          season: 2,
          number: 14,
          transcripts: [
            { src: 'https://station.example/bridge.vtt', type: 'text/vtt', srclang: 'en' },
            { src: 'https://station.example/bridge.json', type: 'application/json' },
            { src: 'https://station.example/bridge.srt', type: 'application/x-subrip' },
            { src: 'https://station.example/bridge.html', type: 'text/html' },
            { src: 'https://station.example/bridge.txt', type: 'text/plain' },
          ],
          chapters: { src: 'https://station.example/bridge-chapters.json', type: 'application/json+chapters' },
          persons: [{ name: 'Ines Okafor', role: 'guest', link: 'https://ines.example/', image: 'https://station.example/ines.jpg' }],
          soundbites: [{ start: 73.5, duration: 60, title: 'The paint' }],
          images: [
            { src: 'https://station.example/b-1500.jpg', width: 1500 },
            { src: 'https://cdn.example/b-300.jpg', width: 300 },
          ],
          notes: [[{ text: 'Read ' }, { text: 'more', href: 'https://station.example/more' }, { text: '.' }]],
        },
      ],
    });
  });

  it('has its enclosure first, then what else there is: more bits before fewer, sound before video, no torrents', () => {
    const alternative = (attributes: string, ...uris: string[]) =>
      `<podcast:alternateEnclosure ${attributes}>${uris.map((uri) => `<podcast:source uri="${uri}"/>`).join('')}</podcast:alternateEnclosure>`;
    const facts = `${alternative('type="video/mp4" bitrate="511276"', '/v.mp4')}
      ${alternative('type="audio/opus" bitrate="32000" codecs="opus"', '/low.opus', 'https://mirror.example/low.opus', 'ipfs://Qm', 'magnet:?xt=1')}
      ${alternative('type="audio/mpeg" bitrate="160707"', '/high.mp3')}
      ${alternative('type="application/x-bittorrent"', 'https://a.example/a.torrent')}`;
    expect(only(facts)?.sources).toEqual([
      { src: 'https://station.example/one.mp3', type: 'audio/mpeg' },
      { src: 'https://station.example/high.mp3', type: 'audio/mpeg', bitrate: 160707 },
      { src: 'https://station.example/low.opus', type: 'audio/opus; codecs="opus"', bitrate: 32000 },
      { src: 'https://mirror.example/low.opus', type: 'audio/opus; codecs="opus"', bitrate: 32000 },
      { src: 'https://station.example/v.mp4', type: 'video/mp4', bitrate: 511276 },
    ]);
    expect(read(rss(item(facts))).issues).toEqual([]);
  });

  it('is asked for by https where its feed came so, as browsers do with pictures', () => {
    const items = `<item>${enclosure('http://cdn.example/a.mp3')}<itunes:image href="http://cdn.example/a.jpg"/></item>`;
    expect(read(rss(items)).episodes[0]).toMatchObject({
      sources: [{ src: 'https://cdn.example/a.mp3' }],
      artwork: 'https://cdn.example/a.jpg',
    });
    expect(parseFeed(rss(items), { url: 'http://localhost/feed.xml' }).episodes[0]?.sources[0]?.src).toBe('http://cdn.example/a.mp3');
  });

  it.each([
    ['<title>It&amp;#8217;s</title>', { title: 'It’s' }],
    ['<itunes:title>Only here</itunes:title>', { title: 'Only here' }],
    ['<author>ana@station.example (Ana Ruiz)</author>', { author: 'Ana Ruiz' }],
    ['<dc:creator>Ana Ruiz</dc:creator>', { author: 'Ana Ruiz' }],
    ['<atom:link href="/here"/>', { link: 'https://station.example/here' }],
  ])('says it another way: %s', (facts, expected) => {
    expect(only(facts)).toMatchObject(expected);
  });

  it('has the feed’s picture where it has none', () => {
    const channel = '<title>x</title><image><url>/rss.png</url><title>y</title></image>';
    expect(read(rss(item(), { channel })).episodes[0]?.artwork).toBe('https://station.example/rss.png');
    expect(read(rss(item(), { channel: `${channel}<itunes:image href="/own.png"/>` })).episodes[0]?.artwork).toBe(
      'https://station.example/own.png',
    );
  });

  it.each([
    ['<logo>/logo.png</logo>', '/logo.png'],
    ['<icon>/icon.png</icon>', '/icon.png'],
    ['<icon>/icon.png</icon><logo> /logo.png </logo>', '/logo.png'],
  ])('has the picture of a feed of Atom: %s', (pictures, src) => {
    const xml = `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>${pictures}
      <entry><id>one</id><link rel="enclosure" href="/a.mp3"/></entry></feed>`;
    expect(read(xml).episodes[0]?.artwork).toBe(new URL(src, url).href);
  });

  it('has the feed’s people and pictures by size where it has none', () => {
    const channel = `<title>x</title><podcast:person role="host">Ana Ruiz</podcast:person>
      <podcast:images srcset="/feed-300.jpg 300w"/>`;
    const guest = '<podcast:person role="guest">Ines Okafor</podcast:person>';
    const items = [
      item('', 'nothing'),
      item(`${guest}<podcast:images srcset="/own-300.jpg 300w"/>`, 'both'),
      item('<podcast:person/><itunes:image href="/own.jpg"/>', 'picture'),
    ];
    const host = { name: 'Ana Ruiz', role: 'host' };
    const live = `<podcast:liveItem status="live">${enclosure('/live.mp3')}</podcast:liveItem>`;
    const feed = read(rss(`${items.join('')}${live}`, { channel }));
    expect(feed.episodes.map(({ persons }) => persons)).toEqual([[host], [{ name: 'Ines Okafor', role: 'guest' }], [host]]);
    expect(feed.episodes.map(({ images }) => images?.map(({ src }) => src))).toEqual([
      ['https://station.example/feed-300.jpg'],
      ['https://station.example/own-300.jpg'],
      undefined,
    ]);
    expect(feed.episodes[2]).not.toHaveProperty('images');
    expect(feed.live[0]?.item.persons).toEqual([host]);
  });

  it('without the address of its feed has absolute addresses only', () => {
    const answer = parseFeed(rss(`<item>${enclosure('/a.mp3')}</item><item>${enclosure('https://cdn.example/b.mp3')}</item>`));
    expect(answer.episodes.map(({ id }) => id)).toEqual(['https://cdn.example/b.mp3']);
    expect(answer.issues.map(({ code }) => code)).toEqual(['bad-url']);
  });
});

describe('a feed', () => {
  it('is called nothing where it has no title', () => {
    expect(read(rss('', { channel: '' })).title).toBe('');
  });

  it('is read as far as it is wanted, and no further', () => {
    const items = ['a', 'b', 'c'].map((id) => item(`<title>${id}</title>`, id)).join('');
    const answer = parseFeed(`${rss(items).replace('</channel></rss>', '<item><title>&nope;</ti')}`, { url, limit: 2 });
    expect(answer.episodes.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(answer.issues).toEqual([]);
    expect(parseFeed(rss(items), { url, limit: 0 }).episodes).toEqual([]);
    expect(parseFeed(rss(items), { url, limit: Number.NaN }).episodes).toEqual([]);
  });

  it('tells what is live and what will be, and not what is over', () => {
    const show = (status: string) =>
      `<podcast:liveItem status="${status}" start="2026-11-20T18:00:00-05:00"><title>${status}</title><guid>${status}</guid>
        ${enclosure(`https://ice.example/${status}`)}<podcast:contentLink href="/watch">Watch</podcast:contentLink></podcast:liveItem>`;
    const { live, episodes } = read(rss(`${show('ended')}${show('pending')}${show('live')}${item()}`));
    expect(live.map(({ status, item: { id, kind } }) => [status, id, kind])).toEqual([
      ['pending', 'pending', 'live'],
      ['live', 'live', 'live'],
    ]);
    expect(live[1]?.item).toMatchObject({ date: '2026-11-20T23:00:00.000Z', link: 'https://station.example/watch' });
    expect(episodes).toHaveLength(1);
  });

  it('may be Atom', () => {
    const xml = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbor</title><entry><id>urn:1</id><title type="html">Fish &amp;amp; chips</title>
      <link href="/fish"/><link rel="enclosure" type="audio/mpeg" href="/fish.mp3"/><published>2026-11-20T18:00:00Z</published>
      <author><name>Ana Ruiz</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One</p><p>Two</p></div></content></entry></feed>`;
    expect(read(xml)).toMatchObject({
      title: 'Harbor',
      issues: [],
      episodes: [
        {
          id: 'urn:1',
          title: 'Fish & chips',
          author: 'Ana Ruiz',
          program: 'Harbor',
          date: '2026-11-20T18:00:00.000Z',
          link: 'https://station.example/fish',
          sources: [{ src: 'https://station.example/fish.mp3', type: 'audio/mpeg' }],
          notes: [[{ text: 'One' }], [{ text: 'Two' }]],
        },
      ],
    });
  });
});
