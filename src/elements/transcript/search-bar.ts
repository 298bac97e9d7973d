import { html, nothing } from 'lit';
import { panelWordsOf } from '../../i18n/panel-messages.ts';
import { icon, icons } from '../../styles/icons.ts';
import { lateIcons } from '../../styles/late-icons.ts';
import { Scope } from '../../support/scope.ts';
import { announce } from '../announce.ts';
import { focusedElement } from '../focused-element.ts';
import type { LateHost } from '../late-view.ts';
import type { TranscriptView } from './transcript-view.ts';

/** A pause in typing. Milliseconds. */
const settling = 600;

/** The search field of a transcript: finds as the reader types, and leads back to where the reader was. */
export class SearchBar {
  readonly #host: LateHost;
  readonly #text: () => TranscriptView | undefined;
  #goBack: (() => void) | undefined;
  #cameFrom: Element | null = null;
  #telling = new Scope();

  constructor(host: LateHost, text: () => TranscriptView | undefined) {
    this.#host = host;
    this.#text = text;
  }

  get typed(): string {
    return this.#text()?.search.typed ?? '';
  }

  /** Gives the field focus, and remembers where focus was. */
  open(): void {
    const field = this.#field;
    const focused = focusedElement();
    if (!field || focused === field) return;
    this.#cameFrom = focused === document.body ? null : focused;
    field.focus();
    field.select();
  }

  render() {
    const { say } = panelWordsOf(this.#host);
    return html`<div class="search" part="search" role="search" @keydown=${(event: KeyboardEvent) => this.#key(event)}>
      <label>${icon(lateIcons.search)}<input type="search" enterkeyhint="search" autocomplete="off" spellcheck="false" maxlength="200"
        aria-label=${say.searchTranscript} placeholder=${say.search} @input=${() => this.#find()}></label>
      <span class="count">${this.#count()}</span>
      ${this.typed ? this.#buttons() : nothing}
    </div>`;
  }

  /** The text has gone, and what was looked for in it. */
  forget(): void {
    this.#goBack = undefined;
    this.#telling.release();
    if (this.#field) this.#field.value = '';
  }

  get #field(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector<HTMLInputElement>('.search input');
  }

  #buttons() {
    const { say } = panelWordsOf(this.#host);
    const none = !this.#text()?.search.count;
    const button = (name: string, path: string, action: () => void, disabled = false) =>
      html`<button class="icon small" type="button" aria-label=${name} ?disabled=${disabled} @click=${action}>${icon(path)}</button>`;
    return html`${button(say.previousHit, icons.more, () => this.#step(-1), none)}${button(say.nextHit, icons.down, () => this.#step(1), none)}${button(
      say.endSearch,
      lateIcons.close,
      () => this.end(),
    )}`;
  }

  /** How many there are, and which of them is shown. */
  #count(): string {
    const { say, format } = panelWordsOf(this.#host);
    const { typed, place, count } = this.#text()?.search ?? { typed: '', place: 0, count: 0 };
    if (!typed.trim()) return '';
    return count ? say.hits(format.number(place), format.number(count)) : say.noHits;
  }

  #find(): void {
    const text = this.#text();
    const typed = this.#field?.value ?? '';
    if (!text) return;
    if (typed) this.#goBack ??= text.remember();
    text.find(typed);
    this.#show();
  }

  /** Whoever types is told when they have typed. */
  #show(): void {
    this.#host.requestUpdate();
    this.#telling.release();
    this.#telling = new Scope();
    this.#telling.timer(settling, () => void announce(this.#host, this.#count()));
  }

  #step(by: 1 | -1): void {
    this.#text()?.step(by);
    this.#show();
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const inField = event.target === this.#field;
    if (event.key === 'Enter' && inField) this.#step(event.shiftKey ? -1 : 1);
    else if (event.key === 'ArrowDown' && inField) this.#text()?.focus();
    else if (event.key === 'Escape' && (this.typed || this.#cameFrom)) this.end();
    else return;
    event.preventDefault();
  }

  /** Back to where the reader was, in the text and on the page. */
  end(): void {
    const field = this.#field;
    if (field) field.value = '';
    this.#telling.release();
    this.#text()?.search.clear();
    this.#goBack?.();
    this.#goBack = undefined;
    if (this.#cameFrom instanceof HTMLElement && this.#cameFrom.isConnected) this.#cameFrom.focus({ preventScroll: true });
    else field?.focus();
    this.#cameFrom = null;
    this.#host.requestUpdate();
  }
}
