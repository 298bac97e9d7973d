import type { ServerResponse } from 'node:http';

const TICK_MILLISECONDS = 100;

/** An endless sound at the pace of real time: every listener hears the same live edge and joins it mid-frame. */
export class Mount {
  readonly #sound: Buffer;
  readonly #bytesPerSecond: number;
  readonly #began = performance.now();
  frozen = false;

  /** @param sound constant bit rate, played over and over */
  constructor(sound: Buffer, bytesPerSecond: number) {
    this.#sound = sound;
    this.#bytesPerSecond = bytesPerSecond;
  }

  /** Sends the last `burst` bytes at once and then what comes, until the response closes. */
  serve(response: ServerResponse, burst: number): void {
    let position = Math.max(0, this.#edge - burst);
    const send = () => {
      if (this.frozen) return;
      const edge = this.#edge;
      if (edge > position) response.write(this.#bytes(position, edge));
      position = edge;
    };
    send();
    const timer = setInterval(send, TICK_MILLISECONDS);
    response.on('close', () => clearInterval(timer));
  }

  /** Bytes since the mount began; it begins an hour old, so that there is something to burst. */
  get #edge(): number {
    return Math.floor((3600 + (performance.now() - this.#began) / 1000) * this.#bytesPerSecond);
  }

  #bytes(from: number, to: number): Buffer {
    const offset = from % this.#sound.length;
    const rounds = Math.ceil((offset + to - from) / this.#sound.length);
    return Buffer.concat(new Array(rounds).fill(this.#sound)).subarray(offset, offset + to - from);
  }
}
