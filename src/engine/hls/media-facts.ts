import type { Emitter } from '../../support/emitter.ts';
import type { EngineEventMap } from '../engine.ts';
import { timeRanges } from '../time-ranges.ts';
import type { OwnClock } from './own-clock.ts';

/** What an element knows of its audio, told when it changes: how long it is, and how much of it is in store. */
export class MediaFacts {
  readonly #element: HTMLMediaElement;
  readonly #events: Emitter<EngineEventMap>;
  readonly #clock: OwnClock;
  #duration = Number.NaN;
  #bufferedEnd = 0;

  constructor(element: HTMLMediaElement, events: Emitter<EngineEventMap>, clock: OwnClock) {
    this.#element = element;
    this.#events = events;
    this.#clock = clock;
  }

  /** Seconds; `NaN` while unknown. */
  get duration(): number {
    return this.#duration;
  }

  /** Other audio is loaded. */
  forget(): void {
    this.#duration = Number.NaN;
    this.forgetStore();
  }

  /** The element was emptied. */
  forgetStore(): void {
    this.#bufferedEnd = 0;
  }

  learnDuration(): void {
    const { duration } = this.#element;
    if (!Number.isFinite(duration) || duration === this.#duration) return;
    this.#duration = duration;
    this.#events.emit('duration', { duration });
  }

  tellBuffered(): void {
    const ranges = timeRanges(this.#element.buffered).map((range) => this.#clock.range(range));
    const end = ranges.at(-1)?.end ?? 0;
    if (end === this.#bufferedEnd) return;
    this.#bufferedEnd = end;
    this.#events.emit('buffered', { ranges });
  }
}
