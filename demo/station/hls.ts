import type { ServerResponse } from 'node:http';
import type { Cue } from '../../src/transcript/cue.ts';
import { id3Timestamp } from './id3-timestamp.ts';
import type { Schedule } from './schedule.ts';
import { type Said, saidBetween } from './speech.ts';

/** Milliseconds of a segment: whole frames of MP3 at 48 kHz, which last 24 ms. */
export const SEGMENT = 3000;
/** Segments that can be rewound: ten minutes. */
export const WINDOW = 200;

const CLOCK = 90;
/** MPEG timestamps have 33 bits. */
const ROUND = 2 ** 33;
/** Milliseconds before a segment at which the local times of its captions begin, for those that go on from before. */
const LEAD = 60_000;

const types: Readonly<Record<string, string>> = {
  m3u8: 'application/vnd.apple.mpegurl',
  mp3: 'audio/mpeg',
  vtt: 'text/vtt',
};

/**
 * A mount as HLS: packed audio (RFC 8216, 3.4), cut from the loop at the borders of frames, ten minutes of it, with the
 * time of day and with what is said as WebVTT. Segment n holds what is live from n × 3 s after the epoch on.
 */
export class HlsMount {
  readonly #schedule: Schedule;

  constructor(schedule: Schedule) {
    this.#schedule = schedule;
  }

  answer(file: string, now: number, response: ServerResponse): void {
    const body = this.find(file, now);
    if (body === undefined) return void response.writeHead(404).end();
    const [suffix = ''] = /\w+$/.exec(file) ?? [];
    response.setHeader('Cache-Control', suffix === 'm3u8' ? 'no-cache' : 'max-age=600');
    response.writeHead(200, { 'Content-Type': types[suffix] ?? '', 'Content-Length': Buffer.byteLength(body) }).end(body);
  }

  find(file: string, now: number): string | Buffer | undefined {
    if (file === 'master.m3u8') return this.#master();
    if (file === 'audio.m3u8' || file === 'captions.m3u8') return playlist(file === 'audio.m3u8' ? 'mp3' : 'vtt', now);
    const [, digits = '', suffix = ''] = /^(\d+)\.(mp3|vtt)$/.exec(file) ?? [];
    const number = Number(digits);
    if (!suffix || number >= published(now) || number < published(now) - 2 * WINDOW) return undefined;
    return suffix === 'mp3' ? this.#audio(number) : this.#captions(number);
  }

  #master(): string {
    const { bitrate } = this.#schedule.loop;
    return [
      '#EXTM3U',
      '#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="captions",NAME="English",LANGUAGE="en",DEFAULT=YES,AUTOSELECT=YES,URI="captions.m3u8"',
      `#EXT-X-STREAM-INF:BANDWIDTH=${bitrate * 1100},CODECS="mp4a.40.34",SUBTITLES="captions"`,
      'audio.m3u8',
      '',
    ].join('\n');
  }

  #audio(number: number): Buffer {
    const from = this.#schedule.liveEdge(number * SEGMENT);
    const to = this.#schedule.liveEdge((number + 1) * SEGMENT);
    return Buffer.concat([id3Timestamp(timestampOf(number)), ...this.#schedule.audio(from, to)]);
  }

  #captions(number: number): string {
    const { loop, lengthMs } = this.#schedule;
    const start = number * SEGMENT;
    const said = [...saidBetween(loop.speech ?? ([] as Cue[]), lengthMs, start, start + SEGMENT)];
    const map = `X-TIMESTAMP-MAP=MPEGTS:${timestampOf(number)},LOCAL:${stamp(LEAD)}`;
    return ['WEBVTT', map, '', ...said.map((each) => cue(each, start - LEAD))].join('\n');
  }
}

const timestampOf = (number: number): number => (number * SEGMENT * CLOCK) % ROUND;

/** How many segments there are by now. */
const published = (now: number): number => Math.floor(now / SEGMENT);

function playlist(suffix: 'mp3' | 'vtt', now: number): string {
  const first = published(now) - WINDOW;
  const entries = Array.from({ length: WINDOW }, (_, index) => [
    `#EXT-X-PROGRAM-DATE-TIME:${new Date((first + index) * SEGMENT).toISOString()}`,
    `#EXTINF:${(SEGMENT / 1000).toFixed(3)},`,
    `${first + index}.${suffix}`,
  ]);
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:3',
    `#EXT-X-TARGETDURATION:${SEGMENT / 1000}`,
    `#EXT-X-MEDIA-SEQUENCE:${first}`,
    ...entries.flat(),
    '',
  ].join('\n');
}

/** @param began epoch milliseconds of the local time 0 */
function cue({ start, end, speaker, words }: Said, began: number): string {
  const [first, ...others] = words;
  const text = [escaped(first?.text ?? ''), ...others.map((word) => `<${stamp(word.start - began)}>${escaped(word.text)}`)].join('');
  return `${stamp(start - began)} --> ${stamp(end - began)}\n<v ${escaped(speaker)}>${text}</v>\n`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** `HH:MM:SS.mmm` */
const stamp = (milliseconds: number): string => new Date(Math.round(milliseconds)).toISOString().slice(11, 23);
