import type { Segment } from './segments.ts';

const SAMPLES_PER_FRAME = 1024;
const SAMPLE_RATE = 44_100;

/** Packed audio (RFC 8216, 3.4): ADTS frames behind an ID3 tag that holds the timestamp, and here a title for each segment. */
export function packedSegments(adts: Buffer, seconds: number, firstTimestamp: number): Segment[] {
  const frames = [...framesOf(adts)];
  const perSegment = Math.round((seconds * SAMPLE_RATE) / SAMPLES_PER_FRAME);
  const segments: Segment[] = [];
  for (let from = 0; from + perSegment <= frames.length; from += perSegment) {
    const timestamp = firstTimestamp + Math.round((from * SAMPLES_PER_FRAME * 90_000) / SAMPLE_RATE);
    const tag = id3Tag([timestampFrame(timestamp), titleFrame(`Segment ${segments.length}`)]);
    const data = Buffer.concat([tag, ...frames.slice(from, from + perSegment)]);
    segments.push({ data, seconds: (perSegment * SAMPLES_PER_FRAME) / SAMPLE_RATE });
  }
  return segments;
}

function* framesOf(adts: Buffer): Generator<Buffer> {
  for (let at = 0; at + 7 <= adts.length; ) {
    const length = ((adts.readUInt8(at + 3) & 3) << 11) | (adts.readUInt8(at + 4) << 3) | (adts.readUInt8(at + 5) >> 5);
    yield adts.subarray(at, at + length);
    at += length;
  }
}

function timestampFrame(timestamp: number): Buffer {
  const value = Buffer.alloc(8);
  value.writeBigUInt64BE(BigInt(timestamp));
  return id3Frame('PRIV', Buffer.concat([Buffer.from('com.apple.streaming.transportStreamTimestamp\0', 'latin1'), value]));
}

const titleFrame = (title: string): Buffer => id3Frame('TIT2', Buffer.concat([Buffer.from([3]), Buffer.from(title), Buffer.from([0])]));

const id3Frame = (id: string, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from(id, 'latin1'), syncSafe(body.length), Buffer.alloc(2), body]);

function id3Tag(frames: readonly Buffer[]): Buffer {
  const body = Buffer.concat(frames);
  return Buffer.concat([Buffer.from('ID3\x04\0\0', 'latin1'), syncSafe(body.length), body]);
}

/** Seven bits to the byte. https://id3.org/id3v2.4.0-structure, 6.2 */
const syncSafe = (value: number): Buffer => Buffer.from([(value >> 21) & 0x7f, (value >> 14) & 0x7f, (value >> 7) & 0x7f, value & 0x7f]);
