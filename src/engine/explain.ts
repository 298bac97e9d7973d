import type { FailureReason } from './engine.ts';

/**
 * Why an element could not play. How to find out is loaded when it is first asked; where even that can't be had,
 * the network is the reason.
 */
export const explain = (error: MediaError | null, url: string, signal: AbortSignal): Promise<FailureReason> =>
  import('./failure-reason.ts').then(
    ({ failureReason }) => failureReason(error, url, signal),
    () => 'network',
  );
