import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { PlayerController } from '../../connect/player-controller.ts';
import type { PlayerState, TimeState } from '../../player/state.ts';
import { timeSpan } from '../../player/time-span.ts';
import { railStyles } from '../../styles/rail.ts';
import { tokens } from '../../styles/tokens.ts';
import { forAttribute } from '../for-attribute.ts';
import { LateView } from '../late-view.ts';
import { setPlace } from '../set-place.ts';
import { styles } from './timeline.styles.ts';

/** About a pixel: what changes by less is not painted. */
const grain = 1000;

/** Seconds; of what is shorter a second is a leap that is seen. */
const short = 60;

const nowhere = { start: 0, end: 0 };

const onRail = (place: number): number => Math.round(Math.min(Math.max(0, place), 1) * grain) / grain;

/** Goes with the elapsed time that stands beside it, a step a second, so that both are one frame. */
const heard = (time: TimeState): number => {
  const { start, end } = timeSpan(time) ?? nowhere;
  const steps = end - start < short ? 4 : 1;
  return end > start ? onRail((Math.floor(time.current * steps) / steps - start) / (end - start)) : 0;
};

const loaded = (time: TimeState): number => {
  const { start, end } = timeSpan(time) ?? nowhere;
  const ahead = time.buffered.find((range) => range.start <= time.current + 1 && range.end >= time.current);
  return end > start && ahead ? onRail((ahead.end - start) / (end - start)) : 0;
};

const select = ({ item, time, capabilities, onAir }: PlayerState) => {
  const canSeek = capabilities.canSeek && timeSpan(time) !== undefined;
  const live = item?.kind === 'live' && !canSeek;
  const { start = 0, end = 0 } = (live && onAir[item.id]?.now) || {};
  const aired = end > start ? onRail((Date.now() - start) / (end - start)) : 0;
  return { canSeek, live, at: live ? aired : heard(time), buffered: loaded(time) };
};

/**
 * Where the sound is, and the place to seek: in an episode, or in what is kept of live audio. Live audio that can't be
 * rewound has a calm rail instead, which shows how far the programme has come where its times are known.
 *
 * @csspart rail - the whole rail
 * @csspart fill - what has been heard
 * @csspart thumb - the thumb
 * @csspart preview - the time under the pointer
 * @csspart tick - the beginning of a programme in live audio that is kept
 */
export class StationTimeline extends LitElement {
  static override styles = [tokens, railStyles, styles];
  static override properties = forAttribute;

  /** Id of the player it belongs to, where it stands in none. */
  declare htmlFor: string | undefined;

  readonly #player = new PlayerController(this, select, undefined, true);
  /** A page whose audio can't be sought never loads it. */
  #slider: LateView | undefined;

  override willUpdate(): void {
    if (this.#player.value?.canSeek) this.#slider ??= new LateView(this, () => import('./slider.ts'));
  }

  override render() {
    const { live = false, canSeek = false } = this.#player.value ?? {};
    return html`<div class="rail ${live ? 'live' : ''}" part="rail" ?inert=${!canSeek}><div class="line"><div class="buffered"></div><div class="fill" part="fill"></div></div>${
      live ? nothing : html`<div class="carrier"><div class="thumb" part="thumb"></div></div>`
    }${canSeek ? this.#slider?.render() : nothing}</div>`;
  }

  /** Before the slider's own, which has the last word while the thumb is dragged. */
  override update(changed: PropertyValues): void {
    super.update(changed);
    const { at = 0, buffered = 0 } = this.#player.value ?? {};
    setPlace(this.renderRoot, at);
    this.renderRoot.querySelector<HTMLElement>('.buffered')?.style.setProperty('--_buffered', String(buffered));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'station-timeline': StationTimeline;
  }
}
