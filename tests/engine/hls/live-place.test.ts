import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LivePlace } from '../../../src/engine/hls/live-place.ts';
import { epochAt, mediaTimeAt } from '../../../src/engine/hls/timeline.ts';

const began = Date.parse('2026-11-23T10:00:00Z');
const SEGMENT = 6;

/** Segments from one number to another; number 0 begins at media time 0 and at `began`. */
const segments = (from: number, to: number, dated = true) =>
  Array.from({ length: to - from }, (_, index) => ({
    start: (from + index) * SEGMENT,
    duration: SEGMENT,
    programDateTime: dated ? began + (from + index) * SEGMENT * 1000 : null,
  }));

describe('dates of a playlist', () => {
  it('say when a media time was live, and the other way round, within it and beyond', () => {
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), (seconds) => {
        const epoch = epochAt(segments(0, 10), seconds) ?? Number.NaN;
        expect(epoch).toBeCloseTo(began + seconds * 1000, 3);
        expect(mediaTimeAt(segments(0, 10), epoch)).toBeCloseTo(seconds, 3);
      }),
    );
  });

  it('with a gap: a moment within it is where the sound goes on', () => {
    const torn = [
      ...segments(0, 2),
      ...segments(2, 4)
        .map((each) => ({ ...each, programDateTime: each.programDateTime ?? 0 }))
        .map((each) => ({ ...each, programDateTime: each.programDateTime + 60_000 })),
    ];
    expect(mediaTimeAt(torn, began + 40_000)).toBe(12);
    expect(epochAt(torn, 13)).toBe(began + 73_000);
  });

  it('are unknown where there are none', () => {
    expect(epochAt(segments(0, 3, false), 1)).toBe(undefined);
    expect(mediaTimeAt([], began)).toBe(undefined);
  });
});

describe('the place in a live playlist', () => {
  beforeEach(() => vi.useFakeTimers({ now: began }));
  afterEach(() => vi.useRealTimers());

  /** A playlist whose last segment has just come. */
  const playlist = (from: number, to: number, dated = true) => {
    vi.setSystemTime(began + to * SEGMENT * 1000);
    return { fragments: segments(from, to, dated), fragmentStart: from * SEGMENT, edge: to * SEGMENT, targetduration: SEGMENT };
  };

  it('can be rewound where the window is long enough for it', () => {
    const short = new LivePlace();
    short.note(playlist(0, 6));
    expect(short.canRewind).toBe(false);
    const long = new LivePlace();
    long.note(playlist(0, 100));
    expect(long.canRewind).toBe(true);
  });

  it('is live where the sound was when it settled, and behind by what it stood', () => {
    const place = new LivePlace();
    place.note(playlist(0, 100));
    place.tick(580, 0.1);
    expect(place.cushion).toBe(20);
    expect(place.behind(580)).toBe(0);
    place.touch();
    place.note(playlist(0, 110));
    place.tick(580, 0.2);
    expect(place.cushion).toBe(20);
    expect(place.behind(580)).toBeCloseTo(60, 5);
    expect(place.livePosition).toBeCloseTo(640, 5);
  });

  it('is not thrown off by playlists that come late', () => {
    const place = new LivePlace();
    place.note(playlist(0, 100));
    place.tick(580, 0.1);
    const late = playlist(0, 101);
    vi.setSystemTime(Date.now() + 4000);
    place.note(late);
    expect(place.behind(590)).toBeCloseTo(0, 1);
  });

  it('is sought within what is kept, a segment from its ends', () => {
    const place = new LivePlace();
    place.note(playlist(50, 100));
    expect(place.clamp(0)).toBe(306);
    expect(place.clamp(1e6)).toBe(594);
    expect(place.clamp(400)).toBe(400);
  });

  it('knows when a moment was live by dates, else by when it came', () => {
    for (const dated of [true, false]) {
      const place = new LivePlace();
      place.note(playlist(0, 100, dated));
      expect(place.epochOf(300)).toBeCloseTo(began + 300_000, 0);
      expect(place.timeAt(began + 300_000)).toBeCloseTo(300, 3);
    }
  });
});
