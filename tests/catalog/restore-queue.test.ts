import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restoreQueue } from '../../src/catalog/restore-queue.ts';

const items = (ids: string) => [...ids].map((id) => ({ id }));
const ids = (queue: readonly { id: string }[]) => queue.map(({ id }) => id).join('');

describe('a queue that gets back what was taken out', () => {
  it.each([
    ['ac', 'abc', 'abc'],
    ['bc', 'abc', 'abc'],
    ['', 'abc', 'abc'],
    ['ab', 'abc', 'abc'],
    // What has come or moved since stays as it is.
    ['cax', 'abc', 'cabx'],
    ['xy', 'abc', 'abcxy'],
    ['abc', 'abc', 'abc'],
  ])('%s, which was %s, is %s', (queue, before, expected) => {
    expect(ids(restoreQueue(items(queue), items(before)))).toBe(expected);
  });

  it('loses nothing, doubles nothing, and undoes exactly where nothing else was done', () => {
    const list = fc.uniqueArray(fc.constantFrom(...'abcdefgh')).map((all) => items(all.join('')));
    fc.assert(
      fc.property(list, list, fc.func(fc.boolean()), (queue, before, isTaken) => {
        const restored = ids(restoreQueue(queue, before));
        expect([...restored].sort()).toEqual([...new Set([...ids(queue), ...ids(before)])].sort());
        expect(ids(restoreQueue(queue, before).filter(({ id }) => ids(queue).includes(id)))).toBe(ids(queue));
        const left = before.filter(({ id }) => !isTaken(id));
        expect(ids(restoreQueue(left, before))).toBe(ids(before));
      }),
    );
  });
});
