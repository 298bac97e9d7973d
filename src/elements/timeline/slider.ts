import { html, nothing } from 'lit';
import { PlayerController } from '../../connect/player-controller.ts';
import { panelWordsOf } from '../../i18n/panel-messages.ts';
import { spokenTime } from '../../i18n/spoken-time.ts';
import type { PlayerState } from '../../player/state.ts';
import { railStyles } from '../../styles/rail.ts';
import { tokens } from '../../styles/tokens.ts';
import { dragRail, placeOnRail } from '../drag-rail.ts';
import type { LateHost, View } from '../late-view.ts';
import { setPlace } from '../set-place.ts';
import { styles as own } from './slider.styles.ts';
import { styles as timeline } from './timeline.styles.ts';

const arrowStep = 5;
const pageStep = 30;

const select = ({ time: { current, duration = 0 } }: PlayerState) => ({ seconds: Math.floor(current), duration });

export const styles = [tokens, railStyles, timeline, own];

export const createView = (host: LateHost): View => new Slider(host);

/** What of a timeline is sought by: pointer and keys, and what assistive technology is told. */
class Slider implements View {
  readonly #host: LateHost;
  readonly #player: PlayerController<ReturnType<typeof select>>;
  /** The place under the pointer, 0 to 1. */
  #pointed: number | undefined;
  /** The place to which the thumb is being dragged, 0 to 1. */
  #dragged: number | undefined;

  constructor(host: LateHost) {
    this.#host = host;
    this.#player = new PlayerController(host, select, undefined, true);
  }

  render() {
    const { say, format } = panelWordsOf(this.#host);
    const place = this.#dragged ?? this.#pointed;
    return html`<div class="seek" @pointerdown=${(event: PointerEvent) => this.#press(event)} @pointermove=${(event: PointerEvent) => this.#point(event)} @pointerleave=${() => this.#show(undefined)}><input
      type="range" min="0" max=${this.#duration} step="any" aria-label=${say.position}
      @keydown=${(event: KeyboardEvent) => this.#key(event)} @input=${(event: Event) => this.#seek((event.target as HTMLInputElement).valueAsNumber)} @blur=${() => this.#tell()}
    >${
      place === undefined
        ? nothing
        : html`<output class="preview" part="preview" aria-hidden="true">${format.time(place * this.#duration)}</output>`
    }</div>`;
  }

  updated(): void {
    const rail = this.#host.renderRoot.querySelector<HTMLElement>('.rail');
    rail?.style.setProperty('--_pointed', String(this.#dragged ?? this.#pointed ?? 0));
    if (this.#dragged !== undefined) setPlace(this.#host.renderRoot, this.#dragged);
    // A slider that speaks every second talks over the sound: while it has focus it tells its own moves alone.
    if (!this.#input?.matches(':focus')) this.#tell();
  }

  get #input(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector('input');
  }

  get #duration(): number {
    return this.#player.value?.duration ?? 0;
  }

  #tell(seconds = this.#player.value?.seconds ?? 0): void {
    const input = this.#input;
    if (!input) return;
    const { say, format } = panelWordsOf(this.#host);
    input.valueAsNumber = seconds;
    input.setAttribute('aria-valuetext', say.positionOf(spokenTime(format, seconds), spokenTime(format, this.#duration)));
  }

  #seek(seconds: number): void {
    this.#player.player?.seek(seconds);
    this.#tell(Math.floor(seconds));
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const forward = getComputedStyle(this.#host).direction === 'rtl' ? -1 : 1;
    const steps: Record<string, number> = {
      ArrowRight: arrowStep * forward,
      ArrowLeft: -arrowStep * forward,
      ArrowUp: arrowStep,
      ArrowDown: -arrowStep,
      PageUp: pageStep,
      PageDown: -pageStep,
      Home: -this.#duration,
      End: this.#duration,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const now = this.#player.player?.currentTime ?? 0;
    this.#seek(Math.min(Math.max(0, now + step), this.#duration));
  }

  #press(event: PointerEvent): void {
    this.#input?.focus({ preventScroll: true });
    const move = (place?: number) => {
      this.#dragged = place;
      this.#host.requestUpdate();
    };
    dragRail(event, move, (place) => {
      move();
      if (event.pointerType !== 'mouse') this.#show(undefined);
      if (place !== undefined) this.#seek(place * this.#duration);
    });
  }

  #point(event: PointerEvent): void {
    if (event.pointerType === 'mouse') this.#show(placeOnRail(event.currentTarget as HTMLElement, event));
  }

  #show(place: number | undefined): void {
    this.#pointed = place;
    this.#host.requestUpdate();
  }
}
