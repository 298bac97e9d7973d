import type { Source } from '../catalog/item.ts';
import type { LiveArchive, TimeRange } from './engine.ts';

/** What a fake engine keeps of live audio: what a test says that it keeps. */
export class FakeArchive implements LiveArchive {
  readonly #seek: (seconds: number) => void;
  readonly #position: () => number;
  readonly #ask: (source: Source) => void;
  window: TimeRange | undefined;
  cushion = 4;
  drain = false;
  /** Epoch milliseconds of media time 0. */
  began = 0;

  constructor(parts: { seek: (seconds: number) => void; position: () => number; ask: (source: Source) => void }) {
    this.#seek = parts.seek;
    this.#position = parts.position;
    this.#ask = parts.ask;
  }

  get behind(): number {
    return this.window ? Math.max(0, this.window.end - this.cushion - this.#position()) : 0;
  }

  epochOf(seconds: number): number | undefined {
    return this.window && this.began + seconds * 1000;
  }

  timeAt(epoch: number): number | undefined {
    return this.window && (epoch - this.began) / 1000;
  }

  goLive(): void {
    if (this.window) this.#seek(this.window.end - this.cushion);
  }

  reconnect(source: Source): void {
    this.#ask(source);
  }

  setDrain(drain: boolean): void {
    this.drain = drain;
  }
}
