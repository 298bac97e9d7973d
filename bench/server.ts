import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { createStation } from '../demo/station/station.ts';
import { LiveMounts } from './live-mounts.ts';
import { pages } from './pages.ts';
import { peerFile } from './peer.ts';
import { answerSilence } from './silence.ts';
import { transcriptPeerFile } from './transcript-peers.ts';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.mp3': 'audio/mpeg',
  '.vtt': 'text/vtt',
  '.html': 'text/html; charset=utf-8',
};

/** How long a late script lets the page wait. Milliseconds. */
const lateness = 800;

const isText = (type: string) => /^text\//.test(type);

function send(response: ServerResponse, request: IncomingMessage, type: string, body: Buffer): void {
  if (isText(type)) {
    response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'br', 'Cache-Control': 'no-store' });
    response.end(brotliCompressSync(body));
    return;
  }
  const [, from = '0', to] = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '') ?? [];
  const start = Number(from);
  const end = to ? Number(to) : body.length - 1;
  response.writeHead(request.headers.range ? 206 : 200, {
    'Content-Type': type,
    'Accept-Ranges': 'bytes',
    'Content-Length': end - start + 1,
    ...(request.headers.range ? { 'Content-Range': `bytes ${start}-${end}/${body.length}` } : {}),
  });
  response.end(body.subarray(start, end + 1));
}

async function file(path: string): Promise<Buffer | undefined> {
  if (path.startsWith('/peer/')) return peerFile(path);
  if (/^\/(podlove|hyperaudio)\//.test(path)) return transcriptPeerFile(path);
  const root = path.startsWith('/dist/') ? '.' : 'demo/public';
  return readFile(join(root, normalize(path))).catch(() => undefined);
}

export interface BenchServer {
  readonly origin: string;
  readonly mounts: LiveMounts;
  close(): void;
}

/** Serves the pages, the built player, the demo's station and mounts that can be cut off, on a port of its own. */
export async function startServer(): Promise<BenchServer> {
  const station = createStation();
  const mounts = new LiveMounts();
  const server: Server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://bench');
    const html = pages[pathname];
    if (html) return send(response, request, types['.html'] as string, Buffer.from(html));
    if (mounts.answer(pathname, request, response) || answerSilence(pathname, request, response)) return;
    if (pathname.includes('/late/')) await wait(lateness);
    const body = await file(pathname.replace('/late/', '/'));
    if (body) return send(response, request, types[extname(pathname)] ?? 'application/octet-stream', body);
    station.handler(request, response, () => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    mounts,
    close() {
      server.closeAllConnections();
      server.close();
      station.close();
      mounts.close();
    },
  };
}
