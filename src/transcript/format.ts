import type { Issue } from '../support/issue.ts';
import type { Cue } from './cue.ts';

/** What came along with a transcript and may help to tell its format. */
export interface FormatHints {
  /** MIME type as the server gave it. */
  readonly type?: string | undefined;
  /** File name or address. */
  readonly name?: string | undefined;
}

/** What a reader of one format found. */
export interface Reading {
  /** BCP 47 language tag, where the text names its language. */
  readonly language?: string;
  readonly cues: readonly Cue[];
  readonly issues: readonly Issue[];
}

/** A transcript format: how to know it, and how to read it. */
export interface Format<Name extends string> {
  readonly name: Name;
  recognises(text: string, hints: FormatHints): boolean;
  read(text: string): Reading;
}
