import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { madeKinds } from '../audio/mp3-kinds.ts';
import { readRange } from '../launch/serve-audio.ts';
import { answerNowPlaying, pushNowPlaying } from './azuracast.ts';
import { Mount } from './mount.ts';
import type { Resource } from './resource.ts';

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly file: string;
  readonly resource: Resource;
  readonly options: URLSearchParams;
}

const types: Record<string, string> = { mp3: 'audio/mpeg', m4a: 'audio/mp4', opus: 'audio/ogg' };
const typeOf = (file: string): string => types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
const readFile = (file: string): Buffer => readFileSync(new URL(`../audio/${file}`, import.meta.url));
const read = (file: string): Buffer => {
  const make = madeKinds[file];
  return make ? Buffer.from(make(readFile('sweep-unmarked.mp3'))) : readFile(file);
};

/** `tone.mp3` and `short.mp3` are 64 kbit/s. */
const BYTES_PER_SECOND = 8_000;

/** What Icecast sends at once to a new listener. */
const ICECAST_BURST = 65_536;

export const behaviours: Record<string, (exchange: Exchange) => void> = {
  /** A file, with ranges. */
  file({ request, response, file }) {
    const bytes = read(file);
    const { start, end, partial } = readRange(request.headers.range, bytes.length);
    response.setHeader('content-type', typeOf(file));
    response.setHeader('accept-ranges', 'bytes');
    response.setHeader('content-length', end - start + 1);
    if (partial) response.setHeader('content-range', `bytes ${start}-${end}/${bytes.length}`);
    response.writeHead(partial ? 206 : 200).end(bytes.subarray(start, end + 1));
  },

  /** An endless stream of `tone.mp3` with a burst, `?burst=BYTES`. */
  endless({ response, file, resource, options }) {
    const mount = resource.mount(() => new Mount(read(file), BYTES_PER_SECOND));
    response.writeHead(200, { 'content-type': typeOf(file), 'cache-control': 'no-cache' });
    mount.serve(response, Number(options.get('burst') ?? ICECAST_BURST));
  },

  'not-found'({ response }) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing here.');
  },

  /** A page where audio should be. */
  'wrong-type'({ response }) {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>');
  },

  /** Says that it is audio, and is none. */
  damaged({ response, file }) {
    response.writeHead(200, { 'content-type': typeOf(file), 'content-length': 20_000 }).end(Buffer.alloc(20_000, 'noise'));
  },

  /** Takes the request and never answers. */
  silent() {},

  /** Answers with headers and never sends a sound. */
  headers({ response, file }) {
    response.writeHead(200, { 'content-type': typeOf(file) }).flushHeaders();
  },

  /** An AzuraCast, at `api/nowplaying/harbor` and `api/live/nowplaying/sse`. */
  azuracast({ request, response, resource }) {
    if (request.url?.includes('/live/')) pushNowPlaying(response, resource);
    else answerNowPlaying(response);
  },

  /** Sends the first `?after=BYTES` of the file, and the rest when it is told to `thaw`. */
  held({ response, file, resource, options }) {
    const bytes = read(file);
    const after = Number(options.get('after') ?? bytes.length / 2);
    resource.held = true;
    response.writeHead(200, { 'content-type': typeOf(file), 'content-length': bytes.length });
    response.write(bytes.subarray(0, after));
    const timer = setInterval(() => {
      if (resource.held) return;
      clearInterval(timer);
      response.end(bytes.subarray(after));
    }, 50);
    response.on('close', () => clearInterval(timer));
  },
};
