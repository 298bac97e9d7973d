import { css, html, nothing } from 'lit';
import { PlayerController } from '../../connect/player-controller.ts';
import { panelWordsOf } from '../../i18n/panel-messages.ts';
import type { UntimedState } from '../../player/state.ts';
import { icon } from '../../styles/icons.ts';
import { lateIcons } from '../../styles/late-icons.ts';
import type { LateHost, View } from '../late-view.ts';

const select = ({ programmes }: UntimedState) => {
  const start = programmes?.start;
  return { start, title: programmes?.marks.findLast(({ at }) => start !== undefined && at <= start + 1)?.title };
};

export const styles = [
  css`
    .from-start {
      inline-size: 32px;
      block-size: 32px;
      margin-block: -6px;
      margin-inline-start: 4px;
      display: inline-grid;
      place-items: center;
      vertical-align: middle;
      border-radius: 99px;
      color: var(--_text);
    }
    .from-start:hover {
      background: var(--_hover);
    }
    .from-start svg {
      inline-size: 20px;
      block-size: 20px;
    }
  `,
];

export const createView = (host: LateHost): View => new FromStart(host);

/** Takes the listener to the beginning of the programme that is heard. */
class FromStart implements View {
  readonly #host: LateHost;
  readonly #player: PlayerController<ReturnType<typeof select>>;

  constructor(host: LateHost) {
    this.#host = host;
    this.#player = new PlayerController(host, select);
  }

  render() {
    const { start, title } = this.#player.value ?? {};
    if (start === undefined || title === undefined) return nothing;
    const words = panelWordsOf(this.#host).say.fromStart(title);
    return html`<button class="from-start" part="from-start" type="button" aria-label=${words} title=${words} @click=${() =>
      this.#player.player?.play(undefined, { startAt: start })}>${icon(lateIcons.fromStart)}</button>`;
  }
}
