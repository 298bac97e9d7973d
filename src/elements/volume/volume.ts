import { css, LitElement } from 'lit';
import { forAttribute } from '../for-attribute.ts';
import { LateView } from '../late-view.ts';

/**
 * Mute, and loudness where there is room for a slider and the browser lets a page set it.
 *
 * @csspart button - Mute or Unmute
 * @csspart rail - the slider's rail
 */
export class StationVolume extends LitElement {
  /** The room that it takes, before what is in it has come. */
  static override styles = css`
    :host {
      display: block;
      inline-size: 140px;
      block-size: 44px;
    }
  `;
  static override properties = forAttribute;

  /** Id of the player it belongs to, where it stands in none. */
  declare htmlFor: string | undefined;

  readonly #view = new LateView(this, () => import('./volume-view.ts'));

  override render() {
    return this.#view.render();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'station-volume': StationVolume;
  }
}
