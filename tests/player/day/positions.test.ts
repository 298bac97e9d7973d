import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergePositions, notePosition, type Positions, recallPosition } from '../../../src/player/day/positions.ts';

const at = (seconds: number, noted = 1000) => ({ at: seconds, noted });

describe('where an episode is taken up', () => {
  it.each<[string, number, number | undefined, number]>([
    ['two seconds earlier', 67, 233, 65],
    ['from the start where hardly anything was heard', 1.5, 233, 0],
    ['from the start where it was heard but for the last seconds', 220, 233, 0],
    ['a second before those', 217, 233, 215],
    ['without a known length', 9000, undefined, 8998],
    ['never before the start', 2.5, 233, 0.5],
  ])('%s', (_, seconds, duration, expected) => {
    expect(recallPosition(notePosition({}, 'a', seconds, duration, 1), 'a')).toBeCloseTo(expected);
  });

  it('is not known of what was never heard, whatever its id', () => {
    for (const id of ['a', '__proto__', 'constructor', 'toString']) expect(recallPosition({}, id)).toBe(0);
  });

  it.each(['__proto__', 'constructor'])('is kept of an id such as %s', (id) => {
    expect(recallPosition(notePosition({}, id, 60, 233, 1), id)).toBe(58);
  });
});

describe('notes', () => {
  it('are the same object where nothing is new', () => {
    const positions = { a: at(60) };
    expect(notePosition(positions, 'a', 60, 233, 2000)).toBe(positions);
    expect(notePosition(positions, 'b', 1, 233, 2000)).toBe(positions);
  });

  it('tell others that an episode was heard to its end', () => {
    const heard = notePosition({ a: at(60) }, 'a', 230, 233, 2000);
    expect(recallPosition(mergePositions({ a: at(60) }, heard), 'a')).toBe(0);
  });

  it('are newer than what they follow, where the clock was set back', () => {
    const later = notePosition({ a: at(60, 9_000) }, 'a', 90, 233, 5);
    expect(later['a']).toEqual({ at: 90, noted: 9_001 });
    expect(recallPosition(mergePositions({ a: at(60, 9_000) }, later), 'a')).toBe(88);
  });

  it('are bounded, the newest kept', () => {
    let positions: Positions = {};
    for (let index = 0; index < 400; index += 1) positions = notePosition(positions, `e${index}`, 60, 233, index);
    expect(Object.keys(positions)).toHaveLength(300);
    expect(recallPosition(positions, 'e399')).toBe(58);
  });
});

const positions = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.record({ at: fc.nat(1000), noted: fc.nat(50) }));

describe('what two tabs noted', () => {
  it('is of each episode the newer, whoever writes last', () => {
    fc.assert(
      fc.property(positions, positions, (ours, theirs) => {
        const merged = mergePositions(ours, theirs);
        for (const id of ['a', 'b', 'c']) {
          const notes = [ours[id], theirs[id]].flatMap((note) => note?.noted ?? []);
          expect(merged[id]?.noted).toBe(notes.length ? Math.max(...notes) : undefined);
        }
      }),
    );
  });

  it('is the same when it is merged again', () => {
    fc.assert(
      fc.property(positions, positions, (ours, theirs) => {
        const merged = mergePositions(ours, theirs);
        expect(mergePositions(merged, theirs)).toBe(merged);
      }),
    );
  });
});
