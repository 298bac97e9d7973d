import type { Issue } from '../support/issue.ts';
import type { Cue } from './cue.ts';
import { decodeText } from './decode-text.ts';
import type { FormatHints } from './format.ts';
import { vttFormat } from './vtt/vtt-format.ts';

const formats = [vttFormat] as const;

export type TranscriptFormat = (typeof formats)[number]['name'] | 'unknown';

export interface Transcript {
  readonly format: TranscriptFormat;
  /** BCP 47 language tag, where the text names its language. */
  readonly language?: string;
  /** By start. */
  readonly cues: readonly Cue[];
  readonly issues: readonly Issue[];
}

const MAX_CUES = 50_000;
const MAX_ISSUES = 100;

/**
 * Reads a transcript of any format that is known by its content. Never throws on input: what can't be
 * read is an issue, and the rest goes on. At most 5 MB and 50,000 cues are read.
 * @param hints what came along with it, for content that does not tell
 */
export function parseTranscript(data: string | Uint8Array, hints: FormatHints = {}): Transcript {
  const issues: Issue[] = [];
  const text = decodeText(data, issues);
  const format = formats.find((candidate) => candidate.recognises(text, hints));
  if (format === undefined) {
    issues.push({
      code: 'unsupported-format',
      message: 'The transcript is in no format that is read here. Use WebVTT, whose first line is WEBVTT.',
    });
    return { format: 'unknown', cues: [], issues };
  }
  const { cues, issues: found, ...reading } = format.read(text);
  if (cues.length > MAX_CUES)
    issues.push({ code: 'too-many-cues', message: 'The transcript has more than 50,000 cues; only the first 50,000 are kept.' });
  return { format: format.name, ...reading, cues: cues.slice(0, MAX_CUES), issues: [...issues, ...limit(found)] };
}

/** A file that is wrong in every line says so a hundred times and no more. */
const limit = (issues: readonly Issue[]): readonly Issue[] =>
  issues.length <= MAX_ISSUES
    ? issues
    : [...issues.slice(0, MAX_ISSUES), { code: 'more-issues', message: `${issues.length - MAX_ISSUES} more like these.` }];
