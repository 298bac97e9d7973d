import { decodeText } from './decode-text.ts';
import type { FormatHints } from './format.ts';
import { readFragment, readHtml } from './html/read-html.ts';
import { readJsonTranscript } from './json/json-format.ts';
import { readSrt } from './srt/read-srt.ts';
import { readText } from './text/read-text.ts';
import { finishTranscript, type Transcript } from './transcript.ts';
import { isVtt, readVtt } from './vtt/vtt-format.ts';

/**
 * Reads a transcript: WebVTT, SubRip, JSON (Podcasting 2.0, Podlove, Whisper, AWS Transcribe), Podcasting 2.0 HTML, or
 * plain text. The content tells which; where it does not the type does, and the name only where there is no type. Never
 * throws on input: what can't be read is an issue, and the rest goes on. At most 5 MB and 50,000 cues are read. The cues
 * of a text without times all start and end at 0; `isTimed` tells.
 * @param hints what came along with it
 */
export function parseTranscript(data: string | Uint8Array, hints: FormatHints = {}): Transcript {
  const { text, issues } = decodeText(data, hints);
  const found = isVtt(text, hints) ? readVtt(text) : readOther(text, hints);
  return finishTranscript(found ?? nothing(text), issues);
}

const readOther = (text: string, hints: FormatHints): Transcript | undefined =>
  readJsonTranscript(text) ?? readHtml(text) ?? readSrt(text) ?? readFragment(text, hints) ?? readText(text);

const nothing = (text: string): Transcript => ({
  format: 'unknown',
  cues: [],
  issues: [
    text.trim() === ''
      ? { code: 'empty', message: 'The transcript is empty.' }
      : {
          code: 'unsupported-format',
          message: 'The transcript is in no known format. Use WebVTT.',
        },
  ],
});
