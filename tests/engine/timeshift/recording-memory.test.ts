import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Recording } from '../../../src/engine/timeshift/recording.ts';
import { COUNTED_BYTES, COUNTED_SECONDS, countedBytes } from '../../support/fault-server/counted-frames.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes in use once all that can go is gone. */
function memory(): number {
  for (let pass = 0; pass < 3; pass += 1) collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

interface Encoding {
  readonly seconds: number;
  bytes(from: number, to: number): Uint8Array;
}

/** 64 kbit/s. */
const counted: Encoding = {
  seconds: COUNTED_SECONDS,
  bytes: (from, to) => countedBytes(from * COUNTED_BYTES, to * COUNTED_BYTES),
};

/** Frames that a new connection brings of what was there before. */
const BURST = 300;
const CHUNK = 500;

/** As many frames as are sent at once, without their numbers. */
const empty = Uint8Array.from({ length: CHUNK * 72 }, (_, index) => [0xff, 0xe3, 0x18, 0xc4][index % 72] ?? 0);

/** MPEG 2.5 Layer III of 8 kbit/s, 8 kHz, mono, silent: a day of it is 86 MB. Each frame carries its number. */
const sparse: Encoding = {
  seconds: 0.072,
  bytes(from, to) {
    const bytes = empty.slice(0, (to - from) * 72);
    for (let number = from; number < to; number += 1) {
      const at = (number - from) * 72 + 13;
      for (let digit = 0; digit < 4; digit += 1) bytes[at + digit] = (number >> (7 * digit)) & 0x7f;
    }
    return bytes;
  },
};

/** A station that sends as fast as it is read: each connection a burst and then an hour, and then it breaks off. */
class FastStation {
  readonly #encoding: Encoding;
  readonly #server: Server = createServer((_, response) => this.#send(response));
  readonly framesPerHour: number;
  #edge = BURST;

  constructor(encoding: Encoding) {
    this.#encoding = encoding;
    this.framesPerHour = Math.round(3600 / encoding.seconds);
  }

  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/live.mp3`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #send(response: ServerResponse): Promise<void> {
    const first = this.#edge - BURST;
    this.#edge += this.framesPerHour;
    response.writeHead(200, { 'content-type': 'audio/mpeg' });
    for (let from = first; from < this.#edge; from += CHUNK) {
      const bytes = this.#encoding.bytes(from, Math.min(this.#edge, from + CHUNK));
      if (!response.write(bytes)) await once(response, 'drain');
    }
    response.end();
  }
}

/** What an engine keeps of a station, while the clock is driven by what has come. */
async function keep(station: FastStation, hours: number, limits: { readonly seconds: number; readonly bytes: number }) {
  const began = Date.now();
  const address = await station.start();
  const splices: boolean[] = [];
  const used: number[] = [];
  let close = () => {};
  const before = memory();
  const recording = new Recording(
    limits,
    { start: 20_000, stall: 20_000 },
    {
      grew: () => vi.setSystemTime(began + recording.ring.end * 1000),
      leisure: () => 0,
      closed: () => close(),
      spliced: ({ seamless }) => splices.push(seamless),
      metadata: () => {},
    },
  );
  for (let hour = 0; hour < hours; hour += 1) {
    const closed = new Promise<void>((resolve) => {
      close = resolve;
    });
    recording.connect(address);
    await closed;
    used.push(memory() - before);
  }
  return { recording, splices, used };
}

describe('what is kept of live, with all that goes with it', () => {
  let station: FastStation;
  beforeEach(async () => {
    // An engine has it two seconds after the first sound; these hours pass in less.
    await import('../../../src/engine/timeshift/later.ts');
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.stubGlobal('location', new URL('http://page.test/'));
  });
  afterEach(() => {
    station.stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('takes, for an hour, at most 1.3 times the bytes of its sound', async () => {
    station = new FastStation(counted);
    const { recording, used } = await keep(station, 1, { seconds: 3600, bytes: 64e6 });
    const { ring } = recording;
    const bytes = (ring.next - ring.first) * COUNTED_BYTES;
    expect(ring.end - ring.start).toBeGreaterThan(3600);
    expect(bytes).toBeGreaterThan(28e6);
    expect(used[0]).toBeGreaterThan(bytes);
    expect(used[0]).toBeLessThan(1.3 * bytes);
  }, 60_000);

  it('takes no more after a day, 23 outages among it, than after two hours', async () => {
    station = new FastStation(sparse);
    const { recording, splices, used } = await keep(station, 24, { seconds: 3600, bytes: 64e6 });
    expect(splices).toEqual(Array(23).fill(true));
    expect(recording.ring.next).toBe(24 * station.framesPerHour + BURST);
    // What is not collected yet adds to any hour; what is kept would add to every later one.
    const [early, late] = [used.slice(1, 7), used.slice(17)];
    expect(Math.min(...late)).toBeLessThan(Math.min(...early) + 1e6);
  }, 120_000);
});
