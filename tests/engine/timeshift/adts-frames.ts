/** ADTS frames of different sizes: 44.1 kHz, stereo, LC. Their payload is no sound. */
export function adtsFrames(count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, number) => {
    const size = 100 + ((number * 37) % 80);
    const frame = new Uint8Array(size).map((_, index) => (number * 31 + index * 7) % 251);
    frame.set([0xff, 0xf1, 0x50, 0x80 | (size >> 11), (size >> 3) & 255, ((size & 7) << 5) | 0x1f, 0xfc]);
    return frame;
  });
}
