import type { Patience } from '../sound-watch.ts';

/** A source that gives no sound is left for the next one within 10 s. */
export const defaultPatience: Patience = { start: 9000, stall: 3000 };

/** Milliseconds of standing after which finite audio is given up: nothing of it is missed meanwhile. */
const FINITE_STALL = 20_000;

/** The patience for what may turn out to end. */
export const patienceFor = (audio: { readonly ends: boolean }, { start, stall }: Patience): Patience => ({
  start,
  get stall() {
    return audio.ends ? Math.max(FINITE_STALL, stall) : stall;
  },
});
