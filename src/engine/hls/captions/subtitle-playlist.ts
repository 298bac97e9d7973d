import { allowUrl } from '../../../support/url.ts';

/** One file of a subtitle rendition. */
export interface SubtitleSegment {
  /** Media sequence number. */
  readonly sn: number;
  readonly url: string;
  readonly seconds: number;
  /** Seconds from the start of the playlist as it is now. */
  readonly start: number;
  /** PROGRAM-DATE-TIME in epoch milliseconds, its own or counted on from one before it. */
  readonly epoch?: number;
}

export interface SubtitlePlaylist {
  readonly segments: readonly SubtitleSegment[];
  /** Seconds after which it is to be asked for again. */
  readonly targetDuration: number;
  readonly isOver: boolean;
}

/** Nobody's window has more segments; a playlist without an end would be read without one. */
const MOST_SEGMENTS = 20_000;
const SHORTEST_TARGET = 1;
const USUAL_TARGET = 6;

/** Reads the media playlist of a subtitle rendition (RFC 8216, 4.3.3). Lines that are torn or unknown are passed over. */
export function parseSubtitlePlaylist(text: string, url: string): SubtitlePlaylist {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trim());
  const target = numberOf(lines, 'TARGETDURATION') ?? USUAL_TARGET;
  return {
    segments: [...readSegments(lines, url)].slice(-MOST_SEGMENTS),
    targetDuration: Math.max(SHORTEST_TARGET, target),
    isOver: lines.includes('#EXT-X-ENDLIST'),
  };
}

function* readSegments(lines: readonly string[], base: string): Generator<SubtitleSegment> {
  let sn = numberOf(lines, 'MEDIA-SEQUENCE') ?? 0;
  let start = 0;
  let seconds = 0;
  let epoch = Number.NaN;
  for (const line of lines) {
    if (line.startsWith('#EXTINF:')) seconds = Number.parseFloat(line.slice(8)) || 0;
    else if (line.startsWith('#EXT-X-PROGRAM-DATE-TIME:')) epoch = Date.parse(line.slice(25));
    else if (line !== '' && !line.startsWith('#')) {
      const { url } = allowUrl(line, base);
      if (url !== undefined) yield { sn, url, seconds, start, ...(Number.isFinite(epoch) && { epoch }) };
      sn += 1;
      start += seconds;
      epoch += seconds * 1000;
    }
  }
}

function numberOf(lines: readonly string[], tag: string): number | undefined {
  const prefix = `#EXT-X-${tag}:`;
  const value = Number.parseFloat(lines.find((line) => line.startsWith(prefix))?.slice(prefix.length) ?? '');
  return Number.isFinite(value) ? value : undefined;
}
