import type { Scope } from '../support/scope.ts';

/**
 * Tells, once, that an endless stream has come to its end, as early as each browser lets it be known. None has an
 * event for it before the backlog is drained, 5 to 30 s later, and `networkState` says as much of a download that the
 * browser has only put aside. But what was downloaded to its end is noted as a resource: by Chromium 156 and Firefox 153
 * within 20 ms of a close or reset, on whatever origin. WebKitGTK 2.50 turns `duration` from infinite to finite, without
 * an event.
 */
export function watchForLoss(element: HTMLMediaElement, scope: Scope, lost: () => void): void {
  let endless = false;
  const on = (name: string, listener: () => void) => element.addEventListener(name, listener, scope);

  const lookAtDuration = () => {
    if (endless && element.duration !== Infinity) lost();
    endless ||= element.duration === Infinity;
  };
  const observer = new PerformanceObserver((list) => {
    // What ends before it sounds is told by `error`.
    if (element.currentTime > 0 && list.getEntriesByName(element.currentSrc).length > 0) lost();
  });

  on('timeupdate', lookAtDuration);
  on('durationchange', lookAtDuration);
  on('ended', lost);
  observer.observe({ type: 'resource' });
  scope.add(() => observer.disconnect());
}
