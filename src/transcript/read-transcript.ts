import { decodeText } from './decode-text.ts';
import type { FormatHints } from './format.ts';
import { isLong } from './is-long.ts';
import { finishTranscript, type Transcript } from './transcript.ts';
import { isVtt, readVtt } from './vtt/vtt-format.ts';

/**
 * The same as `parseTranscript`, but the readers of all formats other than WebVTT are loaded only when one is met; and a
 * very long cue is split as `splitLong` does it.
 */
export async function readTranscript(data: string | Uint8Array, hints: FormatHints = {}): Promise<Transcript> {
  const transcript = await read(data, hints);
  if (!transcript.cues.some(isLong)) return transcript;
  const { splitLong } = await import('./split-long.ts');
  return { ...transcript, cues: splitLong(transcript.cues) };
}

async function read(data: string | Uint8Array, hints: FormatHints): Promise<Transcript> {
  const { text, issues } = decodeText(data, hints);
  if (isVtt(text, hints)) return finishTranscript(readVtt(text), issues);
  const { parseTranscript } = await import('./parse-transcript.ts');
  return parseTranscript(data, hints);
}
