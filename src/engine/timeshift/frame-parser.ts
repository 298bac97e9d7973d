import { readAdtsHeader } from './adts-header.ts';
import type { AudioFormat, AudioFrame, FrameHeader } from './audio-format.ts';
import { concat } from './concat.ts';
import { isEncoderNote, readMpegHeader } from './mpeg-header.ts';

/** Bytes of an ADTS header, the longer of the two. */
const HEADER_BYTES = 7;

/** Headers that must follow one another, each where the one before says, before a place counts as a frame. */
const HEADERS_IN_A_ROW = 3;

/**
 * Cuts a connection's bytes into frames, of MP3 or of AAC in ADTS, whichever comes. It may begin in the middle of a
 * frame, as every listener of a mount does, and finds its way again after damaged bytes. A frame is given out once
 * the next one's header stands behind it, so that a torn one is left out. Frames are views of what was pushed.
 */
export class FrameParser {
  #bytes: Uint8Array = new Uint8Array();
  /** Bytes that came before `#bytes`. */
  #position = 0;
  #format: AudioFormat | undefined;

  push(chunk: Uint8Array): AudioFrame[] {
    this.#bytes = this.#bytes.length > 0 ? concat([this.#bytes, chunk]) : chunk;
    return this.#take(false);
  }

  /** The last frame, when the connection has closed behind it. */
  end(): AudioFrame[] {
    return this.#take(true);
  }

  #take(isLast: boolean): AudioFrame[] {
    const frames: AudioFrame[] = [];
    let at = 0;
    for (;;) {
      if (!this.#format) at = this.#synchronise(at);
      const header = this.#headerOfFrame(at, isLast);
      if (header === 'wait') break;
      if (header) at = this.#cut(header, at, frames);
      else this.#format = undefined;
    }
    this.#position += at;
    this.#bytes = this.#bytes.subarray(at);
    return frames;
  }

  /** The frame's header; `wait` when more bytes must come to tell; nothing where there is no whole frame. */
  #headerOfFrame(at: number, isLast: boolean): FrameHeader | 'wait' | undefined {
    if (!this.#format) return 'wait';
    if (at + HEADER_BYTES > this.#bytes.length) return 'wait';
    const header = readFrameHeader(this.#bytes, at);
    if (header?.format !== this.#format) return undefined;
    const next = at + header.size;
    if (isLast && next === this.#bytes.length) return header;
    if (next + HEADER_BYTES > this.#bytes.length) return 'wait';
    return readFrameHeader(this.#bytes, next) && header;
  }

  #cut(header: FrameHeader, at: number, frames: AudioFrame[]): number {
    const bytes = this.#bytes.subarray(at, at + header.size);
    if (!isEncoderNote(bytes, header.format)) frames.push({ ...header, bytes, position: this.#position + at });
    return at + header.size;
  }

  /**
   * The first place from which headers follow one another, and sets the format that they agree on. Where there is
   * none yet, the first place that might still turn out to be one.
   */
  #synchronise(from: number): number {
    let possible = -1;
    for (let at = this.#bytes.indexOf(0xff, from); at >= 0; at = this.#bytes.indexOf(0xff, at + 1)) {
      const found = this.#chainFrom(at);
      if (found === 'wait' && possible < 0) possible = at;
      if (!found || found === 'wait') continue;
      this.#format = found;
      return at;
    }
    return possible < 0 ? this.#bytes.length : possible;
  }

  #chainFrom(start: number): AudioFormat | 'wait' | undefined {
    let format: AudioFormat | undefined;
    for (let at = start, count = 0; count < HEADERS_IN_A_ROW; count += 1) {
      if (at + HEADER_BYTES > this.#bytes.length) return 'wait';
      const header = readFrameHeader(this.#bytes, at);
      format ??= header?.format;
      if (!header || header.format !== format) return undefined;
      at += header.size;
    }
    return format;
  }
}

/** Reads the header of an MP3 or ADTS frame; needs seven bytes from `at`. */
export function readFrameHeader(bytes: Uint8Array, at: number): FrameHeader | undefined {
  if (bytes[at] !== 0xff) return undefined;
  return readAdtsHeader(bytes, at) ?? readMpegHeader(bytes, at);
}
