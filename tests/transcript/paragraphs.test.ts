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
    const text = `X${'x'.repeat(100)}${mark}`;
    expect(toParagraphs([0, 1, 2, 3].map((start) => cue(start, { text }))).map(({ cues }) => cues.length)).toEqual([3, 1]);
  });

  it('do not end within a sentence, unless it never ends', () => {
    const text = 'x'.repeat(100);
    expect(toParagraphs(Array.from({ length: 10 }, (_, start) => cue(start, { text }))).map(({ cues }) => cues.length)).toEqual([8, 2]);
  });

  it('go on over a dot that ends no sentence', () => {
    const [long, short] = [`X${'x'.repeat(300)} etc.`, 'and more.'];
    expect(toParagraphs([cue(0, { text: long }), cue(1, { text: short }), cue(2)]).map(({ cues }) => cues.length)).toEqual([2, 1]);
  });

  it.each([
    ['Hindi', 'वह घर गया।'],
    ['Armenian', 'Նա տուն գնաց։'],
    ['Burmese', 'သူအိမ်ပြန်သွားသည်။'],
    ['Japanese', '彼は家に帰りました。'],
  ])('end at the full stop of %s', (_language, sentence) => {
    const cues = Array.from({ length: 80 }, (_, start) => cue(start, { text: sentence }));
    for (const { cues: some } of toParagraphs(cues)) expect(some.length).toBeLessThan(36);
  });

  it('end at a breath where a language has no full stops', () => {
    const text = 'สวัสดีตอนเช้า'.repeat(12);
    const cues = [0, 1, 2, 3.7, 4.7, 5.7].map((start) => cue(start, { text }));
    expect(toParagraphs(cues).map(({ start }) => start)).toEqual([0, 3.7]);
  });

  it('of a text without times are its own', () => {
    const untimed = [1, 2, 3].map(() => cue(0, { end: 0 }));
    expect(toParagraphs(untimed, { chapters: [{ start: 0, title: 'A', toc: true }] })).toEqual(
      untimed.map((each) => ({ start: 0, end: 0, cues: [each] })),
    );
  });

  describe('with chapters', () => {
    const chapter = (start: number, title: string, toc = true) => ({ start, title, toc });
    const headings = (cues: readonly Cue[], ...chapters: ReturnType<typeof chapter>[]) =>
      toParagraphs(cues, { chapters }).map(({ start, chapters: begun = [] }) => [start, ...begun.map(({ title }) => title)]);

    it('begin where a chapter does', () => {
      expect(headings([cue(0), cue(1), cue(2)], chapter(0, 'A'), chapter(1, 'B'))).toEqual([
        [0, 'A'],
        [1, 'B'],
      ]);
    });

    it('take the cue that is spoken mostly within it', () => {
      expect(headings([cue(0), cue(1), cue(2)], chapter(1.4, 'A'))).toEqual([[0], [1, 'A']]);
      expect(headings([cue(0), cue(1), cue(2)], chapter(1.6, 'A'))).toEqual([[0], [2, 'A']]);
    });

    it('stand above the next words where nothing is said in one', () => {
      expect(headings([cue(0), cue(9)], chapter(2, 'A'), chapter(4, 'B'), chapter(6, 'no', false), chapter(20, 'late'))).toEqual([
        [0],
        [9, 'A', 'B'],
      ]);
    });

    it('name the speaker anew', () => {
      const ana = { speaker: 'Ana' };
      const chapters = [chapter(1, 'A')];
      expect(toParagraphs([cue(0, ana), cue(1, ana)], { chapters }).map(({ speaker }) => speaker)).toEqual(['Ana', 'Ana']);
    });
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
