import type { PlayerState } from '../player/state.ts';
import {
  StationEndEvent,
  StationErrorEvent,
  StationItemChangeEvent,
  StationOnAirChangeEvent,
  StationPauseEvent,
  StationPlayEvent,
  StationQueueChangeEvent,
  StationSeekEvent,
  StationStateChangeEvent,
  StationTranscriptChangeEvent,
} from './events.ts';

/** The events that tell the difference between two snapshots. */
export function eventsOf(now: PlayerState, before: PlayerState): Event[] {
  const { item, playback, time } = now;
  const events: Event[] = [];
  if (item !== before.item) events.push(new StationItemChangeEvent(item, before.item));
  if (now.queue.items !== before.queue.items) events.push(new StationQueueChangeEvent(now.queue.items));
  if (now.onAir !== before.onAir) events.push(new StationOnAirChangeEvent(now.onAir));
  if (now.transcript !== before.transcript) events.push(new StationTranscriptChangeEvent(now.transcript));
  if (time.seeking && (!before.time.seeking || time.current !== before.time.current)) events.push(new StationSeekEvent(time.current));
  if (playback !== before.playback) events.push(new StationStateChangeEvent(playback, before.playback));
  if (playback.status !== before.playback.status) {
    if (playback.status === 'playing') events.push(new StationPlayEvent(item));
    if (playback.status === 'paused') events.push(new StationPauseEvent(item));
    if (playback.status === 'ended') events.push(new StationEndEvent(item));
    if (playback.status === 'failed') events.push(new StationErrorEvent(item, playback.reason));
  }
  return events;
}
