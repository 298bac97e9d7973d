import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignCues, shiftCue, timestampMap } from '../../../src/engine/hls/captions/align-cues.ts';
import type { Cue } from '../../../src/transcript/cue.ts';

const cue = (start: number, end = start + 1): Cue => ({ start, end, text: 'words' });
const origin = { baseTime: 900_000, timescale: 90_000 };
const starts = (cues: readonly Cue[]) => cues.map(({ start }) => Math.round(start * 1000) / 1000);

describe('X-TIMESTAMP-MAP', () => {
  it.each([
    ['WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000\n\n', { local: 0, timestamp: 900_000 }],
    ['WEBVTT\r\nX-TIMESTAMP-MAP=MPEGTS:126000,LOCAL:01:02:03.500\r\n\r\n', { local: 3723.5, timestamp: 126_000 }],
    ['WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:1, LOCAL:00:01.000\n\n', { local: 1, timestamp: 1 }],
    ['WEBVTT\n\n00:00.000 --> 00:01.000\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000', undefined],
    ['WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000\n\n', undefined],
    ['WEBVTT\nX-TIMESTAMP-MAP=LOCAL:soon,MPEGTS:900000\n\n', undefined],
    ['', undefined],
  ])('%j', (text, expected) => expect(timestampMap(text)).toEqual(expected));
});

describe('cues on the media clock', () => {
  const place = { start: 30, seconds: 6 };

  it('go by X-TIMESTAMP-MAP', () => {
    const map = { local: 100, timestamp: 900_000 + 31 * 90_000 };
    expect(starts(alignCues([cue(100), cue(103)], place, map, [origin]))).toEqual([31, 34]);
  });

  it('go by the origin of the discontinuity that puts them into their segment', () => {
    const map = { local: 0, timestamp: 900_000 + 31 * 90_000 };
    const other = { baseTime: 10, timescale: 1000 };
    expect(starts(alignCues([cue(0)], place, map, [other, origin]))).toEqual([31]);
  });

  it('go by it over the end of the MPEG clock, too', () => {
    const map = { local: 0, timestamp: 45_000 };
    const late = { baseTime: 2 ** 33 - 30.5 * 90_000, timescale: 90_000 };
    expect(starts(alignCues([cue(0)], place, map, [late]))).toEqual([31]);
  });

  it('keep what an encoder is off by, up to two seconds', () => {
    const map = { local: 0, timestamp: 900_000 + 37.5 * 90_000 };
    expect(starts(alignCues([cue(0)], place, map, [origin]))).toEqual([37.5]);
  });

  it.each([
    ['MPEG timestamps', [cue(41), cue(43)], [31, 33]],
    ['the start of the stream', [cue(31), cue(33)], [31, 33]],
    ['the start of the segment', [cue(1), cue(3)], [31, 33]],
    ['nothing that can be known', [cue(5000), cue(5002)], [30, 32]],
  ])('without a map, count from %s', (_, cues, expected) => {
    expect(starts(alignCues(cues, place, undefined, [origin]))).toEqual(expected);
  });

  it('are put into their segment where the map is far off', () => {
    const map = { local: 0, timestamp: 77 * 90_000 };
    expect(starts(alignCues([cue(1)], place, map, [origin]))).toEqual([31]);
  });

  it('without origins yet, still come into their segment', () => {
    expect(starts(alignCues([cue(1)], place, { local: 0, timestamp: 1 }, []))).toEqual([31]);
  });

  it('keep their order, length and distances, whatever the clocks say', () => {
    const times = fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), { minLength: 1, maxLength: 20 });
    const maps = fc.option(fc.record({ local: fc.nat(1e6), timestamp: fc.nat() }), { nil: undefined });
    fc.assert(
      fc.property(times, maps, fc.nat(1e6), (given, map, start) => {
        const cues = given.sort((a, b) => a - b).map((time) => cue(time));
        const aligned = alignCues(cues, { start, seconds: 6 }, map, [origin]);
        expect(aligned).toHaveLength(cues.length);
        const by = (aligned[0]?.start ?? 0) - (cues[0]?.start ?? 0);
        for (const [index, each] of aligned.entries()) expect(each.start - (cues[index]?.start ?? 0)).toBeCloseTo(by, 4);
      }),
    );
  });

  it('move with their words', () => {
    const spoken: Cue = {
      ...cue(1, 3),
      words: [
        { start: 1, text: 'two ' },
        { start: 2, end: 3, text: 'words' },
      ],
    };
    expect(shiftCue(spoken, 10).words).toEqual([
      { start: 11, text: 'two ' },
      { start: 12, end: 13, text: 'words' },
    ]);
  });
});
