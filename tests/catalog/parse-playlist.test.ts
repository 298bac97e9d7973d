import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlaylist } from '../../src/catalog/parse-playlist.ts';

const base = 'https://station.example/listen/live.m3u';
const sources = (...addresses: string[]) => addresses.map((src) => ({ src }));

describe('what is no playlist', () => {
  it.each([
    ['nothing', ''],
    ['a page', '<!doctype html><title>Not found</title>'],
    ['sound', '\u0000ID3\u0004\u0000'],
  ])('%s is an issue', (_name, data) => {
    expect(parsePlaylist(data)).toMatchObject({ format: 'unknown', sources: [], issues: [{ code: 'unsupported-format' }] });
  });

  it('an endless one is turned away', () => {
    expect(parsePlaylist('#EXTM3U\n'.repeat(200_000))).toMatchObject({ sources: [], issues: [{ code: 'too-long' }] });
  });

  it.each(['[playlist]\nNumberOfEntries=0', '#EXTM3U\n# nothing'])('%j names no address', (data) => {
    expect(parsePlaylist(data).issues).toEqual([{ code: 'no-source', message: 'The playlist names no address.' }]);
  });

  it('a bad entry is an issue with its line, and the rest goes on', () => {
    const answer = parsePlaylist('#EXTM3U\njavascript:alert(1)\nhttps://a.example/1', { base });
    expect(answer.sources).toEqual(sources('https://a.example/1'));
    expect(answer.issues).toMatchObject([{ code: 'bad-url', line: 2 }]);
  });

  it('a relative entry without a base is an issue', () => {
    expect(parsePlaylist('#EXTM3U\nlive.mp3\n')).toMatchObject({ sources: [], issues: [{ code: 'bad-url', line: 2 }] });
  });

  it('nothing throws', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('#EXTM3U', '[playlist]', 'File1=https://a.example/', '#EXT-X-STREAM-INF', 'https://b.example/'),
    );
    fc.assert(
      fc.property(fc.array(line), fc.option(fc.constantFrom('audio/x-scpls', 'audio/mpegurl'), { nil: undefined }), (lines, type) => {
        for (const { src } of parsePlaylist(lines.join('\n'), { type }).sources) expect(src).toMatch(/^(https|blob):/);
      }),
    );
  });
});

describe('.pls', () => {
  const text = '\uFEFF[Playlist]\r\nNumberOfEntries=2\r\nfile2 = /b.mp3\r\nTitle2=B\r\nFile1=https://ice.example/a?x=1=2\r\nLength1=-1\r\n';

  it('gives its files by number', () => {
    expect(parsePlaylist(text, { base })).toEqual({
      format: 'pls',
      sources: sources('https://ice.example/a?x=1=2', 'https://station.example/b.mp3'),
      issues: [],
    });
  });

  it('without its header is known by its type', () => {
    expect(parsePlaylist('File1=https://ice.example/a', { type: 'audio/x-scpls' }).format).toBe('pls');
  });
});

describe('.m3u', () => {
  it.each([
    [
      'extended',
      '#EXTM3U\n#EXTINF:-1,Harbor <b>News</b>\nhttps://ice.example/a\n\n# a comment\n  ../b.mp3  \nhttps://ice.example/a\n',
      undefined,
    ],
    ['plain', 'https://ice.example/a\r\n/b.mp3', undefined],
    ['by its type', '# comment\r/b.mp3', 'audio/mpegurl; charset=utf-8'],
  ])('%s', (_name, data, type) => {
    const answer = parsePlaylist(data, { base, type });
    expect(answer.format).toBe('m3u');
    expect(answer.issues).toEqual([]);
    expect(answer.sources.at(-1)).toEqual({ src: expect.stringMatching(/^https:\/\/(ice\.example\/a|station\.example\/b\.mp3)$/) });
    expect(new Set(answer.sources.map(({ src }) => src)).size).toBe(answer.sources.length);
  });
});

describe('.m3u8', () => {
  it.each([
    ['a master list', '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nlow.m3u8', { format: 'hls-master' }],
    ['a live list', '#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXTINF:6,\n1.ts', { format: 'hls-media', isLive: true }],
    ['a finished list', '#EXTM3U\n#EXT-X-TARGETDURATION:6\n1.ts\n#EXT-X-ENDLIST', { format: 'hls-media', isLive: false }],
    ['a list on demand', '#EXTM3U\n#EXT-X-PLAYLIST-TYPE:VOD\n#EXT-X-MEDIA-SEQUENCE:0\n1.ts', { format: 'hls-media', isLive: false }],
  ])('%s is told, and its pieces are no sources', (_name, data, expected) => {
    expect(parsePlaylist(data, { base })).toEqual({ ...expected, sources: [], issues: [] });
  });
});
