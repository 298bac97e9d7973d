import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTranscript } from '../../src/transcript/index.ts';
import { readJson } from '../../src/transcript/json/read-json.ts';

/** Every object begins a line of its own. */
const written = (value: unknown): string => JSON.stringify(value).replaceAll('{', '\n{');
const read = (value: unknown) => parseTranscript(written(value));
const messages = (value: unknown) => read(value).issues.map(({ code, message, line }) => `${line} ${code}: ${message}`);

const badEnd = (line: number, number = 2) => `${line} bad-time: Segment ${number} has no readable end.`;
const notAnObject = (line: number, number: number) => `${line} bad-segment: Segment ${number} is no object.`;
const badStart = (line: number, number: number) =>
  `${line} bad-time: Segment ${number} has no readable start and goes with what stands before it.`;

it('a fault is told with its line under a name that is written with escapes', () => {
  const { issues } = parseTranscript(
    '{"\\u0073egments": [\n{"startTime": 1, "body": "A b."},\n{"startTime": 2, "endTime": "soon", "body": "C d."}]}',
  );
  expect(issues).toMatchObject([{ code: 'bad-time', line: 3 }]);
});

describe('an end that is no time is told with its line', () => {
  it.each([
    [
      'Podcasting 2.0',
      {
        segments: [
          { startTime: 1, body: 'A b.' },
          { startTime: 2, endTime: 'soon', body: 'C d.' },
          { startTime: 3, endTime: [], body: 'E f.' },
        ],
      },
      [badEnd(4), badEnd(5, 3)],
    ],
    [
      'Podlove',
      [
        { start_ms: 1000, text: 'A b.' },
        { start_ms: 2000, end_ms: '3000', text: 'C d.' },
      ],
      [badEnd(3)],
    ],
    [
      'Podlove, in turns',
      {
        transcripts: [
          { speaker: 1, start_ms: 1000, items: [{ start_ms: 1000, text: 'A b.' }] },
          { speaker: 2, start_ms: 1500, text: 'B c.' },
          { speaker: 1, items: [{ start_ms: 2000, text: 'C d.' }, 7, { start_ms: 3000, end_ms: '3000', text: 'E f.' }] },
        ],
      },
      [notAnObject(7, 2), badEnd(8, 3)],
    ],
    [
      'Whisper',
      {
        segments: [
          { start: 1, end: null, text: 'A b.' },
          { start: 2, end: 'soon', text: 'C d.' },
        ],
      },
      [badEnd(4)],
    ],
    [
      'whisper.cpp',
      {
        transcription: [
          { offsets: { from: 1000, to: 2000 }, text: 'A b.' },
          { offsets: { from: 2000, to: 'x' }, text: 'C d.' },
        ],
      },
      [badEnd(5)],
    ],
    [
      'Transformers',
      {
        chunks: [
          { timestamp: [1, null], text: 'A b.' },
          { timestamp: [2, 'x'], text: 'C d.' },
        ],
      },
      [badEnd(4)],
    ],
    [
      'Podcasting 2.0, a segment for a word',
      {
        segments: [
          { startTime: 1, endTime: 2, body: 'A' },
          { startTime: 2, endTime: -1, body: 'b.' },
        ],
      },
      [badEnd(4)],
    ],
  ])('%s', (_name, value, told) => expect(messages(value)).toEqual(told));
});

it('a start that is no time is told where a segment is a word, too', () => {
  const word = (startTime: unknown, body: string) => ({ startTime, endTime: 3, body });
  const value = { segments: [word(1, 'A'), word(1, 'b'), word('x', 'c'), word(2, 'd'), word(2.5, 'e.')] };
  expect(messages(value)).toEqual([badStart(5, 3)]);
});

describe('a segment that is no object is told with its line, and the others keep their numbers', () => {
  it.each([
    ['Podcasting 2.0', { segments: [{ startTime: 1, body: 'A b.' }, 7, null, { startTime: 'x', body: 'C d.' }] }],
    ['a bare list', [{ startTime: 1, body: 'A b.' }, 7, null, { startTime: 'x', body: 'C d.' }]],
    ['Podlove', [{ start_ms: 1000, text: 'A b.' }, 7, null, { start_ms: 'x', text: 'C d.' }]],
    ['Whisper', { segments: [{ start: 1, text: 'A b.' }, 7, null, { start: 'x', text: 'C d.' }] }],
  ])('%s', (_name, value) => {
    const first = Array.isArray(value) ? 2 : 3;
    expect(messages(value)).toEqual([notAnObject(first, 2), notAnObject(first, 3), badStart(first + 1, 4)]);
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
      '6 bad-timestamp: A word has a time before that of the word before it.',
      '12 bad-timestamp: A word has a time before that of the word before it.',
    ]);
    expect(read(value).cues[0]?.words?.map(({ start }) => start)).toEqual([1, 3, 3, 3]);
  });

  it('of Whisper that are none are told once for each segment', () => {
    const words = [word('A', 1, 2), word('b', null), word('c', 'x'), word('d.', 3, -1)];
    const value = { segments: [{ start: 1, end: 4, text: 'A b c d.', words }] };
    expect(messages(value)).toEqual(['6 bad-time: A word has no readable time.']);
    expect(read(value).cues[0]?.words?.map(({ start }) => start)).toEqual([1, 1, 1, 3]);
  });

  it('of Whisper that go back in a list of their own are told', () => {
    const value = { text: 'A b.', words: [word('A', 2), word('b.', 1)] };
    expect(messages(value)).toEqual(['4 bad-timestamp: A word has a time before that of the word before it.']);
  });

  it.each([
    ['a start that is missing', {}, { end_time: '3' }],
    ['a start that is none', { start_time: 'x', end_time: '3' }, {}],
    ['an end that is none', { start_time: '2', end_time: 'x' }, {}],
  ])('of AWS Transcribe are told: %s', (_name, times, more) => {
    const spoken = (content: string, facts: object) => ({ type: 'pronunciation', alternatives: [{ content }], ...facts });
    const items = [spoken('A', { start_time: '1', end_time: '2' }), spoken('b', { ...times, ...more }), spoken('c', { start_time: 'x' })];
    const value = { results: { items: [...items, { type: 'punctuation', alternatives: [{ content: '.' }] }] } };
    expect(messages(value)).toEqual([
      '6 bad-time: Segment 2 has no readable start or end.',
      '8 bad-time: Segment 3 has no readable start or end.',
    ]);
    expect(read(value).cues.map(({ text }) => text)).toEqual(['A b c.']);
  });
});

describe('lines', () => {
  const segments = [
    { startTime: 'x', body: 'A "b" \\\\ {c} [d].' },
    { startTime: 2, body: 'C d.' },
  ];

  it.each(['\n', '\r\n', '\r'])('are counted whichever way they end: %j', (newline) => {
    const text = JSON.stringify({ version: '1', segments }, null, 2).replaceAll('\n', newline);
    expect(parseTranscript(text).issues.map(({ line }) => line)).toEqual([4]);
  });

  it('are those of the list that counts, where a name stands twice', () => {
    const lists = [7, 8].map((endTime) => `\n"segments": [\n{"startTime": 9, "endTime": ${endTime}, "body": "A b."}]`);
    expect(parseTranscript(`{${lists.join(',')}, "segments": [\n\n{"startTime": 9, "endTime": 8, "body": "A b."}]}`).issues).toMatchObject([
      { code: 'bad-timings', line: 7 },
    ]);
  });

  it('are known where the JSON is torn besides', () => {
    const { issues } = parseTranscript(
      '{"segments": [\n{"startTime": 1, "body": "A b."}\n{"startTime": "x", "body": "C d."},\n{"startTime": 5, "endTi',
    );
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['bad-json', 3],
      ['bad-time', 3],
    ]);
  });

  it('of JSON that is torn and no transcript is told, too', () => {
    const { issues } = parseTranscript('{"a": 1,\n"b": NaN}');
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['bad-json', 2],
      ['unsupported-format', undefined],
    ]);
  });

  it('of any value are those in which it begins, however it is written', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.constantFrom('', '\n', ' \r\n\t'), fc.nat(1), (values, gap, indent) => {
        const lines: number[] = [];
        let text = '[';
        for (const [index, value] of values.entries()) {
          text += `${index > 0 ? ',' : ''}${gap}`;
          lines.push(text.split('\n').length);
          text += JSON.stringify(value, undefined, indent);
        }
        for (const end of [']', '} ']) {
          const reading = readJson(text + end);
          expect(reading.fault === undefined).toBe(end === ']');
          expect(reading.read().lines.get(reading.value)).toEqual(lines);
        }
      }),
    );
  });
});
