/*
 * When a lost stream is asked for again. Every listener asks along one and the same curve of moments, each at a place
 * of their own on it, drawn when the stream is lost. So at any moment those who wait are spread evenly over the wait
 * to come, and a server that is back meets an even stream of them (docs/decisions/backoff.md).
 *
 * All times are milliseconds on one clock, which the caller reads.
 */

/** A lost stream, until it has sounded steadily again. */
export interface Outage {
  readonly lostAt: number;
  /** What of this outage had passed by then, where sound came back in between and did not stay. */
  readonly spent: number;
  /** The first attempt's place on the curve; each further one is 1 behind. */
  readonly place: number;
  /** How often it was asked for. */
  readonly attempts: number;
  /** When sound came back. */
  readonly backAt?: number;
}

/** The first attempt falls within this: a single lost connection is back within a second, many do not come at once. */
const FIRST_MS = 800;
/**
 * A wait is at most this share of the silence before it. So an outage of 3 s is over for all before what Icecast bursts
 * at 128 kbit/s, 4 s, is heard out.
 */
const GROWTH = 0.25;
const LONGEST_MS = 30_000;
/** Sound that has lasted this long has come to stay. */
const STEADY_MS = 10_000;
/** Timers may be early: the moment that has just been used is not used again. */
const TOO_SOON_MS = 50;

// The curve: straight, then growing, then straight again, with no bend where they meet.
const rate = Math.log(1 + GROWTH);
const growsFrom = FIRST_MS / rate;
const growsTo = LONGEST_MS / rate;
const growsFromPlace = growsFrom / FIRST_MS;
const growsToPlace = growsFromPlace + Math.log(growsTo / growsFrom) / rate;

/** Milliseconds of silence at a place on the curve. */
function silenceAt(place: number): number {
  if (place <= growsFromPlace) return place * FIRST_MS;
  if (place <= growsToPlace) return growsFrom * Math.exp((place - growsFromPlace) * rate);
  return growsTo + (place - growsToPlace) * LONGEST_MS;
}

function placeAt(silence: number): number {
  if (silence <= growsFrom) return silence / FIRST_MS;
  if (silence <= growsTo) return growsFromPlace + Math.log(silence / growsFrom) / rate;
  return growsToPlace + (silence - growsTo) / LONGEST_MS;
}

/**
 * A reason to ask anew that says nothing of what was before: a first loss, the network back, another network, the page
 * woken from sleep.
 * @param random from 0 up to 1
 */
export const beginOutage = (now: number, random: number): Outage => ({ lostAt: now, spent: 0, place: random, attempts: 0 });

/**
 * The stream is lost. One that had not sounded steadily since the last loss is the same outage going on: a server
 * that breaks down under those who come back is given time.
 * @param random from 0 up to 1
 */
export function noteLoss(before: Outage | undefined, now: number, random: number): Outage {
  if (before === undefined) return beginOutage(now, random);
  const { lostAt, spent, attempts, backAt } = before;
  if (backAt === undefined) return before;
  if (now - backAt >= STEADY_MS) return beginOutage(now, random);
  const silence = spent + Math.max(0, backAt - lostAt);
  // Drawn anew: those who came back at moments of the curve and were lost at once would all ask at the next.
  return { lostAt: now, spent: silence, place: placeAt(silence) + random, attempts };
}

/** The stream is asked for again. */
export const noteAttempt = (outage: Outage): Outage => ({ ...outage, attempts: outage.attempts + 1 });

/** Sound is back; whether to stay, the next loss tells. */
export const noteSound = (outage: Outage, now: number): Outage => ({ ...outage, backAt: now });

/**
 * How long to wait before the stream is asked for (again), in milliseconds. It has no end: nobody who wants sound is
 * given up.
 * @returns `undefined` while there is no network: then `online` begins anew
 */
export function nextWait({ lostAt, spent, place, attempts }: Outage, now: number, offline: boolean): number | undefined {
  if (offline) return undefined;
  const silence = spent + now - lostAt;
  const soonest = placeAt(attempts > 0 ? silence + TOO_SOON_MS : silence);
  const next = place + Math.ceil(soonest - place);
  return Math.max(0, Math.min(silenceAt(next) - silence, LONGEST_MS));
}
