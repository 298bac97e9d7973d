import type { IncomingMessage, ServerResponse } from 'node:http';
import { captionSegment } from './captions.ts';
import { drip } from './drip.ts';
import { type Packaging, type SegmentSet, segmentSet } from './segments.ts';

export interface HlsOptions {
  readonly packaging?: Packaging;
  /** Live where it has a window; otherwise it ends. Segments of 2 s. */
  readonly window?: number;
  /** Segments, where it ends. */
  readonly length?: number;
  /** The first is on the host itself, the others on a second host. 0: no master playlist. */
  readonly variants?: number;
  /** Which clock the subtitle rendition goes by; none: there is no such rendition. */
  readonly captions?: 'timestamp-map' | 'segment';
  /** Without PROGRAM-DATE-TIME. */
  readonly undated?: boolean;
  /** What stands behind the duration of a segment. */
  readonly titled?: boolean;
}

/** What befalls it, from now on. `up` ends all of them. */
export type HlsFault =
  /** Segments are not there: the next to be published, or those from a number on. */
  | { readonly kind: 'missing'; readonly segments: number; readonly from?: number }
  /** The next segments to be published are noise. */
  | { readonly kind: 'corrupt'; readonly segments: number }
  /** All is on the second host: the first only says so. */
  | { readonly kind: 'redirect' }
  /** The second host is dead, and the first has all of it. */
  | { readonly kind: 'moved' }
  /** The playlist does not move on, though the encoder does. */
  | { readonly kind: 'stale'; readonly variant?: number }
  /** The next segment comes from another place, with other timestamps. */
  | { readonly kind: 'discontinuity' }
  /** Requests are reset, or never answered. */
  | { readonly kind: 'reset' | 'hang'; readonly variant?: number }
  | { readonly kind: 'status'; readonly status: number; readonly variant?: number }
  /** Segments alone are answered by a status. */
  | { readonly kind: 'segments'; readonly status: number }
  /** Segments come at a part of the pace at which they are heard. */
  | { readonly kind: 'slow'; readonly pace: number }
  /** All is called a page. */
  | { readonly kind: 'wrong-type' }
  | { readonly kind: 'end' }
  | { readonly kind: 'up' };

export interface HlsReport {
  readonly requests: number;
  readonly paths: readonly string[];
  /** Epoch milliseconds of the start of the segment with the number 0. */
  readonly began: number;
  /** How many segments there are by now. */
  readonly published: number;
}

interface Jump {
  /** Number of the first segment that comes from another place. */
  readonly from: number;
  readonly index: number;
}

/** One HLS stream, as a set of addresses below its name, by a clock of its own. */
export class HlsStream {
  readonly #options: HlsOptions;
  readonly #set: SegmentSet;
  readonly #began: number;
  readonly #paths: string[] = [];
  readonly #missing = new Set<number>();
  readonly #spoiled = new Set<number>();
  readonly #otherHost: string;
  #jumps: Jump[] = [{ from: 0, index: 0 }];
  #fault: HlsFault = { kind: 'up' };
  #stoodAt = 0;
  #ended = false;

  /** @param otherHost address of this stream on the second host */
  constructor(options: HlsOptions, otherHost: string) {
    this.#options = options;
    this.#otherHost = otherHost;
    this.#set = segmentSet(options.packaging ?? 'ts');
    this.#began = Date.now() - (options.window ?? 0) * this.#average * 1000;
  }

  get report(): HlsReport {
    return { requests: this.#paths.length, paths: this.#paths, began: this.#began, published: this.#published };
  }

  befall(fault: HlsFault): void {
    if (fault.kind === 'missing') this.#remove(fault.from ?? this.#published, fault.segments);
    else if (fault.kind === 'corrupt') this.#spoil(this.#published, fault.segments);
    else if (fault.kind === 'discontinuity') this.#jumps.push({ from: this.#published, index: this.#published + 17 });
    else this.#fault = fault;
    if (fault.kind === 'stale') this.#stoodAt = this.#published;
    if (fault.kind === 'end') this.#ended = true;
  }

  #spoil(from: number, count: number): void {
    for (let each = 0; each < count; each += 1) this.#spoiled.add(from + each);
  }

  #remove(from: number, count: number): void {
    for (let each = 0; each < count; each += 1) this.#missing.add(from + each);
  }

  answer(path: string, request: IncomingMessage, response: ServerResponse): void {
    this.#paths.push(path);
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cache-control', 'no-store');
    if (this.#isTroubled(path, request, response)) return;
    const body = this.find(path);
    if (body === undefined) response.writeHead(404).end();
    else this.#send(path, body, response);
  }

  #send(path: string, body: string | Buffer, response: ServerResponse): void {
    const fault = this.#fault;
    response.writeHead(200, { 'content-type': fault.kind === 'wrong-type' ? 'text/html' : typeFor(path) });
    if (fault.kind === 'slow' && typeof body !== 'string') drip(response, body, (this.#average * 1000) / fault.pace);
    else response.end(body);
  }

  #isTroubled(path: string, request: IncomingMessage, response: ServerResponse): boolean {
    const fault = this.#fault;
    if (harmless.has(fault.kind)) return false;
    if (fault.kind === 'redirect') return this.#redirect(path, request, response);
    if (fault.kind === 'moved') return this.#isDead(request);
    if (fault.kind === 'segments' ? path.endsWith('.m3u8') : !concerns(fault, path)) return false;
    if (fault.kind === 'reset') request.socket.destroy();
    if ('status' in fault) response.writeHead(fault.status).end();
    return true;
  }

  #isDead({ headers, socket }: IncomingMessage): boolean {
    const isDead = this.#otherHost.includes(`//${headers.host}/`);
    if (isDead) socket.destroy();
    return isDead;
  }

  #redirect(path: string, { headers }: IncomingMessage, response: ServerResponse): boolean {
    if (this.#otherHost.includes(`//${headers.host}/`)) return false;
    response.writeHead(302, { location: `${this.#otherHost}/${path}` }).end();
    return true;
  }

  /** What there is by now: playlists, and the segments that they name and some that they named last. */
  names(lastNamed: number): { readonly lists: readonly string[]; readonly segments: readonly string[] } {
    const { window, captions } = this.#options;
    const end = this.#published;
    const first = Math.max(0, end - (window ?? end) - lastNamed);
    const numbers = Array.from({ length: end - first }, (_, index) => first + index);
    return {
      lists: ['v0/list.m3u8', ...(captions ? ['subs/list.m3u8'] : []), 'master.m3u8'],
      segments: [
        ...(this.#set.init ? ['v0/init.mp4'] : []),
        ...numbers.flatMap((number) => [`v0/${number}.${this.#set.suffix}`, ...(captions ? [`subs/${number}.vtt`] : [])]),
      ],
    };
  }

  find(path: string): string | Buffer | undefined {
    const [folder = '', file = ''] = path.split('/');
    if (path === 'master.m3u8') return this.#master();
    if (file === 'list.m3u8') return this.#playlist(folder);
    if (file === 'init.mp4') return this.#set.init;
    const number = Number(/^(\d+)\./.exec(file)?.[1] ?? Number.NaN);
    if (!(number < this.#published) || this.#missing.has(number)) return undefined;
    if (folder === 'subs') return this.#captions(number);
    const { data } = this.#segment(number);
    return this.#spoiled.has(number) ? noise(data.length) : data;
  }

  #master(): string {
    const { variants = 1, captions } = this.#options;
    const subtitles = '#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="subs",NAME="English",DEFAULT=YES,LANGUAGE="en",URI="subs/list.m3u8"';
    const streams = Array.from({ length: variants }, (_, index) => {
      const address = index === 0 ? 'v0/list.m3u8' : `${this.#otherHost}/v${index}/list.m3u8`;
      const group = captions ? ',SUBTITLES="subs"' : '';
      return `#EXT-X-STREAM-INF:BANDWIDTH=${64_000 - index * 1000},CODECS="mp4a.40.2"${group}\n${address}`;
    });
    return ['#EXTM3U', ...(captions ? [subtitles] : []), ...streams, ''].join('\n');
  }

  #playlist(folder: string): string {
    const end = this.#fault.kind === 'stale' && concerns(this.#fault, `${folder}/`) ? this.#stoodAt : this.#published;
    const first = Math.max(0, end - (this.#options.window ?? end));
    const isOver = this.#options.window === undefined || this.#ended;
    return [
      '#EXTM3U',
      '#EXT-X-VERSION:7',
      '#EXT-X-TARGETDURATION:2',
      `#EXT-X-MEDIA-SEQUENCE:${first}`,
      `#EXT-X-DISCONTINUITY-SEQUENCE:${Array.from({ length: first }, (_, number) => this.#isBreak(number)).filter(Boolean).length}`,
      ...(this.#set.init && folder !== 'subs' ? ['#EXT-X-MAP:URI="init.mp4"'] : []),
      ...Array.from({ length: end - first }, (_, index) => this.#entry(folder, first + index)),
      ...(isOver ? ['#EXT-X-ENDLIST'] : []),
      '',
    ].join('\n');
  }

  #entry(folder: string, number: number): string {
    const { undated, titled } = this.#options;
    const name = folder === 'subs' ? `${number}.vtt` : `${number}.${this.#set.suffix}`;
    return [
      ...(this.#isBreak(number) ? ['#EXT-X-DISCONTINUITY'] : []),
      ...(undated ? [] : [`#EXT-X-PROGRAM-DATE-TIME:${new Date(this.#began + this.#startOf(number) * 1000).toISOString()}`]),
      `#EXTINF:${this.#segment(number).seconds.toFixed(6)},${titled ? `Part ${Math.floor(number / 2)}` : ''}`,
      name,
    ].join('\n');
  }

  /** A cue for each full second of the stream, which names it. */
  #captions(number: number): string {
    const start = this.#startOf(number);
    const { seconds } = this.#segment(number);
    const index = this.#indexOf(number);
    const timestamp = this.#set.firstTimestamp + Math.round(this.#sum(index) * 90_000);
    const clock = this.#options.captions === 'segment' ? undefined : { local: start, timestamp };
    return captionSegment({ start, end: start + seconds, clock });
  }

  #segment(number: number) {
    const { segments } = this.#set;
    return segments[this.#indexOf(number) % segments.length] ?? { data: Buffer.alloc(0), seconds: 2 };
  }

  #indexOf(number: number): number {
    const jump = this.#jumps.findLast(({ from }) => from <= number) ?? { from: 0, index: 0 };
    return (jump.index + number - jump.from) % this.#set.segments.length;
  }

  #isBreak(number: number): boolean {
    return number > 0 && this.#indexOf(number) !== this.#indexOf(number - 1) + 1;
  }

  /** Seconds of the set before a segment of it. */
  #sum(index: number): number {
    return this.#set.segments.slice(0, index).reduce((sum, { seconds }) => sum + seconds, 0);
  }

  #startOf(number: number): number {
    let sum = 0;
    for (let each = 0; each < number; each += 1) sum += this.#segment(each).seconds;
    return sum;
  }

  get #average(): number {
    return this.#sum(this.#set.segments.length) / this.#set.segments.length;
  }

  /** How many segments there are by now. */
  get #published(): number {
    const { window, length = 6 } = this.#options;
    return window === undefined ? length : Math.floor((Date.now() - this.#began) / 1000 / this.#average);
  }
}

const noise = (length: number): Buffer => Buffer.from(Uint8Array.from({ length }, (_, index) => (index * 89) % 251));

/** By which no request goes wrong. */
const harmless: ReadonlySet<HlsFault['kind']> = new Set(['up', 'stale', 'end', 'slow', 'wrong-type']);

const concerns = (fault: HlsFault, path: string): boolean =>
  !('variant' in fault) || fault.variant === undefined || path.startsWith(`v${fault.variant}/`);

const types: Readonly<Record<string, string>> = {
  m3u8: 'application/vnd.apple.mpegurl',
  ts: 'video/mp2t',
  m4s: 'audio/mp4',
  mp4: 'audio/mp4',
  aac: 'audio/aac',
  vtt: 'text/vtt',
};

const typeFor = (path: string): string => types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
