import { html, nothing } from 'lit';
import { panelWordsOf } from '../../i18n/panel-messages.ts';
import { icon, icons } from '../../styles/icons.ts';
import type { LateHost } from '../late-view.ts';
import type { FollowedArticle, PlayableParagraph } from './followed-article.ts';

/** So many words of a paragraph tell which it is. */
const wordsToKnowItBy = 8;

/** Room that the mark wants beside the article. CSS pixels. */
const gutter = 48;

const first: PlayableParagraph = { number: 1, start: 0, words: { from: 0, to: 0 } };

/**
 * The button beside a paragraph that plays from there. There is one: it goes to the paragraph that the pointer is over
 * or, by arrow keys, to the next.
 */
export class PlayMark {
  readonly #host: LateHost;
  readonly #onPlay: (number: number) => void;
  #article: FollowedArticle | undefined;
  #paragraphs: readonly PlayableParagraph[] = [];
  #at = first;
  #isOver = false;
  #isMoving = false;

  /** @param onPlay told the number of the paragraph, counted from 1 */
  constructor(host: LateHost, onPlay: (number: number) => void) {
    this.#host = host;
    this.#onPlay = onPlay;
    host.addEventListener('pointerover', (event) => this.#hover(event));
    host.addEventListener('pointerleave', () => this.#setOver(false));
  }

  /** Takes the paragraphs of an article that has been read. */
  show(article: FollowedArticle | undefined): void {
    if (!article && !this.#article) return;
    this.#article = article;
    this.#paragraphs = article?.paragraphs ?? [];
    this.#at = this.#paragraphs.find(({ number }) => number === this.#at.number) ?? this.#paragraphs[0] ?? first;
    this.#host.requestUpdate();
  }

  render() {
    if (this.#isMoving) return nothing;
    const { say, format } = panelWordsOf(this.#host);
    const { number, words } = this.#at;
    const text = this.#article?.textOf({ from: words.from, to: Math.min(words.to, words.from + wordsToKnowItBy) }) ?? '';
    return html`<button part="mark" type="button" class=${this.#isOver ? 'mark over' : 'mark'} title=${say.playFromHere}
      aria-label=${say.playParagraph(format.number(number), text)} aria-description=${say.moveByArrows}
      ?hidden=${this.#article !== undefined && !this.#paragraphs.length} @click=${() => this.#onPlay(number)}
      @focus=${() => this.#host.requestUpdate()} @keydown=${(event: KeyboardEvent) => this.#key(event)}>${icon(icons.play)}</button>`;
  }

  /** Puts the button at the first line of its paragraph: beside the article where the page has room, else on its corner. */
  place(): void {
    const { button } = this;
    const line = this.#article?.lineOf({ from: this.#at.words.from, to: this.#at.words.from + 1 });
    if (!button || !line) return;
    const host = this.#host.getBoundingClientRect();
    const isRtl = getComputedStyle(this.#host).direction === 'rtl';
    const room = isRtl ? document.documentElement.clientWidth - host.right : host.left;
    button.classList.toggle('beside', room >= gutter);
    button.style.setProperty('--_at', `${line.top + line.height / 2 - host.top}px`);
  }

  get button(): HTMLButtonElement | null {
    return this.#host.renderRoot.querySelector('.mark');
  }

  #hover(event: PointerEvent): void {
    if (this.#isOverButton(event)) return;
    const number = this.#article?.numberOf(event.target as Element);
    const paragraph = this.#paragraphs.find((each) => each.number === number);
    if (paragraph && !this.button?.matches(':focus-visible')) this.#at = paragraph;
    this.#setOver(paragraph !== undefined);
    this.#host.requestUpdate();
  }

  #isOverButton = (event: Event): boolean => this.button !== null && event.composedPath().includes(this.button);

  #setOver(isOver: boolean): void {
    this.#isOver = isOver;
    this.#host.requestUpdate();
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const at = this.#paragraphs.indexOf(this.#at);
    const last = this.#paragraphs.length - 1;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
    const paragraph = to === undefined ? undefined : this.#paragraphs[Math.min(Math.max(0, to), last)];
    if (!paragraph) return;
    event.preventDefault();
    event.stopPropagation();
    void this.#go(paragraph);
  }

  /**
   * To a new button: a screen reader tells of focus that moves, and not of a name that changes. It is the reader's own
   * move, so the page goes with it as with any focus.
   */
  async #go(paragraph: PlayableParagraph): Promise<void> {
    this.#isMoving = true;
    await this.#update();
    this.#isMoving = false;
    this.#at = paragraph;
    await this.#update();
    this.button?.focus();
  }

  #update(): Promise<boolean> {
    this.#host.requestUpdate();
    return this.#host.updateComplete;
  }
}
