import type { Player } from '../../player/player.ts';
import type { PlayerState } from '../../player/state.ts';
import { Scope } from '../../support/scope.ts';
import { AlignedText, type Follows } from '../../transcript/align/aligned-text.ts';
import type { Span } from '../../transcript/align/unique-anchors.ts';
import { boundariesOf } from '../../transcript/boundaries.ts';
import type { Cue } from '../../transcript/cue.ts';
import { createSyncClock, type SyncClock } from '../../transcript/sync-clock.ts';
import { hasLeapt } from '../has-leapt.ts';
import { watchShown } from '../shown.ts';
import { ArticleText } from './article-text.ts';
import { adoptHighlights } from './page-highlights.ts';
import { PaintedStretches } from './painted-stretches.ts';

/** How far an article and its transcript are the same. */
export interface Coverage {
  readonly follows: Follows;
  /** Of the shorter of both texts, from 0 to 1. */
  readonly coverage: number;
  /** Of each paragraph, from 0 to 1. */
  readonly paragraphs: readonly number[];
}

export interface FollowedOptions {
  readonly article: Element;
  readonly cues: readonly Cue[];
  readonly player: Player;
  /** Told after the article has been read, the first time and whenever it has changed. */
  readonly onRead: () => void;
}

/** A paragraph that is read out. */
export interface PlayableParagraph {
  /** Counted from 1, those that are not read out too. */
  readonly number: number;
  /** Seconds */
  readonly start: number;
  readonly words: Span;
}

/** Milliseconds that a page gets to finish what it is changing. */
const settling = 300;

const withoutWords = ({ words, ...cue }: Cue): Cue => cue;

/** An article of the page that goes with the sound: paints what is said in its own text, and knows when what is said. */
export class FollowedArticle {
  readonly #options: FollowedOptions;
  readonly #scope = new Scope();
  readonly #cue = new PaintedStretches('station-cue');
  readonly #word = new PaintedStretches('station-word');
  #text: ArticleText;
  #aligned: AlignedText;
  #isSeen = true;
  #clock: SyncClock | undefined;
  #cancelReading: (() => void) | undefined;

  constructor(options: FollowedOptions) {
    const { article, cues } = options;
    this.#options = options;
    this.#text = new ArticleText(article);
    this.#aligned = new AlignedText(cues, this.#text.words);
    adoptHighlights(article);
    this.#watchArticle();
    this.#followSound();
    options.onRead();
  }

  get coverage(): Coverage {
    return this.#aligned;
  }

  /** Every paragraph that is read out, in the order of the article. */
  get paragraphs(): PlayableParagraph[] {
    return this.#text.blocks.flatMap((_, index) => {
      const start = this.#aligned.startOfParagraph(index);
      return start === undefined ? [] : [{ number: index + 1, start, words: this.#aligned.wordsOf(index) }];
    });
  }

  /** When what stands at a point of the screen is said, in seconds. */
  startAt(event: MouseEvent): number | undefined {
    if (this.#cancelReading) this.#read();
    const root = this.#options.article.getRootNode() as Document | ShadowRoot;
    return this.#aligned.startOf(this.#text.indexAt(root.elementFromPoint(event.clientX, event.clientY), event));
  }

  /** Which paragraph an element of the page stands in, counted from 1; 0 for none. */
  numberOf(element: Element | null): number {
    return this.#text.paragraphOf(element) + 1;
  }

  /** Where the first line of some words begins, on the screen. */
  lineOf(words: Span): DOMRect | undefined {
    const range = new Range();
    this.#text.surround(range, words);
    return range.getClientRects()[0];
  }

  textOf(words: Span): string {
    return this.#text.textOf(words);
  }

  dispose(): void {
    this.#scope.release();
    this.#cue.clear();
    this.#word.clear();
  }

  /** How finely the article goes with the sound: no finer than both it and the sound can be trusted. */
  get #grain(): Follows {
    const { follows } = this.#aligned;
    const isDoubtful = this.#options.player.state.transcript.sync === 'paragraph';
    return isDoubtful && follows === 'words' ? 'paragraphs' : follows;
  }

  #followSound(): void {
    const { player } = this.#options;
    this.#scope.add(() => this.#clock?.stop());
    this.#startClock();
    let before = player.state;
    const look = (state: PlayerState) => {
      const last = before;
      before = state;
      if (state.transcript.sync !== last.transcript.sync) this.#startClock();
      else if (this.#isSeen && hasLeapt(state, last)) this.#clock?.sync();
    };
    player.subscribe(look, { signal: this.#scope.signal });
  }

  /** Wakes where another word begins, or another cue, or never: whatever can be seen of it. */
  #startClock(): void {
    const { player, cues } = this.#options;
    this.#clock?.stop();
    this.#clock = undefined;
    const grain = this.#grain;
    if (grain === 'nothing') return this.#show();
    this.#clock = createSyncClock({
      boundaries: boundariesOf(grain === 'words' ? cues : cues.map(withoutWords)),
      now: () => player.currentTime,
      rate: () => player.state.time.rate,
      isAdvancing: () => this.#isSeen && player.state.playback.status === 'playing',
      onBoundary: () => this.#show(),
      setTimer: (milliseconds, callback) => this.#scope.timer(milliseconds, callback),
    });
    this.#clock.sync();
  }

  #show(): void {
    // What shows the time changes in the frame that the word needs anyway.
    const { word, cue } = this.#aligned.at(this.#options.player.readClock(), this.#grain);
    const surround = (range: Range, words: Span) => this.#text.surround(range, words);
    this.#cue.show(cue, surround);
    this.#word.show(word, surround);
  }

  #watchArticle(): void {
    const { article } = this.#options;
    const changes = new MutationObserver(() => {
      this.#cancelReading ??= this.#scope.timer(settling, () => this.#read());
    });
    changes.observe(article, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['hidden', 'inert', 'aria-hidden'],
    });
    this.#scope.add(() => changes.disconnect());
    watchShown(article, (isSeen) => this.#see(isSeen), this.#scope.signal);
  }

  /** What nobody sees is not painted, and wakes nobody. */
  #see(isSeen: boolean): void {
    if (isSeen === this.#isSeen) return;
    this.#isSeen = isSeen;
    this.#clock?.sync();
  }

  #read(): void {
    this.#cancelReading?.();
    this.#cancelReading = undefined;
    this.#cue.clear();
    this.#word.clear();
    this.#text = new ArticleText(this.#options.article);
    this.#aligned = new AlignedText(this.#options.cues, this.#text.words);
    this.#startClock();
    this.#options.onRead();
  }
}
