import { html } from 'lit';
import { PlayerController } from '../../connect/player-controller.ts';
import { panelWordsOf } from '../../i18n/panel-messages.ts';
import { spokenPercent } from '../../i18n/spoken-percent.ts';
import type { UntimedState } from '../../player/state.ts';
import { railStyles } from '../../styles/rail.ts';
import { dragRail } from '../drag-rail.ts';
import type { LateHost, View } from '../late-view.ts';
import { setPlace } from '../set-place.ts';
import { styles as own } from './volume-slider.styles.ts';

const select = ({ volume }: UntimedState) => volume;

export const styles = [railStyles, own];

export const createView = (host: LateHost): View => new VolumeSlider(host);

class VolumeSlider implements View {
  readonly #host: LateHost;
  readonly #player: PlayerController<ReturnType<typeof select>>;

  constructor(host: LateHost) {
    this.#host = host;
    this.#player = new PlayerController(host, select);
  }

  render() {
    const { say, format } = panelWordsOf(this.#host);
    const level = this.#loudness;
    return html`<div class="slide" @pointerdown=${(event: PointerEvent) => this.#press(event)}><div class="line"><div class="fill"></div></div><div class="carrier"><div class="thumb"></div></div><input
      type="range" min="0" max="1" step="0.05" .value=${String(level)} aria-label=${say.volume} aria-valuetext=${spokenPercent(format, level)}
      @input=${(event: Event) => this.#set((event.target as HTMLInputElement).valueAsNumber)}
    ></div>`;
  }

  updated(): void {
    setPlace(this.#host.renderRoot, this.#loudness);
  }

  get #loudness(): number {
    const { level = 1, muted = false } = this.#player.value ?? {};
    return muted ? 0 : level;
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
