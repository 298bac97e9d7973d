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

/** The breath after the last word, 1.1 s in the demo's stories: in a piece of under 75 s it may be more than that share. Seconds. */
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
  const share = SHARE * duration;
  // Nobody breathes before the audio is over: words that outlast it are allowed no more than the share.
  const isApart = apart > Math.min(text > duration ? share : Math.max(share, BREATH), SECONDS);
  return isApart ? { text, audio: duration } : undefined;
}
