import { describe, expect, it } from 'vitest';
import { parseChapters } from '../../src/transcript/index.ts';
import { hostileTexts, overridden } from './support/hostile-texts.ts';

const asFile: Readonly<Record<string, (title: string) => string>> = {
  WebVTT: (title) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${title}\n\n00:02.000 --> 00:03.000\nGood.`,
  JSON: (title) =>
    JSON.stringify({
      chapters: [
        { startTime: 1, title },
        { startTime: 2, title: 'Good.' },
      ],
    }),
};

it('tells a hundred faults and no more', () => {
  const { issues } = parseChapters(`{"chapters": [${'7,'.repeat(200_000)}7]}`);
  expect(issues).toHaveLength(101);
});

describe.each(Object.keys(asFile))('%s', (format) => {
  const titles = (title: string) => parseChapters(asFile[format]?.(title) ?? '').chapters.map((chapter) => chapter.title);

  it.each(Object.entries(hostileTexts))('shows %s as text, and what follows it', (_name, text) => {
    const all = titles(text);
    expect(all.at(-1)).toBe('Good.');
    for (const title of all) {
      expect(title.trim()).not.toBe('');
      expect(title).not.toMatch(/\0|\s\s/);
    }
  });

  it('shows a sign in the place of NUL', () => expect(titles('a\0b')[0]).toBe('a\uFFFDb'));

  it('closes directions that a title leaves open', () => expect(titles(overridden)[0]).toBe(`${overridden}\u2069\u202C`));

  it('has no line breaks in a title', () => expect(titles(' one\n \ttwo')[0]).toBe('one two'));
});
