import type { Scope } from '../../support/scope.ts';
import type { Hls } from './hls-js.ts';

/** Once its code is here a session is opened within the gesture. */
let hlsClass: typeof Hls | undefined;

/** Fetches hls.js before it is asked for: a press of Play then waits for no code. */
export const prepareHls = (): Promise<void> =>
  import('./hls-js.ts').then(
    (code) => {
      hlsClass = code.Hls;
    },
    // It is asked for again at Play.
    () => {},
  );

/** Calls with hls.js: at once where its code is here, else when it has come; with nothing, where it can't be had. */
export function withHls(scope: Scope, use: (hls: typeof Hls | undefined) => void): void {
  if (hlsClass) use(hlsClass);
  else prepareHls().then(() => scope.released || use(hlsClass));
}
