import type { AddressDraft } from './item-draft.ts';

/** A list of addresses rather than sound. `m3u8` is HLS, whose playlist an engine plays itself. */
export type PlaylistKind = 'pls' | 'm3u' | 'm3u8';

const typesByExtension: Readonly<Record<string, string>> = {
  aac: 'audio/aac',
  flac: 'audio/flac',
  m3u: 'audio/x-mpegurl',
  m3u8: 'application/vnd.apple.mpegurl',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  mp4: 'audio/mp4',
  oga: 'audio/ogg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg; codecs=opus',
  pls: 'audio/x-scpls',
  wav: 'audio/wav',
  webm: 'audio/webm',
};

/** MIME type by the extension of an address; `undefined` where the extension says nothing. */
export function guessType(src: string): string | undefined {
  const extension = /\.([a-z\d]+)$/i.exec(pathOf(src))?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(typesByExtension, extension) ? typesByExtension[extension] : undefined;
}

/** The type that the page gave, unless it says nothing ("bytes"), else the guess from the address. */
export function typeOf(source: AddressDraft): string | undefined {
  const given = source.type?.trim();
  return given && given.toLowerCase() !== 'application/octet-stream' ? given : guessType(source.src);
}

/** Which kind of playlist a source is; `undefined` for sound. */
export function playlistKind(source: AddressDraft): PlaylistKind | undefined {
  const type = typeOf(source) ?? '';
  if (/scpls/i.test(type)) return 'pls';
  if (/vnd\.apple\.mpegurl/i.test(type)) return 'm3u8';
  // `audio/mpegurl` is served for both kinds; then only the address tells them apart.
  if (/mpegurl/i.test(type)) return /\.m3u8$/i.test(pathOf(source.src)) ? 'm3u8' : 'm3u';
  return undefined;
}

const pathOf = (src: string): string => src.replace(/[?#].*$/s, '');
