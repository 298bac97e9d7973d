import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTranscript } from '../../src/transcript/index.ts';
import { JsonReader } from '../../src/transcript/json/json-reader.ts';
import { readJson } from '../../src/transcript/json/read-json.ts';
import { toLanguageTag } from '../../src/transcript/json/to-language-tag.ts';
import { codes, read, texts } from './support/read.ts';

const json = (value: unknown) => read(JSON.stringify(value));
const segment = (startTime: unknown, endTime: unknown, body: unknown, overrides = {}) => ({ startTime, endTime, body, ...overrides });
const podcast = (...segments: unknown[]) => json({ version: '1.0.0', segments });

describe('readJson', () => {
  it.each<[string, unknown, number | undefined, string | undefined]>([
    ['{"a": [1, "b", null, true]}', { a: [1, 'b', null, true] }, undefined, undefined],
    ['{"a": [1, 2', { a: [1, 2] }, 1, 'it is cut off'],
    ['{"a":\n[1, "b', { a: [1] }, 2, 'it is cut off'],
    ['[{"a": 1},\n{"b"', [{ a: 1 }, {}], 2, 'it is cut off'],
    ['{"a": NaN,\n"b": -Infinity}', {}, 1, '“NaN” is no value'],
    ['{"a": 1\n"b": 2}', { a: 1, b: 2 }, 2, 'a comma is missing'],
    ['["two\nlines",\n1]', ['two lines', 1], 1, 'a text holds a sign that is not escaped'],
    ['["\\q\\u00e9\\n\t"]', ['qé\n '], 1, 'a text holds a sign that is not escaped'],
    ['', undefined, undefined, undefined],
    ['<p>', undefined, 1, '“<p>” is no value'],
    ['[1,\n]', [1], 2, '“]” is out of place'],
    ['[1,\n,2]', [1, 2], 2, '“,” is out of place'],
    ['{"a"\n: 1, "b" 2}', { a: 1, b: 2 }, 2, 'a colon is missing'],
    ['{"a", "b": 2}', { b: 2 }, 1, '“,” is out of place'],
    ['{"a":}', {}, 1, '“}” is out of place'],
    ['{1: 2, "b": 3}', { b: 3 }, 1, 'a name is missing'],
    ['[{"a": 1],\n{"b": 2}]', [{ a: 1 }, { b: 2 }], 1, '“]” is out of place'],
    ['[01]', [1], 1, '“01” is no value'],
    ['[1]\n[2]', [1], 2, '“[” is out of place'],
  ])('%j', (text, value, line, what) => {
    const reading = readJson(text);
    expect(JSON.parse(JSON.stringify(reading.value ?? null))).toEqual(value ?? null);
    expect(reading.fault).toEqual(line === undefined ? undefined : { line, what });
  });

  it('reads what is whole of a long file that is cut off, at once', () => {
    const items = Array.from({ length: 20_000 }, (_, id) => ({ id, text: `“a” \\ "b" ] }` }));
    const text = JSON.stringify({ results: { items } }, null, 1).slice(0, 400_000);
    const { value, fault } = readJson(text);
    // The last of them is cut in two.
    const read = (value as { results: { items: typeof items } }).results.items.slice(0, -1);
    expect(read.length).toBeGreaterThan(5000);
    expect(read).toEqual(items.slice(0, read.length));
    expect(fault?.what).toBe('it is cut off');
    expect(text.split('\n').length - (fault?.line ?? 0)).toBeLessThan(4);
  });

  it('says what is wrong of whatever the browser takes for none, and reads all else as it does', () => {
    const cut = fc.record({
      at: fc.nat(),
      length: fc.nat(3),
      put: fc.constantFrom('', ',', ':', '"', '{', '}', '[', ']', '0', 'a', '\\', '\n', '\0'),
    });
    fc.assert(
      fc.property(
        fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())),
        fc.nat(1),
        cut,
        (value, indent, { at, length, put }) => {
          const whole = JSON.stringify(value, undefined, indent);
          const place = at % whole.length;
          const text = whole.slice(0, place) + put + whole.slice(place + length);
          if (!/^[{[]/.test(text)) return;
          let parsed: unknown;
          try {
            parsed = JSON.parse(text);
          } catch {
            expect(readJson(text).fault).toBeDefined();
            return;
          }
          const reader = new JsonReader(text).read();
          expect(reader.fault).toBe(undefined);
          expect(JSON.stringify(reader.value)).toBe(JSON.stringify(parsed));
          expect(readJson(text)).toMatchObject({ value: parsed });
        },
      ),
      { numRuns: 2000 },
    );
  }, 60_000);

  it.each(['{"a": [1, 2]', '[{"a": NaN}'])('reads a long file that is cut off and wrong besides: %s', (begin) => {
    const { value, fault } = readJson(begin + ' '.repeat(200_000));
    expect(value).not.toBe(undefined);
    expect(fault).not.toBe(undefined);
  });

  it('lets no name make an object of another kind', () => {
    const { value } = readJson('{"__proto__": {"a": 1},}x');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect((value as Record<string, unknown>)['a']).toBeUndefined();
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  it.each(['[', '{"a":', '[[]', '{"a":{}', '"', '\\', '[1,', ']', '}', '{', '"\\'])('reads a megabyte of %s', (piece) => {
    expect(() => readJson(piece.repeat(Math.floor(1_000_000 / piece.length)))).not.toThrow();
  });
});

it.each([
  ['en', 'en'],
  ['pt_br', 'pt-BR'],
  ['english', 'en'],
  ['Haitian Creole', 'ht'],
  ['Klingon words', undefined],
  ['e', undefined],
  ['en-', undefined],
  [7, undefined],
])('the language %j is %j', (value, tag) => expect(toLanguageTag(value)).toBe(tag));

describe('Podcasting 2.0', () => {
  it.each<[string, unknown[], string[], unknown[]]>([
    [
      'no start',
      [segment(1, 2, 'A b.'), segment(null, 3, 'C d.')],
      ['bad-time:1'],
      [
        [1, 2, 'A b.'],
        [1, 3, 'C d.'],
      ],
    ],
    [
      'a start that is no time',
      [segment('soon', 2, 'A b.'), segment(3, 4, 'C d.')],
      ['bad-time:1'],
      [
        [0, 2, 'A b.'],
        [3, 4, 'C d.'],
      ],
    ],
    [
      'a negative start',
      [segment(-1, 2, 'A b.'), segment(3, 4, 'C d.')],
      ['bad-time:1'],
      [
        [0, 2, 'A b.'],
        [3, 4, 'C d.'],
      ],
    ],
    [
      'a start beyond all time',
      [segment(1e308, 1e308, 'A b.'), segment(3, 4, 'C d.')],
      ['bad-time:1', 'bad-time:1'],
      [
        [0, 3, 'A b.'],
        [3, 4, 'C d.'],
      ],
    ],
    ['an end before the start', [segment(5, 4, 'A b.')], ['bad-timings:1'], [[5, 5, 'A b.']]],
    [
      'no end',
      [segment(1, undefined, 'A b.'), segment(1, undefined, 'C d.'), segment(4, 5, 'E f.')],
      [],
      [
        [1, 4, 'A b.'],
        [1, 4, 'C d.'],
        [4, 5, 'E f.'],
      ],
    ],
    ['no end at the last', [segment(1, undefined, 'x y '.repeat(15))], [], [[1, 1 + 59 / 15, 'x y '.repeat(15).trim()]]],
    [
      'times that go back',
      [segment(5, 6, 'A b.'), segment(1, 2, 'C d.')],
      [],
      [
        [1, 2, 'C d.'],
        [5, 6, 'A b.'],
      ],
    ],
    ['times as text', [segment('1.5', '00:00:02.500', 'A b.')], [], [[1.5, 2.5, 'A b.']]],
    [
      'what is no segment',
      [null, 7, 'x', [], {}, segment(1, 2, 7), segment(1, 2, ' '), segment(1, 2, 'A b.')],
      ['bad-segment:1', 'bad-segment:1', 'bad-segment:1', 'bad-segment:1'],
      [[1, 2, 'A b.']],
    ],
  ])('reads %s', (_name, segments, issues, expected) => {
    const answer = podcast(...segments);
    expect(answer.cues.map(({ start, end, text }) => [start, end, text])).toEqual(expected);
    expect(answer.issues).toEqual(issues);
    expect(answer.format).toBe('podcast-json');
  });

  it('says which segment is wrong', () => {
    const { issues } = parseTranscript(JSON.stringify({ segments: [segment(1, 2, 'A b.'), segment('x', 2, 'C d.')] }));
    expect(issues).toEqual([
      { code: 'bad-time', message: 'Segment 2 has no readable start and goes with what stands before it.', line: 1 },
    ]);
  });

  it('has a cue for a sentence, and speakers where they change', () => {
    const answer = podcast(
      segment(1, 2, ' Good\nmorning. ', { speaker: ' Ana ' }),
      segment(2, 3, 'You too.'),
      segment(3, 4, 'Who?', { speaker: 'Bo' }),
    );
    expect(answer.cues).toEqual([
      { start: 1, end: 2, speaker: 'Ana', text: 'Good morning.' },
      { start: 2, end: 3, speaker: 'Ana', text: 'You too.' },
      { start: 3, end: 4, speaker: 'Bo', text: 'Who?' },
    ]);
  });

  it('puts segments of a word together to sentences', () => {
    const words = ['Good', 'morning', ',', 'all', '.', 'Hi', '!'];
    const { cues, issues } = podcast(
      ...words.map((body, index) => segment(index, index + 0.5, body, index === 0 ? { speaker: 'Ana' } : {})),
    );
    expect(issues).toEqual([]);
    expect(cues.map(({ start, end, speaker, text }) => [start, end, speaker, text])).toEqual([
      [0, 4.5, 'Ana', 'Good morning, all.'],
      [5, 6.5, 'Ana', 'Hi!'],
    ]);
    expect(cues[1]?.words).toEqual([
      { start: 5, end: 5.5, text: 'Hi' },
      { start: 6, end: 6.5, text: '!' },
    ]);
  });

  it('ends a cue of words at a pause, a speaker and a time that goes back', () => {
    const cues = (...list: [number, string, string][]) =>
      podcast(...list.map(([start, speaker, body]) => segment(start, start + 0.5, body, { speaker }))).cues.map(({ text }) => text);
    expect(cues([0, 'A', 'one'], [1, 'A', 'two'], [9, 'A', 'three'])).toEqual(['one two', 'three']);
    expect(cues([0, 'A', 'one'], [1, 'B', 'two'], [2, 'B', 'three'])).toEqual(['one', 'two three']);
    expect(cues([5, 'A', 'one'], [6, 'A', 'two'], [1, 'A', 'three'])).toEqual(['three', 'one two']);
    expect(cues([0, 'A', 'J.'], [1, 'A', 'Doe'])).toEqual(['J. Doe']);
  });

  it('puts no spaces into scripts that have none', () => {
    expect(texts(podcast(...['漢字', 'を', '読む', '。', '(', 'ABC', ')'].map((body, index) => segment(index, index + 1, body))))).toEqual([
      '漢字を読む。',
      '(ABC)',
    ]);
    expect(
      podcast(segment(0, 1, '今日は天気がいいですね。'), segment(1, 2, '散歩に行きましょう。')).cues.every(({ words }) => !words),
    ).toBe(true);
  });

  it('reads what can be read of a file that is cut off', () => {
    const text = JSON.stringify({ segments: [segment(1, 2, 'A b.'), segment(2, 3, 'C d.'), segment(3, 4, 'E f.')] }, null, 1);
    const answer = read(text.slice(0, text.indexOf('E f')));
    expect(texts(answer)).toEqual(['A b.', 'C d.']);
    expect(answer).toMatchObject({ format: 'podcast-json', issues: ['bad-json:16'] });
  });

  it('may be a bare list', () => {
    expect(json([segment(1, 2, 'A b.')])).toMatchObject({ format: 'podcast-json', cues: [{ text: 'A b.' }] });
  });
});

describe('Podlove', () => {
  const line = (start_ms: number, text: string, overrides = {}) => ({ start_ms, end_ms: start_ms + 1000, text, ...overrides });

  it('is a list of lines', () => {
    const answer = json([line(500, 'Good morning.', { voice: 'Ana', speaker: '1' }), line(1500, 'You too.', { speaker: 'bo' })]);
    expect(answer).toEqual({
      format: 'podlove-json',
      issues: [],
      cues: [
        { start: 0.5, end: 1.5, speaker: 'Ana', text: 'Good morning.' },
        { start: 1.5, end: 2.5, speaker: 'bo', text: 'You too.' },
      ],
    });
  });

  it('is a list of turns', () => {
    const items = [line(0, 'One two.'), line(1000, 'Three four.')];
    const answer = json([{ voice: 'Ana', start: '00:00:00.000', end: '00:00:02.000', text: 'One two. Three four.', items }]);
    expect(answer.cues.map(({ speaker, start, text }) => [speaker, start, text])).toEqual([
      ['Ana', 0, 'One two.'],
      ['Ana', 1, 'Three four.'],
    ]);
  });

  it('stands in the configuration of a player, with the names', () => {
    const transcripts = [{ start: '00:00:01.500', end: '00:00:02.000', speaker: 7, text: 'Good day.' }];
    expect(json({ version: 5, contributors: [{ id: '7', name: 'Ana' }], transcripts }).cues).toEqual([
      { start: 1.5, end: 2, speaker: 'Ana', text: 'Good day.' },
    ]);
  });
});

describe('Whisper', () => {
  const word = (text: string, start?: number, end?: number) => ({ word: text, start, end });
  const whisper = (entry: object, root: object = {}) =>
    parseTranscript(JSON.stringify({ ...root, segments: [{ start: 1, end: 3, ...entry }] }));
  const goodDay = [
    { start: 1, end: 1.5, text: 'Good ' },
    { start: 1.5, end: 3, text: 'day.' },
  ];

  it('has segments, with words or without', () => {
    expect(whisper({ text: ' Good day.' }, { language: 'en' })).toEqual({
      format: 'whisper-json',
      language: 'en',
      issues: [],
      cues: [{ start: 1, end: 3, text: 'Good day.' }],
    });
    const words = [word(' Good', 1, 1.5), word(' day.', 1.5, 3)];
    expect(whisper({ text: ' Good day.', words }).cues).toEqual([{ start: 1, end: 3, text: 'Good day.', words: goodDay }]);
  });

  it('has words of WhisperX, of which some have no time, and speakers', () => {
    const words = [word('In', 1, 1.2), word('1984'), word('too.', 2, 3)];
    expect(whisper({ text: 'In 1984 too.', speaker: 'SPEAKER_00', words }).cues).toEqual([
      {
        start: 1,
        end: 3,
        speaker: 'SPEAKER_00',
        text: 'In 1984 too.',
        words: [
          { start: 1, end: 1.2, text: 'In ' },
          { start: 1, text: '1984 ' },
          { start: 2, end: 3, text: 'too.' },
        ],
      },
    ]);
  });

  it('has the words apart, without punctuation, in OpenAI’s verbose_json', () => {
    const root = { language: 'english', words: [word('good', 1, 1.5), word('day', 1.5, 3), word('late', 9, 10)] };
    expect(whisper({ text: ' Good day.' }, root)).toMatchObject({ language: 'en', cues: [{ words: goodDay }] });
    const apart = json({ ...root, text: 'Good day. (Late!)' });
    expect(apart.cues.map(({ text, start }) => [text, start])).toEqual([
      ['Good day.', 1],
      ['(Late!)', 9],
    ]);
  });

  it('shows a text whose words are of another', () => {
    expect(whisper({ text: ' Good day.', words: [word('gute', 1, 2), word('nacht', 2, 3)] }).cues).toEqual([
      { start: 1, end: 3, text: 'Good day.' },
    ]);
  });

  it('is whisper.cpp’s too, and Transformers’', () => {
    const transcription = [{ timestamps: { from: '00:00:01,000' }, offsets: { from: 1000, to: 3000 }, text: ' Good day.' }];
    expect(parseTranscript(JSON.stringify({ result: { language: 'de' }, transcription }))).toMatchObject({
      language: 'de',
      cues: [{ start: 1, end: 3, text: 'Good day.' }],
    });
    expect(json({ text: '', chunks: [{ timestamp: [1, null], text: ' Good day.' }] }).cues).toMatchObject([
      { start: 1, text: 'Good day.' },
    ]);
  });

  it('is read though Python wrote NaN', () => {
    const answer = read('{"segments": [\n{"start": 1, "end": 3, "text": "Good day.", "avg_logprob": NaN}]}');
    expect(answer).toEqual({ format: 'whisper-json', issues: ['bad-json:2'], cues: [{ start: 1, end: 3, text: 'Good day.' }] });
  });
});

describe('AWS Transcribe', () => {
  const spoken = (start: number, content: string, overrides = {}) => ({
    type: 'pronunciation',
    start_time: `${start}`,
    end_time: `${start + 0.5}`,
    alternatives: [{ content, confidence: '0.9' }],
    ...overrides,
  });
  const mark = (content: string) => ({ type: 'punctuation', alternatives: [{ content }] });
  const aws = (results: object) => parseTranscript(JSON.stringify({ jobName: 'x', results }));

  it('has words with punctuation, and the language', () => {
    const items = [mark('…'), spoken(1, 'Good'), spoken(2, 'day'), mark('.'), spoken(3, 'Hi'), mark('!')];
    expect(aws({ language_code: 'en-US', items })).toMatchObject({
      format: 'aws-json',
      language: 'en-US',
      issues: [],
      cues: [{ text: '…' }, { start: 1, end: 2.5, text: 'Good day.', words: [{ text: 'Good ' }, { text: 'day.' }] }, { text: 'Hi!' }],
    });
  });

  it('has speakers beside the words or apart', () => {
    const items = [spoken(1, 'Yes?', { speaker_label: 'spk_0' }), spoken(2, 'No.')];
    const speaker_labels = { segments: [{ items: [{ start_time: '2', speaker_label: 'spk_1' }] }] };
    expect(aws({ items, speaker_labels }).cues.map(({ speaker, text }) => [speaker, text])).toEqual([
      ['spk_0', 'Yes?'],
      ['spk_1', 'No.'],
    ]);
  });

  it.each([
    [{ items: [] }, []],
    [{ items: [null, 7, {}] }, ['bad-segment:1', 'bad-segment:1']],
    [{ items: [spoken(1, '')] }, []],
  ])('reads nothing from %j', (results, expected) => {
    expect(aws(results)).toMatchObject({ format: 'aws-json', cues: [] });
    expect(codes(aws(results))).toEqual(expected);
  });
});
