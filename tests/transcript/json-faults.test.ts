import { describe, expect, it } from 'vitest';
import { parseTranscript } from '../../src/transcript/index.ts';

const read = (value: unknown) => parseTranscript(JSON.stringify(value));
const messages = (value: unknown) => read(value).issues.map(({ code, message }) => `${code}: ${message}`);

const badEnd = 'bad-time: Segment 2 has no readable end.';
const notAnObject = 'bad-segment: Segment 2 is no object.';
const badStart = (number: number) => `bad-time: Segment ${number} has no readable start and goes with what stands before it.`;

describe('an end that is no time is told once', () => {
  it.each([
    [
      'Podcasting 2.0',
      {
        segments: [
          { startTime: 1, body: 'A b.' },
          { startTime: 2, endTime: 'soon', body: 'C d.' },
          { startTime: 3, endTime: {}, body: 'E f.' },
        ],
      },
    ],
    [
      'Podlove',
      [
        { start_ms: 1000, text: 'A b.' },
        { start_ms: 2000, end_ms: '3000', text: 'C d.' },
      ],
    ],
    [
      'Whisper',
      {
        segments: [
          { start: 1, end: null, text: 'A b.' },
          { start: 2, end: 'soon', text: 'C d.' },
        ],
      },
    ],
    [
      'whisper.cpp',
      {
        transcription: [
          { offsets: { from: 1000, to: 2000 }, text: 'A b.' },
          { offsets: { from: 2000, to: 'x' }, text: 'C d.' },
        ],
      },
    ],
    [
      'Transformers',
      {
        chunks: [
          { timestamp: [1, null], text: 'A b.' },
          { timestamp: [2, 'x'], text: 'C d.' },
        ],
      },
    ],
    [
      'Podcasting 2.0, a segment for a word',
      {
        segments: [
          { startTime: 1, endTime: 2, body: 'A' },
          { startTime: 2, endTime: -1, body: 'b.' },
        ],
      },
    ],
  ])('%s', (_name, value) => expect(messages(value)).toEqual([badEnd]));
});

describe('a segment that is no object is told once, and the others keep their numbers', () => {
  it.each([
    ['Podcasting 2.0', { segments: [{ startTime: 1, body: 'A b.' }, 7, null, { startTime: 'x', body: 'C d.' }] }],
    ['a bare list', [{ startTime: 1, body: 'A b.' }, 7, null, { startTime: 'x', body: 'C d.' }]],
    ['Podlove', [{ start_ms: 1000, text: 'A b.' }, 7, null, { start_ms: 'x', text: 'C d.' }]],
    ['Whisper', { segments: [{ start: 1, text: 'A b.' }, 7, null, { start: 'x', text: 'C d.' }] }],
  ])('%s', (_name, value) => {
    expect(messages(value)).toEqual([notAnObject, badStart(4)]);
    expect(read(value).cues.map(({ text }) => text)).toEqual(['A b.', 'C d.']);
  });

  it('and no word goes to it', () => {
    const words = [
      { word: 'A', start: 1, end: 1.5 },
      { word: 'b.', start: 1.5, end: 2 },
      { word: 'C', start: 2, end: 2.5 },
      { word: 'd.', start: 2.5, end: 3 },
    ];
    const { cues } = read({ segments: [{ start: 1, end: 2, text: 'A b.' }, 7, { start: 2, end: 3, text: 'C d.' }], words });
    expect(cues.map((cue) => cue.words?.length)).toEqual([2, 2]);
  });
});

describe('times of words', () => {
  const word = (text: string, start: unknown, end?: unknown) => ({ word: text, start, end });

  it('of Whisper that go back are told once for each segment', () => {
    const words = [word('A', 1), word('b', 3), word('c', 2), word('d.', 1.5)];
    const value = {
      segments: [
        { start: 1, end: 4, text: 'A b c d.', words },
        { start: 4, end: 6, text: 'E f.', words: [word('E', 4), word('f.', 5)] },
        { start: 6, end: 8, text: 'G h.', words: [word('G', 5.9), word('h.', 7)] },
      ],
    };
    expect(messages(value)).toEqual([
      'bad-timestamp: Segment 1 has times that go back.',
      'bad-timestamp: Segment 3 has times that go back.',
    ]);
    expect(read(value).cues[0]?.words?.map(({ start }) => start)).toEqual([1, 3, 3, 3]);
  });

  it('of Whisper that go back in a list of their own are told', () => {
    const value = { text: 'A b.', words: [word('A', 2), word('b.', 1)] };
    expect(messages(value)).toEqual(['bad-timestamp: The transcript has times that go back.']);
  });

  it.each([
    ['a start that is missing', {}, { end_time: '3' }],
    ['a start that is none', { start_time: 'x', end_time: '3' }, {}],
    ['an end that is none', { start_time: '2', end_time: 'x' }, {}],
  ])('of AWS Transcribe are told: %s', (_name, times, more) => {
    const spoken = (content: string, facts: object) => ({ type: 'pronunciation', alternatives: [{ content }], ...facts });
    const items = [spoken('A', { start_time: '1', end_time: '2' }), spoken('b', { ...times, ...more }), spoken('c', { start_time: 'x' })];
    const value = { results: { items: [...items, { type: 'punctuation', alternatives: [{ content: '.' }] }] } };
    expect(messages(value)).toEqual(['bad-time: Segment 2 has no readable start or end.']);
    expect(read(value).cues.map(({ text }) => text)).toEqual(['A b c.']);
  });
});
