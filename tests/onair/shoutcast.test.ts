import { describe, expect, it } from 'vitest';
import { type OnAirOptions, parseOnAir } from '../../src/onair/index.ts';
import { sample, sampleJson } from './sample.ts';

const read = (data: unknown, options: OnAirOptions = {}) => parseOnAir(data, { type: 'shoutcast', ...options });
const page = (body: string) => `<HTML><meta http-equiv="Pragma" content="no-cache"></head><body>${body}</body></html>`;
const slackWater = { title: 'Slack Water', artist: 'Buoys' };

describe('version 1: /7.html', () => {
  it.each(['shoutcast', undefined])('is read with the type %s', (type) => {
    const song = { title: 'Rise, Fall, Rise', artist: 'Fore, Aft & Co' };
    expect(parseOnAir(page('12,1,40,100,10,128,Fore, Aft &amp; Co - Rise, Fall, Rise'), { type })).toEqual({
      now: song,
      track: song,
      next: [],
      issues: [],
    });
  });

  const gulls = '12,1,40,100,10,128,Low Tide - Gulls';
  it.each([
    `${page(gulls)}<HTML><body>12,1,40,1`,
    `${page(gulls)}${page('1,1,1,1,1,1,Other')}`,
    page(gulls).replace('</body></html>', page('1,1,1,1,1,1,Other')),
    gulls,
    `${gulls}\r\n12,1,4`,
    `  ${gulls}</body></html>`,
    page(` ${gulls.replaceAll(',', ' , ')} `),
  ])('stands before what follows: %j', (text) => expect(read(text).now).toEqual({ title: 'Gulls', artist: 'Low Tide' }));

  it.each(['12,0,40,100,10,128,Low Tide - Gulls', '0,1,0,100,0,128,', '0,1,0,100,0,128, - '])('may tell nothing: %s', (body) => {
    expect(read(page(body))).toEqual({ next: [], issues: [] });
  });

  it('has no half titles', () => {
    expect(read('<HTML><body>12,1,40,100,10,128,Low Tide - Gu')).toMatchObject({ next: [], issues: [{ code: 'torn-answer' }] });
  });

  it.each(['', '<HTML><body>12,1,40', page('Invalid resource'), page('1,2,3,4,5,6,7'), '<body', 'REMOVED'])('is not %j', (text) => {
    expect(read(text)).toMatchObject({ next: [], issues: [{ code: 'unreadable-answer' }] });
  });
});

describe('version 2: XML', () => {
  const text = sample('shoutcast-statistics.xml');
  const highWater = { title: 'It\'s "High Water"', artist: 'Fore & Aft' };

  it.each([{ type: 'shoutcast' }, {}, { station: '1' }, { station: '/stream' }, { streams: ['https://cast.harbor.example/stream'] }])(
    'is read with %j',
    (options) => {
      expect(parseOnAir(text, options)).toEqual({ now: highWater, track: highWater, next: [slackWater], issues: [] });
    },
  );

  it('has a stream without a source', () => expect(read(text, { station: '2' })).toEqual({ next: [], issues: [] }));

  it('has one stream in the answer of /stats', () => {
    const one = '<SHOUTCASTSERVER><SONGTITLE>Low Tide - Gulls</SONGTITLE><STREAMSTATUS>1</STREAMSTATUS></SHOUTCASTSERVER>';
    expect(read(one).now).toEqual({ title: 'Gulls', artist: 'Low Tide' });
  });

  it('tells what was whole of what is torn', () => {
    expect(read(text.slice(0, text.indexOf('<NEXTTITLE>') + 20)).now).toEqual(highWater);
    expect(read(text.slice(0, text.indexOf('</SONGTITLE>')))).toEqual({ next: [], issues: [] });
  });

  it.each([
    ['&#65;&#x42;', 'AB'],
    ['&amp;lt;', '&lt;'],
    ['&nbsp;&toString;&#x110000;&', '&nbsp;&toString;&#x110000;&'],
  ])('writes %s for %s', (escaped, title) => {
    expect(read(`<SHOUTCASTSERVER><SONGTITLE>${escaped}</SONGTITLE></SHOUTCASTSERVER>`).now?.title).toBe(title);
  });

  it('has no streams at all', () => {
    expect(read('<SHOUTCASTSERVER><STREAMSTATS></STREAMSTATS></SHOUTCASTSERVER>')).toEqual({ next: [], issues: [] });
  });
});

describe('version 2: JSON', () => {
  const highWater = { title: 'High Water', artist: 'Fore & Aft', link: 'https://harbor.example/high-water' };

  it.each(['shoutcast', undefined])('is read with the type %s', (type) => {
    expect(parseOnAir(sample('shoutcast-stats.json'), { type })).toEqual({
      now: highWater,
      track: highWater,
      next: [slackWater],
      issues: [],
    });
  });

  const statistics = {
    totalstreams: 2,
    streams: [
      { ...sampleJson('shoutcast-stats.json'), id: 1 },
      { id: 2, streampath: '/jazz', streamstatus: 1, songtitle: 'Gulls' },
    ],
  };

  it('has several streams in the answer of /statistics', () => {
    expect(parseOnAir(statistics, { station: '2' }).now).toEqual({ title: 'Gulls' });
    expect(parseOnAir(statistics, { station: '/stream' }).now).toEqual(highWater);
    expect(parseOnAir(statistics)).toMatchObject({ next: [], issues: [{ code: 'which-station' }] });
  });

  it.each([
    { totalstreams: 0 },
    { totalstreams: 0, streams: 'REMOVED' },
    { songtitle: '' },
    { songtitle: null },
    { streamstatus: 0, songtitle: 'X' },
  ])('may tell nothing: %j', (answer) => expect(read(answer)).toEqual({ next: [], issues: [] }));
});
