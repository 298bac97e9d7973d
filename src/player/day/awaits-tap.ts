import type { Playback } from '../state.ts';

/** The browser plays nothing before the listener's tap: nothing has been heard yet, and nobody has stopped it. */
export const awaitsTap = (playback: Playback): boolean => playback.status === 'paused' && playback.refused;
