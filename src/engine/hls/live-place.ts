import type { TimeRange } from '../engine.ts';
import { WallClock } from '../timeshift/wall-clock.ts';
import { type Dated, epochAt, mediaTimeAt } from './timeline.ts';

/** Seconds of sound after which the distance to what is live is settled. */
const SETTLED_AFTER = 5;

/** Least that can be rewound for it to be worth offering; ordinary live playlists keep 12 to 60 s. Seconds. */
export const LEAST_REWIND = 45;

interface Playlist {
  readonly fragments: readonly Dated[];
  readonly fragmentStart: number;
  readonly edge: number;
  readonly targetduration: number;
}

/** Where the sound is in a live playlist: what is kept, what is live, how far behind it. Seconds of the element's clock. */
export class LivePlace {
  readonly #arrivals = new WallClock();
  #playlist: Playlist | undefined;
  #cushion = 0;
  #isTouched = false;

  /** The playlist has moved on. */
  note(playlist: Playlist): void {
    const isNews = playlist.edge !== this.#playlist?.edge;
    this.#playlist = playlist;
    if (isNews) this.#arrivals.note(playlist.edge, Date.now());
    this.#cushion ||= 3 * playlist.targetduration;
  }

  get window(): TimeRange | undefined {
    return this.#playlist && { start: this.#playlist.fragmentStart, end: this.#playlist.edge };
  }

  get canRewind(): boolean {
    const { window } = this;
    return window !== undefined && window.end - window.start - this.cushion >= LEAST_REWIND;
  }

  get cushion(): number {
    return this.#cushion;
  }

  behind(position: number): number {
    return Math.max(0, this.#lag(position) - this.#cushion);
  }

  /** Where live is, for a listener with this cushion. */
  get livePosition(): number {
    return this.clamp((this.#arrivals.timeAt(Date.now()) ?? 0) - this.#cushion);
  }

  /**
   * The nearest place that can be heard: the oldest segment may be gone before it is fetched, and sound from closer to
   * the end than one segment stands at once.
   */
  clamp(seconds: number): number {
    const { start, end } = this.window ?? { start: 0, end: 0 };
    const margin = this.#playlist?.targetduration ?? 0;
    return Math.max(start + margin, Math.min(seconds, end - margin));
  }

  /** The listener has stopped or moved the sound: how far behind it is says nothing of the stream any more. */
  touch(): void {
    this.#isTouched = true;
  }

  /** @param heard seconds of sound since the first */
  tick(position: number, heard: number): void {
    if (!this.#isTouched && heard < SETTLED_AFTER) this.#cushion = Math.max(this.#playlist?.targetduration ?? 0, this.#lag(position));
  }

  epochOf(seconds: number): number | undefined {
    return epochAt(this.#segments, seconds) ?? this.#arrivals.epochOf(seconds);
  }

  timeAt(epoch: number): number | undefined {
    return mediaTimeAt(this.#segments, epoch) ?? this.#arrivals.timeAt(epoch);
  }

  get #segments(): readonly Dated[] {
    return this.#playlist?.fragments ?? [];
  }

  /** Seconds from what is heard to what is live. */
  #lag(position: number): number {
    return (this.#arrivals.timeAt(Date.now()) ?? position) - position;
  }
}
