import { html, LitElement, nothing } from 'lit';
import { PlayerController } from '../../connect/player-controller.ts';
import { wordsOf } from '../../i18n/messages.ts';
import type { PlayerState } from '../../player/state.ts';
import { controls } from '../../styles/controls.ts';
import { tokens } from '../../styles/tokens.ts';
import { forAttribute } from '../for-attribute.ts';
import { isBehind } from '../is-behind.ts';
import { styles } from './live-button.styles.ts';

const select = ({ time }: PlayerState) => ({ behind: isBehind(time) });

/**
 * Go live: there while live audio is heard later than it was live.
 *
 * @csspart button - the button
 */
export class StationLiveButton extends LitElement {
  static override styles = [tokens, controls, styles];
  static override properties = forAttribute;

  /** Id of the player it belongs to, where it stands in none. */
  declare htmlFor: string | undefined;

  readonly #player = new PlayerController(this, select, undefined, true);

  override render() {
    if (!this.#player.value?.behind) return nothing;
    return html`<button class="text" part="button" type="button" @click=${() => this.#player.player?.goLive()}>${wordsOf(this).say.goLive}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'station-live-button': StationLiveButton;
  }
}
