import { html, nothing } from 'lit';
import { PlayerController } from '../../connect/player-controller.ts';
import { panelWordsOf } from '../../i18n/panel-messages.ts';
import { spokenPercent } from '../../i18n/spoken-percent.ts';
import type { UntimedState } from '../../player/state.ts';
import { controls } from '../../styles/controls.ts';
import { icon } from '../../styles/icons.ts';
import { railStyles } from '../../styles/rail.ts';
import { tokens } from '../../styles/tokens.ts';
import { dragRail } from '../drag-rail.ts';
import type { LateHost, View } from '../late-view.ts';
import { setPlace } from '../set-place.ts';
import { styles as own } from './volume.styles.ts';

/** Drawn as those in `icons.ts`. */
const icons = {
  volume: 'M4.5 9.8v4.4h3l4.2 3.4V6.4L7.5 9.8zM15.3 9.3a3.8 3.8 0 0 1 0 5.4M17.9 6.7a7.5 7.5 0 0 1 0 10.6',
  muted: 'M4.5 9.8v4.4h3l4.2 3.4V6.4L7.5 9.8zM15.5 9.7l4.6 4.6M20.1 9.7l-4.6 4.6',
};

const select = ({ volume }: UntimedState) => volume;

export const styles = [tokens, controls, railStyles, own];

export const createView = (host: LateHost): View => new VolumeView(host);

class VolumeView implements View {
  readonly #host: LateHost;
  readonly #player: PlayerController<ReturnType<typeof select>>;

  constructor(host: LateHost) {
    this.#host = host;
    this.#player = new PlayerController(host, select);
  }

  render() {
    const { say } = panelWordsOf(this.#host);
    const { level = 1, muted = false, canSet = true } = this.#player.value ?? {};
    const isSilent = muted || level === 0;
    const toggle = () => (level === 0 ? this.#set(1) : this.#player.player?.setMuted(!muted));
    return html`<button class="icon" part="button" type="button" aria-label=${isSilent ? say.unmute : say.mute} @click=${toggle}
      >${icon(isSilent ? icons.muted : icons.volume)}</button>${canSet ? this.#slider(isSilent ? 0 : level) : nothing}`;
  }

  updated(): void {
    const { level = 1, muted = false } = this.#player.value ?? {};
    setPlace(this.#host.renderRoot, muted ? 0 : level);
  }

  #slider(level: number) {
    const { say, format } = panelWordsOf(this.#host);
    return html`<div class="rail" part="rail" @pointerdown=${(event: PointerEvent) => this.#press(event)}><div class="line"><div class="fill"></div></div><div class="carrier"><div class="thumb"></div></div><input
      type="range" min="0" max="1" step="0.05" .value=${String(level)} aria-label=${say.volume} aria-valuetext=${spokenPercent(format, level)}
      @input=${(event: Event) => this.#set((event.target as HTMLInputElement).valueAsNumber)}
    ></div>`;
  }

  #press(event: PointerEvent): void {
    this.#host.renderRoot.querySelector('input')?.focus({ preventScroll: true });
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
