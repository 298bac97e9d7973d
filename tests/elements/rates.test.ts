import { describe, expect, it } from 'vitest';
import { ratesIn } from '../../src/elements/rate-menu/rates.ts';

describe('the speeds that a page offers', () => {
  it.each<[string | undefined, number, number[]]>([
    ['fast', 1, [0.75, 1, 1.25, 1.5, 2]],
    ['0 9 -1 Infinity', 1, [0.75, 1, 1.25, 1.5, 2]],
    [undefined, 1, [0.75, 1, 1.25, 1.5, 2]],
    [undefined, 1.1, [0.75, 1, 1.1, 1.25, 1.5, 2]],
    ['2 1, 1.5', 1, [1, 1.5, 2]],
    ['2 2', 1, [1, 2]],
  ])('%j at %s', (text, at, rates) => expect(ratesIn(text, at)).toEqual(rates));
});
