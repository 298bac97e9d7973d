import { css, LitElement } from 'lit';
import { PlayerController } from '../../connect/player-controller.ts';
import type { UntimedState } from '../../player/state.ts';
import { tokens } from '../../styles/tokens.ts';
import { forAttribute } from '../for-attribute.ts';
import { LateView } from '../late-view.ts';

/** Live audio has none until it is kept and heard, or its programme's times are known. */
const hasPlaces = ({ item, playback, onAir }: UntimedState): boolean =>
  item !== undefined &&
  (item.kind === 'episode' || !/^(idle|loading|failed)$/.test(playback.status) || onAir[item.id]?.now?.end !== undefined);

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
  /** An empty rail, before what is on it has come. */
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
        min-inline-size: 40px;
        block-size: 24px;
        background: linear-gradient(var(--_rail) 0 0) center / 100% 4px no-repeat;
      }
    `,
  ];
  static override properties = forAttribute;

  /** Id of the player it belongs to, where it stands in none. */
  declare htmlFor: string | undefined;

  readonly #player = new PlayerController(this, hasPlaces);
  #view: LateView | undefined;

  override willUpdate(): void {
    if (this.#player.value) this.#view ??= new LateView(this, () => import('./timeline-view.ts'));
  }

  override render() {
    return this.#view?.render();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'station-timeline': StationTimeline;
  }
}
