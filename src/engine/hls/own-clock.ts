import type { TimeRange } from '../engine.ts';

/**
 * The clock that an engine shows beside its element's: a live stream without a window goes on from what was heard, on
 * whatever clock its next connection comes. Until the first sound settles it, news that bear a time wait.
 */
export class OwnClock {
  #shift = 0;
  #isSettled = false;
  #waiting: (() => void)[] = [];

  get isSettled(): boolean {
    return this.#isSettled;
  }

  /** @param shift seconds by which it is ahead of the element's */
  settle(shift: number): void {
    this.#shift = shift;
    this.#isSettled = true;
    for (const tell of this.#waiting.splice(0)) tell();
  }

  reset(): void {
    this.#shift = 0;
    this.#isSettled = false;
    this.#waiting = [];
  }

  /** Tells what bears a time: at once, or when the clock is settled. */
  tell(news: () => void): void {
    if (this.#isSettled) news();
    else this.#waiting.push(news);
  }

  get shift(): number {
    return this.#shift;
  }

  /** From the element's time. Seconds. */
  ours(seconds: number): number {
    return seconds + this.#shift;
  }

  /** To the element's time. Seconds. */
  theirs(seconds: number): number {
    return seconds - this.#shift;
  }

  range({ start, end }: TimeRange): TimeRange {
    return { start: this.ours(start), end: this.ours(end) };
  }
}
