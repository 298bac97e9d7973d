import { css, html, nothing } from 'lit';
import { PlayerController } from '../../connect/player-controller.ts';
import { panelWordsOf } from '../../i18n/panel-messages.ts';
import type { PlayerState } from '../../player/state.ts';
import { icon } from '../../styles/icons.ts';
import { textButton } from '../../styles/text-button.ts';
import { isBehind } from '../is-behind.ts';
import type { LateHost, View } from '../late-view.ts';

/** Drawn as those in `icons.ts`. */
const fromStart = 'M7 6v12M18 6.6v10.8L10 12z';

const select = ({ time, programmes }: PlayerState) => {
  const start = programmes?.start;
  const behind = isBehind(time) ? Math.floor(time.live?.behind ?? 0) : 0;
  return { behind, start, title: programmes?.marks.findLast(({ at }) => start !== undefined && at <= start + 1)?.title };
};

export const styles = [
  textButton,
  css`
    /* The time above the button: on a phone there is no room beside it. */
    :host([show='behind']) {
      max-inline-size: 90px;
      margin-inline-start: -12px;
      text-align: center;
      text-indent: 12px;
      white-space: normal;
    }
    :host([show='behind']) .text {
      margin-inline-start: 12px;
      text-indent: 0;
    }
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

export const createView = (host: LateHost): View => new LivePlace(host);

/** Where in live audio that is kept the sound is: how far behind, with the way back, and the way to the programme's beginning. */
class LivePlace implements View {
  readonly #host: LateHost;
  readonly #player: PlayerController<ReturnType<typeof select>>;

  constructor(host: LateHost) {
    this.#host = host;
    this.#player = new PlayerController(host, select, undefined, true);
  }

  render() {
    const { say, format } = panelWordsOf(this.#host);
    const { behind = 0 } = this.#player.value ?? {};
    const isOnlyBehind = this.#host.getAttribute('show') === 'behind';
    const place = behind
      ? html`−${format.time(behind)} <button class="text" part="go-live" type="button" @click=${() => this.#player.player?.goLive()}>${say.goLive}</button>`
      : say.live;
    if (isOnlyBehind) return behind ? place : nothing;
    return this.#host.getAttribute('show') === 'duration' ? nothing : [place, this.#fromStart()];
  }

  /** Takes the listener to the beginning of the programme that is heard. */
  #fromStart() {
    const { start, title } = this.#player.value ?? {};
    if (start === undefined || title === undefined) return nothing;
    const words = panelWordsOf(this.#host).say.fromStart(title);
    return html`<button class="from-start" part="from-start" type="button" aria-label=${words} title=${words} @click=${() =>
      this.#player.player?.play(undefined, { startAt: start })}>${icon(fromStart)}</button>`;
  }
}
