import { decodeText } from './decode-text.ts';
import type { FormatHints } from './format.ts';
import { finishTranscript, type Transcript } from './transcript.ts';
import { isVtt, readVtt } from './vtt/vtt-format.ts';

/** The same as `parseTranscript`, but the readers of all formats other than WebVTT are loaded only when one is met. */
export async function readTranscript(data: string | Uint8Array, hints: FormatHints = {}): Promise<Transcript> {
  const { text, issues } = decodeText(data, hints);
  if (isVtt(text, hints)) return finishTranscript(readVtt(text), issues);
  const { parseTranscript } = await import('./parse-transcript.ts');
  return parseTranscript(data, hints);
}
