import type { PlayerState } from './state.ts';

const pageOrigin = (): string | undefined => globalThis.location?.origin;

/** Before the listener presses Play, nothing is asked of another origin. */
export function mayAsk(url: string, { started }: Pick<PlayerState, 'started'>): boolean {
  const origin = pageOrigin();
  return started || origin === undefined || new URL(url, origin).origin === origin;
}
