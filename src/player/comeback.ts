import type { FailureReason } from '../engine/engine.ts';
import { isOffline } from '../support/is-offline.ts';
import type { Core } from './core.ts';
import type { Report } from './slices/issues.ts';
import type { PlaybackSlice } from './slices/playback.ts';
import type { ReconnectSlice } from './slices/reconnect.ts';

export interface Comeback {
  /** Asks now for the stream that would be asked for in a while. */
  retryNow(): void;
}

/**
 * Brings a live stream back by itself. How that is done is loaded once there is sound, for until then there is nothing
 * to come back; a network that is away from the start is waited for here.
 */
export function createComeback(core: Core, playback: PlaybackSlice, report: Report): Comeback {
  const { store, sound, scope } = core;
  let slice: ReconnectSlice | undefined;

  const load = async () => {
    const { createReconnect } = await import('./slices/reconnect.ts');
    if (!scope.released) slice ??= createReconnect(core, playback, report);
  };

  /** @param reason why it can't be had, where it has not been heard yet */
  const bringBack = (reason?: FailureReason) => (slice ? slice.lose(reason) : void load().then(() => slice?.lose(reason), wait));

  const wait = () => {
    playback.dispatch(isOffline() ? { type: 'lost', offline: true } : { type: 'failed', reason: 'network' });
    globalThis.addEventListener?.('online', () => bringBack(), { once: true, signal: scope.signal });
  };

  /**
   * A stream that has been heard is worth waiting for, and one that may not be there for a while: a mount is gone while
   * its studio is. What has come and is no sound is a wrong address.
   */
  const onFailure = ({ reason }: { reason: FailureReason }) => {
    const { item, playback: was } = store.state;
    const isAway = (reason !== 'unsupported' && reason !== 'decode') || was.status === 'reconnecting';
    if (item?.kind !== 'live' || !(playback.heard || isAway || isOffline())) playback.dispatch({ type: 'failed', reason });
    else bringBack(playback.heard ? undefined : reason);
  };

  // What can't be had now is asked for again when it is needed.
  sound.on('playing', () => slice || load().catch(() => {}), scope);
  sound.on('lost', () => bringBack(), scope);
  sound.on('failed', onFailure, scope);

  return { retryNow: () => slice?.retryNow() };
}
