import { html, LitElement, nothing } from 'lit';
import type { Item } from '../../catalog/item.ts';
import { PlayerController } from '../../connect/player-controller.ts';
import { panelWordsOf } from '../../i18n/panel-messages.ts';
import { previousOf } from '../../player/previous.ts';
import type { UntimedState } from '../../player/state.ts';
import { controls } from '../../styles/controls.ts';
import { icon } from '../../styles/icons.ts';
import { tokens } from '../../styles/tokens.ts';
import { forAttribute } from '../for-attribute.ts';
import { styles } from './step-button.styles.ts';

/** Drawn as those in `icons.ts`. */
const shapes = { next: 'M6.5 6v12l8.5-6zM18 6v12', previous: 'M17.5 6v12L9 12zM6 6v12' };

/** What changes where they lead to. */
const select = ({ item, queue, nextUp }: UntimedState) => ({ item, queue, nextUp });

/**
 * Goes to what is next, or back to what was heard before. Not there where there is neither.
 *
 * @csspart button - the button
 */
export class StationStepButton extends LitElement {
  static override styles = [tokens, controls, styles];
  static override properties = { ...forAttribute, to: {} };

  /** Id of the player it belongs to, where it stands in none. */
  declare htmlFor: string | undefined;
  /** `next` where absent. */
  declare to: 'next' | 'previous' | undefined;

  readonly #player = new PlayerController(this, select);

  override render() {
    const { next, previous } = this.#ways;
    if (!next && !previous) return nothing;
    const { say } = panelWordsOf(this);
    const isBack = this.to === 'previous';
    const item = isBack ? previous : next;
    const name = isBack ? say.previous : say.next;
    // It keeps focus where it has come to an end.
    const isLeft = !item && !this.matches(':focus');
    return html`<button class="icon" part="button" type="button" aria-label=${item ? `${name}: ${item.title}` : name} ?disabled=${isLeft} aria-disabled=${!item}
      @click=${() => item && this.#go(isBack)}>${icon(shapes[isBack ? 'previous' : 'next'])}</button>`;
  }

  get #ways(): { readonly next?: Item | undefined; readonly previous?: Item | undefined } {
    const { player } = this.#player;
    if (!player) return {};
    const { nextUp } = player.state;
    return { previous: previousOf(player.state), next: player.queue.upNext() ?? (nextUp?.kind === 'live' ? nextUp.item : undefined) };
  }

  #go(isBack: boolean): void {
    const { player } = this.#player;
    if (isBack) player?.previous();
    else player?.next();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'station-step-button': StationStepButton;
  }
}
