import { html, LitElement, nothing } from 'lit';
import { PlayerController } from '../../connect/player-controller.ts';
import { wordsOf } from '../../i18n/messages.ts';
import { controls } from '../../styles/controls.ts';
import { icon, icons } from '../../styles/icons.ts';
import { railStyles } from '../../styles/rail.ts';
import { tokens } from '../../styles/tokens.ts';
import { dragRail } from '../drag-rail.ts';
import { forAttribute } from '../for-attribute.ts';
import { setPlace } from '../set-place.ts';
import { styles } from './volume.styles.ts';

/**
 * Mute, and loudness where there is room for a slider and the browser lets a page set it.
 *
 * @csspart button - Mute or Unmute
 * @csspart rail - the slider's rail
 */
export class StationVolume extends LitElement {
  static override styles = [tokens, controls, railStyles, styles];
  static override properties = forAttribute;

  /** Id of the player it belongs to, where it stands in none. */
  declare htmlFor: string | undefined;

  readonly #player = new PlayerController(this, ({ volume }) => volume);

  override render() {
    const { say } = wordsOf(this);
    const { level = 1, muted = false, canSet = true } = this.#player.value ?? {};
    const silent = muted || level === 0;
    const toggle = () => (level === 0 ? this.#set(1) : this.#player.player?.setMuted(!muted));
    return html`<button class="icon" part="button" type="button" aria-label=${silent ? say.unmute : say.mute} @click=${toggle}
      >${icon(silent ? icons.muted : icons.volume)}</button>${canSet ? this.#slider(silent ? 0 : level) : nothing}`;
  }

  override updated(): void {
    const { level = 1, muted = false } = this.#player.value ?? {};
    setPlace(this.renderRoot, muted ? 0 : level);
  }

  #slider(level: number) {
    const { say, format } = wordsOf(this);
    return html`<div class="rail" part="rail" @pointerdown=${this.#press}><div class="line"><div class="fill"></div></div><div class="carrier"><div class="thumb"></div></div><input
      type="range" min="0" max="1" step="0.05" .value=${String(level)} aria-label=${say.volume} aria-valuetext=${format.spokenPercent(level)}
      @input=${(event: Event) => this.#set((event.target as HTMLInputElement).valueAsNumber)}
    ></div>`;
  }

  #press(event: PointerEvent): void {
    this.renderRoot.querySelector('input')?.focus({ preventScroll: true });
    dragRail(
      event,
      (place) => this.#set(place),
      () => {},
    );
  }

  #set(level: number): void {
    this.#player.player?.setVolume(level);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'station-volume': StationVolume;
  }
}
