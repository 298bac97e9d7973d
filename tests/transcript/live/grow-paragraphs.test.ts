import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cue } from '../../../src/transcript/cue.ts';
import { growParagraphs } from '../../../src/transcript/live/grow-paragraphs.ts';
import { toParagraphs } from '../../../src/transcript/paragraphs.ts';

/** A cue a second, said by one of two or by nobody in particular, in sentences of any length. */
const speech = fc
  .array(
    fc.record({
      speaker: fc.constantFrom('Mara', 'Ewan', undefined),
      text: fc.constantFrom(
        'Yes.',
        'It will be thin enough to see through, and thick enough to feel important.',
        'and so on and so on '.repeat(9),
      ),
    }),
    { maxLength: 60 },
  )
  .map((said) =>
    said.map(({ speaker, text }, index): Cue => ({ start: index * 2, end: index * 2 + 2, text, ...(speaker && { speaker }) })),
  );

test('text that only grows has the paragraphs that it would have had at once', () => {
  fc.assert(
    fc.property(speech, fc.array(fc.nat(60)), (cues, steps) => {
      let paragraphs = growParagraphs([], []);
      for (const step of [...steps.sort((a, b) => a - b), cues.length]) paragraphs = growParagraphs(paragraphs, cues.slice(0, step));
      expect(paragraphs).toEqual(toParagraphs(cues));
    }),
  );
});

test('whatever is dropped, corrected and added, nothing is lost, and who speaks is named where a turn begins', () => {
  fc.assert(
    fc.property(speech, fc.nat(60), fc.nat(60), fc.nat(60), (cues, known, dropped, corrected) => {
      const before = growParagraphs([], cues.slice(0, known));
      const after = cues.map((cue, index) => (index === corrected ? { ...cue, text: 'Corrected.' } : cue)).slice(dropped);
      const paragraphs = growParagraphs(before, after);
      expect(paragraphs.flatMap((paragraph) => paragraph.cues)).toEqual(after);
      const spoken = paragraphs.map((paragraph) => paragraph.cues[0]?.speaker);
      const last = paragraphs.map((paragraph) => paragraph.cues.at(-1)?.speaker);
      expect(paragraphs.map(({ speaker }) => speaker)).toEqual(
        spoken.map((speaker, index) => (index > 0 && speaker === last[index - 1] ? undefined : speaker)),
      );
    }),
  );
});

test('what is as it was is the same paragraph, also behind what was dropped', () => {
  const cues = Array.from(
    { length: 40 },
    (_, index): Cue => ({ start: index * 2, end: index * 2 + 2, text: 'A sentence of some length, so that paragraphs fill up.' }),
  );
  const before = growParagraphs([], cues);
  const after = growParagraphs(before, [...cues.slice(2), { start: 80, end: 82, text: 'More.' }]);
  expect(before.length).toBeGreaterThan(4);
  expect(after.slice(1, before.length - 1)).toEqual(before.slice(1, -1));
  for (let index = 1; index < before.length - 1; index += 1) expect(after[index]).toBe(before[index]);
  expect(after[0]?.start).toBe(4);
});
