/** Bytes of audio between two blocks of metadata. */
export const META_INTERVAL = 16_000;

const UNIT = 16;
const NOTHING_NEW = Buffer.from([0]);

/** One block: a length in units of 16 bytes, then the title, padded with zeros to that length. */
export function titleBlock(title: string): Buffer {
  const text = Buffer.from(`StreamTitle='${title}';`);
  const units = Math.ceil(text.length / UNIT);
  const block = Buffer.alloc(1 + units * UNIT);
  block[0] = units;
  text.copy(block, 1);
  return block;
}

/** Puts metadata between one listener's audio: the title when it has changed, else an empty block. */
export class IcyInterleaver {
  readonly #titleOf: (position: number) => string;
  #untilBlock = META_INTERVAL;
  #sent = '';

  /** `titleOf` names what the audio at a position belongs to. */
  constructor(titleOf: (position: number) => string) {
    this.#titleOf = titleOf;
  }

  *interleave(audio: Buffer, position: number): Generator<Buffer> {
    for (let at = 0; at < audio.length; ) {
      const piece = audio.subarray(at, at + this.#untilBlock);
      yield piece;
      at += piece.length;
      this.#untilBlock -= piece.length;
      if (this.#untilBlock === 0) yield this.#block(position + at);
    }
  }

  #block(position: number): Buffer {
    this.#untilBlock = META_INTERVAL;
    const title = this.#titleOf(position);
    if (title === this.#sent) return NOTHING_NEW;
    this.#sent = title;
    return titleBlock(title);
  }
}
