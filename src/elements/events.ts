import type { Episode, Item } from '../catalog/item.ts';
import type { FailureReason } from '../engine/engine.ts';
import type { OnAirState, Playback, TranscriptState } from '../player/state.ts';

/** Sound is heard. */
export interface StationPlayEvent extends Event {
  readonly item: Item | undefined;
}

/** The sound has stopped because somebody stopped it. */
export interface StationPauseEvent extends Event {
  readonly item: Item | undefined;
}

/** Another item is at hand. */
export interface StationItemChangeEvent extends Event {
  readonly item: Item | undefined;
  readonly previous: Item | undefined;
}

/** The queue has another order or other episodes. */
export interface StationQueueChangeEvent extends Event {
  readonly items: readonly Episode[];
}

/** The sound does something else: it began, stalled, broke off, ended. */
export interface StationStateChangeEvent extends Event {
  readonly playback: Playback;
  readonly previous: Playback;
}

/** A place in the audio was asked for. */
export interface StationSeekEvent extends Event {
  /** Seconds */
  readonly time: number;
}

/** A station carries something else now or next. */
export interface StationOnAirChangeEvent extends Event {
  /** By station id */
  readonly onAir: OnAirState;
}

/** Another transcript, or more of it. */
export interface StationTranscriptChangeEvent extends Event {
  readonly transcript: TranscriptState;
}

/** The item at hand can't be played. */
export interface StationErrorEvent extends Event {
  readonly item: Item | undefined;
  readonly reason: FailureReason;
}

/** The end of an episode was heard. */
export interface StationEndEvent extends Event {
  readonly item: Item | undefined;
}

interface StationEventMap {
  'station-play': StationPlayEvent;
  'station-pause': StationPauseEvent;
  'station-item-change': StationItemChangeEvent;
  'station-queue-change': StationQueueChangeEvent;
  'station-state-change': StationStateChangeEvent;
  'station-seek': StationSeekEvent;
  'station-on-air-change': StationOnAirChangeEvent;
  'station-transcript-change': StationTranscriptChangeEvent;
  'station-error': StationErrorEvent;
  'station-end': StationEndEvent;
}

/** An event of a player with what it tells of: it has happened, so it can't be cancelled; it bubbles, and leaves shadow roots. */
export const stationEvent = <Name extends keyof StationEventMap>(
  type: Name,
  facts: Omit<StationEventMap[Name], keyof Event>,
): StationEventMap[Name] => Object.assign(new Event(type, { bubbles: true, composed: true }), facts) as StationEventMap[Name];

declare global {
  interface GlobalEventHandlersEventMap extends StationEventMap {}
}
