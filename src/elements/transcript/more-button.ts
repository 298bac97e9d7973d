import { html, nothing } from 'lit';
import type { Player } from '../../player/player.ts';
import type { TranscriptState } from '../../player/state.ts';
import { icon } from '../../styles/icons.ts';
import { lateIcons } from '../../styles/late-icons.ts';
import { whenIdle } from '../../support/when-idle.ts';
import type { Paragraph } from '../../transcript/paragraphs.ts';
import type { LateHost } from '../late-view.ts';
import type { MoreMenu } from './more-menu.ts';

/** Of what the menu tells and takes away. */
export interface MenuHost {
  readonly player: Player | undefined;
  readonly transcript: TranscriptState | undefined;
  readonly paragraphs: readonly Paragraph[];
  /** BCP 47 language tag of the text. */
  readonly language: string | undefined;
  /** Copies the address of a moment of the item at hand, and says so. Seconds. */
  copyLink(seconds: number): void;
  /** Says that code could not be had. */
  missed(): void;
}

/** The button for what is not wanted every day: the menu and all that it does come when the text stands. */
export class MoreButton {
  readonly #host: LateHost;
  readonly #of: MenuHost;
  #menu: MoreMenu | undefined;

  constructor(host: LateHost, of: MenuHost) {
    this.#host = host;
    this.#of = of;
    whenIdle(() => void this.#load());
  }

  /** @param name of the button */
  render(name: string) {
    const menu = this.#menu?.render() ?? nothing;
    return html`<div class="more" @keydown=${(event: KeyboardEvent) => this.#menu?.key(event)} @focusout=${(event: FocusEvent) => this.#menu?.leave(event)}
      ><button class="icon" part="more" type="button" aria-label=${name} aria-expanded=${menu !== nothing} aria-controls="more" @click=${() => void this.#press()}>${icon(lateIcons.dots)}</button
      ><div class="menu" id="more" ?hidden=${menu === nothing}>${menu}</div></div>`;
  }

  /** The text has gone, and what was being taken from it. */
  release(): void {
    this.#menu?.release();
  }

  async #press(): Promise<void> {
    const menu = await this.#load();
    if (menu) menu.toggle();
    else this.#of.missed();
  }

  async #load(): Promise<MoreMenu | undefined> {
    // What can't be had now is asked for again at the next press.
    const loaded = await import('./more-menu.ts').catch(() => undefined);
    if (loaded) this.#menu ??= new loaded.MoreMenu(this.#host, this.#of);
    return this.#menu;
  }
}
