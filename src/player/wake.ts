import type { Scope } from '../support/scope.ts';

/** Milliseconds. */
const LOOK_EVERY = 1_000;
const SLEPT = 10_000;

/** Calls back when the machine has slept, as long as the scope lives: the wall's clock leaps, and timers stood meanwhile. */
export function watchForWake(scope: Scope, woke: () => void): void {
  const before = Date.now();
  scope.timer(LOOK_EVERY, () => {
    if (Date.now() - before > LOOK_EVERY + SLEPT) woke();
    else watchForWake(scope, woke);
  });
}
