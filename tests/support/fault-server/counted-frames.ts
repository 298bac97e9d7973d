/**
 * MP3 frames that carry their own number, for proof of what was played: whole and valid, silent, each different from
 * every other. 64 kbit/s, 48 kHz, mono: 192 bytes and 24 ms each.
 */
export const COUNTED_BYTES = 192;
export const COUNTED_SECONDS = 0.024;
export const COUNTED_BYTES_PER_SECOND = 8_000;

const HEADER = [0xff, 0xfb, 0x54, 0xc4];
/** All zeros: no bits of sound. What follows it is ancillary data, which decoders leave alone. */
const SIDE_INFO_BYTES = 17;
const NUMBER_AT = HEADER.length + SIDE_INFO_BYTES;
/** Digits of seven bits, so that no byte looks like the start of a frame. */
const DIGITS = 5;

export function countedFrame(number: number): Uint8Array {
  const frame = new Uint8Array(COUNTED_BYTES);
  frame.set(HEADER);
  for (let digit = 0; digit < DIGITS; digit += 1) frame[NUMBER_AT + digit] = Math.floor(number / 128 ** digit) % 128;
  return frame;
}

/** The number that a frame carries. */
export const numberOf = (frame: Uint8Array): number =>
  Array.from({ length: DIGITS }, (_, digit) => (frame[NUMBER_AT + digit] ?? 0) * 128 ** digit).reduce((sum, part) => sum + part, 0);

/** The bytes of the endless sequence from one place to another. */
export function countedBytes(from: number, to: number): Uint8Array {
  const first = Math.floor(from / COUNTED_BYTES);
  const last = Math.ceil(to / COUNTED_BYTES);
  const bytes = new Uint8Array((last - first) * COUNTED_BYTES);
  for (let number = first; number < last; number += 1) bytes.set(countedFrame(number), (number - first) * COUNTED_BYTES);
  return bytes.subarray(from - first * COUNTED_BYTES, to - first * COUNTED_BYTES);
}

/** The numbers of the frames in bytes that hold counted frames and nothing between them that looks like one. */
export function numbersIn(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  for (let at = bytes.indexOf(0xff); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    if (HEADER.every((byte, index) => bytes[at + index] === byte)) numbers.push(numberOf(bytes.subarray(at)));
  }
  return numbers;
}
