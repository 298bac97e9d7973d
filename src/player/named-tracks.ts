import type { Programme } from '../onair/on-air.ts';

interface Named {
  /** From which moment of the media clock on. Seconds. */
  readonly at: number;
  /** When that was live, about. Epoch milliseconds. */
  readonly moment: number;
  readonly track: Programme;
}

/** A day of a station that plays music. */
const most = 500;
/** The time of day of a moment is adjusted by less while the media clock is the same. Milliseconds. */
const adjusted = 15_000;

/**
 * What a stream names itself, by the moments of its own media clock: no other clock tells as exactly when a title
 * changes, and what is known of the time of day is adjusted while a stream begins.
 */
export class NamedTracks {
  /** In order of the moments; what is rewound to is told later than what follows it. */
  #named: readonly Named[] = [];

  add(at: number, moment: number, track: Programme): void {
    const place = this.#indexAt(at) + 1;
    const before = this.#named[place - 1];
    if (before?.at === at) return;
    const named = { at, moment, track: { ...track, start: moment } };
    this.#named = this.#named.toSpliced(place, 0, named).slice(-most);
  }

  /** What is on at a media time; `undefined` before all that is known. Seconds. */
  at(seconds: number): Programme | undefined {
    return this.#named[this.#indexAt(seconds)]?.track;
  }

  /** The media time of the next change; `undefined` where none is known. Seconds. */
  nextAfter(seconds: number): number | undefined {
    return this.#named[this.#indexAt(seconds) + 1]?.at;
  }

  /** After a connection anew: keeps what is where it was, for the media clock may have begun anew with it. */
  keepWhere(epochOf: (seconds: number) => number | undefined): void {
    this.#named = this.#named.filter(({ at, moment }) => Math.abs((epochOf(at) ?? moment) - moment) < adjusted);
  }

  clear(): void {
    this.#named = [];
  }

  #indexAt(seconds: number): number {
    return this.#named.findLastIndex(({ at }) => at <= seconds);
  }
}
