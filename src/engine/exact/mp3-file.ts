import { Emitter } from '../../support/emitter.ts';
import type { Scope } from '../../support/scope.ts';
import { FrameParser } from '../timeshift/frame-parser.ts';
import { FrameRing } from '../timeshift/frame-ring.ts';
import { ringLimits } from '../timeshift/ring-limits.ts';

export interface FileChanges {
  /** More of it is read, or all. */
  grew: undefined;
  /** It can't be read on: too long to be kept, not MP3, or the connection broke. */
  failed: undefined;
}

/**
 * An MP3 file, read from its first byte on: only who has counted the frames before a place knows the time there. The
 * time of a frame is the number of frames before it, whatever their sizes.
 */
export class Mp3File {
  readonly ring = new FrameRing({ seconds: Infinity, bytes: Infinity });
  readonly #parser = new FrameParser();
  readonly #scope: Scope;
  readonly #changes = new Emitter<FileChanges>();
  #isWhole = false;
  #hasFailed = false;

  readonly on = this.#changes.on.bind(this.#changes);

  /** Begins to read at once, until the scope ends. */
  constructor(url: string, scope: Scope) {
    this.#scope = scope;
    this.#read(url).catch(() => this.#fail());
  }

  /** All of it is here. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Seconds that all of it lasts; `NaN` until all is read. */
  get duration(): number {
    return this.#isWhole ? this.ring.end : Number.NaN;
  }

  async #read(url: string): Promise<void> {
    const response = await fetch(url, { credentials: 'omit', signal: this.#scope.signal });
    const isTooLong = Number(response.headers.get('content-length')) > ringLimits().bytes;
    if (!response.ok || !response.body || isTooLong) throw new Error('no file to keep');
    const reader = response.body.getReader();
    for (;;) {
      const { value, done } = await reader.read();
      if (this.#scope.released) return;
      if (done) return this.#finish();
      this.#keep(this.#parser.push(value));
    }
  }

  #keep(frames: ReturnType<FrameParser['push']>): void {
    for (const { bytes, format } of frames) {
      if (format.codec !== 'mp3' || this.ring.allocated > ringLimits().bytes) throw new Error('no file to keep');
      this.ring.append(bytes, format);
    }
    if (frames.length > 0) this.#changes.emit('grew', undefined);
  }

  #finish(): void {
    this.#keep(this.#parser.end());
    if (this.ring.next === 0) throw new Error('no MP3');
    this.#isWhole = true;
    this.#changes.emit('grew', undefined);
  }

  #fail(): void {
    if (this.#scope.released) return;
    this.#hasFailed = true;
    this.#changes.emit('failed', undefined);
  }
}
