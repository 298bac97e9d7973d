import type { TimeState } from '../player/state.ts';

/** Nearer than this to live is live: clocks and buffers differ by as much. Seconds. */
const near = 2;

/** Whether live audio is heard noticeably later than it was live. */
export const isBehind = ({ live }: TimeState): boolean => (live?.behind ?? 0) > near;
