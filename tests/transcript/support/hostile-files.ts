/** A file of each format in which a speaker says a text, and somebody “Good.” after it. */
export const asFile: Readonly<Record<string, (text: string, speaker: string) => string>> = {
  WebVTT: (text, speaker) => `WEBVTT\n\n00:01.000 --> 00:02.000\n<v ${speaker}>${text}</v>\n\n00:02.000 --> 00:03.000\nGood.`,
  SubRip: (text, speaker) => `1\n00:00:01,000 --> 00:00:02,000\n${speaker}: ${text}\n\n2\n00:00:02,000 --> 00:00:03,000\nGood.`,
  JSON: (text, speaker) =>
    JSON.stringify({
      segments: [
        { startTime: 1, endTime: 2, speaker, body: text },
        { startTime: 2, endTime: 3, body: 'Good.' },
      ],
    }),
  Whisper: (text, speaker) =>
    JSON.stringify({
      segments: [
        { start: 1, end: 2, speaker, text, words: [{ word: text, start: 1, end: 2 }] },
        { start: 2, end: 3, text: 'Good.' },
      ],
    }),
  AWS: (text) =>
    JSON.stringify({
      results: {
        items: [
          { type: 'pronunciation', start_time: '1', end_time: '2', alternatives: [{ content: text }] },
          { type: 'pronunciation', start_time: '9', end_time: '10', alternatives: [{ content: 'Good.' }] },
        ],
      },
    }),
  Podlove: (text, speaker) =>
    JSON.stringify([
      { start_ms: 1000, end_ms: 2000, voice: speaker, text },
      { start_ms: 2000, end_ms: 3000, text: 'Good.' },
    ]),
  HTML: (text, speaker) => `<cite>${speaker}</cite><time>0:01</time><p>${text}</p><time>0:02</time><p>Good.</p>`,
  text: (text, speaker) => `${speaker}: ${text}\n\nGood.`,
};
