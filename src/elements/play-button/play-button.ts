import { html, LitElement } from 'lit';
import { PlayerController } from '../../connect/player-controller.ts';
import { wordsOf } from '../../i18n/messages.ts';
import { initialState } from '../../player/initial-state.ts';
import { controls } from '../../styles/controls.ts';
import { icon } from '../../styles/icons.ts';
import { tokens } from '../../styles/tokens.ts';
import { forAttribute } from '../for-attribute.ts';
import { styles } from './play-button.styles.ts';
import { playFace } from './play-face.ts';

/**
 * The big button: Play Live Radio, Listen, Pause, Stop or Retry, as the sound is.
 *
 * @csspart button - the button
 */
export class StationPlayButton extends LitElement {
  static override styles = [tokens, controls, styles];
  static override properties = { ...forAttribute, compact: { type: Boolean } };

  /** Id of the player it belongs to, where it stands in none. */
  declare htmlFor: string | undefined;
  /** A round icon; the words stay as its name. */
  declare compact: boolean | undefined;

  readonly #player = new PlayerController(this, ({ item, playback, capabilities }) => ({ item, playback, capabilities }));

  override render() {
    const face = playFace(this.#player.value ?? initialState(true), wordsOf(this).say);
    return html`<button
      part="button" type="button" class=${face.busy ? 'busy' : ''}
      ?disabled=${!this.#player.value?.item} @click=${() => this.#player.player?.toggle()}
    ><span class="mark">${icon(face.icon)}</span><span class=${this.compact ? 'spoken' : 'words'}>${face.words}</span></button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'station-play-button': StationPlayButton;
  }
}
