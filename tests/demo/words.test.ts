import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseChapters } from '../../src/transcript/parse-chapters.ts';
import { parseTranscript } from '../../src/transcript/parse-transcript.ts';

const read = (name: string) => readFileSync(`demo/public/audio/${name}`, 'utf8');

describe('what is written beside the demo’s first story', () => {
  const { cues } = parseTranscript(read('bridge.vtt'));

  it('in Spanish is sentence for sentence what is heard: by the same speakers, at the same times', () => {
    const { cues: spanish, issues } = parseTranscript(read('bridge.es.vtt'));
    expect(issues).toEqual([]);
    const heard = (all: typeof cues) => all.map(({ speaker, start, end }) => [speaker, start, end]);
    expect(heard(spanish)).toEqual(heard(cues));
    expect(spanish.filter(({ text }, index) => text === cues[index]?.text)).toEqual([]);
  });

  it('is in chapters that begin where somebody begins to speak', () => {
    const { chapters, issues } = parseChapters(read('bridge.chapters.json'));
    expect(issues).toEqual([]);
    expect(chapters).toHaveLength(5);
    const [opening, ...others] = chapters;
    expect(opening?.start).toBe(0);
    const starts = new Set(cues.map(({ start }) => start));
    expect(others.filter(({ start }) => !starts.has(start))).toEqual([]);
  });
});
