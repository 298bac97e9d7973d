import { describe, expect, it } from 'vitest';
import { SpokenText } from '../../src/elements/transcript/spoken-text.ts';
import type { Cue } from '../../src/transcript/cue.ts';

const cues: Cue[] = [
  {
    start: 0,
    end: 2,
    speaker: 'Mara',
    text: 'The bridge',
    words: [
      { start: 0, text: 'The ' },
      { start: 1, text: 'bridge' },
    ],
  },
  { start: 2, end: 4, speaker: 'Mara', text: 'reopens.' },
  {
    start: 6,
    end: 8,
    speaker: 'Tomas',
    text: 'I waved.',
    words: [
      { start: 6, text: 'I ' },
      { start: 7, text: 'waved.' },
    ],
  },
];
const text = new SpokenText(cues);
const paragraphText = (index: number) => text.texts[index] ?? '';
const saidAt = (seconds: number) => {
  const { paragraph, cue, word } = text.at(seconds);
  const cut = (stretch: typeof cue) => stretch && paragraphText(stretch.paragraph).slice(stretch.from, stretch.to);
  return [paragraph, cut(cue), cut(word)];
};

describe('SpokenText', () => {
  it('joins the cues of a paragraph with one space', () => {
    expect(text.paragraphs.map((_, index) => paragraphText(index))).toEqual(['The bridge reopens.', 'I waved.']);
  });

  it.each([
    [-1, [-1, undefined, undefined]],
    [1.5, [0, 'The bridge', 'bridge']],
    [3, [0, 'reopens.', undefined]],
    [5, [0, undefined, undefined]],
    [7, [1, 'I waved.', 'waved.']],
  ])('knows what is said at %d s', (seconds, said) => {
    expect(saidAt(seconds)).toEqual(said);
  });

  it('offers words, and whole cues where words have no times', () => {
    expect(text.stretches(0).map(({ from, to, start }) => [paragraphText(0).slice(from, to), start])).toEqual([
      ['The', 0],
      ['bridge', 1],
      ['reopens.', 2],
    ]);
    expect(text.stretches(9)).toEqual([]);
  });
});
