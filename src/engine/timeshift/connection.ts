import type { Scope } from '../../support/scope.ts';
import type { FailureReason } from '../engine.ts';
import type { AudioFrame } from './audio-format.ts';
import type { ByteWatch } from './byte-watch.ts';
import { concat } from './concat.ts';
import { FrameParser } from './frame-parser.ts';
import { IcyReader } from './icy-reader.ts';

export interface ConnectionListener {
  /** Frames, in order, with the places at which they lie in the connection's audio. */
  frames(frames: readonly AudioFrame[]): void;
  /** @param position bytes of audio that came before it */
  metadata(bytes: Uint8Array, position: number): void;
  /** Milliseconds for which what comes may wait. */
  leisure(): number;
  /** No more will come. `unreadable`: the browser keeps the bytes from us, or they are of another format. */
  closed(end: FailureReason | 'unreadable'): void;
}

/** Bytes without a frame in them after which none is expected. */
const NO_FRAME_AFTER = 131_072;

/** Bytes; what comes faster than it is heard does not wait, such as what a server sends at once. */
const MOST_GATHERED = 16_384;

const READABLE = /^$|audio\/(x-)?(mpe?g3?|mp3|aacp?)\b|application\/octet-stream/i;

/** One request for a stream, read until it ends or its scope does. What it tells, it tells while the scope lives. */
export class Connection {
  readonly #scope: Scope;
  readonly #watch: ByteWatch;
  readonly #listener: ConnectionListener;
  readonly #parser = new FrameParser();
  #icy: IcyReader | undefined;
  /** Bytes of audio, metadata left out. */
  #received = 0;
  #hasFrames = false;
  /** What has come and waits: to search much for frames at once, and to hand them over, costs less than bit by bit. */
  readonly #pieces: Uint8Array[] = [];
  #gathered = 0;
  /** On the clock of `performance.now()`. */
  #workedAt = Number.NEGATIVE_INFINITY;

  constructor(scope: Scope, watch: ByteWatch, listener: ConnectionListener) {
    this.#scope = scope;
    this.#watch = watch;
    this.#listener = listener;
  }

  /**
   * @param asked the answer, which is to come
   * @param patience milliseconds until the first byte
   */
  async open(asked: Promise<Response>, patience: number): Promise<void> {
    this.#watch.begin(this.#scope, patience, (begun) => this.#close(begun ? 'network' : 'timeout'));
    try {
      const response = await asked;
      const { ok, headers, body } = response;
      const isReadable = ok && READABLE.test(headers.get('content-type') ?? '');
      if (!isReadable || !body) return this.#close((await import('./trouble-with.ts')).troubleWith(response));
      this.#prepare(Number(headers.get('icy-metaint')));
      await this.#read(body.getReader()).catch(() => undefined);
    } catch {
      return this.#close('unreadable');
    }
    this.#work();
    this.#give(this.#parser.end());
    this.#close(this.#hasFrames ? 'network' : 'decode');
  }

  async #read(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    for (let { value } = await reader.read(); value && !this.#scope.released; { value } = await reader.read()) {
      this.#pieces.push(value);
      this.#gathered += value.length;
      const isDue = performance.now() - this.#workedAt >= this.#listener.leisure();
      if (isDue || this.#gathered > MOST_GATHERED) this.#work();
    }
  }

  /** Takes what has come, all at once. */
  #work(): void {
    if (this.#gathered === 0) return;
    const bytes = concat(this.#pieces.splice(0));
    this.#workedAt = performance.now();
    this.#gathered = 0;
    // Once there was sound, only what makes more of it counts: a server may send anything.
    if (!this.#hasFrames) this.#watch.came();
    if (this.#icy) this.#icy.push(bytes);
    else this.#take(bytes);
    if (!this.#hasFrames && this.#received > NO_FRAME_AFTER) this.#close('decode');
  }

  #prepare(interval: number): void {
    if (!(interval > 0)) return;
    this.#icy = new IcyReader(interval, {
      audio: (bytes) => this.#take(bytes),
      metadata: (bytes) => this.#listener.metadata(bytes, this.#received),
    });
  }

  #take(audio: Uint8Array): void {
    this.#received += audio.length;
    this.#give(this.#parser.push(audio));
  }

  #give(frames: readonly AudioFrame[]): void {
    if (frames.length === 0 || this.#scope.released) return;
    this.#hasFrames = true;
    this.#watch.came();
    this.#listener.frames(frames);
  }

  #close(end: FailureReason | 'unreadable'): void {
    this.#work();
    if (this.#scope.released) return;
    this.#scope.release();
    this.#listener.closed(end);
  }
}

/** Origins whose streams may be asked for metadata; of others it is found out once there is sound. */
export const metadataOrigins = new Set([globalThis.location?.origin]);

export const originOf = (address: string): string => new URL(address, location.href).origin;

/**
 * Asks for a stream, with its metadata where that may be. For the header browsers ask other origins for leave first,
 * and Icecast 2.4 does not answer that; an address of our own may lead to one.
 */
export function ask(address: string, signal: AbortSignal): Promise<Response> {
  const request = { signal, cache: 'no-store', credentials: 'omit' } as const;
  const origin = originOf(address);
  if (!metadataOrigins.has(origin)) return fetch(address, request);
  return fetch(address, { ...request, headers: { 'Icy-MetaData': '1' } }).catch(async () => {
    const response = await fetch(address, request);
    metadataOrigins.delete(origin);
    return response;
  });
}
