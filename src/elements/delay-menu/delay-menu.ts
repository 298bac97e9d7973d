import { html, LitElement, nothing } from 'lit';
import { PlayerController } from '../../connect/player-controller.ts';
import { panelWordsOf } from '../../i18n/panel-messages.ts';
import type { UntimedState } from '../../player/state.ts';
import { choice } from '../../styles/choice.ts';
import { icon } from '../../styles/icons.ts';
import { lateIcons } from '../../styles/late-icons.ts';
import { tokens } from '../../styles/tokens.ts';
import { forAttribute } from '../for-attribute.ts';

const select = ({ capabilities, closeToLive = false }: UntimedState) => ({ canDrain: capabilities.canDrain, closeToLive });

/**
 * How far behind live a station is heard: with some seconds in store for dropouts, or as close as it can be. Not there
 * where that can’t be chosen.
 *
 * @csspart button - what is pressed
 */
export class StationDelayMenu extends LitElement {
  static override styles = [tokens, choice];
  static override properties = forAttribute;

  /** Id of the player it belongs to, where it stands in none. */
  declare htmlFor: string | undefined;

  readonly #player = new PlayerController(this, select);

  override render() {
    const { canDrain, closeToLive = false } = this.#player.value ?? {};
    if (!canDrain) return nothing;
    const { say } = panelWordsOf(this);
    return html`<label class=${closeToLive ? 'choice set' : 'choice'} part="button">${icon(lateIcons.delay)}<select
        aria-label=${say.delay} @change=${this.#choose}
      ><option value="kept" .selected=${!closeToLive}>${say.delayKept}</option
      ><option value="least" .selected=${closeToLive}>${say.delayLeast}</option></select></label>`;
  }

  #choose(event: Event): void {
    this.#player.player?.setCloseToLive((event.target as HTMLSelectElement).value === 'least');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'station-delay-menu': StationDelayMenu;
  }
}
