import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from './clock.ts';
import { META_INTERVAL } from './icy.ts';
import { Listener } from './listener.ts';
import { SAMPLE_RATE } from './mounts.ts';
import type { Schedule } from './schedule.ts';

/** How often listeners are served, in ms. */
const TICK = 100;

/** An endless stream: all its listeners hear the same live edge; with none, nothing runs. */
export class Mount {
  readonly #schedule: Schedule;
  readonly #clock: Clock;
  readonly #listeners = new Set<Listener>();
  #stopTicking: (() => void) | undefined;

  constructor(schedule: Schedule, clock: Clock) {
    this.#schedule = schedule;
    this.#clock = clock;
  }

  get listenerCount(): number {
    return this.#listeners.size;
  }

  answer(request: IncomingMessage, response: ServerResponse): void {
    const wantsMetadata = request.headers['icy-metadata'] === '1';
    // Neither a length nor chunks: as with Icecast, the stream ends when its connection does.
    response.removeHeader('Transfer-Encoding');
    response.writeHead(200, this.#headers(wantsMetadata));
    if (request.method === 'HEAD') response.end();
    else this.#admit(response, wantsMetadata);
  }

  close(): void {
    for (const listener of this.#listeners) listener.drop();
  }

  #admit(response: ServerResponse, wantsMetadata: boolean): void {
    const edge = this.#edge();
    const listener = new Listener(this.#schedule, response, edge, wantsMetadata);
    this.#listeners.add(listener);
    response.on('drain', () => listener.serve(this.#edge()));
    response.once('close', () => this.#dismiss(listener));
    this.#stopTicking ??= this.#clock.every(TICK, () => this.#serveAll());
    listener.serve(edge);
  }

  #dismiss(listener: Listener): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size > 0) return;
    this.#stopTicking?.();
    this.#stopTicking = undefined;
  }

  #serveAll(): void {
    const edge = this.#edge();
    for (const listener of this.#listeners) listener.serve(edge);
  }

  #edge(): number {
    return this.#schedule.liveEdge(this.#clock.now());
  }

  #headers(wantsMetadata: boolean): Record<string, string> {
    const { name, description, genre, bitrate, channels } = this.#schedule.loop;
    return {
      'Content-Type': 'audio/mpeg',
      'Cache-Control': 'no-cache, no-store',
      Connection: 'close',
      'icy-name': name,
      'icy-description': description,
      'icy-genre': genre,
      'icy-br': String(bitrate),
      'icy-pub': '0',
      'icy-url': '/',
      'ice-audio-info': `bitrate=${bitrate};channels=${channels};samplerate=${SAMPLE_RATE}`,
      ...(wantsMetadata && { 'icy-metaint': String(META_INTERVAL) }),
    };
  }
}
