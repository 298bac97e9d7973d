import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChapters, parseTranscript, readTranscript, toParagraphs } from '../../src/transcript/index.ts';
import { anyCharacter } from '../support/any-character.ts';
import { asFile } from './support/hostile-files.ts';
import { hostileTexts, overridden } from './support/hostile-texts.ts';
import { longSpeech, writers } from './support/long-transcript.ts';
import { expectWhole } from './support/read.ts';

describe.each(Object.keys(asFile))('%s', (format) => {
  it.each(Object.entries(hostileTexts))('shows %s as text, and what follows it', (_name, text) => {
    const answer = parseTranscript(asFile[format]?.(text, 'Ana') ?? '');
    expectWhole(answer);
    expect(answer.cues.map((cue) => cue.text).join(' ')).toMatch(/Good\.$/);
    expect(toParagraphs(answer.cues).flatMap(({ cues }) => cues)).toEqual(answer.cues);
  });

  it('shows a hostile name as text', () => {
    for (const name of Object.values(hostileTexts)) expectWhole(parseTranscript(asFile[format]?.('Hi.', name) ?? ''));
  });

  it('closes directions that a text leaves open', () => {
    const [cue] = parseTranscript(asFile[format]?.(overridden, 'Ana') ?? '').cues;
    expect(cue?.text).toContain(`${overridden}\u2069\u202C`);
  });
});

it.each([Number.NaN, -1, 1e308, Number.POSITIVE_INFINITY, '1e308', 'NaN', '-0:01', {}, [], null, true])(
  'the time %j breaks nothing',
  (time) => {
    const number = JSON.stringify(time);
    for (const text of [
      `{"segments": [{"startTime": ${number}, "endTime": ${number}, "body": "A b."}, {"startTime": 5, "endTime": 6, "body": "Good one."}]}`,
      `{"segments": [{"start": ${number}, "end": ${number}, "text": "A b.", "words": [{"word": "A b.", "start": ${number}}]}, {"start": 5, "end": 6, "text": "Good one."}]}`,
      `[{"start_ms": ${number}, "end_ms": ${number}, "text": "A b."}, {"start_ms": 5000, "end_ms": 6000, "text": "Good one."}]`,
      `<time>${time}</time><p>A b.</p><time>0:05</time><p>Good one.</p>`,
    ]) {
      const answer = parseTranscript(text);
      expectWhole(answer);
      expect(answer.cues.map((cue) => cue.text)).toEqual(['A b.', 'Good one.']);
    }
  },
);

it.each(['1e999', '1e308', '-1', 'NaN'])('a chapter at %s breaks nothing', (time) => {
  const { chapters } = parseChapters(`{"chapters": [{"startTime": ${time}, "title": "A"}, {"startTime": 5, "title": "Good"}]}`);
  expect(chapters).toEqual(time === 'NaN' ? [] : [{ start: 5, title: 'Good', toc: true }]);
});

const time = fc.oneof(fc.double(), fc.integer({ min: -5, max: 30 }), fc.constantFrom('1', '0:02', '00:00:03.500', 'x', null));
const text = fc.oneof(
  fc.constantFrom('Word', 'two words.', ' and', '', 'Ana: Hi.', '漢字。', '42', '0:05', '<b>x</b>', overridden),
  fc.string({ unit: anyCharacter }),
);

describe('whatever comes', () => {
  const pieces = fc.array(
    fc.oneof(
      text,
      fc.constantFrom(
        '\n',
        '\n\n',
        '\r\n',
        '00:00:01,000 --> 00:00:02,000\n',
        '00:02.000 --> 00:01.000\n',
        '-00:00:01,5 -> 0:0:2\n',
        ' --> ',
        '<time>0:01</time>',
        '<time>',
        '<cite>Ana:</cite>',
        '<p>',
        '</p>',
        '<!--',
        '{\\an8}',
        '[0:01] ',
        '{"segments": [',
        '{"startTime": 1, "body": "x"}',
        ',',
        ']',
        '}',
        'NaN',
      ),
    ),
  );
  const beginning = fc.constantFrom('', 'WEBVTT\n\n', '1\n', '<p>', '<html>', '{', '[', '{"segments":[', '{"results":{"items":[', 'Ana: ');

  it('no text throws, and every transcript is whole', async () => {
    await fc.assert(
      fc.asyncProperty(beginning, pieces, async (first, rest) => {
        const input = first + rest.join('');
        const answer = parseTranscript(input);
        expectWhole(answer);
        expect(await readTranscript(input)).toEqual(answer);
      }),
      { numRuns: 500 },
    );
  });

  const word = fc.record({ word: text, text, start: time, end: time }, { requiredKeys: [] });
  const segment = fc.record(
    {
      startTime: time,
      endTime: time,
      body: text,
      speaker: text,
      start: time,
      end: time,
      start_ms: time,
      text,
      voice: text,
      words: fc.array(word),
    },
    { requiredKeys: [] },
  );
  const item = fc.record(
    {
      type: fc.constantFrom('pronunciation', 'punctuation'),
      start_time: time,
      end_time: time,
      speaker_label: text,
      alternatives: fc.array(fc.record({ content: text })),
    },
    { requiredKeys: [] },
  );
  const root = fc.oneof(
    fc.array(segment),
    fc.record({ segments: fc.array(fc.oneof(segment, fc.jsonValue())) }),
    fc.record({ segments: fc.array(segment), words: fc.array(word), language: text }),
    fc.record({ text, words: fc.array(word) }),
    fc.record({ results: fc.record({ items: fc.array(fc.oneof(item, fc.jsonValue())), language_code: text }) }),
    fc.record({ transcripts: fc.array(segment), contributors: fc.array(fc.record({ id: text, name: text })) }),
    fc.jsonValue(),
  );

  it('no JSON throws, whole or cut off, and every transcript is whole', () => {
    fc.assert(
      fc.property(root, fc.nat(), (value, cut) => {
        const json = JSON.stringify(value);
        expectWhole(parseTranscript(json));
        expectWhole(parseTranscript(json.slice(0, cut % (json.length + 1))));
      }),
      { numRuns: 300 },
    );
  });

  it('no bytes throw', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => expectWhole(parseTranscript(bytes))),
      { numRuns: 500 },
    );
  });
});

describe('long files', () => {
  it.each(Object.entries(writers))('of %s lose no word', (_name, write) => {
    const speech = longSpeech(10_000);
    const words = speech.flatMap((sentence) => sentence.words.map((each) => each.text));
    const answer = parseTranscript(write(speech));
    expect(answer.issues.filter(({ code }) => code !== 'no-times')).toEqual([]);
    expect(
      answer.cues
        .map((cue) => cue.text)
        .join(' ')
        .split(' '),
    ).toEqual(words);
  });
});
