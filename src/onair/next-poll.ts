import { nextChange } from './at-moment.ts';
import type { OnAir } from './on-air.ts';

export interface PollMoment {
  /** Epoch milliseconds. */
  readonly now: number;
  /** From 0 up to 1, drawn anew each time: all listeners must not ask at once. */
  readonly random: number;
  /** Whether the page is out of sight. */
  readonly hidden: boolean;
}

const SHORTEST_MS = 15_000;
const SHORTEST_IDLE_MS = 60_000;
const LONGEST_IDLE_MS = 120_000;
const HIDDEN_FACTOR = 5;
/** Services are late with a new programme by a few seconds, and its listeners ask spread over these. */
const AFTER_CHANGE_MS = 2_000;
const SPREAD_MS = 10_000;

/** Milliseconds to wait before asking again what is on air: every minute or two, and soon after a programme ends. */
export function nextPoll(onAir: OnAir | undefined, { now, random, hidden }: PollMoment): number {
  const idle = SHORTEST_IDLE_MS + (LONGEST_IDLE_MS - SHORTEST_IDLE_MS) * random;
  if (hidden) return idle * HIDDEN_FACTOR;
  const change = (onAir && nextChange(onAir, now)) ?? Number.POSITIVE_INFINITY;
  const afterChange = change - now + AFTER_CHANGE_MS + SPREAD_MS * random;
  return Math.max(SHORTEST_MS, Math.min(idle, afterChange));
}
