import type { ServerResponse } from 'node:http';

const PIECES = 20;

/** Sends a body so that it takes its time. Milliseconds. */
export function drip(response: ServerResponse, body: Buffer, milliseconds: number): void {
  const size = Math.ceil(body.length / PIECES);
  let at = 0;
  const timer = setInterval(() => {
    response.write(body.subarray(at, at + size));
    at += size;
    if (at >= body.length) response.end();
  }, milliseconds / PIECES);
  response.on('close', () => clearInterval(timer));
}
