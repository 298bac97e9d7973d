import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { IcyInterleaver, META_INTERVAL } from '../../../demo/station/icy.ts';
import { COUNTED_BYTES, COUNTED_BYTES_PER_SECOND, countedBytes, countedFrame } from './counted-frames.ts';

export interface MountOptions {
  /**
   * `counted`: silent MP3 frames that carry their numbers; `tone` and `aac`: a tone, over and over; `music`: MP3 of
   * 128 kbit/s, over and over.
   */
  readonly sound?: 'counted' | 'tone' | 'aac' | 'music';
  /** Bytes that a new listener is sent at once. */
  readonly burst?: number;
  readonly type?: string;
  /** Withholds the header that lets pages of other origins read. */
  readonly cors?: boolean;
  /** Answers who asks for leave to ask for metadata, and names this title at each. */
  readonly title?: string;
}

/** What can befall a stream and those who listen to it. */
export type Fault =
  /** Ends every connection in good order, or not. */
  | { readonly kind: 'close' | 'reset' }
  /** So many seconds of sound are made at once, and sent: for a test of what takes long. */
  | { readonly kind: 'hasten'; readonly seconds: number }
  /** Sends nothing any more and says nothing to those who come; `thaw` goes on at the live edge's pace. */
  | { readonly kind: 'hang' | 'thaw' }
  /** Sends at this share of real time. */
  | { readonly kind: 'slow'; readonly pace: number }
  /** Answers those who come with this status. */
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'type'; readonly type: string }
  /** Overwrites the next bytes of every connection with noise, or leaves them out. */
  | { readonly kind: 'corrupt' | 'drop'; readonly bytes: number }
  /** From now on the encoder sends silence: frames that are all alike. `sound` ends it. */
  | { readonly kind: 'silence' | 'sound' }
  /** The server was started anew: what it bursts has nothing in common with what was sent before. */
  | { readonly kind: 'restart' }
  /** Ends every connection and has nothing for those who come, until `up`. */
  | { readonly kind: 'down' | 'up' };

export interface MountReport {
  readonly requests: number;
  /** How often a browser asked for leave to send more than it sends by itself. */
  readonly preflights: number;
  readonly open: number;
  /** Number of the frame at the live edge. */
  readonly edge: number;
  readonly headers: readonly string[];
}

const TICK_MILLISECONDS = 50;
const loops = { tone: '../audio/tone.mp3', aac: './tone.aac', music: '../../../demo/station/mounts/classical.mp3' };
const bytesPerSecond = { counted: COUNTED_BYTES_PER_SECOND, tone: COUNTED_BYTES_PER_SECOND, aac: 0, music: 16_000 };
const types = { counted: 'audio/mpeg', tone: 'audio/mpeg', aac: 'audio/aac', music: 'audio/mpeg' };
const LOOP_SECONDS = 12;

/** How long a mount has been on the air when it is made, so that there is something to burst. */
const AGE_SECONDS = 3600;

interface Listener {
  readonly response: ServerResponse;
  /** Puts metadata between what it is sent, from `began` on. */
  readonly icy: IcyInterleaver | undefined;
  readonly began: number;
  position: number;
  toSpoil: number;
  toDrop: number;
}

/** An endless stream to which everything happens that a test asks for. */
export class FaultyMount {
  readonly #options: Required<Omit<MountOptions, 'type' | 'title'>> & { type: string; title: string | undefined };
  readonly #listeners = new Set<Listener>();
  readonly #loop: Buffer | undefined;
  readonly #rate: number;
  readonly #headers: string[] = [];
  #offset = AGE_SECONDS;
  #began = performance.now();
  #requests = 0;
  #preflights = 0;
  #frozen = false;
  #pace = 1;
  #status = 200;
  #location = '';
  #silences: { from: number; to: number }[] = [];
  #lastTick = performance.now();
  readonly #timer = setInterval(() => this.#serveAll(), TICK_MILLISECONDS);

  constructor({ sound = 'counted', burst = 32_768, type = types[sound], cors = true, title }: MountOptions) {
    this.#options = { sound, burst, type, cors, title };
    if (sound !== 'counted') this.#loop = readFileSync(new URL(loops[sound], import.meta.url));
    this.#rate = bytesPerSecond[sound] || Math.round((this.#loop?.length ?? 0) / LOOP_SECONDS);
  }

  get report(): MountReport {
    return {
      requests: this.#requests,
      preflights: this.#preflights,
      open: this.#listeners.size,
      edge: Math.floor(this.#edge / COUNTED_BYTES),
      headers: this.#headers,
    };
  }

  answer(request: IncomingMessage, response: ServerResponse): void {
    this.#requests += 1;
    this.#headers.push(Object.keys(request.headers).join(' '));
    if (this.#options.cors) response.setHeader('access-control-allow-origin', '*');
    if (this.#location) return void response.writeHead(302, { location: this.#location }).end();
    if (this.#status !== 200) return void response.writeHead(this.#status, { 'content-type': 'text/plain' }).end('No.');
    const began = this.#edge - this.#options.burst;
    const listener: Listener = { response, icy: this.#metadataFor(request), began, position: began, toSpoil: 0, toDrop: 0 };
    this.#listeners.add(listener);
    response.on('close', () => this.#listeners.delete(listener));
    if (this.#frozen) return;
    this.#sendHeaders(listener);
    this.#send(listener, this.#edge);
  }

  befall(fault: Fault): void {
    if (fault.kind === 'close') this.#endAll();
    else if (fault.kind === 'reset') this.#resetAll();
    else if (fault.kind === 'hang' || fault.kind === 'thaw') this.#frozen = fault.kind === 'hang';
    else if (fault.kind === 'hasten') this.#offset += fault.seconds;
    else if (fault.kind === 'slow') this.#pace = fault.pace;
    else if (fault.kind === 'status') this.#status = fault.status;
    else if (fault.kind === 'redirect') this.#location = fault.to;
    else if (fault.kind === 'type') this.#options.type = fault.type;
    else if (fault.kind === 'corrupt') for (const listener of this.#listeners) listener.toSpoil = fault.bytes;
    else if (fault.kind === 'drop') for (const listener of this.#listeners) listener.toDrop = fault.bytes;
    else if (fault.kind === 'silence') this.#silences.push({ from: this.#nextFrame, to: Infinity });
    else if (fault.kind === 'sound') this.#endSilence();
    else if (fault.kind === 'restart') this.#restart();
    else this.#setUp(fault.kind === 'up');
  }

  close(): void {
    clearInterval(this.#timer);
    for (const { response } of this.#listeners) response.destroy();
  }

  /** Bytes that the encoder has made. */
  get #edge(): number {
    return Math.floor((this.#offset + (performance.now() - this.#began) / 1000) * this.#rate);
  }

  get #frameAtEdge(): number {
    return Math.floor(this.#edge / COUNTED_BYTES);
  }

  /** The first of which nothing is sent yet: one that changed halfway would bear a number of nobody's. */
  get #nextFrame(): number {
    return this.#frameAtEdge + 1;
  }

  #serveAll(): void {
    const now = performance.now();
    const most = this.#pace === 1 ? Infinity : ((now - this.#lastTick) / 1000) * this.#rate * this.#pace;
    this.#lastTick = now;
    if (this.#frozen) return;
    for (const listener of this.#listeners) this.#send(listener, Math.min(this.#edge, Math.floor(listener.position + most)));
  }

  #send(listener: Listener, to: number): void {
    const { response } = listener;
    if (!response.headersSent) this.#sendHeaders(listener);
    if (to <= listener.position) return;
    const bytes = spoiled(listener, this.#bytes(listener.position, to));
    if (!listener.icy) response.write(bytes);
    else for (const part of listener.icy.interleave(Buffer.from(bytes), listener.position - listener.began)) response.write(part);
    listener.position = to;
  }

  /** A browser asks for leave to send the header with which metadata are asked for. */
  mayBeAskedForMetadata(): boolean {
    this.#preflights += 1;
    return this.#options.title !== undefined;
  }

  #metadataFor({ headers }: IncomingMessage): IcyInterleaver | undefined {
    const { title } = this.#options;
    return title !== undefined && headers['icy-metadata'] === '1' ? new IcyInterleaver(() => title) : undefined;
  }

  #sendHeaders({ response, icy }: Listener): void {
    const metadata = icy && { 'icy-metaint': META_INTERVAL, 'access-control-expose-headers': 'icy-metaint' };
    response.writeHead(200, { 'content-type': this.#options.type, 'cache-control': 'no-cache', ...metadata });
  }

  #bytes(from: number, to: number): Uint8Array {
    if (!this.#loop) return this.#silenced(countedBytes(from, to), from);
    const offset = from % this.#loop.length;
    const rounds = Math.ceil((offset + to - from) / this.#loop.length);
    return Buffer.concat(new Array<Buffer>(rounds).fill(this.#loop)).subarray(offset, offset + to - from);
  }

  #silenced(bytes: Uint8Array, from: number): Uint8Array {
    if (this.#silences.length === 0) return bytes;
    const silent = countedFrame(0);
    return bytes.map((byte, index) => {
      const place = from + index;
      const frame = Math.floor(place / COUNTED_BYTES);
      const isSilent = this.#silences.some((silence) => silence.from <= frame && frame < silence.to);
      return isSilent ? (silent[place % COUNTED_BYTES] ?? 0) : byte;
    });
  }

  #endSilence(): void {
    this.#silences = this.#silences.map(({ from, to }) => ({ from, to: Math.min(to, this.#nextFrame) }));
  }

  #endAll(): void {
    for (const { response } of this.#listeners) response.end();
  }

  #resetAll(): void {
    for (const { response } of this.#listeners) response.socket?.resetAndDestroy();
  }

  #restart(): void {
    this.#resetAll();
    this.#offset += AGE_SECONDS;
  }

  #setUp(isUp: boolean): void {
    this.#status = isUp ? 200 : 503;
    if (!isUp) this.#resetAll();
  }
}

function spoiled(listener: Listener, bytes: Uint8Array): Uint8Array {
  const sent = Uint8Array.from(bytes, (byte, index) => (index < listener.toSpoil ? (index * 89) % 255 : byte));
  listener.toSpoil = Math.max(0, listener.toSpoil - bytes.length);
  const kept = sent.subarray(Math.min(listener.toDrop, sent.length));
  listener.toDrop = Math.max(0, listener.toDrop - bytes.length);
  return kept;
}
