import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Schedule, Slot } from './schedule.ts';

const TIME_ZONE = 'America/New_York';
const NEXT_COUNT = 3;
/** Seconds that an answer may be kept: it is asked for often, and right to within these. */
const MAX_AGE = 2;

const offsetFormat = new Intl.DateTimeFormat('en', { timeZone: TIME_ZONE, timeZoneName: 'longOffset' });

/** ISO 8601 in the station's own zone: `2026-11-20T18:00:00-05:00`. */
export function stationTime(time: number): string {
  const zone = offsetFormat.formatToParts(time).find((part) => part.type === 'timeZoneName');
  const offset = /[+-]\d\d:\d\d/.exec(zone?.value ?? '')?.[0] ?? '+00:00';
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4));
  const local = time + (offset.startsWith('-') ? -minutes : minutes) * 60_000;
  return new Date(local).toISOString().slice(0, 19) + offset;
}

const times = ({ start, end }: Slot) => ({ start: stationTime(start), end: stationTime(end) });

/** What the mount carries at its live edge, in the shape that the player calls `station`. */
export function onAir(schedule: Schedule, time: number) {
  const now = schedule.slotAt(time);
  const next = schedule.following(now, NEXT_COUNT);
  return {
    now: { title: now.title, program: now.program, artist: now.artist, ...times(now) },
    next: next.map((slot) => ({ title: slot.title, program: slot.program, artist: slot.artist, ...times(slot) })),
  };
}

export function answerOnAir(schedule: Schedule, time: number, request: IncomingMessage, response: ServerResponse): void {
  const body = JSON.stringify(onAir(schedule, time));
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  response.setHeader('Cache-Control', `max-age=${MAX_AGE}`);
  response.setHeader('ETag', etag);
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) });
  response.end(request.method === 'HEAD' ? undefined : body);
}
