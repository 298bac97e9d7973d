import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cue, parseTranscript, toParagraphs } from '../../src/transcript/index.ts';
import { toText } from '../../src/transcript/to-text.ts';
import { toVtt } from '../../src/transcript/to-vtt.ts';

const cue = (facts: Partial<Cue> = {}): Cue => ({ start: 1, end: 2.5, text: 'The bridge reopens.', ...facts });

describe('toVtt', () => {
  it('writes voices, cues and the times of words', () => {
    const words = [
      { start: 3661, text: 'The ' },
      { start: 3661.25, text: 'bridge' },
    ];
    expect(toVtt([cue(), cue({ start: 3661, end: 3662, speaker: 'Mara', text: 'The bridge', words })])).toBe(
      'WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nThe bridge reopens.\n\n01:01:01.000 --> 01:01:02.000\n<v Mara>The <01:01:01.250>bridge\n',
    );
  });

  it.each([
    ['markup', '<b>a</b> & c'],
    ['an arrow', 'a --> b'],
    ['an entity', '&lt;i&gt;'],
  ])('keeps %s as text', (_, text) => {
    expect(parseTranscript(toVtt([cue({ text, speaker: 'A & <B>' })])).cues[0]).toMatchObject({ text, speaker: 'A & <B>' });
  });

  it('lets no blank line end a cue', () => {
    expect(parseTranscript(toVtt([cue({ text: 'one\n\n\ntwo' })])).cues.map(({ text }) => text)).toEqual(['one two']);
  });

  it('is read again as it was written', () => {
    const word = fc.stringMatching(/^[a-zé&<>'-]{1,8}$/);
    const written = fc.array(fc.record({ gap: fc.integer({ min: 0, max: 9000 }), words: fc.array(word, { minLength: 1, maxLength: 6 }) }));
    fc.assert(
      fc.property(written, (parts) => {
        let at = 0;
        const cues = parts.map(({ gap, words }) => {
          const start = (at + gap) / 1000;
          at += gap + words.length * 250;
          return cue({ start, end: at / 1000, text: words.join(' ') });
        });
        const read = parseTranscript(toVtt(cues)).cues.map(({ start, end, text }) => ({ start, end, text }));
        expect(read).toEqual(cues.map(({ start, end, text }) => ({ start, end, text })));
      }),
    );
  });
});

describe('toText', () => {
  it('names each turn once, with its time', () => {
    const cues = [
      cue({ speaker: 'Mara' }),
      cue({ start: 3, end: 4, speaker: 'Mara', text: 'At last.' }),
      cue({ start: 3667, end: 3668, speaker: 'Tomas', text: 'I waved.' }),
    ];
    expect(toText(toParagraphs(cues), { title: 'The bridge' })).toBe(
      'The bridge\n\nMara (0:01)\nThe bridge reopens. At last.\n\nTomas (1:01:07)\nI waved.\n',
    );
  });

  it('has the titles of chapters on lines of their own', () => {
    const cues = [cue({ start: 0 }), cue({ start: 3, end: 4, speaker: 'Mara', text: 'At last.' })];
    const chapters = [
      { start: 0, title: 'Opening', toc: true },
      { start: 2.5, title: 'Silence', toc: true },
      { start: 3, title: 'The bridge', toc: true },
    ];
    expect(toText(toParagraphs(cues, { chapters }))).toBe(
      'Opening\n\n(0:00)\nThe bridge reopens.\n\nSilence\n\nThe bridge\n\nMara (0:03)\nAt last.\n',
    );
  });

  it('writes no times of a text that has none', () => {
    const { cues } = parseTranscript('Mara: Good morning.\n\nStill good.\n\nTomas: You too.');
    expect(toText(toParagraphs(cues))).toBe('Mara\nGood morning.\n\nStill good.\n\nTomas\nYou too.\n');
  });
});
