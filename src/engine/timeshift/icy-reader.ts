/** Takes a connection apart that carries metadata between its audio (`Icy-MetaInt`). */
export interface IcyParts {
  /** The next bytes of audio: a view of what was pushed. */
  audio(bytes: Uint8Array): void;
  /** One block of metadata, its padding left out. It belongs to the audio that follows. */
  metadata(bytes: Uint8Array): void;
}

/** Metadata comes in units of this many bytes. */
const UNIT = 16;

/**
 * Separates SHOUTcast metadata from audio: after every `interval` bytes of audio comes one byte with a length, and as
 * many units of 16 bytes, padded with zeros. A length of 0 says that nothing is new.
 */
export class IcyReader {
  readonly #interval: number;
  readonly #parts: IcyParts;
  #audioLeft: number;
  /** Of the block that comes. */
  #block: number[] = [];
  #blockLeft = 0;

  /** @param interval bytes of audio between two blocks */
  constructor(interval: number, parts: IcyParts) {
    this.#interval = interval;
    this.#parts = parts;
    this.#audioLeft = interval;
  }

  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; ) at += this.#take(chunk.subarray(at));
  }

  /** Takes what is of one kind, and returns how much that was. */
  #take(bytes: Uint8Array): number {
    if (this.#blockLeft > 0) return this.#fill(bytes.subarray(0, this.#blockLeft));
    if (this.#audioLeft === 0) return this.#begin(bytes[0] ?? 0);
    const audio = bytes.subarray(0, this.#audioLeft);
    this.#audioLeft -= audio.length;
    this.#parts.audio(audio);
    return audio.length;
  }

  #begin(units: number): number {
    this.#audioLeft = this.#interval;
    this.#block = [];
    this.#blockLeft = units * UNIT;
    return 1;
  }

  #fill(piece: Uint8Array): number {
    this.#block.push(...piece);
    this.#blockLeft -= piece.length;
    if (this.#blockLeft === 0) this.#parts.metadata(Uint8Array.from(this.#block.slice(0, this.#padding)));
    return piece.length;
  }

  /** Where the zeros begin with which a block is filled up. */
  get #padding(): number | undefined {
    return this.#block.includes(0) ? this.#block.indexOf(0) : undefined;
  }
}
