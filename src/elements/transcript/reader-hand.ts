import type { Player } from '../../player/player.ts';
import type { PlayerState } from '../../player/state.ts';
import type { Follower } from './follower.ts';
import { type ParagraphNodes, stretchAt } from './paragraph-nodes.ts';
import { type TextMove, textMoveOf, watchTaps } from './reader-moves.ts';
import type { ReaderPlace } from './reader-place.ts';
import type { SpokenText } from './spoken-text.ts';

export interface HandOptions {
  readonly scroller: HTMLElement;
  readonly player: Player;
  readonly nodes: ParagraphNodes;
  readonly place: ReaderPlace;
  readonly follower: Follower;
  /** The text that is shown. */
  readonly text: () => SpokenText;
  /** Told where what was pressed can't be heard any more. */
  readonly onGone: () => void;
}

/** What a reader does to the text by pointer and by keys: plays from a place, and goes from paragraph to paragraph. */
export class ReaderHand {
  readonly #options: HandOptions;

  constructor(options: HandOptions, signal: AbortSignal) {
    this.#options = options;
    watchTaps(options.scroller, (event) => this.#tap(event), signal);
    options.scroller.addEventListener('keydown', (event) => this.#key(event), { signal });
  }

  #tap(event: MouseEvent): void {
    const paragraph = this.#options.nodes.indexOf(event.target as Node);
    const start = this.#startAt(paragraph, event);
    if (start !== undefined) this.#playFrom(start);
  }

  #startAt(paragraph: number, event: MouseEvent): number | undefined {
    if (!this.#options.text().isTimed) return;
    const start = this.#options.text().paragraphs[paragraph]?.start;
    // A screen reader's press has no place within the paragraph.
    if (event.detail === 0 || (event.target as Element).closest('.who')) return start;
    const words = this.#options.nodes.wordsOf(paragraph);
    return words && stretchAt(words, this.#options.text().stretches(paragraph), event)?.start;
  }

  #playFrom(startAt: number): void {
    const { player, follower, onGone } = this.#options;
    if (!canHear(player.state, startAt)) return onGone();
    player.play(undefined, { startAt });
    follower.follow(true);
  }

  #key(event: KeyboardEvent): void {
    const at = this.#options.nodes.indexOf(event.target as Node);
    const move = textMoveOf(event);
    if (!move || at < 0) return;
    if (move === 'play') {
      if (this.#options.text().isTimed) this.#playFrom(this.#options.text().paragraphs[at]?.start ?? 0);
    } else if (move === 'unselect') {
      if (document.getSelection()?.type !== 'Range') return;
      document.getSelection()?.empty();
    } else this.#go(at, move, event.shiftKey);
    event.preventDefault();
  }

  #go(at: number, move: Exclude<TextMove, 'play' | 'unselect'>, selecting: boolean): void {
    const to = { next: at + 1, previous: at - 1, first: 0, last: this.#options.nodes.count - 1 }[move];
    this.#options.follower.follow(false);
    const target = this.#options.place.go(at, to, selecting);
    if (!target) return;
    const box = () => target.getBoundingClientRect();
    if (move === 'first' || move === 'last') this.#options.follower.bring(box);
    else this.#options.follower.keepInView(box);
  }
}

/** Seconds: a line that began so long before what is kept is heard from there. */
const nearly = 5;

/** What was said on a stream can be had again only as far back as it is kept. */
const canHear = ({ item, time: { live } }: PlayerState, seconds: number): boolean =>
  item?.kind !== 'live' || (live !== undefined && seconds > live.start - nearly);
