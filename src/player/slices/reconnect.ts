import type { FailureReason } from '../../engine/engine.ts';
import { defined } from '../../support/defined.ts';
import type { Core } from '../core.ts';
import { retryDelay } from '../reconnect.ts';
import type { PlayerState } from '../state.ts';
import { wantsSound } from '../transition.ts';
import type { PlaybackSlice } from './playback.ts';

export interface ReconnectSlice {
  /** Asks now for the stream that would be asked for in a while. */
  retryNow(): void;
}

const isOffline = () => globalThis.navigator?.onLine === false;

/** Brings a live stream back by itself, for as long as the listener wants it. */
export function createReconnect({ store, sound, scope }: Core, playback: PlaybackSlice): ReconnectSlice {
  let wait = scope.child();
  let clockAtLoss: number | undefined;

  const renew = () => {
    wait.release();
    playback.dispatch({ type: 'reconnect' });
    sound.renew(clockAtLoss !== undefined && sound.currentTime !== undefined && sound.currentTime > clockAtLoss);
    clockAtLoss = sound.currentTime;
  };

  const attempts = () => (store.state.playback.status === 'reconnecting' ? store.state.playback.attempt : 0);

  const renewLater = () => {
    wait.release();
    wait = scope.child();
    clockAtLoss = sound.currentTime;
    const offline = isOffline();
    const delay = retryDelay(attempts() + 1, Math.random());
    playback.dispatch(defined({ type: 'lost' as const, offline, retryAt: offline ? undefined : Date.now() + delay }));
    if (!offline) wait.timer(delay, renew);
  };

  /** A stream that has been heard, or that only the lack of a network keeps away, is worth waiting for. */
  const onFailure = ({ reason }: { reason: FailureReason }) => {
    const isLive = store.state.item?.kind === 'live';
    if (isLive && wantsSound(store.state.playback) && (playback.heard || isOffline())) renewLater();
    else playback.dispatch({ type: 'failed', reason });
  };

  sound.on('lost', () => wantsSound(store.state.playback) && renewLater(), scope);
  sound.on('failed', onFailure, scope);
  const stopWaiting = ({ playback: { status } }: PlayerState) => status !== 'reconnecting' && wait.release();
  store.subscribe(stopWaiting, { signal: scope.signal, ignore: 'time' });

  const isWaiting = () => store.state.playback.status === 'reconnecting';
  globalThis.addEventListener?.('online', () => isWaiting() && renew(), scope);
  globalThis.addEventListener?.('offline', () => isWaiting() && renewLater(), scope);

  return { retryNow: () => isWaiting() && renew() };
}
