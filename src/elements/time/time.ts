import { html, LitElement, nothing } from 'lit';
import { PlayerController } from '../../connect/player-controller.ts';
import { wordsOf } from '../../i18n/messages.ts';
import type { PlayerState } from '../../player/state.ts';
import { controls } from '../../styles/controls.ts';
import { tokens } from '../../styles/tokens.ts';
import { forAttribute } from '../for-attribute.ts';
import { isBehind } from '../is-behind.ts';
import { LateView } from '../late-view.ts';
import { styles } from './time.styles.ts';

/** A tick within a second changes nothing here. */
const select = ({ item, time, playback, programmes }: PlayerState) => ({
  live: item?.kind === 'live',
  failed: playback.status === 'failed',
  elapsed: Math.floor(time.current),
  duration: time.duration,
  hasPlace: isBehind(time) || programmes?.start !== undefined,
});

/**
 * Elapsed time and duration, “1:07 / 3:53”; of live audio the word Live, or how far behind it is, with the way back: “−3:12 · Go live”.
 *
 * @csspart go-live - the button that goes live
 * @csspart from-start - the button that starts the programme from its beginning
 */
export class StationTime extends LitElement {
  static override styles = [tokens, controls, styles];
  static override properties = { ...forAttribute, show: {} };

  /** Id of the player it belongs to, where it stands in none. */
  declare htmlFor: string | undefined;
  /** `elapsed` or `duration`; both where absent. `behind`: only how far behind live it is, with the way back. */
  declare show: 'elapsed' | 'duration' | 'behind' | undefined;

  readonly #player = new PlayerController(this, select, undefined, true);
  #livePlace: LateView | undefined;

  override willUpdate(): void {
    if (this.#player.value?.hasPlace) this.#livePlace ??= new LateView(this, () => import('./live-place.ts'));
  }

  override render() {
    const shown = this.#player.value;
    if (!shown) return nothing;
    const { say, format } = wordsOf(this);
    const part = (name: 'elapsed' | 'duration') => this.show === undefined || this.show === name;
    if (shown.live) {
      const place = this.#livePlace?.render() ?? nothing;
      return place === nothing && part('elapsed') ? say.live : place;
    }
    if (shown.failed) return part('elapsed') ? '–' : nothing;
    const duration = shown.duration === undefined ? '' : format.time(shown.duration);
    return html`${part('elapsed') ? format.time(shown.elapsed) : nothing}${
      !this.show && duration ? html`<span class="of"> / </span>` : nothing
    }${part('duration') ? duration : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'station-time': StationTime;
  }
}
