import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldRolling } from '../../src/transcript/fold-rolling.ts';
import { type Cue, parseTranscript } from '../../src/transcript/index.ts';

const cues = (...list: string[]): Cue[] => list.map((text, start) => ({ start, end: start + 1, text }));
const folded = (...list: string[]) => foldRolling(cues(...list)).map(({ text }) => text);

describe('foldRolling', () => {
  it.each<[string, string[]]>([
    ['nothing', []],
    ['too few to tell', ['a', 'a b', 'b c']],
    ['speech', ['One two.', 'Three four.', 'Five six.', 'Seven eight.', 'Nine ten.']],
    ['what is said twice', ['No.', 'No.', 'Yes.', 'Yes.', 'No.', 'No.', 'No.']],
    ['a song', ['La la', 'La la', 'La la', 'La la', 'La la']],
    ['a word that begins like the last', ['the', 'then', 'theme', 'them', 'these']],
  ])('leaves %s as it is', (_name, list) => expect(folded(...list)).toEqual(list));

  it('folds lines that roll up', () => {
    expect(folded('one two', 'one two three four', 'three four five six', 'five six seven', 'seven eight')).toEqual([
      'one two',
      'three four',
      'five six',
      'seven',
      'eight',
    ]);
  });

  it('drops what says nothing new', () => {
    expect(folded('one two', 'one two', 'one two three', 'three', 'three four', 'four')).toEqual(['one two', 'three', 'four']);
  });

  it('folds over no pause and no speaker', () => {
    const list = cues('a', 'a b', 'b c', 'c d', 'd e', 'e f');
    const pause = list.map((cue, index) => (index > 2 ? { ...cue, start: cue.start + 9, end: cue.end + 9 } : cue));
    expect(foldRolling(pause).map(({ text }) => text)).toEqual(['a', 'b', 'c', 'c d', 'e', 'f']);
    const bo = list.map((cue, index) => (index > 2 ? { ...cue, speaker: 'Bo' } : cue));
    expect(foldRolling(bo).map(({ text }) => text)).toEqual(['a', 'b', 'c', 'c d', 'e', 'f']);
  });

  it('folds captions as YouTube writes them, with their words', () => {
    const roll = (at: number, old: string, first: string, second: string) => {
      const time = (tenths: number) => `00:00:${String(Math.floor(tenths / 10)).padStart(2, '0')}.${tenths % 10}00`;
      return `${time(at)} --> ${time(at + 19)} align:start position:0%\n${old}\n${first}<${time(at + 5)}><c> ${second}</c>\n\n${time(at + 19)} --> ${time(at + 20)} align:start position:0%\n${first} ${second}\n \n`;
    };
    const text = `WEBVTT\nKind: captions\nLanguage: en\n\n${roll(0, ' ', 'good', 'morning')}\n${roll(20, 'good morning', 'and', 'welcome')}\n${roll(40, 'and welcome', 'to', 'it')}`;
    const { cues: answer, issues } = parseTranscript(text);
    expect(issues).toEqual([]);
    expect(answer.map((cue) => [cue.start, cue.text, cue.words?.map((word) => [word.start, word.text])])).toEqual([
      [
        0,
        'good morning',
        [
          [0, 'good '],
          [0.5, 'morning'],
        ],
      ],
      [
        2,
        'and welcome',
        [
          [2, 'and '],
          [2.5, 'welcome'],
        ],
      ],
      [
        4,
        'to it',
        [
          [4, 'to '],
          [4.5, 'it'],
        ],
      ],
    ]);
  });

  it('loses no word that is new: what is left, with what was taken, is what was there', () => {
    const list = fc.array(fc.array(fc.constantFrom('a', 'b', 'ab', 'c'), { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(list, (lines) => {
        const before = cues(...lines.map((words) => words.join(' ')));
        for (const { start, text } of foldRolling(before)) {
          const [original, previous] = [before[start]?.text ?? '', before[start - 1]?.text ?? ''];
          expect(original.endsWith(text)).toBe(true);
          expect(previous.endsWith(original.slice(0, -text.length).trim())).toBe(true);
        }
      }),
    );
  });
});
