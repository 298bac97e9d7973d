import type { Scope } from '../support/scope.ts';

/** Milliseconds without a byte after the browser has put the download aside. */
const CONFIRM_AFTER = 900;

/** Downloads that a browser may put aside by itself have more than this many seconds in store (Firefox 153: 30). */
const AMPLE_STORE = 20;

/**
 * Tells, once, that an endless stream has come to its end, as early as each browser lets it be known. None has an
 * event for it before the backlog is drained, 5 to 30 s later. When the connection closes:
 * Chromium 156 and Firefox 153 say `suspend` and turn `networkState` to idle, after a `progress` every 350 ms;
 * WebKitGTK 2.50 is idle all along, and turns `duration` from infinite to finite, without an event.
 */
export function watchForLoss(element: HTMLMediaElement, scope: Scope, lost: () => void): void {
  let endless = false;
  let growing = false;
  let stop = () => {};
  const on = (name: string, listener: () => void) => element.addEventListener(name, listener, scope);

  const lookAtDuration = () => {
    if (endless && element.duration !== Infinity) lost();
    endless ||= element.duration === Infinity;
  };
  const lookAtDownload = () => {
    if (element.networkState !== element.NETWORK_IDLE) return;
    if (secondsInStore(element) < AMPLE_STORE) lost();
    else wait();
  };
  const wait = () => {
    stop();
    stop = scope.timer(CONFIRM_AFTER, lookAtDownload);
  };

  on('timeupdate', lookAtDuration);
  on('durationchange', lookAtDuration);
  on('progress', () => {
    stop();
    growing ||= element.currentTime > 0 && element.networkState === element.NETWORK_LOADING;
    // The last bytes are told after the end of the download, or with it.
    if (growing && element.networkState === element.NETWORK_IDLE) wait();
  });
  on('suspend', () => growing && wait());
  on('ended', lost);
}

function secondsInStore({ buffered, currentTime }: HTMLMediaElement): number {
  return buffered.length === 0 ? 0 : buffered.end(buffered.length - 1) - currentTime;
}
