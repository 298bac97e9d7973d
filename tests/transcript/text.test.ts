import { describe, expect, it } from 'vitest';
import { isTimed } from '../../src/transcript/index.ts';
import { read, texts } from './support/read.ts';

describe('plain text', () => {
  it('has a cue for each paragraph, none of them timed', () => {
    const answer = read('Good morning.\nStill good.\n\n \nYou too.');
    expect(answer).toEqual({
      format: 'text',
      issues: ['no-times'],
      cues: [
        { start: 0, end: 0, text: 'Good morning. Still good.' },
        { start: 0, end: 0, text: 'You too.' },
      ],
    });
    expect(isTimed(answer.cues)).toBe(false);
  });

  it('has a cue for each line where no line is empty', () => expect(texts(read('One\r\nTwo\rThree'))).toEqual(['One', 'Two', 'Three']));

  it('has speakers where the first paragraph names one', () => {
    expect(read('Ana: Good morning.\n\nStill good.\n\nBo: You too.').cues.map(({ speaker, text }) => [speaker, text])).toEqual([
      ['Ana', 'Good morning.'],
      ['Ana', 'Still good.'],
      ['Bo', 'You too.'],
    ]);
    expect(texts(read('Good morning.\n\nBo: You too.'))).toEqual(['Good morning.', 'Bo: You too.']);
  });

  it.each([
    '[0:01] One.\n\n[00:00:02.5] Two.\n\nAnd three.',
    '0:01 - One.\n0:02.5 Two.\nAnd three.',
    '(0:01)\nOne.\n\n(0:02.5)\nTwo.\nAnd three.',
  ])('has times where paragraphs begin with them: %j', (text) => {
    const { cues, issues } = read(text);
    expect(cues).toMatchObject([
      { start: 1, end: 2.5, text: 'One.' },
      { start: 2.5, text: 'Two. And three.' },
    ]);
    expect(issues).toEqual([]);
  });

  it.each([
    ['[Music]', ['[Music]']],
    ['{braces}', ['{braces}']],
    ['1 < 2 and 3 > 2', ['1 < 2 and 3 > 2']],
    ['<laughs> So.', ['<laughs> So.']],
    ['one NUL\0 in a text of some length, which is a slip', ['one NUL\uFFFD in a text of some length, which is a slip']],
  ])('is %j', (text, expected) => expect(texts(read(text))).toEqual(expected));
});
