import { html, LitElement, nothing } from 'lit';
import { PlayerController } from '../../connect/player-controller.ts';
import { panelWordsOf } from '../../i18n/panel-messages.ts';
import { spokenTime } from '../../i18n/spoken-time.ts';
import { controls } from '../../styles/controls.ts';
import { icon } from '../../styles/icons.ts';
import { lateIcons } from '../../styles/late-icons.ts';
import { tokens } from '../../styles/tokens.ts';
import { forAttribute } from '../for-attribute.ts';
import { styles } from './skip-button.styles.ts';

/**
 * Goes back or on by some seconds. Not there where the sound has no place to go to.
 *
 * @csspart button - the button
 */
export class StationSkipButton extends LitElement {
  static override styles = [tokens, controls, styles];
  static override properties = { ...forAttribute, seconds: { type: Number } };

  /** Id of the player it belongs to, where it stands in none. */
  declare htmlFor: string | undefined;
  /** How far; less than nothing goes back. 30 where absent. */
  declare seconds: number | undefined;

  readonly #player = new PlayerController(this, ({ capabilities }) => capabilities.canSeek);

  override render() {
    if (!this.#player.value) return nothing;
    const { say, format } = panelWordsOf(this);
    const by = Number.isFinite(this.seconds) ? (this.seconds ?? 30) : 30;
    const far = Math.abs(by);
    const name = by < 0 ? say.skipBack(spokenTime(format, far)) : say.skipOn(spokenTime(format, far));
    return html`<button class="icon" part="button" type="button" aria-label=${name} @click=${() => this.#skip(by)}
      >${icon(by < 0 ? lateIcons.back : lateIcons.on)}<span class="count" aria-hidden="true">${format.number(far)}</span></button>`;
  }

  #skip(seconds: number): void {
    const { player } = this.#player;
    player?.seek(player.currentTime + seconds);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'station-skip-button': StationSkipButton;
  }
}
