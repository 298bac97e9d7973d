import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addToQueue,
  clearQueue,
  insertIntoQueue,
  moveInQueue,
  nextInQueue,
  previousInQueue,
  removeFromQueue,
} from '../../src/catalog/queue.ts';

const items = (ids: string) => [...ids].map((id) => ({ id }));
const ids = (queue: readonly { id: string }[]) => queue.map(({ id }) => id).join('');

describe('queue', () => {
  const abc = items('abc');

  it('adds at the end, each item once', () => {
    expect(ids(addToQueue(abc, items('dbde')))).toBe('abcde');
  });

  it.each([
    [0, 'x', 'xabc'],
    [1, 'xy', 'axybc'],
    [3, 'a', 'bca'],
    [2, 'a', 'bac'],
    [0, 'cc', 'cab'],
    [99, 'x', 'abcx'],
    [-1, 'x', 'xabc'],
    [Number.NaN, 'x', 'xabc'],
  ])('inserts before place %d: %s gives %s', (index, inserted, expected) => {
    expect(ids(insertIntoQueue(abc, index, items(inserted)))).toBe(expected);
  });

  it.each([
    ['a', 2, 'bca'],
    ['c', 0, 'cab'],
    ['a', 1, 'bac'],
    ['a', 99, 'bca'],
    ['c', -5, 'cab'],
    ['x', 0, 'abc'],
  ])('moves %s to %d: %s', (id, index, expected) => {
    expect(ids(moveInQueue(abc, id, index))).toBe(expected);
  });

  it('removes and clears', () => {
    expect(ids(removeFromQueue(abc, 'b'))).toBe('ac');
    expect(clearQueue(abc)).toEqual([]);
  });

  it('tells the neighbours of an item', () => {
    expect(nextInQueue(abc, 'a')?.id).toBe('b');
    expect(nextInQueue(abc, 'c')).toBeUndefined();
    expect(nextInQueue(abc, 'station')?.id).toBe('a');
    expect(nextInQueue(abc)?.id).toBe('a');
    expect(previousInQueue(abc, 'b')?.id).toBe('a');
    expect(previousInQueue(abc, 'a')).toBeUndefined();
    expect(previousInQueue(abc, 'station')).toBeUndefined();
  });

  it('stays the same object where nothing changes', () => {
    const empty = items('');
    expect(addToQueue(abc, items('ab'))).toBe(abc);
    expect(insertIntoQueue(abc, 1, [])).toBe(abc);
    expect(moveInQueue(abc, 'b', 1)).toBe(abc);
    expect(moveInQueue(abc, 'x', 1)).toBe(abc);
    expect(removeFromQueue(abc, 'x')).toBe(abc);
    expect(clearQueue(empty)).toBe(empty);
  });
});

describe('any run of operations', () => {
  const id = fc.constantFrom(...'abcdef');
  const some = fc.array(id, { maxLength: 4 }).map((list) => items(list.join('')));
  const index = fc.oneof(fc.integer({ min: -2, max: 9 }), fc.double());
  type Operation = (queue: readonly { id: string }[]) => readonly { id: string }[];
  const operation: fc.Arbitrary<Operation> = fc.oneof(
    some.map(
      (added): Operation =>
        (queue) =>
          addToQueue(queue, added),
    ),
    fc.tuple(index, some).map(
      ([at, added]): Operation =>
        (queue) =>
          insertIntoQueue(queue, at, added),
    ),
    fc.tuple(id, index).map(
      ([which, at]): Operation =>
        (queue) =>
          moveInQueue(queue, which, at),
    ),
    id.map(
      (which): Operation =>
        (queue) =>
          removeFromQueue(queue, which),
    ),
  );

  it('leaves each item in the queue once at most', () => {
    fc.assert(
      fc.property(fc.array(operation), (operations) => {
        const queue = operations.reduce<readonly { id: string }[]>((state, apply) => apply(state), []);
        expect(new Set(queue.map((item) => item.id)).size).toBe(queue.length);
      }),
    );
  });

  it('moves one item and leaves the others in order', () => {
    fc.assert(
      fc.property(some, id, index, (list, which, at) => {
        const queue = addToQueue([], list);
        const moved = moveInQueue(queue, which, at);
        expect(ids(removeFromQueue(moved, which))).toBe(ids(removeFromQueue(queue, which)));
        expect(moved.length).toBe(queue.length);
      }),
    );
  });

  it('goes there and back between neighbours', () => {
    fc.assert(
      fc.property(some, (list) => {
        const queue = addToQueue([], list);
        for (const item of queue.slice(1)) expect(nextInQueue(queue, previousInQueue(queue, item.id)?.id)).toBe(item);
      }),
    );
  });
});
