import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseRendition } from '../../../src/engine/hls/captions/choose-rendition.ts';
import { parseSubtitlePlaylist } from '../../../src/engine/hls/captions/subtitle-playlist.ts';
import { isHls } from '../../../src/engine/hls/is-hls.ts';
import { SegmentTitles } from '../../../src/engine/hls/segment-titles.ts';

const base = 'https://cdn.example.org/subs/list.m3u8';

describe('a subtitle playlist', () => {
  it('tells its segments, their numbers, places and dates', () => {
    const text = [
      '#EXTM3U',
      '#EXT-X-TARGETDURATION:6',
      '#EXT-X-MEDIA-SEQUENCE:41',
      '#EXT-X-PROGRAM-DATE-TIME:2026-11-23T10:00:00.000Z',
      '#EXTINF:6.0,',
      'a.vtt',
      '#EXTINF:4.5,no desc',
      '../b.vtt?x=1',
    ].join('\r\n');
    const epoch = Date.parse('2026-11-23T10:00:00Z');
    expect(parseSubtitlePlaylist(text, base)).toEqual({
      targetDuration: 6,
      isOver: false,
      segments: [
        { sn: 41, url: 'https://cdn.example.org/subs/a.vtt', seconds: 6, start: 0, epoch },
        { sn: 42, url: 'https://cdn.example.org/b.vtt?x=1', seconds: 4.5, start: 6, epoch: epoch + 6000 },
      ],
    });
  });

  it('that ends says so, and one without dates has none', () => {
    const { isOver, segments } = parseSubtitlePlaylist('#EXTM3U\n#EXTINF:60,\nall.vtt\n#EXT-X-ENDLIST', base);
    expect(isOver).toBe(true);
    expect(segments[0]).not.toHaveProperty('epoch');
  });

  it('is not led to addresses that may not be fetched, and counts on', () => {
    const { segments } = parseSubtitlePlaylist('#EXTINF:6,\njavascript:alert(1)\n#EXTINF:6,\nb.vtt', base);
    expect(segments).toMatchObject([{ sn: 1, start: 6 }]);
  });

  it('is not asked for more than once a second, whatever it says', () => {
    for (const target of ['0', '-5', 'x', '1e-9']) {
      expect(parseSubtitlePlaylist(`#EXT-X-TARGETDURATION:${target}`, base).targetDuration).toBeGreaterThanOrEqual(1);
    }
  });

  it('never throws', () => {
    const line = fc.oneof(
      fc.constantFrom('#EXTINF:', '#EXTINF:1e999,', '#EXT-X-MEDIA-SEQUENCE:x', '#EXT-X-PROGRAM-DATE-TIME:soon'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        for (const { url } of parseSubtitlePlaylist(lines.join('\n'), base).segments) expect(url).toMatch(/^(https|blob):/);
      }),
    );
  });
});

describe('what is HLS', () => {
  it.each([
    [{ src: 'https://e.org/live.m3u8' }, true],
    [{ src: 'https://e.org/live.M3U8?token=1' }, true],
    [{ src: 'https://e.org/live', type: 'application/vnd.apple.mpegurl' }, true],
    [{ src: 'https://e.org/live', type: 'application/x-mpegURL; charset=utf-8' }, true],
    [{ src: 'https://e.org/list.m3u', type: 'audio/x-mpegurl' }, false],
    [{ src: 'https://e.org/live.mp3' }, false],
    [{ src: 'https://e.org/play?list=a.m3u8' }, false],
    [{ src: 'https://e.org/live', type: 'audio/mpeg' }, false],
  ])('%j: %s', (source, expected) => expect(isHls(source)).toBe(expected));
});

describe('the subtitles to read', () => {
  const rendition = (facts: object) => ({ default: false, autoselect: false, forced: false, ...facts });
  it('are the default ones, else those for everybody, else the first; never forced ones', () => {
    const [plain, auto, usual, forced] = [{}, { autoselect: true }, { default: true }, { default: true, forced: true }].map(rendition);
    expect(chooseRendition([forced, plain, auto, usual].flatMap((each) => each ?? []))).toBe(usual);
    expect(chooseRendition([plain, auto].flatMap((each) => each ?? []))).toBe(auto);
    expect(chooseRendition([forced, plain].flatMap((each) => each ?? []))).toBe(plain);
    expect(chooseRendition([forced].flatMap((each) => each ?? []))).toBe(undefined);
  });
});

describe('titles of segments', () => {
  it('come once where they begin, also when the playlist slides', () => {
    const titles = new SegmentTitles();
    const segment = (sn: number, title: string | null) => ({ sn, start: sn * 2, title });
    expect(titles.takeNew([segment(0, 'A'), segment(1, 'A'), segment(2, null), segment(3, 'A ')])).toEqual([
      { at: 0, title: 'A' },
      { at: 6, title: 'A' },
    ]);
    expect(titles.takeNew([segment(2, null), segment(3, 'A'), segment(4, 'A'), segment(5, 'B')])).toEqual([{ at: 10, title: 'B' }]);
  });
});
