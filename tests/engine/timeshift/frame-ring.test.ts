import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrameHeader } from '../../../src/engine/timeshift/frame-parser.ts';
import { FrameRing } from '../../../src/engine/timeshift/frame-ring.ts';
import { COUNTED_BYTES, COUNTED_SECONDS, countedFrame, numberOf, numbersIn } from '../../support/fault-server/counted-frames.ts';
import { adtsFrames } from './adts-frames.ts';

const format = readFrameHeader(countedFrame(0), 0)?.format as never;
const aac = readFrameHeader(adtsFrames(1)[0] as Uint8Array, 0)?.format as never;

function ringOf(count: number, limits = { seconds: 3600, bytes: 64e6 }): FrameRing {
  const ring = new FrameRing(limits);
  for (let number = 0; number < count; number += 1) ring.append(countedFrame(number), format);
  return ring;
}

/** The numbers of all frames from one on, as they would be handed to a decoder. */
function playedFrom(ring: FrameRing, from: number): number[] {
  const numbers: number[] = [];
  for (let run = ring.run(from); run; run = ring.run(run.next)) numbers.push(...numbersIn(run.bytes));
  return numbers;
}

describe('frame ring', () => {
  it('is empty at first', () => {
    const ring = ringOf(0);
    expect([ring.start, ring.end, ring.first, ring.next, ring.allocated]).toEqual([0, 0, 0, 0, 0]);
    expect([ring.run(0), ring.frame(0), ring.numberAt(5), ring.timeOf(7)]).toEqual([undefined, undefined, 0, 0]);
  });

  it('gives every frame back, with its number and its media time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.double({ min: 0, max: 1, noNaN: true }), (count, share) => {
        const ring = ringOf(count);
        const number = Math.min(count - 1, Math.floor(count * share));
        expect(numberOf(ring.frame(number) ?? new Uint8Array())).toBe(number);
        expect(ring.timeOf(number)).toBeCloseTo(number * COUNTED_SECONDS, 9);
        expect(ring.numberAt(number * COUNTED_SECONDS)).toBe(number);
        expect(ring.numberAt((number + 0.9) * COUNTED_SECONDS)).toBe(number);
        expect(playedFrom(ring, number)).toEqual(Array.from({ length: count - number }, (_, index) => number + index));
      }),
      { numRuns: 40 },
    );
  });

  it('lets the oldest go, keeps the time it is asked for, and no more memory than it may', () => {
    const ring = ringOf(20_000, { seconds: 60, bytes: 64e6 });
    expect(ring.next).toBe(20_000);
    expect(ring.end - ring.start).toBeGreaterThanOrEqual(60);
    expect(ring.end - ring.start).toBeLessThan(66);
    expect(ring.end).toBeCloseTo(20_000 * COUNTED_SECONDS, 6);
    expect(playedFrom(ring, ring.first)).toHaveLength(ring.next - ring.first);
    expect(numberOf(ring.frame(ring.first) ?? new Uint8Array())).toBe(ring.first);
    expect(ring.frame(ring.first - 1)).toBeUndefined();
    expect(ring.allocated).toBeLessThan(1.3 * (ring.next - ring.first) * COUNTED_BYTES);
  });

  it('never takes more bytes than its limit', () => {
    const ring = new FrameRing({ seconds: 3600, bytes: 1e6 });
    for (let number = 0; number < 20_000; number += 1) {
      ring.append(countedFrame(number), format);
      expect(ring.allocated).toBeLessThanOrEqual(1e6);
    }
    expect((ring.next - ring.first) * COUNTED_BYTES).toBeGreaterThan(1e6 / 1.1);
  });

  it('takes nothing where only what is wanted could make room, and goes on when the floor is lifted', () => {
    const ring = ringOf(1000, { seconds: 10, bytes: 64e6 });
    ring.floor = ring.end - 5;
    let taken = 0;
    while (ring.append(countedFrame(1000 + taken), format)) taken += 1;
    expect(ring.start).toBeLessThanOrEqual(ring.floor);
    expect(taken * COUNTED_SECONDS).toBeGreaterThan(5);
    ring.floor = Infinity;
    expect(ring.append(countedFrame(1000 + taken), format)).toBe(true);
    expect(playedFrom(ring, ring.first).at(-1)).toBe(1000 + taken);
  });

  it('takes a little more than its limits rather than throw away what is being heard, but not much', () => {
    const ring = ringOf(1000, { seconds: 20, bytes: 64e6 });
    ring.mayExceed = true;
    ring.floor = ring.start;
    for (let number = 1000; number < 5000; number += 1) {
      expect(ring.append(countedFrame(number), format)).toBe(true);
      if (ring.end < 23) expect(ring.start).toBe(0);
      expect(ring.end - ring.start).toBeLessThan(1.2 * 20 + 5);
    }
  });

  it('keeps formats apart, with times that go on', () => {
    const ring = ringOf(100);
    for (const frame of adtsFrames(50)) ring.append(frame, aac);
    for (let number = 0; number < 10; number += 1) ring.append(countedFrame(number), format);
    expect(ring.run(90)?.next).toBe(100);
    expect(ring.run(100)?.format).toBe(aac);
    expect(ring.timeOf(150)).toBeCloseTo(100 * COUNTED_SECONDS + (50 * 1024) / 44_100, 9);
    expect(ring.numberAt(ring.timeOf(120) + 0.001)).toBe(120);
    expect(ring.end).toBeCloseTo(110 * COUNTED_SECONDS + (50 * 1024) / 44_100, 9);
  });

  it('is flat over a day', () => {
    const ring = new FrameRing({ seconds: 600, bytes: 64e6 });
    const frame = countedFrame(0);
    let most = 0;
    for (let number = 0; number < 86_400 / COUNTED_SECONDS; number += 1) {
      ring.append(frame, format);
      most = Math.max(most, ring.allocated);
    }
    expect(most).toBeLessThan(1.3 * 600 * 8000);
    expect(ring.timeOf(ring.first)).toBeCloseTo(ring.first * COUNTED_SECONDS, 6);
  });
});
