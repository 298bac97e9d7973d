import fc from 'fast-check';
import { parseText, tokenizeVTTCue, type VTTNode } from 'media-captions';
import { describe, expect, it } from 'vitest';
import { parseTranscript } from '../../src/transcript/index.ts';

interface Seen {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** It adds up fractions, and misses the nearest double. */
const toMilliseconds = (seconds: number): number => Math.round(seconds * 1000) / 1000;

/** What media-captions makes of a text, cues without words left out. */
async function ask(text: string, type: 'vtt' | 'srt'): Promise<Seen[]> {
  const { cues } = await parseText(text, { type, strict: false });
  return cues
    .map((cue) => ({ start: toMilliseconds(cue.startTime), end: toMilliseconds(cue.endTime), text: tidy(textOf(tokenizeVTTCue(cue))) }))
    .filter(({ text: words }) => words !== '')
    .sort((a, b) => a.start - b.start);
}

const textOf = (nodes: readonly VTTNode[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.data : textOf('children' in node ? node.children : []))).join('');

const read = (text: string): Seen[] => parseTranscript(text).cues.map(({ start, end, text: words }) => ({ start, end, text: words }));

const one = '00:01.000 --> 00:02.000';
const srtOne = '00:00:01,000 --> 00:00:02,000';
const srtTwo = '00:00:02,000 --> 00:00:03,000';

describe('WebVTT', () => {
  it.each([
    `${one}\nHi.`,
    `x\n${one} align:start position:10%\nTwo\nlines.`,
    `1:00:00.000 --> 1:00:01.500\nLong.`,
    `NOTE\nx\n\nSTYLE\n::cue {}\n\nREGION\nid:a\n\n${one}\nHi.`,
    `${one}\n<b>Bold</b> <i.x.y>and</i> <c.red>red</c> <u>so</u> <lang en>on</lang>`,
    `${one}\n<v.loud Ana Ruiz>Hi</v>`,
    `${one}\nOne <00:01.200>two <00:01.500>three`,
    `${one}\nR&amp;D &lt;b&gt;`,
    `${one}\nHi.\n\n00:05.000 --> 00:0`,
    `1\n00:00:01,000 --> 00:00:02,000\nLost.\n\n${one}\nHi.`,
  ])('%j', async (body) => {
    const text = `WEBVTT\n\n${body}`;
    expect(read(text)).toEqual(await ask(text, 'vtt'));
  });
});

const clock = (milliseconds: number, mark: string): string => {
  const pad = (value: number, length: number) => String(Math.floor(value)).padStart(length, '0');
  const hours = pad(milliseconds / 3_600_000, 2);
  return `${hours}:${pad((milliseconds / 60_000) % 60, 2)}:${pad((milliseconds / 1000) % 60, 2)}${mark}${pad(milliseconds % 1000, 3)}`;
};

const times = fc.tuple(fc.integer({ min: 0, max: 36_000_000 }), fc.integer({ min: 1, max: 9999 })).map(
  ([start, length]) =>
    (mark: string) =>
      `${clock(start, mark)} --> ${clock(start + length, mark)}`,
);

/** Well-formed texts of cues; each word is told from the next by its number, so that nothing rolls. */
const words = fc.array(fc.constantFrom('word', 'Wörter', '漢字', 'end.', '1 of', '- dash'), { minLength: 1, maxLength: 6 });
const marked = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => `<b>${text}</b>`,
  (text) => `<i.loud.first>${text}</i>`,
  (text) => `<c.red><u>${text}</u></c>`,
);
const cue = fc.record({ times, words, marked, newline: fc.constantFrom(' ', '\n'), id: fc.constantFrom('', 'intro\n', '7\n') });

describe('what is well-formed', () => {
  it('is read as media-captions reads it: WebVTT', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cue), fc.constantFrom('\n', '\r\n'), async (cues, newline) => {
        const body = cues.map(
          (each, index) => `${each.id}${each.times('.')} line:0\n${each.marked(`${each.words.join(each.newline)} ${index}`)}\n\n`,
        );
        const text = `WEBVTT\n\n${body.join('')}`.replaceAll('\n', newline);
        expect(read(text)).toEqual(await ask(text, 'vtt'));
      }),
    );
  });

  it('is read as media-captions reads it: SubRip', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cue, { minLength: 1 }), fc.constantFrom('\n', '\r\n'), async (cues, newline) => {
        const body = cues.map((each, index) => `${index + 1}\n${each.times(',')}\n${each.words.join(each.newline)} ${index}.\n\n`);
        const text = body.join('').replaceAll('\n', newline);
        expect(read(text)).toEqual(await ask(text, 'srt'));
      }),
    );
  });
});

/** Each with what the specification, or a reader of what is found, asks for. */
describe('media-captions differs, and we know why', () => {
  it.each<['vtt' | 'srt', string, string, string[], string[]]>([
    ['vtt', 'a reference needs no semicolon', `${one}\nR&amp D`, ['R& D'], ['R&amp D']],
    ['vtt', 'HTML has more names', `${one}\ncaf&eacute;`, ['café'], ['caf&eacute;']],
    ['srt', 'no empty line is needed', `1\n${srtOne}\nA.\n2\n${srtTwo}\nB.`, ['A.', 'B.'], [`A. 2 ${srtTwo} B.`]],
    ['srt', 'an empty line ends no cue', `1\n${srtOne}\nA.\n\nStill A.\n\n2\n${srtTwo}\nB.`, ['A. Still A.', 'B.'], ['A.', 'B.']],
    ['srt', '{\\an8} is no text', `1\n${srtOne}\n{\\an8}A.`, ['A.'], ['{\\an8}A.']],
    ['srt', 'tags of pages are text', `1\n${srtOne}\nA <laughs> B.`, ['A <laughs> B.'], ['A B.']],
    ['srt', 'times have fewer digits', '1\n0:0:1,5 --> 0:0:2\nA.', ['A.'], []],
  ])('%s: %s', async (type, _why, body, ours, theirs) => {
    const text = type === 'vtt' ? `WEBVTT\n\n${body}` : body;
    expect(read(text).map((seen) => seen.text)).toEqual(ours);
    expect((await ask(text, type)).map((seen) => seen.text)).toEqual(theirs);
  });
});
