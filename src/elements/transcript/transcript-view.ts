import { clock } from '../../i18n/clock.ts';
import type { Format } from '../../i18n/format.ts';
import type { Player } from '../../player/player.ts';
import type { PlayerState } from '../../player/state.ts';
import { Scope } from '../../support/scope.ts';
import { boundariesOf } from '../../transcript/boundaries.ts';
import type { Chapter } from '../../transcript/chapter.ts';
import type { Cue } from '../../transcript/cue.ts';
import type { LiveTranscript } from '../../transcript/live/live-transcript.ts';
import { createSyncClock, type SyncClock } from '../../transcript/sync-clock.ts';
import { hasLeapt } from '../has-leapt.ts';
import { watchShown } from '../shown.ts';
import { Follower } from './follower.ts';
import { ParagraphNodes, placeOf } from './paragraph-nodes.ts';
import { ReaderHand } from './reader-hand.ts';
import { watchFound, watchReader } from './reader-moves.ts';
import { ReaderPlace } from './reader-place.ts';
import { createSaidPainter } from './said-painter.ts';
import { type SelectedPiece, selectedIn, selectionBox } from './selected-text.ts';
import { type Spoken, SpokenText, type Stretch } from './spoken-text.ts';
import { TextSearch } from './text-search.ts';

export interface ViewOptions {
  readonly scroller: HTMLElement;
  readonly player: Player;
  readonly format: Format;
  /** BCP 47 language tag of the chapters' titles, where it is not that of the text. */
  readonly headingLanguage?: string | undefined;
  /** Told whether the text goes with the sound. */
  readonly onFollowing: (following: boolean) => void;
  /** Told where somebody wants to hear what nobody keeps any more. */
  readonly onGone: () => void;
}

/** How exactly the text goes with the sound. */
export type Grain = 'word' | 'paragraph';

export interface Showing {
  readonly grain?: Grain | undefined;
  /** Shown as headings. */
  readonly chapters?: readonly Chapter[] | undefined;
  /** Of live audio: when each cue was said. */
  readonly live?: LiveTranscript | undefined;
}

/** Milliseconds: what is less was told on a clock that knows no time of day. */
const earliest = Date.UTC(2000, 0);

/** A line is said in more than this, and to ask where it stands is dear. Seconds. */
const lookEvery = 2;

/** The text of a transcript in a scroller: follows the sound, and lets the reader leave it and come back. */
export class TranscriptView {
  readonly #options: ViewOptions;
  readonly #scope = new Scope();
  readonly #nodes: ParagraphNodes;
  readonly #follower: Follower;
  readonly #place: ReaderPlace;
  readonly #painter = createSaidPainter();
  readonly search: TextSearch;
  #text = new SpokenText([]);
  #clock: SyncClock | undefined;
  #grain: Grain = 'word';
  #live: LiveTranscript | undefined;
  #given: { readonly cues: readonly Cue[]; readonly chapters: readonly Chapter[] | undefined } | undefined;
  #shown = true;
  #at = -1;
  /** When it was last asked where on the screen the words are. Seconds. */
  #seenAt = Number.NEGATIVE_INFINITY;

  constructor(options: ViewOptions) {
    const { scroller, onFollowing } = options;
    const { signal } = this.#scope;
    this.#options = options;
    this.#nodes = new ParagraphNodes(scroller, (text, paragraph) => this.#timeOf(text, paragraph), options.headingLanguage);
    this.#follower = new Follower(scroller, onFollowing);
    this.#place = new ReaderPlace(scroller, this.#nodes);
    this.search = new TextSearch(scroller, this.#nodes, () => this.#text.texts);
    watchReader(scroller, () => this.#follower.follow(false), signal);
    const { player, onGone } = options;
    const text = () => this.#text;
    new ReaderHand({ scroller, player, nodes: this.#nodes, place: this.#place, follower: this.#follower, text, onGone }, signal);
    const where = () => this.#boxOf(this.#said(this.#options.player.currentTime));
    scroller.addEventListener('scroll', () => this.#shown && this.#follower.scrolled(where), { passive: true, signal });
    window.addEventListener('beforeprint', () => this.#nodes.complete(), { signal });
    watchFound(scroller, () => this.#follower.hold(() => selectionBox(scroller)), signal);
    watchShown(scroller, (shown) => this.#show(shown), signal);
    this.#watchPlayer();
  }

  get text(): SpokenText {
    return this.#text;
  }

  get following(): boolean {
    return this.#follower.following;
  }

  /** Shows these cues. What stood there already stays: live text grows at its end, and is corrected. */
  show(cues: readonly Cue[], { grain = 'word', chapters, live }: Showing): void {
    const first = this.#nodes.count === 0;
    const isSame = !first && cues === this.#given?.cues && chapters === this.#given.chapters;
    this.#given = { cues, chapters };
    this.#live = live;
    this.#grain = grain;
    if (!isSame) this.#showText(new SpokenText(cues, { chapters, before: live && this.#text }));
    if (first) this.#place.enter(0);
    this.#paint();
    // A long text has 100,000 moments to wake at: its first frame doesn't wait for them.
    if (first) requestAnimationFrame(() => requestAnimationFrame(() => this.#scope.timer(0, () => this.#startClock())));
    else this.#startClock();
  }

  /** Goes back to what is said now, and with it from there on. */
  backToNow(): void {
    this.#follower.follow(true);
    const said = this.#text.at(this.#options.player.currentTime);
    this.#follower.bring(() => this.#boxOf(said));
  }

  /** Searches as the reader types, from what is on the screen onwards. */
  find(typed: string): void {
    if (typed) this.#follower.follow(false);
    this.search.find(typed, Math.max(0, this.#nodes.indexOf(this.#firstOnScreen() ?? null)));
    this.#bringHit();
  }

  /** To the next hit, or with -1 the one before. */
  step(by: 1 | -1): void {
    this.search.step(by);
    this.#bringHit();
  }

  /** @returns how to come back to where the reader is now: with the sound, or at this place of the text */
  remember(): () => void {
    if (this.following) return () => this.backToNow();
    return this.#follower.remember(this.#firstOnScreen());
  }

  /** Gives the text focus, at the paragraph that Tab would reach. */
  focus(): void {
    this.#place.focus();
  }

  /** What the reader has selected, paragraph by paragraph. */
  selected(): SelectedPiece[] {
    return selectedIn(this.#options.scroller, this.#nodes, this.#text).map((piece) => ({ ...piece, time: this.#timeAt(piece) }));
  }

  dispose(): void {
    this.#scope.release();
    this.#clock?.stop();
    this.#painter.clear();
    this.search.clear();
    this.#nodes.clear();
  }

  #showText(text: SpokenText): void {
    this.#painter.clear();
    this.#unmark();
    this.#text = text;
    this.#nodes.show(text, text.at(this.#options.player.currentTime).paragraph);
    this.search.renew();
  }

  #watchPlayer(): void {
    const { player } = this.#options;
    let before = player.state;
    const take = (state: PlayerState) => {
      if (hasLeapt(state, before)) this.#clock?.sync();
      before = state;
    };
    player.subscribe(take, { signal: this.#scope.signal });
  }

  #startClock(): void {
    const { player } = this.#options;
    this.#clock?.stop();
    const times = this.#grain === 'word' ? boundariesOf(this.#text.cues) : Float64Array.from(this.#text.paragraphs, ({ start }) => start);
    this.#clock = createSyncClock({
      boundaries: times,
      now: () => player.currentTime,
      rate: () => player.state.time.rate,
      // Nobody looks: nothing runs.
      isAdvancing: () => this.#shown && player.state.playback.status === 'playing',
      onBoundary: () => this.#paint(),
      setTimer: (milliseconds, callback) => this.#scope.timer(milliseconds, callback),
    });
    this.#clock.sync();
  }

  #show(shown: boolean): void {
    this.#shown = shown;
    this.#clock?.sync();
    if (!shown) return;
    // Who comes back doesn't wait for the next look.
    this.#seenAt = Number.NEGATIVE_INFINITY;
    this.#paint();
  }

  #paint(): void {
    if (!this.#shown) return;
    // What shows the time changes in the frame that the word needs anyway: a frame of its own each second costs as much again.
    const currentTime = this.#options.player.readClock();
    const said = this.#said(currentTime);
    const { paragraph } = said;
    this.#painter.paint(said, this.#nodes.wordsOf(paragraph), () => this.#text.stretches(paragraph));
    if (paragraph !== this.#at) this.#mark(paragraph);
    if (!this.#follower.following || Math.abs(currentTime - this.#seenAt) < lookEvery) return;
    this.#seenAt = currentTime;
    this.#follower.keepInView(() => this.#boxOf(said));
  }

  /** Of live audio the time of day at the station; its media clock says nothing to anybody. */
  #timeOf(text: SpokenText, paragraph: number): string {
    const { format, player } = this.#options;
    const { item } = player.state;
    if (item?.kind !== 'live') return text.isTimed ? format.time(text.paragraphs[paragraph]?.start ?? 0) : '';
    const { start = 0 } = this.#live?.at(text.firstCueOf(paragraph)) ?? {};
    return start > earliest ? clock(format, start, item.timeZone) : '';
  }

  /** When what was selected was said, as the text tells it. */
  #timeAt({ paragraph, start }: SelectedPiece): string {
    const { format, player } = this.#options;
    if (player.state.item?.kind === 'live') return this.#timeOf(this.#text, paragraph);
    return this.#text.isTimed ? format.time(start) : '';
  }

  #said(seconds: number): Spoken {
    const said = this.#text.at(seconds);
    return this.#grain === 'word' ? said : { paragraph: said.paragraph };
  }

  #mark(paragraph: number): void {
    this.#unmark();
    this.#nodes.elementOf(paragraph)?.classList.add('now');
    this.#at = paragraph;
    if (this.#follower.following && !this.#place.hasFocus) this.#place.enter(paragraph);
  }

  #unmark(): void {
    this.#nodes.elementOf(this.#at)?.classList.remove('now');
    this.#at = -1;
  }

  #boxOf({ paragraph, cue, word }: Spoken): DOMRect | undefined {
    // Asked first: in WebKitGTK 2.50 a range in content that is skipped has no box until its element was asked.
    const whole = this.#nodes.elementOf(paragraph)?.getBoundingClientRect();
    return this.#placeOf(word ?? cue)?.getBoundingClientRect() ?? whole;
  }

  #placeOf(stretch: Stretch | undefined): Range | HTMLElement | undefined {
    const text = stretch && this.#nodes.wordsOf(stretch.paragraph);
    return text && placeOf(text, stretch.from, stretch.to);
  }

  #bringHit(): void {
    const hit = this.search.current;
    if (!hit) return;
    this.#place.enter(hit.paragraph);
    this.#follower.bring(() => this.#boxOf({ paragraph: hit.paragraph, cue: { ...hit, start: 0 } }));
  }

  /** Groups are asked first: to ask a paragraph that is skipped is to lay it out. */
  #firstOnScreen(): Element | undefined {
    const { top, bottom } = this.#options.scroller.getBoundingClientRect();
    const isSeen = (element: Element) => {
      const box = element.getBoundingClientRect();
      return box.bottom > top && box.top < bottom;
    };
    return [...(this.#nodes.groups.find(isSeen)?.children ?? [])].find(isSeen);
  }
}
