import { nothing } from './nothing-loaded.ts';
import type { PlayerState } from './state.ts';

/** A player with nothing to play, silent. */
export const initialState = (canSetVolume: boolean): PlayerState => ({
  playback: { status: 'idle' },
  started: false,
  capabilities: nothing,
  time: { current: 0, buffered: [], seeking: false, rate: 1 },
  volume: { level: 1, muted: false, canSet: canSetVolume },
  stations: { items: [] },
  queue: { items: [] },
  onAir: {},
  transcript: { status: 'none', cues: [] },
  issues: [],
});
