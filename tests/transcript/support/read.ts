import { expect } from 'vitest';
import { parseTranscript, type Transcript } from '../../../src/transcript/index.ts';

export const codes = ({ issues }: Pick<Transcript, 'issues'>): string[] =>
  issues.map(({ code, line }) => (line === undefined ? code : `${code}:${line}`));

export const texts = ({ cues }: Pick<Transcript, 'cues'>): string[] => cues.map(({ text }) => text);

/** What was found, without what can go without saying. */
export function read(data: string | Uint8Array): Pick<Transcript, 'format' | 'cues'> & { readonly issues: string[] } {
  const answer = parseTranscript(data);
  return { format: answer.format, cues: answer.cues, issues: codes(answer) };
}

/** What holds of every transcript, whatever it was read from. */
export function expectWhole({ cues, issues }: Transcript): void {
  for (const [index, cue] of cues.entries()) {
    expect(cue.start).toBeGreaterThanOrEqual(cues[index - 1]?.start ?? 0);
    expect(cue.end).toBeGreaterThanOrEqual(cue.start);
    expect(cue.end).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(cue.text.trim()).not.toBe('');
    expect(cue.text).not.toContain('\0');
    expect(cue.speaker).not.toBe('');
    if (cue.words) expectWords(cue.words, cue.text);
  }
  for (const { code, message } of issues) {
    expect(code).toMatch(/^[a-z-]+$/);
    expect(message).toMatch(/\.$/);
  }
}

function expectWords(words: NonNullable<Transcript['cues'][number]['words']>, text: string): void {
  expect(words.map((word) => word.text).join('')).toBe(text);
  for (const [index, { start, end = start }] of words.entries()) {
    expect(start).toBeGreaterThanOrEqual(words[index - 1]?.start ?? 0);
    expect(end).toBeGreaterThanOrEqual(start);
  }
}
