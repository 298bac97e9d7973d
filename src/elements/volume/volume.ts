import { html, LitElement, nothing } from 'lit';
import { PlayerController } from '../../connect/player-controller.ts';
import { wordsOf } from '../../i18n/messages.ts';
import { controls } from '../../styles/controls.ts';
import { icon, icons } from '../../styles/icons.ts';
import { tokens } from '../../styles/tokens.ts';
import { forAttribute } from '../for-attribute.ts';
import { LateView } from '../late-view.ts';
import { styles } from './volume.styles.ts';

/**
 * Mute, and loudness where there is room for a slider and the browser lets a page set it.
 *
 * @csspart button - Mute or Unmute
 * @csspart rail - the slider's rail
 */
export class StationVolume extends LitElement {
  static override styles = [tokens, controls, styles];
  static override properties = forAttribute;

  /** Id of the player it belongs to, where it stands in none. */
  declare htmlFor: string | undefined;

  readonly #player = new PlayerController(this, ({ volume, playback }) => ({ ...volume, sounds: playback.status === 'playing' }));
  #slider: LateView | undefined;

  constructor() {
    super();
    for (const sign of ['pointerenter', 'focusin']) this.addEventListener(sign, () => this.#bringSlider(), { once: true });
  }

  override render() {
    const { say } = wordsOf(this);
    const { level = 1, muted = false, canSet = true, sounds = false } = this.#player.value ?? {};
    const player = this.#player.player;
    const isSilent = muted || level === 0;
    if (sounds || isSilent || level < 1) this.#bringSlider();
    return html`<button class="icon" part="button" type="button" aria-label=${isSilent ? say.unmute : say.mute}
      @click=${() => (level === 0 ? player?.setVolume(1) : player?.setMuted(!muted))}
      >${icon(isSilent ? icons.muted : icons.volume)}</button>${canSet ? html`<div class="rail" part="rail">${this.#slider?.render() ?? nothing}</div>` : nothing}`;
  }

  /** How loud a sound is to be is asked once there is one, or by who reaches for it. */
  #bringSlider(): void {
    this.#slider ??= new LateView(this, () => import('./volume-slider.ts'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'station-volume': StationVolume;
  }
}
