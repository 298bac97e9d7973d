import { LitElement } from 'lit';
import { forAttribute } from '../for-attribute.ts';
import { LateView } from '../late-view.ts';

/**
 * The transcript of the item at hand. It follows the sound until the reader scrolls, selects or searches; a word
 * that is clicked plays from there. It can be searched, copied with speakers and times, saved and printed.
 *
 * @csspart header - the line with the heading and the search
 * @csspart heading - the heading
 * @csspart search - the search field and its buttons
 * @csspart language - the choice of language, where there are several
 * @csspart more - the button that opens what else can be done
 * @csspart timing - what has live captions come earlier or later
 * @csspart note - says that the text follows by paragraph, where it does, and why
 * @csspart scroller - what scrolls
 * @csspart back - Back to now
 * @csspart selection - what can be done with selected text
 */
export class StationTranscript extends LitElement {
  static override properties = { ...forAttribute, srclang: {} };

  /** Id of the player it belongs to, where it stands in none. */
  declare htmlFor: string | undefined;

  /** Language of its own, as in `<track srclang>`, where the item has it; else the one that the player follows. */
  declare srclang: string | undefined;

  /** Whether the search field takes the focus as soon as it stands. */
  searchWanted = false;

  readonly #view = new LateView(this, () => import('./transcript-panel.ts'));

  /** Gives the search field focus, once there is a text to search. */
  openSearch(): void {
    this.searchWanted = true;
    this.requestUpdate();
  }

  override render() {
    return this.#view.render();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'station-transcript': StationTranscript;
  }
}
