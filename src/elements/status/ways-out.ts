import { html, nothing } from 'lit';
import { PlayerController } from '../../connect/player-controller.ts';
import type { Messages } from '../../i18n/en.ts';
import type { PanelMessages } from '../../i18n/en-panels.ts';
import { panelWordsOf } from '../../i18n/panel-messages.ts';
import type { UntimedState } from '../../player/state.ts';
import type { LateHost, View } from '../late-view.ts';
import { lossWords, type Trouble, trouble, troubleWords, unheardFor } from './trouble.ts';
import { styles as own } from './ways-out.styles.ts';

const select = (state: UntimedState) => ({
  trouble: trouble(state),
  unheard: unheardFor(state),
  retryAt: state.playback.status === 'reconnecting' ? state.playback.retryAt : undefined,
  isUnreachable: state.issues.some(({ code }) => code === 'file-unreachable'),
  address: state.playback.status === 'failed' ? state.item?.sources[0]?.src : undefined,
});

export const styles = [own];

export const createView = (host: LateHost): View => new WaysOut(host);

/** What is wrong, counted down where it is tried again, with what can be done about it. */
class WaysOut implements View {
  readonly #host: LateHost;
  readonly #player: PlayerController<ReturnType<typeof select>>;
  #counting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LateHost) {
    this.#host = host;
    this.#player = new PlayerController(host, select);
  }

  render() {
    const { say } = panelWordsOf(this.#host);
    const { trouble: kind, address } = this.#player.value ?? {};
    if (!kind) return nothing;
    const player = this.#player.player;
    return html`<span class="words" part="words" aria-hidden="true">${this.#words(kind, say)}</span>${kind === 'lost' ? button('try-now', say.tryNow, () => player?.retryNow()) : nothing}${
      address
        ? html` <a class="link" part="open" href=${address} target="_blank" rel="noopener">${say.openAudio}</a>${button('retry', say.retry, () => player?.play())}`
        : nothing
    }`;
  }

  updated(): void {
    this.left();
    const { retryAt } = this.#player.value ?? {};
    if (retryAt === undefined || retryAt <= Date.now()) return;
    this.#counting = setTimeout(() => this.#host.requestUpdate(), (retryAt - Date.now()) % 1000 || 1000);
  }

  left(): void {
    clearTimeout(this.#counting);
  }

  #words(kind: Trouble, say: Messages & PanelMessages) {
    const { unheard, isUnreachable } = this.#player.value ?? {};
    if (kind === 'lost') return html`${lossWords(say, unheard)} <span>${this.#countdown}</span>`;
    if (kind !== 'empty') return troubleWords(kind, say, unheard);
    return isUnreachable ? say.listUnreachable : say.nothingToPlay;
  }

  get #countdown(): string {
    const { say, format } = panelWordsOf(this.#host);
    const left = Math.ceil(((this.#player.value?.retryAt ?? 0) - Date.now()) / 1000);
    return left > 0 ? say.tryingAgainIn(format.number(left)) : say.tryingAgain;
  }
}

const button = (part: string, words: string, action: () => void) =>
  html` <button class="link" type="button" part=${part} @click=${action}>${words}</button>`;
