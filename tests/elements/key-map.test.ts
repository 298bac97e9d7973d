import { describe, expect, it } from 'vitest';
import { readKeys } from '../../src/elements/player/key-map.ts';

describe('the keys that a page wants', () => {
  it.each<[string | undefined, boolean, boolean]>([
    [undefined, true, true],
    ['', true, true],
    ['all', true, true],
    ['safe', true, false],
    ['none', false, true],
    ['all k:p', true, true],
    ['nonsense', true, true],
  ])('are any, and characters, with %s', (hotkeys, any, characters) => {
    const { hasAny, hasCharacters } = readKeys(hotkeys);
    expect([hasAny, hasCharacters]).toEqual([any, characters]);
  });

  it('are what they are where it says nothing of them', () => {
    const keys = readKeys('all k:p');
    expect([keys.meaningOf('m'), keys.keyFor('m'), keys.meaningOf('ArrowLeft')]).toEqual(['m', 'm', 'ArrowLeft']);
  });

  it('are others where it says so, and what was there before does nothing', () => {
    const keys = readKeys('K:P');
    expect([keys.meaningOf('p'), keys.meaningOf('k'), keys.keyFor('k')]).toEqual(['k', undefined, 'p']);
  });

  it('may change places', () => {
    const keys = readKeys('j:l l:j');
    expect([keys.meaningOf('j'), keys.meaningOf('l'), keys.keyFor('j'), keys.keyFor('l')]).toEqual(['l', 'j', 'l', 'j']);
  });

  it('lose what another takes', () => {
    const keys = readKeys('k:m');
    expect([keys.meaningOf('m'), keys.keyFor('m')]).toEqual(['k', undefined]);
  });

  it('may be taken away', () => {
    const keys = readKeys('m: /:');
    expect([keys.meaningOf('m'), keys.keyFor('m'), keys.meaningOf('/'), keys.meaningOf('')]).toEqual([undefined, undefined, undefined, '']);
  });

  it('may be the colon itself', () => {
    expect(readKeys('k::').meaningOf(':')).toBe('k');
  });
});
