import type { Item } from '../../catalog/item.ts';
import type { Core } from '../core.ts';
import { type PlaybackEvent, transition, wantsSound } from '../transition.ts';

export interface PlaybackSlice {
  /** Starts an item from a place, superseding whatever was asked for before. Seconds. */
  begin(item: Item, startAt: number): void;
  resume(): void;
  pause(): void;
  dispatch(event: PlaybackEvent): void;
  /** True once the item at hand has been heard since it was asked for. */
  readonly heard: boolean;
  /** See `Player.silencedAt`. */
  readonly silencedAt: number;
}

/** What the sound is doing, and the asking for it. */
export function createPlayback({ store, sound, scope }: Core): PlaybackSlice {
  let heard = false;
  let silencedAt = Number.NEGATIVE_INFINITY;

  const dispatch = (event: PlaybackEvent) => store.patch({ playback: transition(store.state.playback, event) });

  /** Live audio that can't be kept is stopped: it has no place to come back to. */
  const silenced = () => {
    const isGone = store.state.item?.kind === 'live' && !sound.capabilities.canRewindLive;
    if (wantsSound(store.state.playback)) dispatch({ type: isGone ? 'stop' : 'pause' });
  };

  sound.on(
    'playing',
    () => {
      heard = true;
      store.patch({ capabilities: sound.capabilities });
      dispatch({ type: 'playing' });
    },
    scope,
  );
  sound.on('stalled', () => dispatch({ type: 'stalled' }), scope);
  sound.on('ended', () => dispatch({ type: 'ended' }), scope);
  sound.on('refused', () => dispatch({ type: 'refused' }), scope);
  sound.on(
    'paused',
    () => {
      // What we ask for ourselves is known before the engine tells it.
      if (wantsSound(store.state.playback)) silencedAt = performance.now();
      silenced();
    },
    scope,
  );

  return {
    begin(item, startAt) {
      heard = false;
      store.patch({ started: true });
      dispatch({ type: 'stop' });
      dispatch({ type: 'play' });
      sound.start(item, startAt);
    },
    resume() {
      dispatch({ type: 'play' });
      sound.resume();
    },
    pause() {
      silenced();
      sound.pause();
    },
    dispatch,
    get heard() {
      return heard;
    },
    get silencedAt() {
      return silencedAt;
    },
  };
}
