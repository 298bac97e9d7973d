import { describe, expect, it } from 'vitest';
import { parseSrtTimings } from '../../src/transcript/srt/parse-srt-timings.ts';
import { read, texts } from './support/read.ts';

const one = '00:00:01,000 --> 00:00:02,000';
const two = '00:00:02,000 --> 00:00:03,000';
const three = '00:00:03,000 --> 00:00:04,000';
const srt = (...lines: string[]) => read(lines.join('\n'));

describe('parseSrtTimings', () => {
  it.each(['', '1', '-->', '1 --> 2 of them', 'a --> b', 'At 9:00 he said', '00:00:01,000', '00:00:01,000 00:00:02,000', '12:00 - 13:00'])(
    '%j is text',
    (line) => expect(parseSrtTimings(line)).toBeUndefined(),
  );

  it.each(['00:00:01,000 -->', '00:00:oops --> 00:00:02,000', '--> 00:00:02,000', '1:2:3:4:5 --> 00:00:02'])(
    '%j has times that can’t be read',
    (line) => expect(parseSrtTimings(line)).toEqual({ start: undefined, end: undefined }),
  );

  it.each([
    [one, 1, 2],
    ['00:00:01.500 --> 00:00:02.5', 1.5, 2.5],
    ['0:0:1,5 --> 0:0:2', 1.5, 2],
    ['00:01,500 --> 01:02,250', 1.5, 62.25],
    ['00:00:01:500 --> 00:00:02:500', 1.5, 2.5],
    ['00:00:01,000-->00:00:02,000', 1, 2],
    ['00:00:01,000 -> 00:00:02,000', 1, 2],
    ['00:00:01,000 -- > 00:00:02,000', 1, 2],
    ['00:00:01,000 → 00:00:02,000', 1, 2],
    ['00: 00: 01, 000 --> 00: 00: 02, 000', 1, 2],
    ['  1 00:00:01,000 --> 00:00:02,000  X1:40 X2:600 Y1:20 Y2:50', 1, 2],
    ['00:75:00,000 --> 100:00:00,000', 4500, 360_000],
    ['00:00:01,0004 --> 00:00:02,000', 1, 2],
    ['-00:00:01,000 --> 00:00:02,000', -1, 2],
  ])('%j', (line, start, end) => expect(parseSrtTimings(line)).toEqual({ start, end }));
});

describe('what is torn is an issue, and the text is kept', () => {
  it.each<[string, string[], string[], string[]]>([
    ['times that can’t be read', ['1', one, 'A.', '', '2', '00:00:xx,000 --> 00:00:03,000', 'B.'], ['bad-time:6'], ['A.', 'B.']],
    ['text before all times', ['A title', '', '1', one, 'A.'], ['stray-text:1'], ['A.']],
    ['an end before the start', ['1', '00:00:05,000 --> 00:00:04,000', 'A.'], ['bad-timings:2'], ['A.']],
    ['a negative time', ['1', '-00:00:05,000 --> 00:00:04,000', 'A.'], ['bad-time:2'], ['A.']],
    ['a cut in the times', ['1', one, 'A.', '', '2', '00:00:02,000 --> 00:'], ['bad-time:6'], ['A.']],
    ['a cut behind a number', ['1', one, 'A.', '', '2'], [], ['A.']],
    ['a cut behind the times', ['1', one, 'A.', '', '2', two], [], ['A.']],
  ])('%s', (_name, lines, issues, expected) => {
    const answer = srt(...lines);
    expect(texts(answer)).toEqual(expected);
    expect(answer.issues.filter((code) => code !== 'no-times')).toEqual(
      issues.filter((code) => !(expected.length === 1 && code === 'bad-time:6')),
    );
  });
});

describe('SubRip', () => {
  it('has cues with numbers, times and lines', () => {
    expect(srt('\uFEFF1', one, 'Good', 'morning.', '', '2', two, 'You too.', '')).toEqual({
      format: 'srt',
      issues: [],
      cues: [
        { id: '1', start: 1, end: 2, text: 'Good morning.' },
        { id: '2', start: 2, end: 3, text: 'You too.' },
      ],
    });
  });

  it.each(['\n', '\r\n', '\r'])('ends lines with %j', (newline) => {
    expect(texts(read(['1', one, 'A', 'B', '', '2', two, 'C'].join(newline)))).toEqual(['A B', 'C']);
  });

  it.each<[string, string[], string[]]>([
    ['no numbers', [one, 'A.', '', two, 'B.'], ['A.', 'B.']],
    ['no empty lines', ['1', one, 'A.', '2', two, 'B.', '3', three, 'C.'], ['A.', 'B.', 'C.']],
    ['neither', [one, 'A.', two, 'B.'], ['A.', 'B.']],
    ['empty lines everywhere', ['1', '', one, '', 'A.', '', '', 'Still A.', '', '2', '', two, '', 'B.'], ['A. Still A.', 'B.']],
    ['a number that is text', [one, 'A.', '', two, 'It was', '1984', three, 'C.'], ['A.', 'It was 1984', 'C.']],
    ['a number alone as text', ['1', one, '1984', '', '2', two, '1985', '', '3', three, 'C.'], ['1984', '1985', 'C.']],
    ['cues out of order', ['2', two, 'B.', '', '1', one, 'A.'], ['A.', 'B.']],
    ['cues without text', ['1', one, '', '2', two, ' ', '', '3', three, 'C.'], ['C.']],
    ['times as WebVTT has them, without its signature', ['00:01.000 --> 00:02.000', 'A.'], ['A.']],
  ])('is read with %s', (_name, lines, expected) => {
    const answer = srt(...lines);
    expect(texts(answer)).toEqual(expected);
    expect(answer).toMatchObject({ format: 'srt', issues: [] });
  });

  it.each([
    ['<i>So</i> <b>it</b> <u>goes</u>', 'So it goes'],
    ['<font color="#ff0000" size=3>Red</font> <FONT face=\'x\'>too</FONT>', 'Red too'],
    ['{\\an8}Above {\\i1}this{\\i0} {\\pos(1,2)}line', 'Above this line'],
    ['{b}Bold{/b} {y:i}slanted', 'Bold slanted'],
    ['Two\\Nlines<br>or<br/>three', 'Two lines or three'],
    ['1 < 2 and 3 > 2, <laughs>', '1 < 2 and 3 > 2, <laughs>'],
    ['R&D, AT&amp;T, it&#39;s &copy', 'R&D, AT&T, it’s &copy'.replace('’', "'")],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['{not markup}', '{not markup}'],
  ])('has %j as %j', (line, text) => expect(texts(srt('1', one, line))).toEqual([text]));

  describe('speakers', () => {
    const speakers = (...lines: string[]) =>
      srt(...lines.flatMap((line, index) => [`00:00:0${index + 1},000 --> 00:00:0${index + 2},000`, line, ''])).cues.map(
        ({ speaker, text }) => [speaker, text],
      );

    it('are named once a turn', () => {
      expect(speakers('Ana Ruiz: Good morning.', 'You are up early.', 'BO: I am: always.', 'Dr. Cy de Vries: Quiet!')).toEqual([
        ['Ana Ruiz', 'Good morning.'],
        ['Ana Ruiz', 'You are up early.'],
        ['BO', 'I am: always.'],
        ['Dr. Cy de Vries', 'Quiet!'],
      ]);
    });

    it.each([
      ['a colon in a sentence', 'He said: no.'],
      ['a time', '10:30: we leave.'],
      ['an address', 'https://example.org is it.'],
      ['no text behind', 'Ana:'],
      ['a long beginning', 'One Two Three Four Five: six.'],
    ])('are not seen in %s', (_name, line) => expect(speakers(line)).toEqual([[undefined, line]]));

    it('are not seen where the first cue names none', () => {
      expect(speakers('So this is it.', 'Remember: it is late.')).toEqual([
        [undefined, 'So this is it.'],
        [undefined, 'Remember: it is late.'],
      ]);
    });

    it('are seen in voices too', () => {
      expect(speakers('<v Ana &amp; Bo>Hi.</v>', 'You.')).toEqual([
        ['Ana & Bo', 'Hi.'],
        [undefined, 'You.'],
      ]);
    });
  });
});
