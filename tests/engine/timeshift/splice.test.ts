import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HeldFrames, Splice, type SpliceAnswer } from '../../../src/engine/timeshift/splice.ts';
import { COUNTED_SECONDS, countedFrame } from '../../support/fault-server/counted-frames.ts';

const sequence = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => countedFrame(from + index));
const silence = (count: number) => Array.from({ length: count }, () => countedFrame(0));

/** Frames that are held under numbers that begin at `first`. */
const held = (frames: readonly Uint8Array[], first = 1000): HeldFrames => ({
  first,
  next: first + frames.length,
  start: 0,
  end: frames.length * COUNTED_SECONDS,
  frame: (number) => frames[number - first],
});

/** @param away seconds that passed since the last of what is held came */
function splice(frames: HeldFrames, fresh: readonly Uint8Array[], away = 0): { answer: SpliceAnswer; offered: number } {
  const search = new Splice(frames, { timeAt: () => frames.end + away });
  for (const [index, frame] of fresh.entries()) {
    const answer = search.offer(frame);
    if (answer) return { answer, offered: index + 1 };
  }
  return { answer: search.settle(), offered: fresh.length };
}

describe('splice', () => {
  it('finds the frame from which both go on, wherever the burst begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 900 }), fc.nat(30), fc.nat(900), (count, after, back) => {
        const begin = 5000 + Math.max(0, count - 1 - back);
        const { answer } = splice(held(sequence(5000, 5000 + count)), sequence(begin, 5000 + count + after));
        expect(answer).toEqual({ seamless: true, at: 1000 + begin - 5000 });
      }),
      { numRuns: 60 },
    );
  });

  it('answers as soon as the burst has reached the end of what is held', () => {
    const { offered } = splice(held(sequence(0, 500)), sequence(400, 700));
    expect(offered).toBe(100);
  });

  it('finds it where the burst reaches further back than what is held', () => {
    const { answer } = splice(held(sequence(300, 340)), sequence(100, 400));
    expect(answer).toEqual({ seamless: true, at: 1000 - 200 });
  });

  it('tells at once that none matches, where much is held', () => {
    const { answer, offered } = splice(held(sequence(0, 4000)), sequence(9000, 9100));
    expect(answer).toEqual({ seamless: false });
    expect(offered).toBe(1);
  });

  it('tells in the end that none matches, where little is held', () => {
    expect(splice(held(sequence(0, 40)), sequence(9000, 9100)).answer).toEqual({ seamless: false });
    expect(splice(held([]), sequence(0, 10)).answer).toEqual({ seamless: false });
  });

  it('is not led astray by silence', () => {
    const before = [...sequence(1, 200), ...silence(100)];
    const now = [...sequence(150, 200), ...silence(130), ...sequence(500, 520)];
    expect(splice(held(before), now).answer).toEqual({ seamless: true, at: 1000 + 149 });
  });

  it('loses no sound and repeats none where all that both share is silence', () => {
    const { answer } = splice(held([...sequence(1, 200), ...silence(30)]), [...silence(20), ...sequence(300, 400)]);
    expect(answer).toMatchObject({ seamless: true });
    const at = answer.seamless ? answer.at : 0;
    expect(at).toBeGreaterThanOrEqual(1000 + 199 + 10);
    expect(at).toBeLessThan(1000 + 229);
  });

  it('goes by the clock where all that came is silence', () => {
    const before = [...sequence(1, 200), ...silence(400)];
    const { answer } = splice(held(before), silence(170), 3);
    expect(answer).toEqual({ seamless: true, at: 1000 + 599 + 3 / COUNTED_SECONDS - 170 });
  });

  it('takes the last of a programme that comes round again', () => {
    const round = sequence(0, 500);
    const before = [...round, ...round, ...round.slice(0, 200)];
    expect(splice(held(before), [...round.slice(100), ...round]).answer).toEqual({ seamless: true, at: 1000 + 1100 });
  });

  it('is content with a single frame when that is all that both have', () => {
    expect(splice(held(sequence(0, 300)), sequence(299, 305)).answer).toEqual({ seamless: true, at: 1299 });
  });

  it('takes frames that agree at first and differ later for none', () => {
    const fresh = [...sequence(100, 150), ...sequence(9000, 9400)];
    expect(splice(held(sequence(0, 300)), fresh).answer).toEqual({ seamless: false });
  });
});
