import { describe, expect, it } from 'vitest';
import { azuracastEventsUrl, parseAzuracastEvent, parseOnAir } from '../../src/onair/index.ts';
import { sample, sampleJson } from './sample.ts';

const start = 1_780_000_000_000;
const gulls = { title: 'Gulls', artist: 'Low Tide', start, end: start + 178_400, artwork: 'https://radio.harbor.example/gulls.jpg' };
const slackWater = {
  title: 'Slack Water',
  artist: 'Buoys',
  start: start + 178_400,
  end: start + 178_400 + 200_747,
  artwork: 'https://radio.harbor.example/slack.jpg',
};
const nowPlaying = (changes: object = {}) => ({ ...sampleJson('azuracast-nowplaying.json'), ...changes });
const read = (data: unknown, station?: string) => parseOnAir(data, { type: 'azuracast', station });

describe('now playing', () => {
  it.each(['azuracast', undefined])('is read with the type %s', (type) => {
    expect(parseOnAir(sample('azuracast-nowplaying.json'), { type })).toEqual({ now: gulls, track: gulls, next: [slackWater], issues: [] });
  });

  it.each([null, undefined, {}, 'REMOVED', { song: null }, { song: { title: null, text: 'Stream Offline' } }])(
    'may have no song: %j',
    (now_playing) => {
      expect(read(nowPlaying({ now_playing: now_playing ?? null, playing_next: now_playing }))).toEqual({ next: [], issues: [] });
    },
  );

  it('may have no artist', () => {
    expect(read(nowPlaying({ now_playing: { song: { title: 'Harbor Hour', artist: null, art: '' } }, playing_next: null }))).toMatchObject({
      now: { title: 'Harbor Hour' },
      next: [],
    });
  });

  it('may have the title only within its text', () => {
    expect(read(nowPlaying({ now_playing: { song: { title: '', artist: '', text: 'Low Tide - Gulls' } } })).now).toMatchObject({
      title: 'Gulls',
      artist: 'Low Tide',
    });
  });

  it.each([0, null, -5, '180', Number.NaN, 1e300])('takes a duration of %j for unknown', (duration) => {
    const { now } = read(nowPlaying({ now_playing: { ...nowPlaying().now_playing, duration }, playing_next: null }));
    expect(now).toMatchObject({ title: 'Gulls', start });
    expect(now).not.toHaveProperty('end');
  });

  it.each([0, null, 1_780_000_000, 1_700_000_000])(
    'lets the next begin when this is over, where it is said to begin at %j',
    (played_at) => {
      const { next } = read(nowPlaying({ playing_next: { ...nowPlaying().playing_next, played_at, duration: 10.5 } }));
      expect(next).toMatchObject([{ title: 'Slack Water', start: start + 180_000, end: start + 190_500 }]);
    },
  );

  it('is nothing where the station is off', () => {
    expect(read(nowPlaying({ is_online: false }))).toEqual({ next: [], issues: [] });
  });

  it('is the host’s show, and the song within it, where somebody is live', () => {
    const live = {
      is_live: true,
      streamer_name: 'Ana Ruiz',
      broadcast_start: start / 1000 - 600,
      art: 'https://radio.harbor.example/ana.jpg',
    };
    expect(read(nowPlaying({ live }))).toMatchObject({
      now: { title: 'Ana Ruiz', start: start - 600_000, artwork: 'https://radio.harbor.example/ana.jpg' },
      track: { title: 'Gulls' },
      next: [],
      issues: [],
    });
  });
});

describe('of all stations', () => {
  const other = {
    ...nowPlaying({ now_playing: { song: { title: 'Elsewhere', art: 'http://elsewhere.example/x.png' } } }),
    station: { id: 8, shortcode: 'other' },
  };
  const all = [other, nowPlaying()];

  it.each(['harbor', '7', 'Harbor Radio', '/listen/harbor/radio.mp3', 'https://radio.harbor.example/hls/harbor/live.m3u8'])(
    'the one named %s',
    (station) => {
      expect(read(all, station)).toMatchObject({ now: { title: 'Gulls' }, issues: [] });
    },
  );

  it('the one whose sound it is', () => {
    const streams = ['https://cdn.example/x.aac', 'https://radio.harbor.example/listen/harbor/radio.mp3'];
    expect(parseOnAir(all, { streams })).toMatchObject({ now: { title: 'Gulls' }, issues: [] });
  });

  it('none, where it is not said which', () => {
    const { now, issues } = read(all);
    expect(now).toBeUndefined();
    expect(issues.at(-1)).toEqual({
      code: 'which-station',
      message: 'On air: the answer tells of several stations. Write one of these after # in the address: other, harbor.',
    });
  });

  it('none, where there is no such one', () => expect(read(all, 'quay')).toMatchObject({ next: [], issues: [{ code: 'no-station' }] }));
});

describe('the schedule', () => {
  const ana = { title: 'Ana at the Quay', start, end: start + 7_200_000 };
  const evening = { title: 'Evening Tide', start: start + 7_200_000, end: start + 14_400_000 };

  it.each(['azuracast', undefined])('is read with the type %s', (type) => {
    expect(parseOnAir(sample('azuracast-schedule.json'), { type })).toEqual({ now: ana, next: [evening], issues: [] });
  });

  it('has times of its text, where it has no numbers', () => {
    const slots = sampleJson('azuracast-schedule.json').map((slot: object) => ({
      ...slot,
      start_timestamp: null,
      end_timestamp: undefined,
    }));
    expect(read(slots)).toEqual({ now: ana, next: [evening], issues: [] });
  });

  it.each([[[]], [[null, 'REMOVED', { title: '' }]]])('may be empty: %j', (slots) => expect(read(slots)).toEqual({ next: [], issues: [] }));
});

describe('the address of its events', () => {
  const subscription = (address: string | undefined) => JSON.parse(new URL(address ?? '').searchParams.get('cf_connect') ?? '');

  it.each([
    ['https://radio.harbor.example/api/nowplaying/harbor', 'https://radio.harbor.example/api/live/nowplaying/sse'],
    ['https://radio.harbor.example/api/nowplaying_static/harbor.json?t=1', 'https://radio.harbor.example/api/live/nowplaying/sse'],
    ['https://harbor.example/radio/api/nowplaying/harbor/', 'https://harbor.example/radio/api/live/nowplaying/sse'],
  ])('of %s', (src, expected) => {
    const address = azuracastEventsUrl(src);
    expect(address?.split('?')[0]).toBe(expected);
    expect(subscription(address)).toEqual({ subs: { 'station:harbor': { recover: true } } });
  });

  it('names the station by its short name, where the answer has told it', () => {
    expect(azuracastEventsUrl('https://radio.harbor.example/api/nowplaying/7')).toBeUndefined();
    expect(subscription(azuracastEventsUrl('https://radio.harbor.example/api/nowplaying/7', 'harbor'))).toEqual({
      subs: { 'station:harbor': { recover: true } },
    });
  });

  it.each([
    '',
    'now.json',
    'javascript:alert(1)',
    'https://radio.harbor.example/now.json',
    'https://radio.harbor.example/api/nowplaying',
    'https://radio.harbor.example/api/nowplaying/%E0%A4%A',
  ])('is none of %j', (src) => expect(azuracastEventsUrl(src)).toBeUndefined());
});

describe('its events', () => {
  const np = nowPlaying();
  const publication = (changes: object = {}) => ({ data: { np: { ...np, ...changes }, triggers: [], current_time: 1_780_000_025 } });

  it.each([
    ['a push', { channel: 'station:harbor', pub: publication() }],
    ['the first message', { connect: { time: 1, subs: { 'station:harbor': { recoverable: true, publications: [publication()] } } } }],
    ['the first message of an older server', { connect: { data: [publication()] } }],
    ['the last of several', { connect: { subs: { a: { publications: [publication({ now_playing: null }), publication()] } } } }],
  ])('%s is read', (_, message) => {
    expect(parseAzuracastEvent(JSON.stringify(message))).toEqual({ now: gulls, track: gulls, next: [slackWater], issues: [] });
  });

  it.each([
    '{}',
    '',
    'null',
    '[]',
    '{"pub":null}',
    '{"pub":{"data":{"np":null}}}',
    '{"connect":{"subs":null}}',
    '{"connect":{"subs":{"a":{"publications":[]}}}}',
    '{"pub":{"da',
  ])('%s tells nothing', (data) => expect(parseAzuracastEvent(data)).toBeUndefined());
});
