import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diff } from '../../src/transcript/align/bounded-diff.ts';
import { matchWords } from '../../src/transcript/align/match-words.ts';
import { tokenize } from '../../src/transcript/align/tokenize.ts';
import { anyCharacter } from '../support/any-character.ts';

const keys = (text: string) => tokenize(text).map(({ key }) => key);

/** What is said, each word with the place of the one that is written, or none. */
const matched = (said: string, written: string) => {
  const words = keys(said);
  return [...matchWords(words, keys(written))].map((place, index) => (place < 0 ? words[index] : `${words[index]}${place}`)).join(' ');
};

/** A text in which every word is another. */
const distinct = (length: number, name = 'w') => Array.from({ length }, (_, index) => `${name}${index}`);

/** Words as people use them: a few often, most seldom. */
const speech = fc.array(
  fc.oneof(
    fc.constantFrom('the', 'a', 'of', 'and'),
    fc.integer({ min: 0, max: 40 }).map((index) => `w${index}`),
  ),
  { maxLength: 120 },
);

describe('tokenize', () => {
  it.each([
    ['It’s the SHIP’s, he said.', ['its', 'the', 'ships', 'he', 'said']],
    ["it's café, naïve, Ångström", ['its', 'cafe', 'naive', 'angstrom']],
    ['1,200 tons, 3.5 miles; in 1999.', ['1200', 'tons', '35', 'miles', 'in', '1999']],
    ['swearing-in — twenty/thirty', ['swearing', 'in', 'twenty', 'thirty']],
    ['inter\u00adnational \u200bword\u2060s', ['international', 'words']],
    ['… — “” \u202e', []],
    ['船が来た', ['船', 'か', '来', 'た']],
    ['الكِتابُ', ['الكتاب']],
    ['<b onclick="x">hi</b>', ['b', 'onclick', 'x', 'hi', 'b']],
  ])('%s', (text, words) => {
    expect(keys(text)).toEqual(words);
  });

  it('says where each word stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), (text) => {
        let last = 0;
        for (const { key, from, to } of tokenize(text)) {
          expect(key).not.toBe('');
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('matchWords', () => {
  it.each([
    ['the same', 'the cat sat on the mat', 'the0 cat1 sat2 on3 the4 mat5'],
    ['a word dropped', 'the cat sat on the mat', 'the cat on the mat', 'the0 cat1 sat on2 the3 mat4'],
    ['a word added', 'the cat sat on the mat', 'the big cat sat on the mat', 'the0 cat2 sat3 on4 the5 mat6'],
    ['a word changed', 'the cat sat on the mat', 'the dog sat on the mat', 'the0 cat sat2 on3 the4 mat5'],
    ['nothing in common', 'one two three', 'four five six', 'one two three'],
    ['nothing written', 'one two', '', 'one two'],
  ])('%s', (_, said, ...rest) => {
    const [written = '', expected] = rest.length === 1 ? [said, ...rest] : rest;
    expect(matched(said, written)).toBe(expected);
  });

  it('finds a quote that was moved, where it stands now', () => {
    const before = 'It rained all week. Nobody went out. “A bridge gets you across,” she said. Then the sun came back and everybody left.';
    const after = '“A bridge gets you across,” she said. It rained all week. Nobody went out. Then the sun came back and everybody left.';
    expect(matched(before, after)).not.toMatch(/[a-z](?: |$)/);
  });

  it('takes no lone common word of another text for a match', () => {
    const said = 'for one hundred years nobody on this island had seen the sea freeze over in winter';
    const written = 'tickets cost two dollars and can be had at every office of the ferry company until eight';
    expect(matched(said, written)).toBe(said);
  });

  it('gives each word at most one match, and only with the same word', () => {
    fc.assert(
      fc.property(speech, speech, (said, written) => {
        const matches = [...matchWords(said, written)];
        expect(matches).toHaveLength(said.length);
        const found = matches.filter((place) => place !== -1);
        expect(new Set(found).size).toBe(found.length);
        for (const [index, place] of matches.entries()) if (place !== -1) expect(written[place]).toBe(said[index]);
      }),
    );
  });

  it('matches a text with itself wholly', () => {
    fc.assert(
      fc.property(speech, (words) => {
        expect([...matchWords(words, words)]).toEqual(words.map((_, index) => index));
      }),
    );
  });

  const edit = fc.record({
    at: fc.integer({ min: 0, max: 299 }),
    kind: fc.constantFrom('drop' as const, 'add' as const, 'change' as const),
    length: fc.integer({ min: 1, max: 12 }),
  });

  it('keeps all that was not edited, where words are dropped, added and changed', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const said = distinct(300);
        const written: (string | number)[] = said.map((_, index) => index);
        for (const [number, { at, kind, length }] of edits.entries()) {
          const news = distinct(length, `new${number}-`);
          written.splice(Math.min(at, written.length), kind === 'add' ? 0 : length, ...(kind === 'drop' ? [] : news));
        }
        const kept = new Map(written.flatMap((word, place) => (typeof word === 'number' ? [[word, place] as const] : [])));
        const matches = matchWords(
          said,
          written.map((word) => (typeof word === 'number' ? `w${word}` : word)),
        );
        // A word or two alone between long edits is indistinguishable from chance.
        for (const [word, place] of kept) {
          const inRun = [-2, -1, 0].some((first) => [0, 1, 2].every((step) => kept.get(word + first + step) === place + first + step));
          if (inRun) expect(matches[word], `w${word}`).toBe(place);
          else expect([place, -1]).toContain(matches[word]);
        }
      }),
    );
  });

  it('keeps all where a passage is moved', () => {
    const passage = fc.record({ from: fc.nat(199), length: fc.integer({ min: 5, max: 40 }), to: fc.nat(199) });
    fc.assert(
      fc.property(passage, ({ from, length, to }) => {
        const said = distinct(200);
        const written = [...said];
        const moved = written.splice(from, length);
        fc.pre(moved.length >= 5);
        written.splice(to, 0, ...moved);
        const rest = [...matchWords(said, written)].filter((place, index) => place !== written.indexOf(said[index] ?? ''));
        // What the passage leaves at either side of where it was, or parts where it is put, may be too short to be told from chance.
        expect(rest.filter((place) => place !== -1)).toEqual([]);
        expect(rest.length).toBeLessThanOrEqual(12);
      }),
    );
  });

  it('goes on in order where no passage was moved', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 200, maxLength: 200 }), (isKept) => {
        const said = Array.from({ length: 200 }, (_, index) => `w${index % 7}`);
        const found = [
          ...matchWords(
            said,
            said.filter((_, index) => isKept[index]),
          ),
        ].filter((place) => place !== -1);
        const back = found.filter((place, index) => place < (found[index - 1] ?? -1));
        // A run of five that stands once may be a moved passage; nothing shorter goes back.
        expect(back.length).toBeLessThanOrEqual(found.length / 5);
      }),
    );
  });
});

describe('the work', () => {
  /** How often `diff` looks at a word: a clock would tell of the machine. */
  function looks(left: readonly string[], right: readonly string[]): number {
    let count = 0;
    const counted = (words: readonly string[]) =>
      new Proxy(
        words.map((word) => word.charCodeAt(0)),
        {
          get(target, name, receiver) {
            if (name !== 'length') count += 1;
            return Reflect.get(target, name, receiver);
          },
        },
      );
    diff(counted(left), counted(right), { from: 0, to: left.length }, { from: 0, to: right.length });
    return count;
  }
  const some = (length: number, letter: (index: number) => string) => Array.from({ length }, (_, index) => letter(index));
  const hard: readonly (readonly [string, (index: number) => string, (index: number) => string])[] = [
    ['the same word', () => 'a', () => 'a'],
    ['the same word, one in front', (index) => (index ? 'a' : 'x'), () => 'a'],
    ['one word against two in turn', () => 'a', (index) => (index % 2 ? 'a' : 'b')],
    ['threes against sevens', (index) => (index % 3 ? 'a' : 'b'), (index) => (index % 7 ? 'a' : 'b')],
    ['nothing in common', () => 'a', () => 'b'],
  ];

  it.each(hard)('grows by the length and not by its square: %s', (_, left, right) => {
    const [short, long] = [2000, 8000].map((length) => looks(some(length, left), some(length, right)));
    expect(long).toBeLessThan(5 * (short ?? 0));
  });

  it.each(hard)('comes to an end with ten thousand: %s', (_, left, right) => {
    const found = [...matchWords(some(10_000, left), some(10_000, right))].filter((place) => place !== -1);
    expect(new Set(found).size).toBe(found.length);
  });

  /** A function takes some 120,000 arguments (V8 of Node 24), and a day of speech has more words. */
  const day = 200_000;
  const inTurn = (first: string, last: string) => [first, ...some(day, (index) => (index % 2 ? 'a' : 'b')), last];
  const ends = { from: 0, to: day + 2 };

  it('takes a day of speech: all of it between two words that were changed', () => {
    const same = Array.from({ length: day }, (_, index) => index + 1);
    expect([...matchWords(inTurn('x', 'y'), inTurn('p', 'q'))]).toEqual([-1, ...same, -1]);
  }, 60_000);

  it('takes a day of speech: one word in front changed', () => {
    const matches = matchWords(['x', ...distinct(day)], ['y', ...distinct(day)]);
    expect(matches.findIndex((place, index) => place !== (index || -1))).toBe(-1);
  }, 60_000);

  it('takes a day of speech: differences alone', () => {
    const numbers = (words: readonly string[]) => words.map((word) => word.charCodeAt(0));
    expect(diff(numbers(inTurn('x', 'y')), numbers(inTurn('p', 'q')), ends, ends)).toHaveLength(day);
  }, 60_000);
});
