import { describe, expect, it } from 'vitest';
import { placeAt } from '../../src/elements/queue/drag-order.ts';

const rows = [0, 64, 128, 192].map((top) => ({ top, height: 64 }));

describe('the place of a row that is carried', () => {
  it.each([
    [0, 32, 0],
    [0, 95, 0],
    [0, 97, 1],
    [0, 161, 2],
    [0, 900, 3],
    [3, 224, 3],
    [3, 159, 2],
    [3, -50, 0],
    [1, 96, 1],
  ])('that stood at %d, with its middle at %d px, is %d', (from, middle, expected) => {
    expect(placeAt(rows, from, middle)).toBe(expected);
  });
});
