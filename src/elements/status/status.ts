import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { PlayerController } from '../../connect/player-controller.ts';
import { wordsOf } from '../../i18n/messages.ts';
import type { UntimedState } from '../../player/state.ts';
import { controls } from '../../styles/controls.ts';
import { tokens } from '../../styles/tokens.ts';
import { Scope } from '../../support/scope.ts';
import { focusedElement } from '../focused-element.ts';
import { forAttribute } from '../for-attribute.ts';
import { styles } from './status.styles.ts';
import { trouble, troubleWords } from './trouble.ts';

/** What passes sooner than this is not announced. Milliseconds. */
const settling = 600;

const select = (state: UntimedState) => ({
  trouble: trouble(state),
  retryAt: state.playback.status === 'reconnecting' ? state.playback.retryAt : undefined,
  address: state.playback.status === 'failed' ? state.item?.sources[0]?.src : undefined,
});

/**
 * What is wrong, what is being done, and what you can do. Empty while all is well.
 *
 * @csspart words - the sentence
 * @csspart try-now - Try now
 * @csspart open - the link to the audio itself
 * @csspart retry - Retry
 */
export class StationStatus extends LitElement {
  static override styles = [tokens, controls, styles];
  static override properties = { ...forAttribute, announced: { state: true } };

  /** Id of the player it belongs to, where it stands in none. */
  declare htmlFor: string | undefined;
  declare protected announced: string;

  readonly #player = new PlayerController(this, select);
  #scope = new Scope();
  #words = '';
  #stopSettling = () => {};
  #stopCounting = () => {};

  constructor() {
    super();
    this.announced = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#scope.release();
    this.#scope = new Scope();
    this.#words = '';
  }

  override render() {
    return html`<span class="spoken" role="status">${this.announced}</span>${this.#player.value?.trouble ? this.#visible() : nothing}`;
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    const kind = this.#player.value?.trouble;
    this.#settle(kind ? troubleWords(kind, wordsOf(this).say) : '');
    this.#count();
  }

  #visible() {
    const { say } = wordsOf(this);
    const kind = this.#player.value?.trouble ?? 'connecting';
    const player = this.#player.player;
    const button = (part: string, words: string, action: () => void) =>
      html` <button class="link" type="button" part=${part} @click=${action}>${words}</button>`;
    return html`<span class="words" part="words" aria-hidden="true">${
      kind === 'lost' ? html`${say.streamLost} <span>${this.#countdown}</span>` : troubleWords(kind, say)
    }</span>${kind === 'lost' ? button('try-now', say.tryNow, () => player?.retryNow()) : nothing}${this.#wayOut(button)}`;
  }

  #wayOut(button: (part: string, words: string, action: () => void) => unknown) {
    const { say } = wordsOf(this);
    const { address } = this.#player.value ?? {};
    if (!address) return nothing;
    return html` <a class="link" part="open" href=${address} target="_blank" rel="noopener">${say.openAudio}</a>${button(
      'retry',
      say.retry,
      () => this.#player.player?.play(),
    )}`;
  }

  get #countdown(): string {
    const { say, format } = wordsOf(this);
    const left = Math.ceil(((this.#player.value?.retryAt ?? 0) - Date.now()) / 1000);
    return left > 0 ? say.tryingAgainIn(format.number(left)) : say.tryingAgain;
  }

  /** The live region gets what has stood for a moment, and nothing while a slider has focus. */
  #settle(words: string): void {
    if (words === this.#words) return;
    this.#words = words;
    const wait = () => {
      this.#stopSettling();
      this.#stopSettling = this.#scope.timer(settling, () => {
        if (focusedElement()?.matches('input[type=range]')) wait();
        else this.announced = words;
      });
    };
    wait();
  }

  #count(): void {
    this.#stopCounting();
    const { retryAt } = this.#player.value ?? {};
    if (retryAt === undefined || retryAt <= Date.now()) return;
    this.#stopCounting = this.#scope.timer((retryAt - Date.now()) % 1000 || 1000, () => this.requestUpdate());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'station-status': StationStatus;
  }
}
