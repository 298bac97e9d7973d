import { describe, expect, it } from 'vitest';
import { type CanPlay, chooseSources } from '../../src/catalog/choose-sources.ts';
import { guessType, playlistKind } from '../../src/catalog/source-type.ts';

const canPlay: CanPlay = (type) => (type === 'audio/mpeg' ? 'probably' : type.startsWith('audio/ogg') ? 'maybe' : '');
const chosen = (...sources: { src: string; type?: string }[]) => chooseSources(sources, canPlay).map(({ src }) => src);

describe('chooseSources', () => {
  it('leaves out only the impossible, and keeps the order', () => {
    expect(chosen({ src: '/a.flac' }, { src: '/b.opus' }, { src: '/c', type: 'audio/aac' }, { src: '/d', type: 'audio/mpeg' })).toEqual([
      '/b.opus',
      '/d',
    ]);
  });

  it('tries what names no type', () => {
    expect(chosen({ src: '/stream' }, { src: '/a', type: 'application/octet-stream' }, { src: '/b', type: ' ' })).toEqual([
      '/stream',
      '/a',
      '/b',
    ]);
  });

  it('believes the type before the extension', () => {
    expect(chosen({ src: '/a.mp3', type: 'audio/aac' }, { src: '/b.aac', type: 'audio/mpeg' })).toEqual(['/b.aac']);
  });

  it('keeps playlists that lead to sound, and asks about HLS', () => {
    expect(chosen({ src: '/a.pls' }, { src: '/b.m3u' }, { src: '/c.m3u8' })).toEqual(['/a.pls', '/b.m3u']);
  });

  it('may choose nothing', () => {
    expect(chosen({ src: '/a.flac' })).toEqual([]);
  });
});

describe('the type of a source', () => {
  it.each([
    ['https://x.example/A.MP3?x=/y.aac#z', 'audio/mpeg'],
    ['/a.b/stream', undefined],
    ['/a.constructor', undefined],
    ['/a.', undefined],
    ['', undefined],
  ])('%s is %s', (src, type) => expect(guessType(src)).toBe(type));

  it.each([
    [{ src: '/a.pls' }, 'pls'],
    [{ src: '/a', type: 'audio/x-scpls' }, 'pls'],
    [{ src: '/a.m3u' }, 'm3u'],
    [{ src: '/a', type: 'audio/x-mpegurl' }, 'm3u'],
    [{ src: '/a.m3u8?x', type: 'audio/mpegurl' }, 'm3u8'],
    [{ src: '/a', type: 'application/vnd.apple.mpegurl' }, 'm3u8'],
    [{ src: '/a.mp3' }, undefined],
  ])('%j is the playlist %s', (source, kind) => expect(playlistKind(source)).toBe(kind));
});
