import { describe, expect, it } from 'vitest';
import { type OnAirOptions, parseOnAir } from '../../src/onair/index.ts';
import { sample, sampleJson } from './sample.ts';

const read = (data: unknown, options: OnAirOptions = {}) => parseOnAir(data, { type: 'npr-composer', ...options });
const at = Date.parse;

/** The answer of `now` with another programme's times and another song. */
const now = (event: object, song: object = {}) => {
  const answer = sampleJson('composer-now.json');
  return { ...answer, onNow: { ...answer.onNow, ...event, song: { ...answer.onNow.song, ...song } } };
};

describe('now', () => {
  it.each(['npr-composer', undefined])('is read with the type %s', (type) => {
    expect(parseOnAir(sample('composer-now.json'), { type })).toEqual({
      now: {
        title: 'Harbor Night Music',
        start: at('2026-02-18T00:00-05:00'),
        end: at('2026-02-18T06:00-05:00'),
        link: 'https://harbor.example/night-music',
      },
      track: {
        title: 'Lighthouse Suite, Op. 4/2 "Fog"',
        artist: 'Jon Mole, piano',
        composer: 'Clara Anker',
        start: at('2026-02-18T00:04:10-05:00'),
        end: at('2026-02-18T00:10:11-05:00'),
      },
      next: [{ title: 'Harbor Morning', start: at('2026-02-18T06:00-05:00') }],
      issues: [],
    });
  });

  it.each([0, null, -1, '361000', Number.NaN])('takes a duration of %j for unknown', (_duration) => {
    const { track } = read(now({}, { _duration }));
    expect(track).toHaveProperty('start');
    expect(track).not.toHaveProperty('end');
  });

  it.each([
    [{ artistName: '', composerName: 'Otto Reede' }, 'Otto Reede'],
    [{ artistName: null, composerName: '', ensembles: 'Quayside Quartet' }, 'Quayside Quartet'],
    [{ artistName: undefined, composerName: null, ensembles: '', soloists: 'Jon Mole' }, 'Jon Mole'],
  ])('names by whom a piece without an artist is: %j', (song, artist) => {
    expect(read(now({}, song)).track?.artist).toBe(artist);
  });

  it('names an episode, and the programme that it is of', () => {
    expect(read(now({ episode_title: 'The ferry that stayed' })).now).toMatchObject({
      title: 'The ferry that stayed',
      program: 'Harbor Night Music',
    });
  });

  it.each(['REMOVED', {}, null, [], { trackName: '' }])('may have no song: %j', (song) => {
    const answer = read({ onNow: { ...sampleJson('composer-now.json').onNow, song } });
    expect(answer.now?.title).toBe('Harbor Night Music');
    expect(answer).not.toHaveProperty('track');
  });

  it.each(['REMOVED', null, {}, [], { program: 'REMOVED' }])('may have nothing: %j', (onNow) => {
    expect(read({ onNow, nextUp: null })).toEqual({ next: [], issues: [] });
  });

  it.each(['"REMOVED"', 'REMOVED', '[]', '{}', ''])('may be no answer: %s', (text) => {
    expect(read(text)).toMatchObject({ next: [], issues: [{ code: 'unreadable-answer' }] });
  });

  it('says which link is none, and reads the rest', () => {
    const answer = read(now({ program: { name: 'Harbor Night Music', program_link: 'javascript:alert(1)' } }));
    expect(answer.now).not.toHaveProperty('link');
    expect(answer.issues).toMatchObject([{ code: 'bad-url' }]);
  });
});

describe('times', () => {
  it.each([
    ['2026-03-08T05:00:00.000Z', '2026-03-08T05:00Z'],
    ['Sun Mar 08 2026 00:00:00 GMT-0500 (EST)', '2026-03-08T05:00Z'],
    ['Sun Mar 08 2026 06:00:00 GMT-0400 (EDT)', '2026-03-08T10:00Z'],
    ['Mon Jun 01 2026 05:30:00 GMT+0530 (India Standard Time)', '2026-06-01T00:00Z'],
  ])('%s', (start_utc, expected) => {
    expect(read({ onNow: null, nextUp: [{ start_utc, program: { name: 'X' } }] }).next[0]?.start).toBe(at(expected));
  });

  it.each(['', 'soon', 'Sun Foo 08 2026 00:00:00 GMT-0500', 'Sun Mar 08 2026 00:00:00', 7, null])('%j is none', (start_utc) => {
    expect(read({ onNow: null, nextUp: [{ start_utc, program: { name: 'X' } }] }).next).toEqual([{ title: 'X' }]);
  });

  const spring = {
    fullstart: '2026-03-08 00:00',
    fullend: '2026-03-08 06:00',
    start_utc: 'Sun Mar 08 2026 00:00:00 GMT-0500 (EST)',
    end_utc: 'Sun Mar 08 2026 06:00:00 GMT-0400 (EDT)',
  };
  const autumn = {
    fullstart: '2026-11-01 00:00',
    fullend: '2026-11-01 06:00',
    start_utc: '2026-11-01T04:00:00.000Z',
    end_utc: '2026-11-01T11:00:00.000Z',
  };

  it.each([undefined, 'America/New_York'])('of songs are right on the night when the clock changes (zone %s)', (timeZone) => {
    const start = (event: object, _start_time: string, time?: number) => read(now(event, { _start_time }), { timeZone, time }).track?.start;
    expect(start(spring, '03-08-2026 01:59:00')).toBe(at('2026-03-08T06:59Z'));
    expect(start(spring, '03-08-2026 03:01:00')).toBe(at('2026-03-08T07:01Z'));
    expect(start(spring, '03-08-2026 02:30:00')).toBeUndefined();
    expect(start(autumn, '11/1/2026 0:59:00')).toBe(at('2026-11-01T04:59Z'));
    expect(start(autumn, '11/01/2026 02:10:00')).toBe(at('2026-11-01T07:10Z'));
    expect(start(autumn, '11-01-2026 01:30:00', at('2026-11-01T05:35Z'))).toBe(at('2026-11-01T05:30Z'));
    expect(start(autumn, '11-01-2026 01:30:00', at('2026-11-01T06:35Z'))).toBe(at('2026-11-01T06:30Z'));
  });

  it.each(['02-17-2026 23:10:00', '02-18-2026 06:00:00'])('of a song outside of its programme say nothing: %s', (_start_time) => {
    const { track } = read(now({}, { _start_time }));
    expect(track?.title).toBe('Lighthouse Suite, Op. 4/2 "Fog"');
    expect(track).not.toHaveProperty('start');
  });

  it('are those of the wall clock, where the zone is known and nothing else is', () => {
    const answer = { ...now({ start_utc: null, end_utc: undefined }), nextUp: [] };
    expect(read(answer).now).not.toHaveProperty('start');
    expect(read(answer, { timeZone: 'America/Chicago' }).now).toMatchObject({
      start: at('2026-02-18T06:00Z'),
      end: at('2026-02-18T12:00Z'),
    });
    expect(read(answer, { timeZone: 'Harbor/Quay' }).now).not.toHaveProperty('start');
  });

  it('that end before they start are an issue', () => {
    const answer = read(now({ end_utc: '2026-02-18T04:00:00.000Z' }));
    expect(answer.now).not.toHaveProperty('end');
    expect(answer.issues).toMatchObject([{ code: 'bad-time' }]);
  });
});

describe('day', () => {
  const hall = { title: 'Harbor Concert Hall', start: at('2026-09-14T20:00-04:00'), end: at('2026-09-14T22:00-04:00') };
  const stories = {
    title: 'The ferry that stayed',
    program: 'Harbor Stories',
    start: at('2026-09-14T22:00-04:00'),
    end: at('2026-09-15T00:00-04:00'),
    link: 'https://harbor.example/stories',
  };
  const onDay = (time?: string) => parseOnAir(sample('composer-day.json'), { time: time === undefined ? undefined : at(time) });

  it('is all to come, where nobody says what time it is', () => {
    expect(onDay()).toEqual({ next: [hall, stories], issues: [] });
  });

  it.each([
    ['2026-09-14T19:59-04:00', undefined, undefined],
    ['2026-09-14T20:01-04:00', hall.title, undefined],
    ['2026-09-14T20:03-04:00', hall.title, 'Symphony No. 2 "Tide": 7th movement'],
    ['2026-09-14T23:00-04:00', stories.title, undefined],
    ['2026-09-15T00:00-04:00', undefined, undefined],
  ])('at %s: %s, %s', (time, title, song) => {
    const { now, track } = onDay(time);
    expect([now?.title, track?.title]).toEqual([title, song]);
  });

  it('has next what has not begun', () => {
    expect(onDay('2026-09-14T20:03-04:00')).toMatchObject({ now: hall, next: [stories], track: { artist: 'Otto Reede' } });
    expect(onDay('2026-09-14T23:00-04:00').next).toEqual([]);
    expect(onDay('2026-09-15T00:00-04:00')).toEqual({ next: [], issues: [] });
    expect(onDay('2026-09-14T19:59-04:00').next).toEqual([hall, stories]);
  });
});

describe('tracks', () => {
  it('name the newest', () => {
    expect(parseOnAir(sample('composer-tracks.json'))).toMatchObject({
      track: { title: 'Trio in D (1839)', artist: 'Mira Holm-Cello', composer: 'Clara Anker' },
      next: [],
      issues: [],
    });
  });

  it('have times where the station’s zone is known', () => {
    const { track } = read(sample('composer-tracks.json'), { timeZone: 'America/New_York' });
    expect(track).toMatchObject({ start: at('2026-02-18T04:28:42Z'), end: at('2026-02-18T05:00Z') });
  });

  it('name their programme where they can', () => {
    const answer = sampleJson('composer-tracks.json');
    answer.tracklist.results[0].program_name = 'Harbor Night Music';
    expect(read(answer)).toMatchObject({ now: { title: 'Harbor Night Music' }, track: { title: 'Trio in D (1839)' } });
  });

  it.each([{ tracklist: null }, { tracklist: { results: 'REMOVED' } }, { tracklist: { results: ['REMOVED'] } }])(
    'may be none: %j',
    (answer) => {
      expect(read(answer)).toEqual({ next: [], issues: [] });
    },
  );
});
