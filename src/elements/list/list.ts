import { LitElement } from 'lit';
import { forAttribute } from '../for-attribute.ts';
import { LateView } from '../late-view.ts';

/**
 * Available On Air Stations: which there are, and what each carries now and next. To choose one is to hear it.
 * Arrow keys choose as in a group of radio buttons; while nothing sounds they choose in silence.
 *
 * @csspart header - the line with the heading
 * @csspart heading - the heading
 * @csspart station - a station
 */
export class StationList extends LitElement {
  static override properties = forAttribute;

  /** Id of the player it belongs to, where it stands in none. */
  declare htmlFor: string | undefined;

  readonly #view = new LateView(this, () => import('./list-view.ts'));

  override render() {
    return this.#view.render();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'station-list': StationList;
  }
}
