import type { Issue } from '../support/issue.ts';
import { closeBidi } from './close-bidi.ts';
import type { Cue } from './cue.ts';
import { foldRolling } from './fold-rolling.ts';
import { isTimed } from './is-timed.ts';

export type TranscriptFormat = 'vtt' | 'srt' | 'podcast-json' | 'podlove-json' | 'whisper-json' | 'aws-json' | 'html' | 'text' | 'unknown';

export interface Transcript {
  readonly format: TranscriptFormat;
  /** BCP 47 language tag, where the text names its language. */
  readonly language?: string;
  /** By start. Where the text has no times, all are 0: `isTimed` tells. */
  readonly cues: readonly Cue[];
  readonly issues: readonly Issue[];
}

const MAX_CUES = 50_000;
const MAX_ISSUES = 100;

/** What a reader found, with what all formats have in common: rolling lines folded, and limits. */
export function finishTranscript(found: Transcript, before: readonly Issue[]): Transcript {
  const timed = isTimed(found.cues);
  const cues = timed ? foldRolling(found.cues) : found.cues;
  const issues = [...before, ...limitIssues(found.issues)];
  if (cues.length > MAX_CUES)
    issues.push({ code: 'too-many-cues', message: 'The transcript has more than 50,000 cues; the rest is left out.' });
  if (cues.length > 0 && !timed) issues.push({ code: 'no-times', message: 'The transcript has no times: it can’t follow the sound.' });
  return { ...found, cues: cues.slice(0, MAX_CUES).map(closeBidi), issues };
}

/** A file that is wrong in every line says so a hundred times and no more. */
export const limitIssues = (issues: readonly Issue[]): readonly Issue[] =>
  issues.length <= MAX_ISSUES
    ? issues
    : [...issues.slice(0, MAX_ISSUES), { code: 'more-issues', message: `${issues.length - MAX_ISSUES} more like these.` }];
