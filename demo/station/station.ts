import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CaptionFeed } from './captions.ts';
import { type Clock, wallClock } from './clock.ts';
import { HlsMount } from './hls.ts';
import { Mount } from './mount.ts';
import { type Loop, loadLoops } from './mounts.ts';
import { answerOnAir } from './on-air.ts';
import { Schedule } from './schedule.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

export interface StationOptions {
  readonly clock?: Clock;
  /** The mounts' audio; Harbor Radio's own by default. */
  readonly loops?: readonly Loop[];
}

export interface Station {
  /** Connect style: answers `/live/*` and leaves the rest to `next`. */
  readonly handler: Handler;
  /** Connections that a mount serves now. */
  listeners(id: string): number;
  /** Serves the station alone on loopback; resolves to its origin. Port 0 takes a free one. */
  listen(port?: number): Promise<string>;
  /** Ends every connection to a mount, and the server where `listen` began one. */
  close(): Promise<void>;
}

/** `/live/news.mp3`, `/live/news.json`, `/live/news/captions`, `/live/news/master.m3u8` and what that names. */
const PATH = /^\/live\/([\w-]+)[./](mp3|json|captions|\w+\.(?:m3u8|mp3|vtt))$/;

function allowEveryOrigin(response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Allow-Methods', 'GET, HEAD, OPTIONS');
  response.setHeader('Access-Control-Allow-Headers', 'Icy-MetaData, Range, If-None-Match');
  response.setHeader('Access-Control-Expose-Headers', 'Icy-MetaInt, Icy-Name, Icy-Br, Icy-Genre, Icy-Url, ETag');
}

class Channel {
  readonly schedule: Schedule;
  readonly mount: Mount;
  readonly captions: CaptionFeed;
  readonly #hls: HlsMount;
  readonly #clock: Clock;

  constructor(loop: Loop, clock: Clock) {
    this.schedule = new Schedule(loop);
    this.mount = new Mount(this.schedule, clock);
    this.captions = new CaptionFeed(this.schedule, clock);
    this.#hls = new HlsMount(this.schedule);
    this.#clock = clock;
  }

  close(): void {
    this.mount.close();
    this.captions.close();
  }

  answer(kind: string, request: IncomingMessage, response: ServerResponse): void {
    allowEveryOrigin(response);
    const { method } = request;
    if (method === 'OPTIONS') response.writeHead(204, { 'Access-Control-Max-Age': '86400' }).end();
    else if (method !== 'GET' && method !== 'HEAD') response.writeHead(405).end();
    else if (kind === 'json') answerOnAir(this.schedule, this.#clock.now(), request, response);
    else if (kind === 'mp3') this.mount.answer(request, response);
    else if (kind === 'captions') this.captions.answer(request, response);
    else this.#hls.answer(kind, this.#clock.now(), response);
  }
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}

async function stop(server: Server): Promise<void> {
  if (!server.listening) return;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** Harbor Radio on the air: `/live/news.mp3`, `/live/news.json`, its captions, the same as HLS, and the like. */
export function createStation({ clock = wallClock, loops = loadLoops() }: StationOptions = {}): Station {
  const channels = new Map(loops.map((loop) => [loop.id, new Channel(loop, clock)]));
  const handler: Handler = (request, response, next) => {
    const [, id = '', kind = ''] = PATH.exec(request.url?.split('?')[0] ?? '') ?? [];
    const channel = channels.get(id);
    if (channel) channel.answer(kind, request, response);
    else next();
  };
  const server = createServer((request, response) => handler(request, response, () => response.writeHead(404).end()));
  return {
    handler,
    listeners: (id) => channels.get(id)?.mount.listenerCount ?? 0,
    listen: (port = 0) => listen(server, port),
    close: () => {
      for (const channel of channels.values()) channel.close();
      return stop(server);
    },
  };
}
