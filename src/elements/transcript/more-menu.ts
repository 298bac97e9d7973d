import { html, nothing } from 'lit';
import { icon } from '../../styles/icons.ts';
import type { LateHost } from '../late-view.ts';

export interface MenuEntry {
  readonly name: string;
  /** Path of an icon. */
  readonly icon: string;
  readonly action: () => void;
}

/** A button that opens a short list of buttons. Escape, a choice, a press elsewhere and focus that leaves close it. */
export class MoreMenu {
  readonly #host: LateHost;
  #open = false;

  constructor(host: LateHost) {
    this.#host = host;
  }

  /** @param beneath what stands under the entries */
  render(name: string, path: string, entries: readonly MenuEntry[], beneath: unknown = nothing) {
    return html`<div class="more" @keydown=${(event: KeyboardEvent) => this.#key(event)} @focusout=${(event: FocusEvent) => this.#left(event)}>
      <button class="icon" part="more" type="button" aria-label=${name} aria-expanded=${this.#open} aria-controls="more" @click=${() => this.#show(!this.#open)}>${icon(path)}</button>
      <div class="menu" id="more" ?hidden=${!this.#open}>${
        this.#open
          ? html`${entries.map(
              (entry) =>
                html`<button type="button" @click=${() => this.#choose(entry)}>${icon(entry.icon)}<span>${entry.name}</span></button>`,
            )}${beneath}`
          : nothing
      }</div>
    </div>`;
  }

  close(): void {
    this.#show(false);
  }

  #show(open: boolean): void {
    if (open === this.#open) return;
    this.#open = open;
    this.#host.requestUpdate();
  }

  #choose({ action }: MenuEntry): void {
    this.#return();
    action();
  }

  #key(event: KeyboardEvent): void {
    if (!this.#open) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') this.#return();
    else if (step) this.#move(step);
    else return;
    event.preventDefault();
  }

  #move(step: number): void {
    const buttons = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.more button')];
    const focused = (this.#host.renderRoot as ShadowRoot).activeElement as HTMLElement;
    buttons[(buttons.indexOf(focused) + step + buttons.length) % buttons.length]?.focus();
  }

  #left({ currentTarget, relatedTarget }: FocusEvent): void {
    // A press on what takes no focus leaves by none: the button itself has been pressed in a browser that gives it none.
    if (relatedTarget instanceof Node && !(currentTarget as Element).contains(relatedTarget)) this.#show(false);
  }

  #return(): void {
    this.#show(false);
    this.#host.renderRoot.querySelector<HTMLElement>('.more > button')?.focus();
  }
}
