/** Words of no language, ten to a sentence; no two sentences are alike. */
export interface SpokenSentence {
  readonly speaker: string;
  readonly words: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

/** Seconds of a word. */
const PACE = 0.4;
const LENGTH = 10;

export function longSpeech(wordCount: number): SpokenSentence[] {
  return Array.from({ length: wordCount / LENGTH }, (_, sentence) => ({
    speaker: sentence % 8 < 4 ? 'Ana Ruiz' : 'Bo',
    words: Array.from({ length: LENGTH }, (_, place) => {
      const number = sentence * LENGTH + place;
      const start = Math.round(number * PACE * 1000) / 1000;
      const text = `${place === 0 ? 'Word' : 'word'}${number}${place === LENGTH - 1 ? '.' : ''}`;
      return { start, end: Math.round((start + 0.3) * 1000) / 1000, text };
    }),
  }));
}

const textOf = ({ words }: SpokenSentence): string => words.map(({ text }) => text).join(' ');
const startOf = ({ words }: SpokenSentence): number => words[0]?.start ?? 0;
const endOf = ({ words }: SpokenSentence): number => words.at(-1)?.end ?? 0;

const clock = (seconds: number): string => new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);

/** The same speech in each format that is read. */
export const writers: Readonly<Record<string, (speech: readonly SpokenSentence[]) => string>> = {
  'WebVTT, a time for each word': (speech) =>
    `WEBVTT\n\n${speech.map((each) => `${clock(startOf(each))} --> ${clock(endOf(each))}\n<v ${each.speaker}>${each.words.map(({ start, text }) => `<${clock(start)}>${text} `).join('')}\n\n`).join('')}`,
  SubRip: (speech) =>
    speech
      .map((each, index) => `${index + 1}\n${clock(startOf(each))} --> ${clock(endOf(each))}\n${each.speaker}: ${textOf(each)}\n\n`)
      .join(''),
  'Podcasting 2.0 JSON, a word a segment': (speech) =>
    JSON.stringify({
      version: '1.0.0',
      segments: speech.flatMap(({ speaker, words }) =>
        words.map(({ start, end, text }) => ({ speaker, startTime: start, endTime: end, body: text })),
      ),
    }),
  'Podcasting 2.0 HTML': (speech) =>
    speech.map((each) => `<cite>${each.speaker}:</cite>\n<time>${clock(startOf(each))}</time>\n<p>${textOf(each)}</p>\n`).join(''),
  'Podlove JSON': (speech) =>
    JSON.stringify(
      speech.map((each) => ({
        voice: each.speaker,
        start: clock(startOf(each)),
        start_ms: startOf(each) * 1000,
        end: clock(endOf(each)),
        end_ms: endOf(each) * 1000,
        text: textOf(each),
      })),
    ),
  'Whisper JSON, with words': (speech) =>
    JSON.stringify({
      language: 'en',
      segments: speech.map((each) => ({
        start: startOf(each),
        end: endOf(each),
        text: ` ${textOf(each)}`,
        words: each.words.map(({ start, end, text }) => ({ word: ` ${text}`, start, end })),
      })),
    }),
  'OpenAI verbose_json, words apart': (speech) =>
    JSON.stringify({
      language: 'english',
      text: speech.map(textOf).join(' '),
      words: speech.flatMap(({ words }) => words.map(({ start, end, text }) => ({ word: text.replace('.', ''), start, end }))),
    }),
  'AWS Transcribe JSON': (speech) =>
    JSON.stringify({
      results: {
        items: speech.flatMap(({ words }) =>
          words.flatMap(({ start, end, text }) => [
            {
              type: 'pronunciation',
              alternatives: [{ content: text.replace('.', '') }],
              start_time: `${start}`,
              end_time: `${end}`,
              speaker_label: 'spk_0',
            },
            ...(text.endsWith('.') ? [{ type: 'punctuation', alternatives: [{ content: '.' }] }] : []),
          ]),
        ),
      },
    }),
  'plain text': (speech) => speech.map((each) => `${each.speaker}: ${textOf(each)}`).join('\n\n'),
  'plain text, one line': (speech) => speech.map(textOf).join(' '),
};
