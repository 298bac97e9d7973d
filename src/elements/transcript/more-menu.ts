import { html, nothing } from 'lit';
import { type PanelWords, panelWordsOf } from '../../i18n/panel-messages.ts';
import { icon } from '../../styles/icons.ts';
import { lateIcons } from '../../styles/late-icons.ts';
import { isTimed } from '../../transcript/is-timed.ts';
import { announce } from '../announce.ts';
import type { LateHost } from '../late-view.ts';
import { timingStyles } from './caption-timing.styles.ts';
import { captionShift, captionTiming } from './caption-timing.ts';
import type { MenuHost } from './more-button.ts';
import { TakeAway } from './take-away.ts';

/** Its name, the path of its icon, and what it does. */
type MenuEntry = readonly [name: string, path: string, action: () => void];

/** A short list of buttons below the one that opens it. Escape, a choice, a press elsewhere and focus that leaves close it. */
export class MoreMenu {
  readonly #host: LateHost;
  readonly #of: MenuHost;
  readonly #takeAway = new TakeAway();
  #open = false;

  constructor(host: LateHost, of: MenuHost) {
    this.#host = host;
    this.#of = of;
    const { styleSheet } = timingStyles;
    if (styleSheet) (host.renderRoot as ShadowRoot).adoptedStyleSheets.push(styleSheet);
  }

  render() {
    if (!this.#open) return nothing;
    return html`${this.#entries().map(
      ([name, path, action]) => html`<button type="button" @click=${() => this.#choose(action)}>${icon(path)}<span>${name}</span></button>`,
    )}${this.#timing()}`;
  }

  toggle(): void {
    this.#show(!this.#open);
  }

  release(): void {
    this.#show(false);
    this.#takeAway.release();
  }

  key(event: KeyboardEvent): void {
    if (!this.#open) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') this.#return();
    else if (step) this.#move(step);
    else return;
    event.preventDefault();
  }

  leave({ currentTarget, relatedTarget }: FocusEvent): void {
    // A press on what takes no focus leaves by none: the button itself has been pressed in a browser that gives it none.
    if (relatedTarget instanceof Node && !(currentTarget as Element).contains(relatedTarget)) this.#show(false);
  }

  #show(open: boolean): void {
    if (open === this.#open) return;
    this.#open = open;
    this.#host.requestUpdate();
  }

  #choose(action: () => void): void {
    this.#return();
    action();
  }

  #move(step: number): void {
    const buttons = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.more button')];
    const focused = (this.#host.renderRoot as ShadowRoot).activeElement as HTMLElement;
    buttons[(buttons.indexOf(focused) + step + buttons.length) % buttons.length]?.focus();
  }

  #return(): void {
    this.#show(false);
    this.#host.renderRoot.querySelector<HTMLElement>('.more > button')?.focus();
  }

  get #words(): PanelWords {
    return panelWordsOf(this.#host);
  }

  #entries(): MenuEntry[] {
    const { say, format } = this.#words;
    const { player, transcript, paragraphs, language } = this.#of;
    const { item } = player?.state ?? {};
    if (!player || !item || !transcript) return [];
    const taken = { title: item.title, cues: transcript.cues, paragraphs, language, format };
    const link: MenuEntry = [say.copyLinkToMoment, lateIcons.link, () => this.#of.copyLink(player.currentTime)];
    const take = (what: 'captions' | 'text' | 'print') => () => void this.#takeAway[what](taken).catch(this.#of.missed);
    const captions: MenuEntry = [say.downloadCaptions, lateIcons.captions, take('captions')];
    return [
      ...(item.kind === 'live' ? [] : [link]),
      [say.downloadText, lateIcons.text, take('text')],
      // Captions without times would be a file in which nothing is ever said.
      ...(isTimed(transcript.cues) ? [captions] : []),
      [say.printTranscript, lateIcons.print, take('print')],
    ];
  }

  /** Live captions come as early or late as their station has them. */
  #timing() {
    const { player } = this.#of;
    if (!player?.state.transcript.live) return nothing;
    const words = this.#words;
    return captionTiming(words, player.state.transcript.offset ?? 0, (seconds) => {
      player.setCaptionOffset(seconds);
      void announce(this.#host, captionShift(words, player.state.transcript.offset ?? 0));
    });
  }
}
