import { css, html, LitElement } from 'lit';
import type { Player } from '../../player/player.ts';
import { ProviderController } from './provider-controller.ts';

/**
 * Only the player, for a layout of one's own: its `<audio>` children, and what `config` and `feed` name, are what there
 * is to play, and the parts within it show and control it.
 *
 * @slot - anything; the `<audio>` children are read and not shown
 * @event {StationPlayEvent} station-play - sound is heard
 * @event {StationPauseEvent} station-pause - the sound has been stopped
 * @event {StationItemChangeEvent} station-item-change - another item is at hand
 * @event {StationQueueChangeEvent} station-queue-change - the queue has changed
 * @event {StationStateChangeEvent} station-state-change - the sound does something else
 * @event {StationSeekEvent} station-seek - a place in the audio was asked for
 * @event {StationOnAirChangeEvent} station-on-air-change - a station carries something else
 * @event {StationTranscriptChangeEvent} station-transcript-change - another transcript, or more of it
 * @event {StationErrorEvent} station-error - the item at hand can't be played
 * @event {StationEndEvent} station-end - the end of an episode was heard
 * @cssState playing - sound is heard
 * @cssState live - the item at hand is a station
 * @cssState behind - live audio is heard later than it was live
 * @cssState stalled - sound is wanted and not heard
 */
export class StationProvider extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
    ::slotted(audio) {
      display: none !important;
    }
  `;
  static override properties = {
    label: {},
    volume: { type: Number },
    config: {},
    feed: {},
    feedLimit: { attribute: 'feed-limit' },
    storage: {},
    afterQueue: { attribute: 'after-queue' },
  };

  /** The name of the whole: “Harbor Radio”. */
  declare label: string | undefined;
  /** Loudness to begin with, from 0 to 1. */
  declare volume: number | undefined;
  /** Where the place in each episode, the queue and the loudness are kept: `local` where absent, or `none`. */
  declare storage: 'local' | 'none' | undefined;
  /** What follows the last of the queue; where absent `live`, if the listener came from live. */
  declare afterQueue: 'stop' | 'live' | undefined;
  /** Address of a `station.json`, whose stations and episodes come after the `<audio>` children. */
  declare config: string | undefined;
  /** Address of a podcast feed, whose episodes come last. */
  declare feed: string | undefined;
  /** How many episodes of the feed to offer; 50 where absent. */
  declare feedLimit: number | string | undefined;

  readonly #provider = new ProviderController(this, this.attachInternals());

  /** `undefined` while the element is not on a page. */
  get player(): Player | undefined {
    return this.#provider.player;
  }

  override render() {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'station-provider': StationProvider;
  }
}
