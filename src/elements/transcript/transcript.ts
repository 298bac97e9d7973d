import { LitElement } from 'lit';
import { forAttribute } from '../for-attribute.ts';
import { LateView } from '../late-view.ts';

/**
 * The transcript of the item at hand. It follows the sound until the reader scrolls or selects; a word that is
 * clicked plays from there.
 *
 * @csspart header - the line with the heading
 * @csspart heading - the heading
 * @csspart scroller - what scrolls
 * @csspart back - Back to now
 */
export class StationTranscript extends LitElement {
  static override properties = forAttribute;

  /** Id of the player it belongs to, where it stands in none. */
  declare htmlFor: string | undefined;

  readonly #view = new LateView(this, () => import('./transcript-panel.ts'));

  override render() {
    return this.#view.render();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'station-transcript': StationTranscript;
  }
}
