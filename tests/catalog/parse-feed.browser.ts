import { expect } from 'chai';
import { parseFeed } from '../../src/catalog/feed.ts';

const url = 'https://station.example/podcast/feed.xml';

const feed = (items: string, channel = '<title>The Harbor\n Hour</title>') => `
  <?xml version="1.0" encoding="UTF-8"?>
  <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0"
    xmlns:atom="http://www.w3.org/2005/Atom"><channel>${channel}${items}</channel></rss>`;
const enclosure = (src: string) => `<enclosure url="${src}" length="1" type="audio/mpeg"/>`;
const read = (xml: string) => parseFeed(xml, { url });
const codes = (xml: string) => read(xml).issues.map(({ code }) => code);

describe('parseFeed', () => {
  for (const [name, xml, code] of [
    ['nothing', '', 'bad-xml'],
    ['a torn feed', feed('<item>'), 'bad-xml'],
    ['a page', '<!doctype html><p>Not found<br></html>', 'bad-xml'],
    ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title></feed>', 'unsupported-format'],
    ['an undeclared entity', feed('<item><title>&nope;</title></item>'), 'bad-xml'],
  ] as const) {
    it(`says what is wrong with ${name}`, () => {
      expect(read(xml).episodes).to.deep.equal([]);
      expect(codes(xml)).to.deep.equal([code]);
    });
  }

  it('leaves out what cannot be played, and goes on', () => {
    const items = `<item><title>Silent</title></item>
      <item><title>Bad</title>${enclosure('javascript:alert(1)')}</item>
      <item><title>Good</title>${enclosure('/good.mp3')}<itunes:duration>soon</itunes:duration></item>
      <item><title>Twin</title><guid>https://station.example/good.mp3</guid>${enclosure('/good.mp3')}</item>`;
    expect(read(feed(items)).episodes.map(({ title }) => title)).to.deep.equal(['Good']);
    expect(codes(feed(items))).to.deep.equal(['no-source', 'bad-url', 'bad-number', 'duplicate-id']);
  });

  it('reads every fact of an episode', () => {
    const item = `<item>
      <title><![CDATA[The <b>bridge</b> & more]]></title><atom:title>not this</atom:title>
      <guid isPermaLink="false">bridge-1</guid><link>/bridge</link><pubDate>Fri, 20 Nov 2026 18:00:00 -0500</pubDate>
      <itunes:author>Ana Ruiz</itunes:author><itunes:image href="/bridge.jpg"/><itunes:duration>1:02:03</itunes:duration>
      ${enclosure('https://cdn.example/bridge.mp3?a=1&amp;b=2')}
      <podcast:transcript url="/bridge.vtt" type="text/vtt" language="en"/><podcast:transcript url="/bridge.srt" type="application/x-subrip"/>
      <podcast:chapters url="/bridge.json" type="application/json+chapters"/></item>`;
    expect(read(feed(item))).to.deep.equal({
      title: 'The Harbor Hour',
      issues: [],
      episodes: [
        {
          kind: 'episode',
          id: 'bridge-1',
          title: 'The <b>bridge</b> & more',
          sources: [{ src: 'https://cdn.example/bridge.mp3?a=1&b=2', type: 'audio/mpeg' }],
          artwork: 'https://station.example/bridge.jpg',
          program: 'The Harbor Hour',
          author: 'Ana Ruiz',
          date: '2026-11-20T23:00:00.000Z',
          link: 'https://station.example/bridge',
          duration: 3723,
          transcripts: [
            { src: 'https://station.example/bridge.vtt', type: 'text/vtt', srclang: 'en' },
            { src: 'https://station.example/bridge.srt', type: 'application/x-subrip' },
          ],
          chapters: { src: 'https://station.example/bridge.json', type: 'application/json+chapters' },
        },
      ],
    });
  });

  for (const [written, seconds] of [
    ['233', 233],
    ['3:53', 233],
    ['01:02:03.5', 3723.5],
  ] as const) {
    it(`reads a duration of ${written}`, () => {
      const [episode] = read(feed(`<item>${enclosure('/a.mp3')}<itunes:duration>${written}</itunes:duration></item>`)).episodes;
      expect(episode?.duration).to.equal(seconds);
    });
  }

  it('without an address understands absolute ones only', () => {
    const answer = parseFeed(feed(`<item>${enclosure('/a.mp3')}</item><item>${enclosure('https://cdn.example/b.mp3')}</item>`));
    expect(answer.episodes.map(({ id }) => id)).to.deep.equal(['https://cdn.example/b.mp3']);
    expect(answer.issues.map(({ code }) => code)).to.deep.equal(['bad-url']);
  });

  it('is called nothing where it has no title', () => {
    expect(read(feed('', '')).title).to.equal('');
  });
});
