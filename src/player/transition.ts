import type { FailureReason } from '../engine/engine.ts';
import { defined } from '../support/defined.ts';
import type { Playback } from './state.ts';

/** What moves playback: what the listener asks, what the engine tells, what the reconnect policy decides. */
export type PlaybackEvent =
  /** An item becomes the one at hand, without a sound; or a live stream that can't be kept is stopped. */
  | { readonly type: 'stop' }
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'playing' }
  | { readonly type: 'stalled' }
  | { readonly type: 'ended' }
  | { readonly type: 'refused' }
  | { readonly type: 'failed'; readonly reason: FailureReason }
  /** A live stream broke off, or could not be had again; or, with a `reason`, at all. `retryAt` is epoch milliseconds. */
  | { readonly type: 'lost'; readonly retryAt?: number; readonly offline: boolean; readonly reason?: FailureReason }
  /** The new connection is being made. */
  | { readonly type: 'reconnect' };

type Row<Event extends PlaybackEvent> = (from: Playback, event: Event) => Playback;

/** States in which the listener wants sound. */
export const wantsSound = ({ status }: Playback): boolean =>
  status === 'loading' || status === 'playing' || status === 'stalled' || status === 'reconnecting';

const whileWanted =
  <Event extends PlaybackEvent>(row: Row<Event>): Row<Event> =>
  (from, event) =>
    wantsSound(from) ? row(from, event) : from;

const lost: Row<Extract<PlaybackEvent, { type: 'lost' }>> = (from, { retryAt, offline, reason }) =>
  defined({ status: 'reconnecting' as const, attempt: from.status === 'reconnecting' ? from.attempt + 1 : 1, retryAt, offline, reason });

const table: { readonly [Type in PlaybackEvent['type']]: Row<Extract<PlaybackEvent, { type: Type }>> } = {
  stop: (from) => (from.status === 'idle' ? from : { status: 'idle' }),
  play: (from) => (wantsSound(from) ? from : { status: 'loading' }),
  pause: whileWanted(() => ({ status: 'paused', refused: false })),
  // A browser or a headset may start what is paused: the sound is the truth.
  playing: (from) => (wantsSound(from) || from.status === 'paused' ? { status: 'playing' } : from),
  stalled: (from) => (from.status === 'playing' ? { status: 'stalled' } : from),
  ended: whileWanted(() => ({ status: 'ended' })),
  refused: whileWanted(() => ({ status: 'paused', refused: true })),
  failed: whileWanted((_, { reason }) => ({ status: 'failed', reason })),
  lost: whileWanted(lost),
  reconnect: (from) => (from.status === 'reconnecting' ? defined({ ...from, retryAt: undefined, offline: false }) : from),
};

/** The whole of playback's logic: pure, and the same object where nothing changes. */
export function transition(from: Playback, event: PlaybackEvent): Playback {
  const to = (table[event.type] as Row<PlaybackEvent>)(from, event);
  return to.status === from.status && to.status === 'playing' ? from : to;
}
