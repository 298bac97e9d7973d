import type { IncomingMessage, ServerResponse } from 'node:http';

const headerBytes = 44;
const perSecond = 8_000;
/** Of one answer. WebKitGTK 2.50 takes the first for all of it: 400 s are in one. */
const MOST_BYTES = 4_000_000;

/** Answers `/silence/SECONDS.wav`: audio as long as a transcript is, of which no byte is kept. */
export function answerSilence(pathname: string, request: IncomingMessage, response: ServerResponse): boolean {
  const [, seconds] = /^\/silence\/(\d+)\.wav$/.exec(pathname) ?? [];
  if (!seconds) return false;
  const whole = headerBytes + Number(seconds) * perSecond;
  const [, from = '0', to] = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '') ?? [];
  const start = Number(from);
  const end = Math.min(to ? Number(to) : whole - 1, start + MOST_BYTES, whole - 1);
  response.writeHead(206, {
    'Content-Type': 'audio/wav',
    'Accept-Ranges': 'bytes',
    'Content-Length': end - start + 1,
    'Content-Range': `bytes ${start}-${end}/${whole}`,
  });
  const bytes = Buffer.alloc(end - start + 1, 128);
  if (start < headerBytes) header(whole).copy(bytes, 0, start);
  response.end(bytes);
  return true;
}

/** Of PCM, one channel of 8 bits. */
function header(whole: number): Buffer {
  const bytes = Buffer.alloc(headerBytes);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(whole - 8, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(perSecond, 24);
  bytes.writeUInt32LE(perSecond, 28);
  bytes.writeUInt16LE(1, 32);
  bytes.writeUInt16LE(8, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(whole - headerBytes, 40);
  return bytes;
}
