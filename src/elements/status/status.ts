import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { PlayerController } from '../../connect/player-controller.ts';
import { wordsOf } from '../../i18n/messages.ts';
import type { UntimedState } from '../../player/state.ts';
import { controls } from '../../styles/controls.ts';
import { tokens } from '../../styles/tokens.ts';
import { Scope } from '../../support/scope.ts';
import { focusedElement } from '../focused-element.ts';
import { forAttribute } from '../for-attribute.ts';
import { LateView } from '../late-view.ts';
import { styles } from './status.styles.ts';
import { trouble, troubleWords, unheardFor } from './trouble.ts';

/** What passes sooner than this is not announced. Milliseconds. */
const settling = 600;

const select = (state: UntimedState) => {
  const kind = trouble(state);
  // From now on a way out may be wanted, and then the network may be gone.
  return {
    trouble: kind,
    unheard: unheardFor(state),
    isDue: kind === 'empty' || /^(playing|reconnecting|failed)$/.test(state.playback.status),
  };
};

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
  /** What is said to who does not see it; parts beside it say here what was done. */
  declare announced: string;

  readonly #player = new PlayerController(this, select);
  #scope = new Scope();
  #settling = '';
  #stopSettling = () => {};
  #waysOut: LateView | undefined;

  constructor() {
    super();
    this.announced = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#scope.release();
    this.#scope = new Scope();
    this.#settling = '';
  }

  override willUpdate(): void {
    if (this.#player.value?.isDue) this.#waysOut ??= new LateView(this, () => import('./ways-out.ts'));
  }

  override render() {
    const shown = this.#waysOut?.render() ?? nothing;
    return html`<span class="spoken" role="status">${this.announced}</span>${shown === nothing ? this.#plain : shown}`;
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    // What has no words here is read from what the late view has shown.
    this.#settle(this.#words || (this.renderRoot.querySelector('.words')?.textContent ?? ''));
  }

  get #words(): string {
    const { trouble: kind, unheard } = this.#player.value ?? {};
    return kind ? troubleWords(kind, wordsOf(this).say, unheard) : '';
  }

  get #plain() {
    const words = this.#words;
    return words ? html`<span class="words" part="words" aria-hidden="true">${words}</span>` : nothing;
  }

  /** The live region gets what has stood for a moment, and nothing while a slider has focus. */
  #settle(words: string): void {
    if (words === this.#settling) return;
    this.#settling = words;
    const wait = () => {
      this.#stopSettling();
      this.#stopSettling = this.#scope.timer(settling, () => {
        if (focusedElement()?.matches('input[type=range]')) wait();
        else this.announced = words;
      });
    };
    wait();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'station-status': StationStatus;
  }
}
