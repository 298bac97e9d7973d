import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithOffsets } from '../../src/transcript/fold-text.ts';
import { SearchIndex } from '../../src/transcript/search-index.ts';
import { anyCharacter } from '../support/any-character.ts';

const found = (text: string, typed: string) => new SearchIndex([text]).find(typed).map(({ from, to }) => text.slice(from, to));

describe('a search', () => {
  it.each([
    ['nothing but white space', 'a b', '  ', []],
    ['what isn’t there', 'The bridge', 'ferry', []],
    ['any case', 'The bridge. THE FERRY', 'the', ['The', 'THE']],
    ['every place, none twice', 'aaaa', 'aa', ['aa', 'aa']],
    ['part of a word', 'reopening', 'open', ['open']],
    ['letters with accents by plain ones', 'Café São Ángel', 'cafe sao', ['Café São']],
    ['plain letters by those with accents', 'Sao Paulo', 'são', ['Sao']],
    ['an accent of its own, with its letter', 'cafe\u0301s', 'cafe', ['cafe\u0301']],
    ['a ligature of which half is typed', 'of\uFB01ce', 'of', ['of']],
    ['half a ligature, as a whole', 'o\uFB03ce', 'off', ['o\uFB03']],
    ['sharp s', 'Straße', 'STRASSE', ['Straße']],
    ['the sigma at a word’s end', 'ΟΔΟΣ οδος', 'οδός', ['ΟΔΟΣ', 'οδος']],
    ['typographic quotes and dashes by plain ones', 'don’t — “so”', `don't - "so"`, ['don’t — “so”']],
    ['spaces that don’t break', '9\u00a0am', '9 am', ['9\u00a0am']],
    ['a word with a soft hyphen in it', 'Don\u00adau', 'donau', ['Don\u00adau']],
    ['beyond the basic plane', '𝔄 bridge 🌉 here', 'bridge 🌉', ['bridge 🌉']],
  ])('finds %s', (_, text, typed, hits) => {
    expect(found(text, typed)).toEqual(hits);
  });

  it('tells the text, and goes from the first to the last', () => {
    const hits = new SearchIndex(['a ferry', 'none', 'Ferry, ferry']).find('ferry');
    expect(hits).toEqual([
      { paragraph: 0, from: 2, to: 7 },
      { paragraph: 2, from: 0, to: 5 },
      { paragraph: 2, from: 7, to: 12 },
    ]);
  });

  const anyText = fc.string({
    unit: fc.oneof(fc.string({ unit: anyCharacter, maxLength: 1 }), fc.constantFrom('é', 'e\u0301', 'ß', 'Σ', 'ﬁ', ' ', 'A', 'İ')),
  });

  it('folds letter by letter as it folds the whole', () => {
    fc.assert(fc.property(anyText, (text) => foldWithOffsets(text).text === fold(text)));
  });

  it('finds every piece of a text that holds more than marks, within the text', () => {
    const pieces = fc.tuple(anyText, anyText, anyText).filter(([, piece]) => fold(piece).trim() !== '' && !/\s/.test(piece));
    fc.assert(
      fc.property(pieces, ([before, piece, after]) => {
        const text = `${before} ${piece} ${after}`;
        const hits = new SearchIndex([text]).find(piece);
        return (
          hits.length > 0 &&
          hits.every(({ from, to }) => 0 <= from && from < to && to <= text.length && fold(text.slice(from, to)).includes(fold(piece)))
        );
      }),
    );
  });
});
