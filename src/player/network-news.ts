import type { Scope } from '../support/scope.ts';

/** Chromium's Network Information API; only on phones does it say which network there is. */
type Network = EventTarget & { readonly type?: string };

/** Milliseconds. */
const LOOK_EVERY = 1_000;
const SLEPT = 10_000;

/**
 * Calls back, as long as the scope lives, when a connection that seems to be there may lead nowhere by now: the network
 * is back, it is another one, the page was taken out of the back/forward cache, or the machine has slept.
 */
export function watchNetwork(scope: Scope, news: () => void): void {
  for (const name of ['online', 'pageshow']) globalThis.addEventListener?.(name, news, scope);
  const { connection } = (globalThis.navigator ?? {}) as { readonly connection?: Network };
  let type = connection?.type;
  connection?.addEventListener(
    'change',
    () => {
      const before = type;
      type = connection.type;
      // It also says so when it thinks that the same network has become faster.
      if (type !== before) news();
    },
    scope,
  );
  watchForWake(scope, news);
}

/** The wall's clock leaps, and timers stood meanwhile. */
function watchForWake(scope: Scope, woke: () => void): void {
  const before = Date.now();
  scope.timer(LOOK_EVERY, () => {
    watchForWake(scope, woke);
    if (Date.now() - before > LOOK_EVERY + SLEPT) woke();
  });
}
