import { describe, expect, it } from 'vitest';
import { parseOnAir } from '../../src/onair/index.ts';
import { sample, sampleJson } from './sample.ts';

const gulls = {
  title: 'Gulls',
  artist: 'Low Tide',
  start: Date.parse('2026-07-24T09:17:13Z'),
  artwork: 'https://harbor.example/gulls.jpg',
};
const status = (changes: object) => parseOnAir({ ...sampleJson('radioco-status.json'), ...changes }, { type: 'radioco' });

describe('status', () => {
  it.each(['radioco', undefined])('is read with the type %s', (type) => {
    expect(parseOnAir(sample('radioco-status.json'), { type })).toEqual({ now: gulls, track: gulls, next: [], issues: [] });
  });

  it('is the host’s show, and the song within it, where somebody is live', () => {
    const source = { type: 'live', collaborator: { id: 'x', name: 'Ana Ruiz', status: 'streaming' }, relay: null };
    expect(status({ source })).toMatchObject({ now: { title: 'Ana Ruiz' }, track: gulls });
  });

  it.each([{ status: 'offline' }, { current_track: null }, { current_track: 'REMOVED' }, { current_track: { title: ' - ' } }])(
    'may tell nothing: %j',
    (changes) => expect(status(changes)).toEqual({ next: [], issues: [] }),
  );

  it.each([
    { title: 'X', start_time: null, artwork_url: null },
    { title: 'X', start_time: 'soon', artwork_url: '' },
  ])('may lack the rest: %j', (current_track) => {
    expect(status({ current_track })).toMatchObject({ now: { title: 'X' }, issues: [] });
  });
});

describe('next', () => {
  const next = (next_track: unknown) => parseOnAir({ station_name: 'Harbor Radio', next_track });

  it('names the next track', () => {
    expect(next(sampleJson('radioco-status.json').current_track)).toEqual({ next: [gulls], issues: [] });
  });

  it('may name none', () => expect(next(null)).toEqual({ next: [], issues: [] }));
});

it('is not read where it is something else', () => {
  expect(parseOnAir('{"errors":[]}', { type: 'radioco' })).toMatchObject({ next: [], issues: [{ code: 'unreadable-answer' }] });
});
