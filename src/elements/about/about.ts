import { LitElement } from 'lit';
import { forAttribute } from '../for-attribute.ts';
import { LateView } from '../late-view.ts';

/**
 * What a feed or a page says of the item at hand: its chapters and highlights, to be played from, its show notes, and who
 * is heard.
 * Not there where nothing is said.
 *
 * @csspart summary - what opens it
 * @csspart chapter - a chapter
 * @csspart notes - the show notes
 */
export class StationAbout extends LitElement {
  static override properties = forAttribute;

  /** Id of the player it belongs to, where it stands in none. */
  declare htmlFor: string | undefined;

  readonly #view = new LateView(this, () => import('./about-view.ts'));

  override render() {
    return this.#view.render();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'station-about': StationAbout;
  }
}
