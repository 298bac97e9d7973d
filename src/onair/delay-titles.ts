import { atMoment, nextChange } from './at-moment.ts';
import type { OnAir, Programme } from './on-air.ts';

/** One answer among those that were given, and since when it holds. Times are epoch milliseconds. */
export interface Told {
  readonly onAir: OnAir;
  /** When it was told. */
  readonly moment: number;
  /** Since when its programme was on, and its track: when they were told, or before that where their start is known. */
  readonly nowSince: number;
  readonly trackSince: number;
}

/** What was told, the oldest first. */
export type OnAirHistory = readonly Told[];

/** As far back as any stream is kept. */
const REACH_MS = 4 * 3_600_000;
const MOST = 500;

/**
 * The history with one more answer. It is bounded: by how far back may be listened, and by number.
 * @param moment when the answer came, epoch milliseconds
 * @param reach milliseconds that what was on stays known
 */
export function remember(history: OnAirHistory, moment: number, onAir: OnAir, reach = REACH_MS): OnAirHistory {
  const last = history.at(-1);
  if (last === undefined) return [{ onAir, moment, nowSince: sinceEver(onAir.now, moment), trackSince: sinceEver(onAir.track, moment) }];
  if (JSON.stringify(last.onAir) === JSON.stringify(onAir)) return history;
  const at = Math.max(moment, last.moment);
  const told: Told = {
    onAir,
    moment: at,
    nowSince: sinceThen(onAir.now, at, last.onAir.now, last.nowSince),
    trackSince: sinceThen(onAir.track, at, last.onAir.track, last.trackSince),
  };
  return withinReach([...history, told], at - reach).slice(-MOST);
}

/** What the first answer tells was on before anybody asked. */
const sinceEver = (told: Programme | undefined, moment: number): number =>
  told?.start === undefined ? Number.NEGATIVE_INFINITY : Math.min(told.start, moment);

/** What is told anew began after what was on before it: where its start says otherwise, when it was told. */
function sinceThen(told: Programme | undefined, moment: number, before: Programme | undefined, sinceBefore: number): number {
  if (told?.title === before?.title && told?.start === before?.start) return sinceBefore;
  const start = Math.min(told?.start ?? moment, moment);
  return start > sinceBefore ? start : moment;
}

/** From the last answer that held already when the reach begins. */
function withinReach(history: OnAirHistory, horizon: number): OnAirHistory {
  const first = history.findLastIndex(({ nowSince, trackSince }) => nowSince <= horizon && trackSince <= horizon);
  return first > 0 ? history.slice(first) : history;
}

/**
 * What was on at the moment that is heard: now, less what the stream runs behind its clock, less what the listener
 * is behind live. Services tell titles ahead of the sound. `undefined` where nothing was ever told.
 * @param time epoch milliseconds
 */
export function whatWasOn(history: OnAirHistory, time: number): OnAir | undefined {
  const told = history.findLast(({ nowSince }) => nowSince <= time);
  if (told === undefined) return history[0] && beforeAll(history[0].onAir);
  const carried = atMoment(told.onAir, time);
  if (carried.track !== undefined && carried.track === carried.now) return carried;
  const track = trackAt(history, carried.now, time);
  if (track === carried.track) return carried;
  const { track: _, ...rest } = carried;
  return { ...rest, ...(track && { track }) };
}

/** Before the first that is known began, it was what came next. */
const beforeAll = ({ now, next }: OnAir): OnAir => ({ next: now ? [now, ...next] : next });

/** A track of the programme before says nothing of this one. */
function trackAt(history: OnAirHistory, programme: Programme | undefined, time: number): Programme | undefined {
  const told = history.findLast(({ trackSince }) => trackSince <= time);
  if (told === undefined) return undefined;
  const { now, track } = told.onAir;
  const isOfProgramme = now?.title === programme?.title || told.trackSince >= (programme?.start ?? Number.NEGATIVE_INFINITY);
  return isOfProgramme ? atMoment({ ...(track && { track }), next: [] }, time).track : undefined;
}

/**
 * When `whatWasOn` may next say something else.
 * @returns epoch milliseconds after `time`; `undefined` where nothing known is to come
 */
export function nextTitleChange(history: OnAirHistory, time: number): number | undefined {
  const was = whatWasOn(history, time);
  const moments = history.flatMap(({ nowSince, trackSince }) => [nowSince, trackSince]).filter((moment) => moment > time);
  const change = was && nextChange(was, time);
  const soonest = [...moments, ...(change === undefined ? [] : [change])].reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  return soonest < Number.POSITIVE_INFINITY ? soonest : undefined;
}
