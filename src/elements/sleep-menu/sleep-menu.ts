import { css, LitElement } from 'lit';
import { forAttribute } from '../for-attribute.ts';
import { LateView } from '../late-view.ts';

/**
 * Ends the sound after a while, with the episode or with the programme.
 *
 * @csspart button - what is pressed
 */
export class StationSleepMenu extends LitElement {
  /** What stands beside it is not moved when its view comes. */
  static override styles = css`
    :host {
      display: inline-block;
      min-inline-size: 46px;
      block-size: 44px;
    }
  `;
  static override properties = forAttribute;

  /** Id of the player it belongs to, where it stands in none. */
  declare htmlFor: string | undefined;

  readonly #view = new LateView(this, () => import('./sleep-view.ts'));

  override render() {
    return this.#view.render();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'station-sleep-menu': StationSleepMenu;
  }
}
