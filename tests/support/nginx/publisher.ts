import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { HlsStream } from '../hls/hls-stream.ts';

const LOOK_EVERY = 100;
/** Segments that stay after they have left the playlist: who has just read it still asks for them. */
const STAY = 4;

/** Writes a stream into a folder as an encoder does: segments first, then the playlist that names them, all in one go each. */
export class Publisher {
  readonly #stream: HlsStream;
  readonly #folder: string;
  readonly #written = new Set<string>();
  readonly #lists = new Map<string, string>();
  readonly #timer: NodeJS.Timeout;

  constructor(stream: HlsStream, folder: string) {
    this.#stream = stream;
    this.#folder = folder;
    this.#publish();
    this.#timer = setInterval(() => this.#publish(), LOOK_EVERY);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #publish(): void {
    const { lists, segments } = this.#stream.names(STAY);
    for (const name of segments) this.#writeOnce(name);
    for (const name of lists) this.#writeList(name);
    for (const name of this.#written) if (!segments.includes(name)) this.#remove(name);
  }

  #writeOnce(name: string): void {
    if (this.#written.has(name)) return;
    this.#written.add(name);
    const data = this.#stream.find(name);
    if (data !== undefined) this.#write(name, data);
  }

  #writeList(name: string): void {
    const text = String(this.#stream.find(name));
    if (text === this.#lists.get(name)) return;
    this.#lists.set(name, text);
    this.#write(name, text);
  }

  #write(name: string, data: string | Buffer): void {
    const file = path.join(this.#folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, data);
    renameSync(`${file}.new`, file);
  }

  #remove(name: string): void {
    this.#written.delete(name);
    rmSync(path.join(this.#folder, name), { force: true });
  }
}
