import { css, html, LitElement } from 'lit';
import type { Follows } from '../../transcript/align/aligned-text.ts';
import { forAttribute } from '../for-attribute.ts';
import { LateView } from '../late-view.ts';

/**
 * Stands around the text of an article that an episode reads out, and paints the article’s own words as they are
 * spoken: `::highlight(station-word)` and `::highlight(station-cue)`. A double click on a word plays from there, and
 * so does the mark beside each paragraph: one Tab stop, arrow keys move it. The article is left as it is, and its page
 * is not scrolled. What is not read out is not painted; of an article that was much rewritten since, paragraphs are
 * painted, of another text nothing.
 *
 * @slot - the article
 * @fires station-read-along - the article was laid beside its transcript: how far they are the same
 * @csspart mark - the button beside a paragraph, which plays from there
 * @cssstate words - words are painted as they are spoken
 * @cssstate paragraphs - paragraphs are, because less of the text is the same
 */
export class StationReadAlong extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
  `;
  static override properties = { ...forAttribute, item: {} };

  /** Id of the player it belongs to, where it stands in none. */
  declare htmlFor: string | undefined;
  /** Id of the episode that reads the article out; where absent, whichever is at hand. */
  declare item: string | undefined;

  /** How much of the shorter of the two texts is found in the other, from 0 to 1; `undefined` until they were compared. */
  coverage: number | undefined;
  /** What goes with the sound: `words`, `paragraphs` or `nothing`; `undefined` until it is known. */
  follows: Follows | undefined;

  readonly #view = new LateView(this, () => import('./read-along-view.ts'));

  override render() {
    return html`${this.#view.render()}<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'station-read-along': StationReadAlong;
  }
}
