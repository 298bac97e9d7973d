import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTranscript } from '../../src/transcript/index.ts';

const vtt = (...lines: string[]) => parseTranscript(['WEBVTT', '', ...lines].join('\n'));
const codes = ({ issues }: ReturnType<typeof parseTranscript>) =>
  issues.map(({ code, line }) => (line === undefined ? code : `${code}:${line}`));
const texts = ({ cues }: ReturnType<typeof parseTranscript>) => cues.map(({ text }) => text);
const one = '00:01.000 --> 00:02.000';
const two = '00:02.000 --> 00:03.000';

describe('what is no transcript', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'empty'],
    ['white space', ' \n\uFEFF\t', 'empty'],
    ['a page', '<!doctype html><!-- --><title>Not found</title><p>Sorry.', 'unsupported-format'],
    ['markup of another kind', '<rss version="2.0"><channel/></rss>', 'unsupported-format'],
    ['timed text of XML', '<tt xmlns="http://www.w3.org/ns/ttml"><body><p begin="1s">Hi</p></body></tt>', 'unsupported-format'],
    ['JSON of another kind', '{"error": "not found"}', 'unsupported-format'],
    ['a list of anything', '[1, "a", null]', 'unsupported-format'],
    ['torn JSON of another kind', '{"error": "not fo', 'unsupported-format'],
    ['sound', new Uint8Array([0xff, 0xfb, 0x90, 0, 0, 1, 2, 3]), 'unsupported-format'],
    ['an archive', 'PK\x03\x04\0\0\b\0', 'unsupported-format'],
  ])('%s is an issue', (_name, data, code) => {
    const answer = parseTranscript(data);
    expect(answer).toMatchObject({ format: 'unknown', cues: [] });
    expect(codes(answer).join()).toContain(code);
  });
});

describe('what is torn is an issue, and the rest goes on', () => {
  const good = ['', '00:09.000 --> 00:10.000', 'Good.'];

  it.each<[string, string[], string[], string[]]>([
    ['no readable times', ['00:01 --> 00:02', 'Lost.', ...good], ['torn-cue:3'], ['Good.']],
    ['times as in SRT', ['1', '00:00:01,000 --> 00:00:02,000', 'Lost.', ...good], ['torn-cue:4'], ['Good.']],
    ['text without times', ['Lost.', 'Lost too.', ...good], ['stray-text:3'], ['Good.']],
    ['two lines before the times', ['x', 'y', one, 'Hi.', ...good], ['stray-text:3'], ['Hi.', 'Good.']],
    ['no empty line between cues', [one, 'Hi.', two, 'You.', ...good], [], ['Hi.', 'You.', 'Good.']],
    ['an arrow in the text', [one, 'Hi --> you', 'Rest.', ...good], ['torn-cue:4'], ['Good.']],
    ['an end before the start', ['00:05.000 --> 00:04.000', 'Hi.', ...good], ['bad-timings:3'], ['Hi.', 'Good.']],
    ['a tag that never closes', [one, 'Hi <v Bob', ...good], ['torn-tag:4'], ['Hi', 'Good.']],
    ['a time out of its cue', [one, 'Hi <00:07.000>you.', ...good], ['bad-timestamp:4'], ['Hi you.', 'Good.']],
    ['times out of order', [one, 'a <00:01.800>b <00:01.200>c', ...good], ['bad-timestamp:4'], ['a b c', 'Good.']],
    ['a time that is none', [one, 'Hi <1>you.', ...good], ['bad-timestamp:4'], ['Hi you.', 'Good.']],
    [
      'faults further down',
      ['x', one, 'Hi &#10;', '<1>you <2>', 'all <v Bob', ...good],
      ['bad-timestamp:6', 'torn-tag:7'],
      ['Hi you all', 'Good.'],
    ],
    ['a file cut off in the times', [...good, '', '00:11.000 --> 00:1'], ['torn-cue:7'], ['Good.']],
    ['a file cut off after the times', [...good, '', '00:11.000 --> 00:12.000'], [], ['Good.']],
  ])('%s', (_name, lines, issues, expected) => {
    const answer = vtt(...lines);
    expect(texts(answer)).toEqual(expected);
    expect(codes(answer)).toEqual(issues);
  });

  it('a forgotten signature', () => {
    const answer = parseTranscript(`${one}\nHi.\n\nstray`, { name: '/a.vtt' });
    expect(texts(answer)).toEqual(['Hi.']);
    expect(codes(answer)).toEqual(['no-signature:1', 'stray-text:4']);
  });

  it.each([
    ['text/vtt', '/a.srt', 'vtt'],
    [' ', '/a.vtt?b', 'vtt'],
    ['text/plain', '/a.vtt', 'srt'],
    ['application/x-subrip', '/a.vtt', 'srt'],
    [undefined, '/a.srt', 'srt'],
  ])('a forgotten signature in what is called %j and named %s', (type, name, format) => {
    const answer = parseTranscript(`${one}\nHi.`, { type, name });
    expect(answer.format).toBe(format);
    expect(texts(answer)).toEqual(['Hi.']);
  });

  it('empty lines before the signature', () => {
    const answer = parseTranscript(`\n\nWEBVTT\n\n${one}\nHi.\n\nstray`);
    expect(texts(answer)).toEqual(['Hi.']);
    expect(codes(answer)).toEqual(['no-signature:1', 'stray-text:8']);
  });

  it('bytes that are no UTF-8', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode(`WEBVTT\n\n${one}\nCaf`), 0xe9, 0x2e]);
    const answer = parseTranscript(bytes);
    expect(texts(answer)).toEqual(['Café.']);
    expect(codes(answer)).toEqual(['bad-encoding:4']);
  });

  it('a hundred times and no more', () => {
    const answer = vtt(...Array.from({ length: 150 }, () => 'stray\n'));
    expect(answer.issues).toHaveLength(101);
    expect(answer.issues.at(-1)).toEqual({ code: 'more-issues', message: '50 more like these.' });
  });

  it('more than 50,000 cues', () => {
    const answer = vtt(...Array.from({ length: 50_001 }, (_, index) => `${one}\nx${index}\n`));
    expect(answer.cues).toHaveLength(50_000);
    expect(codes(answer)).toEqual(['too-many-cues']);
  });

  it('more than 5 MB, in the middle of a character', () => {
    const bytes = new TextEncoder().encode(`WEBVTT\n\n${one}\nHi.\n\nNOTE a${'é'.repeat(3 * 1024 * 1024)}`);
    expect(codes(parseTranscript(bytes))).toEqual(['too-long']);
    expect(texts(parseTranscript(bytes))).toEqual(['Hi.']);
  });
});

describe('WebVTT', () => {
  it('is read from bytes and text, whatever ends its lines', () => {
    const expected = { format: 'vtt', language: 'pt-BR', issues: [], cues: [{ id: 'a', start: 1, end: 2, text: 'Olá, mundo.' }] };
    for (const newline of ['\n', '\r\n', '\r']) {
      const text = ['\uFEFFWEBVTT - a comment', 'Kind: captions', 'Language: pt-BR', '', 'a', one, 'Olá,', 'mundo.', ''].join(newline);
      expect(parseTranscript(text)).toEqual(expected);
      expect(parseTranscript(new TextEncoder().encode(text))).toEqual(expected);
    }
  });

  it.each(['WEBVTT', 'WEBVTT\n', 'WEBVTT\n\n', 'WEBVTT\tx'])('%j is empty', (text) => {
    expect(parseTranscript(text)).toEqual({ format: 'vtt', cues: [], issues: [] });
  });

  it('may begin right under its signature', () => {
    expect(texts(parseTranscript(`WEBVTT\n${one}\nHi.`))).toEqual(['Hi.']);
  });

  it.each([
    ['a style', ['STYLE', '::cue { color: red }']],
    ['a region', ['REGION', 'id:fred', 'lines:3']],
    ['notes', ['NOTE', 'one', 'two', '', 'NOTE three', '', 'NOTE\tfour']],
    ['a style behind a cue', ['00:00.000 --> 00:00.500', ' ', '', 'STYLE ', '::cue {}']],
    ['a second header, of segments put together', ['WEBVTT', 'X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000']],
    ['a map below an empty line', ['X-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000']],
  ])('skips %s', (_name, aside) => {
    expect(vtt(...aside, '', one, 'Hi.')).toEqual({ format: 'vtt', cues: [{ start: 1, end: 2, text: 'Hi.' }], issues: [] });
  });

  it.each([
    ['NOTE', { id: 'NOTE', text: 'Hi.' }],
    ['STYLE', { id: 'STYLE', text: 'Hi.' }],
    ['X-TIMESTAMP-MAP=x', { id: 'X-TIMESTAMP-MAP=x', text: 'Hi.' }],
  ])('takes %s right above times for an id', (id, expected) => {
    expect(vtt(id, one, 'Hi.').cues).toEqual([{ start: 1, end: 2, ...expected }]);
  });

  it('keeps times as written, whatever X-TIMESTAMP-MAP says', () => {
    const text = `WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\n\n${one}\nHi.`;
    expect(parseTranscript(text)).toEqual({ format: 'vtt', cues: [{ start: 1, end: 2, text: 'Hi.' }], issues: [] });
  });

  it('puts cues in order of start', () => {
    expect(texts(vtt(two, 'B', '', one, 'A', '', two, 'C'))).toEqual(['A', 'B', 'C']);
  });

  it('leaves out cues without text', () => {
    expect(vtt(one, '', two, ' <b> </b>').cues).toEqual([]);
  });

  it.each([
    ['<v Ana>Hi', { speaker: 'Ana', text: 'Hi' }],
    ['<v.loud Ana Ruiz>Hi</v>', { speaker: 'Ana Ruiz', text: 'Hi' }],
    ['<v>Hi', { text: 'Hi' }],
    ['<b>Bold</b> <i>and</i> <u>so</u> <c.x>on</c>', { text: 'Bold and so on' }],
    ['<img src=x onerror=alert(1)>Hi &lt;b&gt;', { text: 'Hi <b>' }],
    ['<ruby>漢<rt>kan</rt>字<rt>ji</rt></ruby> read', { text: '漢(kan)字(ji) read' }],
    ['<ruby>漢<rt>kan', { text: '漢(kan)' }],
    ['<ruby>漢<rt></rt></ruby>', { text: '漢' }],
    ['<rt>no ruby</rt>', { text: 'no ruby' }],
    ['<ruby>a<b>b<rt>c</rt></b>d</ruby>', { text: 'abcd' }],
    ['<ruby>a<rt>b<rt>c</ruby>d', { text: 'a(bc)d' }],
    ['<b>a</i></b></v>b', { text: 'ab' }],
    ['caf&eacute; &AMP; &copy 5 &#146;s &frac12;', { text: 'café & © 5 ’s ½' }],
    ['  two \t lines\n of   text ', { text: 'two lines of text' }],
    ['a&nbsp;b', { text: 'a\u00A0b' }],
    ['&nbsp;a&nbsp;', { text: '\u00A0a\u00A0' }],
    ['nul \0', { text: 'nul \uFFFD' }],
  ])('%j', (text, expected) => {
    expect(vtt(one, text).cues).toEqual([{ start: 1, end: 2, ...expected }]);
  });

  it('has a cue for each speaker', () => {
    expect(vtt('x', one, '<v Ana>Yes?</v>', '<v Bo>No.').cues).toEqual([
      { id: 'x', start: 1, end: 2, speaker: 'Ana', text: 'Yes?' },
      { start: 1, end: 2, speaker: 'Bo', text: 'No.' },
    ]);
    expect(vtt(one, '<v Ana>Yes? <v Bo>No.</v> Yes!</i></v> None.').cues.map(({ speaker, text }) => [speaker, text])).toEqual([
      ['Ana', 'Yes?'],
      ['Bo', 'No.'],
      ['Ana', 'Yes!'],
      [undefined, 'None.'],
    ]);
    expect(vtt(one, '<v Ana>Yes? <00:01.500><v Bo>No, <00:01.700>never.').cues).toEqual([
      { start: 1, end: 1.5, speaker: 'Ana', text: 'Yes?', words: [{ start: 1, end: 1.5, text: 'Yes?' }] },
      {
        start: 1.5,
        end: 2,
        speaker: 'Bo',
        text: 'No, never.',
        words: [
          { start: 1.5, end: 1.7, text: 'No, ' },
          { start: 1.7, end: 2, text: 'never.' },
        ],
      },
    ]);
  });

  it.each([
    ['spaces before times', 'One <00:01.300>two <00:01.600>three'],
    ['spaces behind times, in classes', '<c>One</c><00:01.300><c> two</c><00:01.600><c>\nthree</c>'],
    ['a time for the first word', '<00:01.000>One <00:01.300>two <00:01.600>three '],
  ])('has words with %s', (_name, text) => {
    expect(vtt(one, text).cues[0]?.words).toEqual([
      { start: 1, end: 1.3, text: 'One ' },
      { start: 1.3, end: 1.6, text: 'two ' },
      { start: 1.6, end: 2, text: 'three' },
    ]);
  });

  it('keeps a no-break space where a word begins', () => {
    expect(vtt(one, 'One<00:01.500>&nbsp;two').cues[0]).toMatchObject({
      text: 'One\u00A0two',
      words: [{ text: 'One' }, { text: '\u00A0two' }],
    });
  });

  it.each(['One<00:01.200> <00:01.500>two<00:01.900>', 'One <00:01.200><00:01.500>two<00:01.900> '])(
    'ends a word where silence begins: %j',
    (text) => {
      expect(vtt(one, text).cues[0]?.words).toEqual([
        { start: 1, end: 1.2, text: 'One ' },
        { start: 1.5, end: 1.9, text: 'two' },
      ]);
    },
  );

  it('reads 60,000 words', () => {
    const word = (index: number) => `<00:0${index % 10}.000>w${index} `;
    const cue = `00:00.000 --> 00:10.000\n<v Ana>${Array.from({ length: 10 }, (_, index) => word(index)).join('')}\n\n`;
    const { cues, issues } = vtt(cue.repeat(6000));
    expect(issues).toEqual([]);
    expect(cues.flatMap(({ words }) => words ?? [])).toHaveLength(60_000);
  });

  it.each(['<', '&', '<v ', '<v A>', '<v A>x', '\n', ' ', '<00:01.500>', '-->', '-->\n', '&#', '<ruby><rt>', 'NOTE\n\n'])(
    'reads a megabyte of %j',
    (piece) => {
      const text = `WEBVTT\n\n${one}\n${piece.repeat(Math.floor(1_000_000 / piece.length))}`;
      expect(parseTranscript(text).format).toBe('vtt');
    },
  );
});

describe('whatever comes', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '\n',
      '\n\n',
      '\r\n',
      one,
      two,
      '00:01.500 --> 00:01.000',
      '<',
      '>',
      '<v Ana>',
      '</v>',
      '<00:01.500>',
      '<00:01.200> ',
      '&amp;',
      '&lt',
    ),
    fc.constantFrom('<ruby>', '<rt>', '</rt>', ' ', 'word', 'NOTE x', 'STYLE', '-->', '\0', '\uD800', '<c.d>', '\u00A0'),
  );

  it('nothing throws, cues are in order, and words joined give text', () => {
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { cues } = parseTranscript(`WEBVTT\n\n${one}\n${pieces.join('')}`);
        for (const [index, cue] of cues.entries()) {
          expect(cue.start).toBeGreaterThanOrEqual(cues[index - 1]?.start ?? 0);
          expect(cue.end).toBeGreaterThanOrEqual(cue.start);
          expect(cue.text.trim()).not.toBe('');
          if (cue.words) expect(cue.words.map(({ text }) => text).join('')).toBe(cue.text);
          for (const word of cue.words ?? []) expect(word.end).toBeGreaterThanOrEqual(word.start);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('bytes too', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.option(fc.constant('text/vtt'), { nil: undefined }), (bytes, type) => {
        expect(Array.isArray(parseTranscript(bytes, { type }).cues)).toBe(true);
      }),
    );
  });
});
