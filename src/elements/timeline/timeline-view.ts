import { html, nothing } from 'lit';
import { PlayerController } from '../../connect/player-controller.ts';
import type { PlayerState, TimeState } from '../../player/state.ts';
import { timeSpan } from '../../player/time-span.ts';
import { railStyles } from '../../styles/rail.ts';
import { isBehind } from '../is-behind.ts';
import { type LateHost, LateView, type View } from '../late-view.ts';
import { setPlace } from '../set-place.ts';
import { styles as own } from './timeline.styles.ts';

/** About a pixel: what changes by less is not painted. */
const grain = 1000;

/** Seconds; of what is shorter a second is a leap that is seen. */
const short = 60;

const nowhere = { start: 0, end: 0 };

const onRail = (place: number): number => Math.round(Math.min(Math.max(0, place), 1) * grain) / grain;

/**
 * Goes with the elapsed time that stands beside it, a step a second, so that both are one frame. What is live is at the
 * end: what is kept grows in steps of its own, and the place would swing to and fro.
 */
const heard = (time: TimeState): number => {
  if (time.live && !isBehind(time)) return 1;
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

export const styles = [railStyles, own];

export const createView = (host: LateHost): View => new TimelineView(host);

class TimelineView implements View {
  readonly #host: LateHost;
  readonly #player: PlayerController<ReturnType<typeof select>>;
  /** A page whose audio can't be sought never loads it. */
  #slider: LateView | undefined;

  constructor(host: LateHost) {
    this.#host = host;
    this.#player = new PlayerController(host, select, undefined, true);
  }

  render() {
    const { live = false, canSeek = false } = this.#player.value ?? {};
    if (canSeek) this.#slider ??= new LateView(this.#host, () => import('./slider.ts'));
    return html`<div class="rail ${live ? 'live' : ''}" part="rail" ?inert=${!canSeek}><div class="line"><div class="buffered"></div><div class="fill" part="fill"></div></div>${
      live ? nothing : html`<div class="carrier"><div class="thumb" part="thumb"></div></div>`
    }${canSeek ? this.#slider?.render() : nothing}</div>`;
  }

  /** Before the slider's own, which has the last word while the thumb is dragged. */
  updated(): void {
    const { at = 0, buffered = 0 } = this.#player.value ?? {};
    setPlace(this.#host.renderRoot, at);
    this.#host.renderRoot.querySelector<HTMLElement>('.buffered')?.style.setProperty('--_buffered', String(buffered));
  }
}
