import type { Cue } from './cue.ts';

/**
 * Whether a transcript can follow the sound. A plain text has no times: all its cues start and end at 0, so none is
 * ever spoken, and it is to be shown from its beginning without a highlight.
 */
export const isTimed = (cues: readonly Cue[]): boolean => cues.some(({ end }) => end > 0);
