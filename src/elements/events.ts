import type { Episode, Item } from '../catalog/item.ts';
import type { FailureReason } from '../engine/engine.ts';
import type { OnAirState, Playback, TranscriptState } from '../player/state.ts';

/** An event of a player: it tells what has happened, bubbles, and leaves shadow roots. */
class StationEvent extends Event {
  constructor(type: `station-${string}`, facts: object) {
    super(type, { bubbles: true, composed: true });
    Object.assign(this, facts);
  }
}

/** Sound is heard. */
export class StationPlayEvent extends StationEvent {
  declare readonly item: Item | undefined;
  constructor(item: Item | undefined) {
    super('station-play', { item });
  }
}

/** The sound has stopped because somebody stopped it. */
export class StationPauseEvent extends StationEvent {
  declare readonly item: Item | undefined;
  constructor(item: Item | undefined) {
    super('station-pause', { item });
  }
}

/** Another item is at hand. */
export class StationItemChangeEvent extends StationEvent {
  declare readonly item: Item | undefined;
  declare readonly previous: Item | undefined;
  constructor(item: Item | undefined, previous: Item | undefined) {
    super('station-item-change', { item, previous });
  }
}

/** The queue has another order or other episodes. */
export class StationQueueChangeEvent extends StationEvent {
  declare readonly items: readonly Episode[];
  constructor(items: readonly Episode[]) {
    super('station-queue-change', { items });
  }
}

/** The sound does something else: it began, stalled, broke off, ended. */
export class StationStateChangeEvent extends StationEvent {
  declare readonly playback: Playback;
  declare readonly previous: Playback;
  constructor(playback: Playback, previous: Playback) {
    super('station-state-change', { playback, previous });
  }
}

/** A place in the audio was asked for. */
export class StationSeekEvent extends StationEvent {
  /** Seconds */
  declare readonly time: number;
  constructor(time: number) {
    super('station-seek', { time });
  }
}

/** A station carries something else now or next. */
export class StationOnAirChangeEvent extends StationEvent {
  /** By station id */
  declare readonly onAir: OnAirState;
  constructor(onAir: OnAirState) {
    super('station-on-air-change', { onAir });
  }
}

/** Another transcript, or more of it. */
export class StationTranscriptChangeEvent extends StationEvent {
  declare readonly transcript: TranscriptState;
  constructor(transcript: TranscriptState) {
    super('station-transcript-change', { transcript });
  }
}

/** The item at hand can't be played. */
export class StationErrorEvent extends StationEvent {
  declare readonly item: Item | undefined;
  declare readonly reason: FailureReason;
  constructor(item: Item | undefined, reason: FailureReason) {
    super('station-error', { item, reason });
  }
}

/** The end of an episode was heard. */
export class StationEndEvent extends StationEvent {
  declare readonly item: Item | undefined;
  constructor(item: Item | undefined) {
    super('station-end', { item });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
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
}
