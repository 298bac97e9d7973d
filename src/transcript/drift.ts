import type { Cue } from './cue.ts';

/** Text and audio that don't last equally long. */
export interface Drift {
  /** Seconds at which the last words end. */
  readonly text: number;
  /** Seconds that the audio lasts. */
  readonly audio: number;
}

/** By how much the two may differ: a share of the audio, and seconds. */
const SHARE = 0.02;
const SECONDS = 5;

/** The breath after the last word, which in a short piece is more than that share. Seconds. */
const BREATH = 1.5;

/**
 * Whether a transcript is that of other audio, or of another cut: their lengths differ by more than 2 % or 5 s.
 * @param duration seconds that the audio lasts, as it was measured; unless finite nothing is said
 */
export function findDrift(cues: readonly Cue[], duration: number): Drift | undefined {
  const text = cues.reduce((latest, { end }) => Math.max(latest, end), 0);
  const apart = Math.abs(duration - text);
  // Text without times has no end, and audio that is live has none either.
  if (text === 0 || !Number.isFinite(apart)) return undefined;
  const isApart = apart > SECONDS || apart > Math.max(SHARE * duration, BREATH);
  return isApart ? { text, audio: duration } : undefined;
}
