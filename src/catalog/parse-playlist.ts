import type { Issue } from '../support/issue.ts';
import { allowUrl } from '../support/url.ts';
import type { Source } from './item.ts';

export type PlaylistFormat = 'pls' | 'm3u' | 'hls-media' | 'hls-master' | 'unknown';

export interface Playlist {
  readonly format: PlaylistFormat;
  /** What the list leads to, in its order. Empty for HLS, which is itself the source: its engine reads it. */
  readonly sources: readonly Source[];
  /** HLS media playlists only: whether it has no end yet. */
  readonly isLive?: boolean;
  readonly issues: readonly Issue[];
}

export interface PlaylistOptions {
  /** MIME type as the server gave it; helps where the text does not tell. */
  readonly type?: string | undefined;
  /** Absolute URL of the list, from which relative addresses start; without it only absolute ones are understood. */
  readonly base?: string | undefined;
}

interface Entry {
  readonly address: string;
  readonly line: number;
}

const MAX_LENGTH = 1024 * 1024;

/** Reads a `.pls` or `.m3u` into sources, and tells HLS (`.m3u8`) apart. Never throws on input. */
export function parsePlaylist(data: string, { type = '', base = 'about:blank' }: PlaylistOptions = {}): Playlist {
  if (data.length > MAX_LENGTH) return unknown('too-long', 'The playlist is longer than 1 MB, so it is taken for something else.');
  const lines = data.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const format = formatOf(lines, type);
  if (format === 'unknown')
    return unknown('unsupported-format', 'This is not a playlist. Begin an .m3u with #EXTM3U and a .pls with [playlist].');
  if (format === 'hls-master') return { format, sources: [], issues: [] };
  if (format === 'hls-media') return { format, sources: [], isLive: isLive(lines), issues: [] };
  return { format, ...allow(format === 'pls' ? plsEntries(lines) : m3uEntries(lines), base) };
}

function formatOf(lines: readonly string[], type: string): PlaylistFormat {
  const first = lines.find((line) => line.trim() !== '')?.trim() ?? '';
  if (/^\[playlist\]$/i.test(first)) return 'pls';
  if (lines.some((line) => line.startsWith('#EXT-X-STREAM-INF'))) return 'hls-master';
  if (lines.some((line) => /^#EXT-X-(TARGETDURATION|MEDIA-SEQUENCE)/.test(line))) return 'hls-media';
  if (/scpls/i.test(type) && plsEntries(lines).length > 0) return 'pls';
  return /^#EXTM3U/.test(first) || /mpegurl/i.test(type) || /^https?:\/\/\S+$/i.test(first) ? 'm3u' : 'unknown';
}

const isLive = (lines: readonly string[]): boolean =>
  !lines.some((line) => line.startsWith('#EXT-X-ENDLIST') || /^#EXT-X-PLAYLIST-TYPE:\s*VOD/.test(line));

/** The `FileN=` lines by N, which need not be written in order. */
function plsEntries(lines: readonly string[]): Entry[] {
  const numbered = lines.flatMap((text, index) => {
    const [, number, address] = /^\s*file(\d{1,9})\s*=(.*)$/i.exec(text) ?? [];
    return address === undefined ? [] : { number: Number(number), address, line: index + 1 };
  });
  return numbered.sort((a, b) => a.number - b.number);
}

const m3uEntries = (lines: readonly string[]): Entry[] =>
  lines
    .map((text, index) => ({ address: text, line: index + 1 }))
    .filter(({ address }) => address.trim() !== '' && !address.trimStart().startsWith('#'));

function allow(entries: readonly Entry[], base: string): { sources: Source[]; issues: Issue[] } {
  const sources = new Map<string, Source>();
  const issues: Issue[] = [];
  for (const { address, line } of entries) {
    const { url, problem } = allowUrl(address, base);
    if (problem !== undefined) issues.push({ code: 'bad-url', message: problem, line });
    else if (url !== undefined) sources.set(url, { src: url });
  }
  if (entries.length === 0) issues.push({ code: 'no-source', message: 'The playlist names no address.' });
  return { sources: [...sources.values()], issues };
}

const unknown = (code: string, message: string): Playlist => ({ format: 'unknown', sources: [], issues: [{ code, message }] });
