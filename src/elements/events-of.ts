import type { PlayerState } from '../player/state.ts';
import { stationEvent } from './events.ts';

/** The events that tell the difference between two snapshots. */
export function eventsOf(now: PlayerState, before: PlayerState): Event[] {
  const { item, playback, time, queue, onAir, transcript } = now;
  const events: Event[] = [];
  if (item !== before.item) events.push(stationEvent('station-item-change', { item, previous: before.item }));
  if (queue.items !== before.queue.items) events.push(stationEvent('station-queue-change', { items: queue.items }));
  if (onAir !== before.onAir) events.push(stationEvent('station-on-air-change', { onAir }));
  if (transcript !== before.transcript) events.push(stationEvent('station-transcript-change', { transcript }));
  const seeks = time.seeking && (!before.time.seeking || time.current !== before.time.current);
  if (seeks) events.push(stationEvent('station-seek', { time: time.current }));
  if (playback !== before.playback) events.push(stationEvent('station-state-change', { playback, previous: before.playback }));
  if (playback.status !== before.playback.status) {
    if (playback.status === 'playing') events.push(stationEvent('station-play', { item }));
    if (playback.status === 'paused') events.push(stationEvent('station-pause', { item }));
    if (playback.status === 'ended') events.push(stationEvent('station-end', { item }));
    if (playback.status === 'failed') events.push(stationEvent('station-error', { item, reason: playback.reason }));
  }
  return events;
}
