import { describe, expect, it } from 'vitest';
import { type Cue, readTranscript, splitLong, toParagraphs } from '../../src/transcript/index.ts';

const cue = (start: number, overrides: Partial<Cue> = {}): Cue => ({ start, end: start + 1, text: 'Words.', ...overrides });
const split = (cues: readonly Cue[]) => toParagraphs(splitLong(cues));

describe('a very long cue', () => {
  const sentences = Array.from({ length: 60 }, (_, index) => `Sentence ${index} goes on for a while.`);
  const wordsOf = (text: string) => (text.match(/\S+\s*/g) ?? []).map((word, index) => ({ start: 10 + index / 2, text: word }));
  const joined = (cues: readonly Cue[]) =>
    cues
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' ');

  it('of a text without times is told in paragraphs of a few sentences', () => {
    const text = sentences.join(' ');
    const paragraphs = split([{ start: 0, end: 0, text }]);
    expect(paragraphs.length).toBeGreaterThan(5);
    for (const { cues } of paragraphs) expect(cues[0]?.text).toMatch(/^Sentence \d+ .+ while\.$/);
    expect(joined(paragraphs.flatMap(({ cues }) => cues))).toBe(text);
  });

  it('without an end of a sentence breaks between words, and a single word is whole', () => {
    const text = 'word '.repeat(2000).trim();
    const paragraphs = split([{ start: 0, end: 0, text }]);
    expect(paragraphs.length).toBeGreaterThan(8);
    expect(joined(paragraphs.flatMap(({ cues }) => cues))).toBe(text);
    expect(split([{ start: 0, end: 0, text: 'x'.repeat(1_000_000) }])).toHaveLength(1);
  });

  it('whose words have times is told in sentences, each from its first word on', () => {
    const text = sentences.join(' ');
    const words = wordsOf(text);
    const long = cue(9, { id: 'all', end: 400, text, words, speaker: 'Ana' });
    const paragraphs = split([long]);
    const cues = paragraphs.flatMap((paragraph) => paragraph.cues);
    expect(paragraphs.length).toBeGreaterThan(5);
    expect(cues.map(({ start }) => start)).toEqual([9, ...sentences.slice(1).map((_, index) => 10 + ((index + 1) * 7) / 2)]);
    expect(cues.at(-1)?.end).toBe(400);
    expect(cues.flatMap((each) => each.words ?? [])).toEqual(words);
    expect(cues.map(({ id }) => id)).toEqual(['all', ...new Array(59).fill(undefined)]);
    expect(cues.every(({ speaker }) => speaker === 'Ana')).toBe(true);
  });

  it('leaves all in order where another is said in its midst', () => {
    const text = sentences.join(' ');
    const long = cue(9, { end: 400, text, words: wordsOf(text) });
    const starts = splitLong([long, cue(100), cue(350)]).map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(starts).toContain(100);
  });

  it('of which nobody knows when its sentences are said stays one', () => {
    const long = cue(0, { end: 400, text: sentences.join(' ') });
    expect(splitLong([long])).toEqual([long]);
  });

  it('is split in linear time', () => {
    const text = sentences.join(' ').repeat(500);
    const began = performance.now();
    split([{ start: 0, end: 0, text }]);
    const whole = performance.now() - began;
    expect(text.length).toBeGreaterThan(800_000);
    expect(whole).toBeLessThan(5_000);
  });

  it('is split when it is read', async () => {
    const { cues } = await readTranscript(sentences.join(' '), { type: 'text/plain' });
    expect(cues.length).toBeGreaterThan(5);
  });

  it('of plain text keeps all of its words', async () => {
    const sentence = 'This is a sentence of some fifty letters or so, I say. ';
    const { cues } = await readTranscript(sentence.repeat(40));
    expect(cues.map(({ text }) => text).join(' ')).toBe(sentence.repeat(40).trim());
    for (const { text } of cues) expect(text).toMatch(/\.$/);
  });
});
