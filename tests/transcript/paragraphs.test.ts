import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cue, toParagraphs } from '../../src/transcript/index.ts';

const cue = (start: number, overrides: Partial<Cue> = {}): Cue => ({ start, end: start + 1, text: 'Words.', ...overrides });
const shape = (cues: readonly Cue[]) =>
  toParagraphs(cues).map(({ speaker, start, end, cues: { length } }) => [speaker, start, end, length]);

describe('toParagraphs', () => {
  it('of nothing are none', () => expect(toParagraphs([])).toEqual([]));

  it('change with the speaker, who is named once a turn', () => {
    const [ana, bo] = [{ speaker: 'Ana' }, { speaker: 'Bo' }];
    expect(shape([cue(0), cue(1, ana), cue(2, ana), cue(3, bo), cue(4, ana), cue(9, ana), cue(10)])).toEqual([
      [undefined, 0, 1, 1],
      ['Ana', 1, 3, 2],
      ['Bo', 3, 4, 1],
      ['Ana', 4, 5, 1],
      [undefined, 9, 10, 1],
      [undefined, 10, 11, 1],
    ]);
  });

  it('change with a long pause', () => {
    expect(shape([cue(0), cue(3.5), cue(7.1)])).toEqual([
      [undefined, 0, 4.5, 2],
      [undefined, 7.1, 8.1, 1],
    ]);
  });

  it('see no pause where an earlier cue goes on', () => {
    expect(shape([cue(0, { end: 9 }), cue(1), cue(10)])).toEqual([[undefined, 0, 11, 3]]);
  });

  it.each(['.', '?', '!', '…', '.”', '.")', '。'])('end after a few sentences, at %s', (mark) => {
    const text = `${'x'.repeat(100)}${mark}`;
    expect(toParagraphs([0, 1, 2, 3].map((start) => cue(start, { text }))).map(({ cues }) => cues.length)).toEqual([3, 1]);
  });

  it('do not end within a sentence, unless it never ends', () => {
    const text = 'x'.repeat(100);
    expect(toParagraphs(Array.from({ length: 10 }, (_, start) => cue(start, { text }))).map(({ cues }) => cues.length)).toEqual([8, 2]);
  });

  it('hold every cue once, in order', () => {
    const some = fc.array(
      fc.record({ gap: fc.integer({ min: 0, max: 4 }), speaker: fc.constantFrom('A', 'B'), text: fc.string({ minLength: 1 }) }),
    );
    fc.assert(
      fc.property(some, (list) => {
        let start = 0;
        const cues = list.map(({ gap, ...rest }) => {
          start += gap;
          return cue(start, rest);
        });
        expect(toParagraphs(cues).flatMap((paragraph) => paragraph.cues)).toEqual(cues);
      }),
    );
  });
});
