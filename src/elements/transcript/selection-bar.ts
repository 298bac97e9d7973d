import { html, nothing, type TemplateResult } from 'lit';
import type { Item } from '../../catalog/item.ts';
import { panelWordsOf } from '../../i18n/panel-messages.ts';
import { momentUrl } from '../../player/day/moment-url.ts';
import { icon } from '../../styles/icons.ts';
import { lateIcons } from '../../styles/late-icons.ts';
import { Scope } from '../../support/scope.ts';
import { announce } from '../announce.ts';
import type { LateHost } from '../late-view.ts';
import { copyText } from './copy-text.ts';
import { excerpt, quotation } from './quote-text.ts';
import type { TranscriptView } from './transcript-view.ts';

/** How long it says what it has done. Milliseconds. */
const saidFor = 2500;

export interface SelectionHost {
  readonly text: TranscriptView | undefined;
  readonly item: Item | undefined;
}

/**
 * What stands at the foot of the text: Back to now, and what can be done with a selection. At the foot, and not
 * beside the selection, where a phone puts its own.
 */
export class SelectionBar {
  readonly #host: LateHost;
  readonly #of: SelectionHost;
  #scope = new Scope();
  #selected = false;
  #saying = '';
  #mark: TemplateResult | typeof nothing = nothing;
  #said = new Scope();

  constructor(host: LateHost, of: SelectionHost) {
    this.#host = host;
    this.#of = of;
  }

  /** Begins to watch what is selected on the page. */
  watch(): void {
    this.leave();
    this.#scope = new Scope();
    const { signal } = this.#scope;
    document.addEventListener('selectionchange', () => this.#look(), { signal });
    this.#host.renderRoot.addEventListener('copy', (event) => this.#copied(event as ClipboardEvent), { signal });
  }

  leave(): void {
    this.#scope.release();
    this.#said.release();
    this.#selected = false;
    this.#saying = '';
  }

  render() {
    const { say } = panelWordsOf(this.#host);
    const { text, item } = this.#of;
    const back = text && !text.following;
    return html`<div class="foot">
      ${back ? html`<button class=${this.#selected ? 'back pill bare' : 'back pill'} part="back" type="button" aria-label=${say.backToNow} @click=${() => text.backToNow()}>${icon(lateIcons.toNow)}<span>${say.backToNow}</span></button>` : nothing}
      ${this.#selected && item ? this.#actions(item) : nothing}
      ${this.#saying ? html`<span class="pill saying" aria-hidden="true">${this.#mark}${this.#saying}</span>` : nothing}
    </div>`;
  }

  /** Copies the address of a moment, and says so. Seconds. */
  copyLink(item: Item, seconds: number): void {
    const { say } = panelWordsOf(this.#host);
    void this.#copy(momentUrl(item, seconds), say.linkCopied);
  }

  #actions(item: Item) {
    const { say } = panelWordsOf(this.#host);
    const { text } = this.#of;
    const words = panelWordsOf(this.#host);
    const quote = () => void this.#copy(quotation(text?.selected() ?? [], item, words), say.quoteCopied);
    const link = () => this.copyLink(item, text?.selected()[0]?.start ?? 0);
    // A button that takes the focus would take the selection with it.
    const keep = (event: Event) => event.preventDefault();
    return html`<div class="pill chosen" part="selection" role="group" aria-label=${say.selection} @pointerdown=${keep} @mousedown=${keep}
      ><button type="button" @click=${quote}>${icon(lateIcons.quote)}${say.copyQuote}</button>${
        item.kind === 'live'
          ? nothing
          : html`<button type="button" aria-label=${say.copyLinkToMoment} @click=${link}>${icon(lateIcons.link)}${say.copyLink}</button>`
      }</div>`;
  }

  #look(): void {
    const isRange = document.getSelection()?.type === 'Range';
    const selected = isRange && (this.#of.text?.selected().length ?? 0) > 0;
    if (selected === this.#selected) return;
    this.#selected = selected;
    this.#host.requestUpdate();
  }

  /** Text that is copied says who said it and when. */
  #copied(event: ClipboardEvent): void {
    const pieces = this.#of.text?.selected() ?? [];
    if (!pieces.length || event.defaultPrevented || !event.clipboardData) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', excerpt(pieces, panelWordsOf(this.#host)));
  }

  async #copy(text: string, done: string): Promise<void> {
    const copied = await copyText(text);
    if (this.#scope.released) return;
    if (copied) this.tell(done);
    else this.tell(panelWordsOf(this.#host).say.notCopied, nothing);
  }

  /**
   * Says for a moment what was done, or why not.
   * @param mark that it was done
   */
  tell(words: string, mark: TemplateResult | typeof nothing = icon(lateIcons.done)): void {
    this.#said.release();
    this.#said = this.#scope.child();
    this.#saying = words;
    this.#mark = mark;
    void announce(this.#host, words);
    this.#host.requestUpdate();
    this.#said.timer(saidFor, () => {
      this.#saying = '';
      this.#host.requestUpdate();
    });
  }
}
