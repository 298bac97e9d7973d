import type { Clock } from '../../demo/station/clock.ts';

interface Timer {
  readonly period: number;
  readonly task: () => void;
  due: number;
}

/** A clock that moves only when told. */
export class ManualClock implements Clock {
  #now: number;
  readonly #timers = new Set<Timer>();

  constructor(now: number) {
    this.#now = now;
  }

  get running(): number {
    return this.#timers.size;
  }

  now(): number {
    return this.#now;
  }

  every(period: number, task: () => void): () => void {
    const timer = { period, task, due: this.#now + period };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  advance(ms: number): void {
    const until = this.#now + ms;
    for (let timer = this.#soonest(until); timer; timer = this.#soonest(until)) {
      this.#now = timer.due;
      timer.due += timer.period;
      timer.task();
    }
    this.#now = until;
  }

  #soonest(until: number): Timer | undefined {
    const due = [...this.#timers].filter((timer) => timer.due <= until);
    return due.sort((a, b) => a.due - b.due)[0];
  }
}
