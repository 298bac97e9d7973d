/** A stretch of media time without a gap: `offset` is the epoch time of its media time 0. Milliseconds. */
interface Stretch {
  readonly start: number;
  offset: number;
  notedAt: number;
}

/** By how much of the time that passes an encoder's clock may be off. */
const DRIFT = 1e-4;
/** No connection is silent for so long: the clock was set, or it is learnt anew from another connection. Milliseconds. */
const LEAP = 20_000;

/**
 * When each moment of a stream was live. What a connection sends at once is old, and anything may be late; but nothing
 * comes before its time. So the earliest arrival, measured against its media time, is that of the live edge.
 */
export class WallClock {
  readonly #stretches: Stretch[] = [];

  /** Audio up to `end` (seconds of media time) is here, at `now` (epoch milliseconds). */
  note(end: number, now: number): void {
    const last = this.#stretches.at(-1);
    const offset = now - end * 1000;
    if (!last) return void this.#stretches.push({ start: -Infinity, offset, notedAt: now });
    const passed = now - last.notedAt;
    last.offset = passed > LEAP ? offset : Math.min(offset, last.offset + Math.max(0, passed) * DRIFT);
    last.notedAt = now;
  }

  /** From this media time on, the stream goes on at another moment than the one that followed. */
  breakAt(start: number): void {
    this.#stretches.push({ start, offset: Infinity, notedAt: 0 });
  }

  /** Forgets what lies before a media time. */
  forget(before: number): void {
    while ((this.#stretches[1]?.start ?? Infinity) <= before) this.#stretches.shift();
  }

  /** When a moment was live, in epoch milliseconds; `undefined` before anything has come. */
  epochOf(seconds: number): number | undefined {
    const offset = this.#stretches.findLast(({ start }) => start <= seconds)?.offset ?? Infinity;
    return offset === Infinity ? undefined : offset + seconds * 1000;
  }

  /** The media time that was or will be live at an epoch time, in seconds; in a gap, that of the gap. */
  timeAt(epoch: number): number | undefined {
    const stretch = this.#stretches.findLast(({ start, offset }) => (epoch - offset) / 1000 >= start) ?? this.#stretches[0];
    if (!stretch || stretch.offset === Infinity) return undefined;
    const after = this.#stretches[this.#stretches.indexOf(stretch) + 1];
    const seconds = (epoch - stretch.offset) / 1000;
    return after && after.offset !== Infinity ? Math.min(seconds, after.start) : seconds;
  }
}
