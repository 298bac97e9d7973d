import type { Cue } from '../transcript/cue.ts';
import { type LiveClock, toMediaCue } from '../transcript/live/live-clock.ts';
import type { LiveCue } from '../transcript/live/live-cue.ts';
import { LiveTranscript } from '../transcript/live/live-transcript.ts';

/** A clock that moves by less moves no cue: nobody sees it. Seconds. */
const still = 0.03;

const nothing = LiveTranscript.empty();

/** What has been said on a station, and where it is on the media clock. */
export class LiveWords {
  /** Of the station. */
  readonly id: string;
  /** All that is known. */
  known = LiveTranscript.empty();
  #said = nothing;
  #cues: readonly Cue[] = [];

  constructor(id: string) {
    this.id = id;
  }

  /** What has a place. */
  get said(): LiveTranscript {
    return this.#said;
  }

  /** The same by index, in seconds; what has not changed is the same object as before. */
  get cues(): readonly Cue[] {
    return this.#cues;
  }

  /** Gives all that is known its place. While the clock knows none, nothing changes. */
  place(clock: LiveClock): void {
    const before = this.#hasMoved(clock) ? nothing : this.#said;
    if (this.known === before) return;
    const { dropped, at, removed, inserted } = this.known.changeSince(before);
    const placed = placeAll(this.known.cues(at, at + inserted), clock);
    if (placed === undefined) return;
    const kept = before === nothing ? [] : this.#cues.slice(dropped);
    this.#cues = [...kept.slice(0, at), ...placed, ...kept.slice(at + removed)];
    this.#said = this.known;
  }

  /** After a reconnect a moment may be at another media time, and clocks are adjusted. */
  #hasMoved(clock: LiveClock): boolean {
    const last = this.#said.at(this.#said.length - 1);
    const time = last && clock.timeAt(last.start);
    return time !== undefined && Math.abs(time - (this.#cues.at(-1)?.start ?? 0)) > still;
  }
}

function placeAll(said: readonly LiveCue[], clock: LiveClock): readonly Cue[] | undefined {
  const placed = said.map((cue) => toMediaCue(cue, clock)).filter((cue) => cue !== undefined);
  return placed.length === said.length ? placed : undefined;
}
