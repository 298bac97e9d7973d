import { LitElement } from 'lit';
import { forAttribute } from '../for-attribute.ts';
import { LateView } from '../late-view.ts';

/**
 * Next Up: what is lined up, to be played, moved, removed, and had back.
 *
 * @csspart header - the line with the heading
 * @csspart heading - the heading
 * @csspart episode - an episode
 * @csspart back - the way back to live, at the end
 * @csspart undo - what was removed, and the button that brings it back
 */
export class StationQueue extends LitElement {
  static override properties = forAttribute;

  /** Id of the player it belongs to, where it stands in none. */
  declare htmlFor: string | undefined;

  readonly #view = new LateView(this, () => import('./queue-view.ts'));

  override render() {
    return this.#view.render();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'station-queue': StationQueue;
  }
}
