const OWNER = Buffer.from('com.apple.streaming.transportStreamTimestamp\0', 'latin1');

/** The ID3 tag that begins a segment of packed audio (RFC 8216, 3.4). @param timestamp on the MPEG clock of 90 kHz */
export function id3Timestamp(timestamp: number): Buffer {
  const value = Buffer.alloc(8);
  value.writeBigUInt64BE(BigInt(timestamp));
  const body = Buffer.concat([OWNER, value]);
  const frame = Buffer.concat([Buffer.from('PRIV', 'latin1'), syncSafe(body.length), Buffer.alloc(2), body]);
  return Buffer.concat([Buffer.from('ID3\x04\0\0', 'latin1'), syncSafe(frame.length), frame]);
}

/** Seven bits to the byte. https://id3.org/id3v2.4.0-structure, 6.2 */
const syncSafe = (value: number): Buffer => Buffer.from([(value >> 21) & 0x7f, (value >> 14) & 0x7f, (value >> 7) & 0x7f, value & 0x7f]);
