import { LitElement } from 'lit';
import { forAttribute } from '../for-attribute.ts';
import { LateView } from '../late-view.ts';

/**
 * An article’s Listen button: how long the audio is, how much of it is left, play and pause; and a button that adds it
 * to the queue.
 *
 * @csspart button - the Listen button
 * @csspart queue - the button that adds to the queue
 */
export class StationListen extends LitElement {
  static override properties = { ...forAttribute, item: {} };

  /** Id of the player it belongs to, where it stands in none. */
  declare htmlFor: string | undefined;
  /** Id of the item that it plays; where absent, the one at hand. */
  declare item: string | undefined;

  readonly #view = new LateView(this, () => import('./listen-view.ts'));

  override render() {
    return this.#view.render();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'station-listen': StationListen;
  }
}
