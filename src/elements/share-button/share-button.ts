import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { PlayerController } from '../../connect/player-controller.ts';
import { panelWordsOf } from '../../i18n/panel-messages.ts';
import { momentUrl } from '../../player/day/moment-url.ts';
import type { UntimedState } from '../../player/state.ts';
import { controls } from '../../styles/controls.ts';
import { icon } from '../../styles/icons.ts';
import { lateIcons } from '../../styles/late-icons.ts';
import { tokens } from '../../styles/tokens.ts';
import { Scope } from '../../support/scope.ts';
import { announce, prepareToAnnounce } from '../announce.ts';
import { forAttribute } from '../for-attribute.ts';
import { styles } from './share-button.styles.ts';

/** How long it says that the link was copied. Milliseconds. */
const SAID_MS = 4000;

const select = ({ item }: UntimedState) => item;

/**
 * Shares the item at hand, an episode at its present time: by the system's own sheet where there is one, and by its
 * link. Beside it the download, where the editor allows it.
 *
 * @csspart button - Share, where the system has a sheet for that
 * @csspart copy - Copy link
 * @csspart download - Download
 */
export class StationShareButton extends LitElement {
  static override styles = [tokens, controls, styles];
  static override properties = { ...forAttribute, said: { state: true } };

  /** Id of the player it belongs to, where it stands in none. */
  declare htmlFor: string | undefined;
  declare protected said: string;

  readonly #player = new PlayerController(this, select);
  #saying = new Scope();

  constructor() {
    super();
    this.said = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#saying.release();
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    prepareToAnnounce(this);
  }

  override render() {
    const item = this.#player.value;
    if (!item) return nothing;
    const { say } = panelWordsOf(this);
    const [share, copy] = item.kind === 'episode' ? [say.shareMoment, say.copyLinkToMoment] : [say.share, say.copyLink];
    return html`${
      'share' in navigator
        ? html`<button class="icon" part="button" type="button" aria-label=${share} @click=${this.#share}>${icon(lateIcons.share)}</button>`
        : nothing
    }<button class="icon" part="copy" type="button" aria-label=${copy} @click=${this.#copy}>${icon(lateIcons.link)}</button>${
      item.download
        ? html`<a class="icon" part="download" href=${item.download} download aria-label=${say.download(item.title)}>${icon(lateIcons.download)}</a>`
        : nothing
    }${this.said ? html`<span class="said" aria-hidden="true">${this.said}</span>` : nothing}`;
  }

  /** Of the item at hand, at this time. */
  get #url(): string {
    const { player, value: item } = this.#player;
    return player && item?.kind === 'episode' ? momentUrl(item, player.currentTime) : (item?.link ?? location.href);
  }

  async #share(): Promise<void> {
    const url = this.#url;
    try {
      await navigator.share({ title: this.#player.value?.title ?? '', url });
    } catch (error) {
      // Whoever closes the system's sheet has not failed; where it can't be opened there is still the link.
      if (!(error instanceof DOMException && error.name === 'AbortError')) await this.#copy();
    }
  }

  async #copy(): Promise<void> {
    const { say } = panelWordsOf(this);
    try {
      await navigator.clipboard.writeText(this.#url);
      this.#tell(say.linkCopied);
    } catch {
      // Not with a page that is not secure: there is no clipboard.
      this.#tell(say.notCopied);
    }
  }

  #tell(words: string): void {
    this.#saying.release();
    this.#saying = new Scope();
    this.said = words;
    void announce(this, words);
    this.#saying.timer(SAID_MS, () => {
      this.said = '';
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'station-share-button': StationShareButton;
  }
}
