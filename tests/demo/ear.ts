import { type ClientRequest, get, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';

/** A listener: everything that it heard, and a way to wait for more. */
export class Ear {
  readonly response: IncomingMessage;
  readonly #request: ClientRequest;
  readonly #heard: Buffer[] = [];
  #length = 0;
  #waiting: (() => void) | undefined;

  private constructor(request: ClientRequest, response: IncomingMessage) {
    this.#request = request;
    this.response = response;
    response.on('data', (chunk: Buffer) => {
      this.#heard.push(chunk);
      this.#length += chunk.length;
      this.#waiting?.();
    });
    response.on('error', () => undefined);
  }

  static open(url: string, headers: OutgoingHttpHeaders = {}): Promise<Ear> {
    return new Promise((resolve, reject) => {
      const asked = get(url, { headers, agent: false }, (response) => resolve(new Ear(asked, response)));
      asked.on('error', reject);
    });
  }

  get length(): number {
    return this.#length;
  }

  get bytes(): Buffer {
    return Buffer.concat(this.#heard);
  }

  /** Resolves when at least `count` bytes have been heard. */
  async atLeast(count: number): Promise<Buffer> {
    while (this.#length < count) {
      await new Promise<void>((resolve) => {
        this.#waiting = resolve;
      });
    }
    return this.bytes;
  }

  close(): void {
    this.#request.destroy();
  }
}

/** Asks once and gives the whole answer: for everything that ends. */
export function ask(url: string, method = 'GET', headers: OutgoingHttpHeaders = {}) {
  return new Promise<{ response: IncomingMessage; body: string }>((resolve, reject) => {
    const asked = request(url, { method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ response, body: Buffer.concat(parts).toString() }));
    });
    asked.on('error', reject);
    asked.end();
  });
}
