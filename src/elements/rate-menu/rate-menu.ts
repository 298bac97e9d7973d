import { html, LitElement, nothing } from 'lit';
import { PlayerController } from '../../connect/player-controller.ts';
import { panelWordsOf } from '../../i18n/panel-messages.ts';
import { choice } from '../../styles/choice.ts';
import { tokens } from '../../styles/tokens.ts';
import { forAttribute } from '../for-attribute.ts';
import { ratesIn } from './rates.ts';

const select = ({ capabilities, time }: { capabilities: { canSetRate: boolean }; time: { rate: number } }) => ({
  canSet: capabilities.canSetRate,
  rate: time.rate,
});

/**
 * How fast it is played; pitch stays. Not there where the speed can’t be set.
 *
 * @csspart button - what is pressed
 */
export class StationRateMenu extends LitElement {
  static override styles = [tokens, choice];
  static override properties = { ...forAttribute, rates: {} };

  /** Id of the player it belongs to, where it stands in none. */
  declare htmlFor: string | undefined;
  /** The speeds to choose from, “0.75 1 1.25 1.5 2” where absent. */
  declare rates: string | undefined;

  readonly #player = new PlayerController(this, select, undefined, true);

  override render() {
    const { canSet, rate = 1 } = this.#player.value ?? {};
    if (!canSet) return nothing;
    const { say, format } = panelWordsOf(this);
    const words = (value: number) => `${format.number(value)}×`;
    return html`<label class=${rate === 1 ? 'choice' : 'choice set'} part="button"><span aria-hidden="true">${words(rate)}</span
      ><select aria-label=${say.speed} @change=${this.#choose}>${ratesIn(this.rates, rate).map(
        (value) => html`<option value=${String(value)} .selected=${value === rate}>${words(value)}</option>`,
      )}</select></label>`;
  }

  #choose(event: Event): void {
    this.#player.player?.setRate(Number((event.target as HTMLSelectElement).value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'station-rate-menu': StationRateMenu;
  }
}
