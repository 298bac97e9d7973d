import type { Cue } from '../../../transcript/cue.ts';

/** A local time of a WebVTT file, in seconds, and the MPEG timestamp of the same moment, on a clock of 90 kHz. */
export interface TimestampMap {
  readonly local: number;
  readonly timestamp: number;
}

/** Which timestamp is media time 0. */
export interface TimestampOrigin {
  readonly baseTime: number;
  readonly timescale: number;
}

/** Where a segment lies on the media clock, as far as the playlists tell. Seconds. */
export interface Place {
  readonly start: number;
  readonly seconds: number;
}

const CLOCK = 90_000;
/** MPEG timestamps have 33 bits: they begin anew after 26.5 hours. Seconds. */
const ROUND = 2 ** 33 / CLOCK;
/** Seconds by which cues may lie outside their segment and still belong to it. */
const SLACK = 2;

/** X-TIMESTAMP-MAP of a WebVTT segment (RFC 8216, 3.5); `undefined` where there is none that can be read. */
export function timestampMap(text: string): TimestampMap | undefined {
  const header = text.split(/\r?\n\r?\n|-->/, 1)[0] ?? '';
  const [, attributes = ''] = /^X-TIMESTAMP-MAP=(.*)$/m.exec(header) ?? [];
  const timestamp = Number(/MPEGTS:\s*(\d+)/.exec(attributes)?.[1] ?? Number.NaN);
  const [, hours = '0', minutes, seconds] = /LOCAL:\s*(?:(\d+):)?(\d\d):(\d\d(?:\.\d+)?)/.exec(attributes) ?? [];
  const local = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return Number.isFinite(timestamp) && Number.isFinite(local) ? { local, timestamp } : undefined;
}

/**
 * Brings the cues of one segment onto the media clock. X-TIMESTAMP-MAP says how, unless it puts them far from their
 * segment. Encoders without one count by MPEG timestamps, from the start of the stream, or from that of the segment:
 * whichever puts the cues nearest to it is taken; where none does, the first cue goes to its start.
 */
export function alignCues(cues: readonly Cue[], place: Place, map: TimestampMap | undefined, origins: readonly TimestampOrigin[]): Cue[] {
  const [first] = cues;
  const last = cues.at(-1);
  if (!first || !last) return [];
  const end = place.start + place.seconds;
  /** How far the cues lie from their segment, and how far they reach out of it. */
  const distance = (offset: number) => Math.max(0, place.start - last.end - offset, first.start + offset - end);
  const overhang = (offset: number) => Math.max(0, place.start - first.start - offset) + Math.max(0, last.end + offset - end);
  const byTimestamps = originOffsets(map, origins, place.start - first.start).sort((a, b) => distance(a) - distance(b));
  const byGuess = [...(map ? [] : byTimestamps), 0, place.start].sort((a, b) => overhang(a) - overhang(b));
  const offset = [...(map ? byTimestamps : []), ...byGuess].find((each) => distance(each) <= SLACK) ?? place.start - first.start;
  return cues.map((cue) => shiftCue(cue, offset));
}

/** What to add to a cue's time, by each origin; of the rounds of the MPEG clock, that which is nearest to `expected`. */
const originOffsets = (map: TimestampMap | undefined, origins: readonly TimestampOrigin[], expected: number): number[] =>
  origins.map(({ baseTime, timescale }) => {
    const offset = (map ? map.timestamp / CLOCK - map.local : 0) - baseTime / timescale;
    return offset + Math.round((expected - offset) / ROUND) * ROUND;
  });

/** The same cue at another time. Seconds. */
export function shiftCue(cue: Cue, by: number): Cue {
  const words = cue.words?.map((word) => ({ ...word, start: word.start + by, ...(word.end !== undefined && { end: word.end + by }) }));
  return { ...cue, start: cue.start + by, end: cue.end + by, ...(words && { words }) };
}
