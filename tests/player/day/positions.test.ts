import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergePositions, notePosition, type Positions, recallPosition } from '../../../src/player/day/positions.ts';

const sound = (id: string, src = `https://example.org/${encodeURIComponent(id)}.mp3`) => ({ id, sources: [{ src }] });
const [a, b] = [sound('a'), sound('b')];

describe('where an episode is taken up', () => {
  it.each<[string, number, number | undefined, number]>([
    ['two seconds earlier', 67, 233, 65],
    ['from the start where hardly anything was heard', 1.5, 233, 0],
    ['from the start where it was heard but for the last seconds', 220, 233, 0],
    ['a second before those', 217, 233, 215],
    ['without a known length', 9000, undefined, 8998],
    ['never before the start', 2.5, 233, 0.5],
  ])('%s', (_, seconds, duration, expected) => {
    expect(recallPosition(notePosition({}, a, seconds, duration, 1), a)).toBeCloseTo(expected);
  });

  it.each(['a', '__proto__', 'constructor', 'two words'])(
    'is known of what was heard, and of nothing else, with an id such as %s',
    (id) => {
      expect(recallPosition({}, sound(id))).toBe(0);
      expect(recallPosition(notePosition({}, sound(id), 60, 233, 1), sound(id))).toBe(58);
    },
  );

  it('is the sound’s, whatever a page calls it', () => {
    const noted = notePosition({}, a, 60, 233, 1);
    expect(recallPosition(noted, sound('story', 'https://example.org/a.mp3'))).toBe(58);
    expect(recallPosition(noted, { id: 'b', sources: [{ src: 'https://example.org/b.opus' }, ...a.sources] })).toBe(58);
  });

  it('is the sound’s whose address bears a token that is new each time', () => {
    const noted = notePosition({}, sound('a', 'https://example.org/a.mp3?key=1'), 60, 233, 1);
    expect(recallPosition(noted, sound('a', 'https://example.org/a.mp3?key=2'))).toBe(58);
    expect(recallPosition(noted, sound('b', 'https://example.org/a.mp3?key=2'))).toBe(0);
  });

  it('is not that of another sound of the same id at an address that tells sounds apart by its query', () => {
    const noted = notePosition({}, sound('audio', 'https://example.org/play?id=1'), 60, 233, 1);
    expect(recallPosition(noted, sound('audio', 'https://example.org/play?id=2'))).toBe(0);
    expect(recallPosition(noted, sound('audio', 'https://example.org/play?id=1'))).toBe(58);
  });

  it('is not that of another sound to which another page gives the same id', () => {
    const noted = notePosition({}, sound('audio', 'https://example.org/bridge.mp3'), 60, 233, 1);
    const oysters = sound('audio', 'https://example.org/oysters.mp3');
    expect(recallPosition(noted, oysters)).toBe(0);
    const both = notePosition(noted, oysters, 30, 233, 2);
    expect(recallPosition(both, oysters)).toBe(28);
    expect(recallPosition(both, sound('audio', 'https://example.org/bridge.mp3'))).toBe(58);
  });

  it('is what was noted last, under whatever name', () => {
    const noted = notePosition(notePosition({}, a, 60, 233, 2), sound('story', 'https://example.org/a.mp3'), 230, 233, 1);
    expect(recallPosition(noted, a)).toBe(0);
  });
});

describe('notes', () => {
  it('are the same object where nothing is new', () => {
    const positions = notePosition({}, a, 60, 233, 1);
    expect(notePosition(positions, a, 60, 233, 2000)).toBe(positions);
    expect(notePosition(positions, b, 1, 233, 2000)).toBe(positions);
  });

  it('tell others that an episode was heard to its end', () => {
    const begun = notePosition({}, a, 60, 233, 1);
    const heard = notePosition(begun, a, 230, 233, 2000);
    expect(recallPosition(mergePositions(begun, heard), a)).toBe(0);
  });

  it('are newer than what they follow, where the clock was set back', () => {
    const before = notePosition({}, a, 60, 233, 9_000);
    const later = notePosition(before, a, 90, 233, 5);
    expect(Object.values(later)).toEqual([{ at: 90, noted: 9_001 }]);
    expect(recallPosition(mergePositions(before, later), a)).toBe(88);
  });

  it('are newer than those of other episodes, too: of too many the oldest are forgotten', () => {
    let positions: Positions = {};
    for (let index = 0; index < 300; index += 1) positions = notePosition(positions, sound(`e${index}`), 60, 233, 9_000 + index);
    positions = notePosition(positions, a, 60, 233, 5);
    expect(recallPosition(positions, a)).toBe(58);
    expect(recallPosition(positions, sound('e0'))).toBe(0);
  });

  it('are bounded, the newest kept', () => {
    let positions: Positions = {};
    for (let index = 0; index < 400; index += 1) positions = notePosition(positions, sound(`e${index}`), 60, 233, index);
    expect(Object.keys(positions)).toHaveLength(300);
    expect(recallPosition(positions, sound('e399'))).toBe(58);
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
