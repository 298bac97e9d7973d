import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import type { Middleware } from '@web/dev-server-core';

const types: Record<string, string> = { '.mp3': 'audio/mpeg', '.m4a': 'audio/mp4', '.opus': 'audio/ogg', '.wav': 'audio/wav' };

/** Serves the repository's audio with ranges, which the runner's server lacks and WebKitGTK needs in order to seek. */
export const serveAudio =
  (root: string): Middleware =>
  async (context, next) => {
    const type = types[path.extname(context.path)];
    const file = path.join(root, path.normalize(decodeURIComponent(context.path)));
    const size = type && statSync(file, { throwIfNoEntry: false })?.size;
    if (!type || !size) return next();
    const range = readRange(context.get('range'), size);
    context.set({ 'accept-ranges': 'bytes', 'content-length': String(range.end - range.start + 1) });
    context.type = type;
    if (range.partial) {
      context.status = 206;
      context.set('content-range', `bytes ${range.start}-${range.end}/${size}`);
    }
    context.body = createReadStream(file, { start: range.start, end: range.end });
  };

/** What a `Range` header asks of a file of `size` bytes; the bounds are inclusive. */
export function readRange(header: string | undefined, size: number): { start: number; end: number; partial: boolean } {
  const match = /^bytes=(\d+)-(\d*)$/.exec(header ?? '');
  if (!match || Number(match[1]) >= size) return { start: 0, end: size - 1, partial: false };
  return { start: Number(match[1]), end: match[2] ? Math.min(Number(match[2]), size - 1) : size - 1, partial: true };
}
