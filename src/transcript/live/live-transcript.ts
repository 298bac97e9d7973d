import { CueList } from './cue-list.ts';
import { bytesOf, isSameCue, type LiveCue } from './live-cue.ts';

/** How much of what was said is kept: whatever is reached first. */
export interface LiveLimits {
  /** Before the newest cue. */
  readonly seconds: number;
  readonly cues: number;
  readonly bytes: number;
}

/**
 * What has to be done to what was shown before, so that it shows what is known now: leave out the first `dropped`, and
 * of what remains take `removed` away at index `at` and put `inserted` there, which are `cues(at, at + inserted)`.
 */
export interface LiveChange {
  readonly dropped: number;
  readonly at: number;
  readonly removed: number;
  readonly inserted: number;
}

const defaultLimits: LiveLimits = { seconds: 4 * 3600, cues: 20_000, bytes: 8 * 1024 * 1024 };

/** Cues that overlap are few; the same words further away are said again. */
const NEIGHBOURS = 8;
/** A cue that two segments share may end in one a little before it goes on in the next. Milliseconds. */
const TOUCHES_MS = 50;

/**
 * What has been said on a live stream, in order, as far back as is kept. A value: `put` gives the next one, which
 * shares with this one all that is the same.
 */
export class LiveTranscript {
  readonly #list: CueList;
  readonly #limits: LiveLimits;
  /** How many cues have been left out at the front, ever. */
  readonly #dropped: number;

  private constructor(list: CueList, limits: LiveLimits, dropped: number) {
    this.#list = list;
    this.#limits = limits;
    this.#dropped = dropped;
  }

  static empty(limits: Partial<LiveLimits> = {}): LiveTranscript {
    return new LiveTranscript(CueList.empty, { ...defaultLimits, ...limits }, 0);
  }

  get length(): number {
    return this.#list.length;
  }

  at(index: number): LiveCue | undefined {
    return this.#list.at(index);
  }

  /** The cues from one index up to, and without, another. */
  cues(from = 0, to = this.length): LiveCue[] {
    return this.#list.slice(from, to);
  }

  /** Index of the last cue that starts at or before a moment, in milliseconds on the transcript's clock; -1 before all. */
  indexAt(moment: number): number {
    return this.#list.placeFor(moment) - 1;
  }

  /**
   * With what was said or corrected. A cue whose id is known takes the place of the one that had it, and with no text
   * takes it away; one without an id that says the same as one that it overlaps or touches is that one, told again.
   * @returns this very transcript where nothing is new
   */
  put(cues: Iterable<LiveCue>): LiveTranscript {
    let list = this.#list;
    for (const cue of cues) if (Number.isFinite(cue.start) && Number.isFinite(cue.end)) list = putCue(list, cue);
    if (list === this.#list) return this;
    const surplus = surplusOf(list, this.#limits);
    return new LiveTranscript(list.dropFirst(surplus), this.#limits, this.#dropped + surplus);
  }

  /** What is different from a transcript before, however many changes lie between. */
  changeSince(before: LiveTranscript): LiveChange {
    const dropped = Math.max(0, Math.min(this.#dropped - before.#dropped, before.length));
    const at = before.#list.sharedFrom(dropped, this.#list);
    const left = before.length - dropped - at;
    const same = this.#list.sharedToEnd(before.#list, Math.min(left, this.length - at));
    return { dropped, at, removed: left - same, inserted: this.length - at - same };
  }
}

function putCue(list: CueList, cue: LiveCue): CueList {
  const index = cue.id === undefined ? indexOfSame(list, cue) : list.indexOf(cue.id);
  const known = list.at(index);
  if (known === undefined) return cue.text === '' ? list : list.insert(cue);
  if (cue.text === '') return list.remove(index);
  const next = cue.id === undefined ? { ...known, start: Math.min(known.start, cue.start), end: Math.max(known.end, cue.end) } : cue;
  if (isSameCue(known, next)) return list;
  return next.start === known.start ? list.replace(index, next) : list.remove(index).insert(next);
}

/** Index of the cue without an id that says this already; -1 where there is none. */
function indexOfSame(list: CueList, { start, end, speaker, text }: LiveCue): number {
  const place = list.placeFor(start);
  const from = Math.max(0, place - NEIGHBOURS);
  const found = list
    .slice(from, place + NEIGHBOURS)
    .findLastIndex(
      (other) =>
        other.id === undefined &&
        other.text === text &&
        other.speaker === speaker &&
        other.start <= end + TOUCHES_MS &&
        start <= other.end + TOUCHES_MS,
    );
  return found < 0 ? -1 : from + found;
}

/** How many cues at the front are beyond what is kept. The newest always is. */
function surplusOf(list: CueList, { seconds, cues, bytes }: LiveLimits): number {
  const newest = list.at(list.length - 1);
  if (newest === undefined) return 0;
  let surplus = Math.max(list.length - cues, list.placeFor(newest.start - seconds * 1000));
  let kept = list.bytes - list.slice(0, surplus).reduce((sum, cue) => sum + bytesOf(cue), 0);
  for (; kept > bytes; surplus += 1) kept -= bytesOf(list.at(surplus) ?? newest);
  return Math.min(surplus, list.length - 1);
}
