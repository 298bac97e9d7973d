import type { Scope } from '../support/scope.ts';

/**
 * Work that is done while at least one watcher looks: begun for the first, ended with the last.
 * @param owner ends the work for good
 */
export function createWatch(owner: Scope, work: (scope: Scope) => void): (signal: AbortSignal) => void {
  let watchers = 0;
  let working = owner.child();

  const leave = () => {
    watchers -= 1;
    if (watchers === 0) working.release();
  };

  return (signal) => {
    if (signal.aborted || owner.released) return;
    watchers += 1;
    signal.addEventListener('abort', leave, { once: true });
    if (watchers > 1) return;
    working = owner.child();
    work(working);
  };
}
