import { html, LitElement, nothing } from 'lit';
import { PlayerController } from '../../connect/player-controller.ts';
import { wordsOf } from '../../i18n/messages.ts';
import { mayAsk } from '../../player/manners.ts';
import type { PlayerState } from '../../player/state.ts';
import { artworkStyles } from '../../styles/artwork.ts';
import { controls } from '../../styles/controls.ts';
import { tokens } from '../../styles/tokens.ts';
import { artwork } from '../artwork.ts';
import { forAttribute } from '../for-attribute.ts';
import { isBehind } from '../is-behind.ts';
import { LateView } from '../late-view.ts';
import { trouble } from '../status/trouble.ts';
import { styles } from './now.styles.ts';
import { nowWords } from './now-words.ts';

/** Troubles that are told on one line: the title above them stays as it is. */
const short = /^(connecting|waiting|refused)$/;

const select = (state: PlayerState) => ({
  name: state.name,
  item: state.item,
  onAir: state.onAir,
  nextUp: state.nextUp,
  started: state.started,
  trouble: trouble(state),
  isBehind: isBehind(state.time),
});

/**
 * What is heard: artwork, title, programme or speaker, and Next Up.
 *
 * @slot status - a `<station-status>`, which takes the place of the last line while it has something to say
 * @csspart artwork - the picture, or the call letters that stand for it
 * @csspart eyebrow - the small line above the title
 * @csspart title - the title
 * @csspart sub - the line beneath the title
 * @csspart next - Next Up
 */
export class StationNow extends LitElement {
  static override styles = [tokens, controls, artworkStyles, styles];
  static override properties = { ...forAttribute, show: {}, compact: { type: Boolean } };

  /** Id of the player it belongs to, where it stands in none. */
  declare htmlFor: string | undefined;
  /** Any of `artwork`, `title` and `next`, in one string; all of them where absent. */
  declare show: string | undefined;
  /** Smaller, each text on one line. */
  declare compact: boolean | undefined;

  readonly #player = new PlayerController(this, select, (player, signal) => player.watchOnAir(signal), true);

  #nextUp: LateView | undefined;

  override render() {
    const shown = this.#player.value;
    if (!shown) return nothing;
    const has = (part: string) => (this.show ?? 'artwork title next').split(' ').includes(part);
    return [
      has('artwork') ? this.#artwork(shown) : nothing,
      has('title') ? this.#title(shown) : nothing,
      has('next') ? this.#next(shown) : nothing,
    ];
  }

  #artwork({ item, name, onAir, started }: ReturnType<typeof select>) {
    const picture = (item && onAir[item.id]?.now?.artwork) ?? item?.artwork;
    const letters = item?.kind === 'live' ? item.title : (item?.program ?? name ?? item?.title ?? '');
    return artwork(letters, picture && mayAsk(picture, { started }) ? picture : undefined);
  }

  #title(shown: ReturnType<typeof select>) {
    const words = wordsOf(this);
    const { live, eyebrow, title, sub } = nowWords(shown, words);
    const spoken = shown.trouble && this.querySelector('[slot=status]');
    return html`<div class=${spoken && !short.test(shown.trouble ?? '') ? 'words troubled' : 'words'}>
      <div class="eyebrow" part="eyebrow">${live && !shown.isBehind ? html`<span class="live">${words.say.live}</span>` : nothing}${eyebrow}</div>
      <div class="title" part="title">${title}</div>
      <div class="sub" part="sub"><slot name="status"></slot>${spoken ? nothing : sub}</div>
    </div>`;
  }

  /** Its room is there at once, its words come with what knows how to tell a time of day. */
  #next({ nextUp }: ReturnType<typeof select>) {
    if (!nextUp) return nothing;
    this.#nextUp ??= new LateView(this, () => import('./next-up.ts'));
    return html`<div class="next" part="next">${this.#nextUp.render()}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'station-now': StationNow;
  }
}
