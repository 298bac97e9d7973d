import type { Format } from '../../i18n/format.ts';
import type { Player } from '../../player/player.ts';
import type { PlayerState } from '../../player/state.ts';
import { Scope } from '../../support/scope.ts';
import { boundariesOf } from '../../transcript/boundaries.ts';
import type { Cue } from '../../transcript/cue.ts';
import { createSyncClock } from '../../transcript/sync-clock.ts';
import { PaintedRange } from './highlights.ts';
import { buildParagraphs, stretchAt } from './paragraph-nodes.ts';
import { watchReader, watchTaps } from './reader-moves.ts';
import { type Spoken, SpokenText, type Stretch } from './spoken-text.ts';

export interface ViewOptions {
  readonly scroller: HTMLElement;
  readonly cues: readonly Cue[];
  readonly player: Player;
  readonly format: Format;
  /** Told whether the text goes with the sound. */
  readonly onFollowing: (following: boolean) => void;
}

/** A line is said in more than this, and to ask where it stands is dear. Seconds. */
const lookEvery = 2;

/** Seconds; the time of a sound that goes on is told more often. */
const leap = 0.75;

/** Whether the sync clock has to look anew, which else sleeps on to the next word. */
const hasLeapt = ({ playback, time }: PlayerState, before: PlayerState): boolean =>
  playback !== before.playback ||
  time.rate !== before.time.rate ||
  time.seeking !== before.time.seeking ||
  !(Math.abs(time.current - before.time.current) < leap);

/** The text of a transcript in a scroller: follows the sound, and lets the reader leave it and come back. */
export class TranscriptView {
  readonly #options: ViewOptions;
  readonly #scope = new Scope();
  readonly #text: SpokenText;
  readonly #paragraphs: readonly HTMLElement[];
  readonly #cue = new PaintedRange('station-cue');
  readonly #word = new PaintedRange('station-word');
  #following = true;
  #at = -1;
  /** When it was last asked where on the screen the words are. Seconds. */
  #seenAt = Number.NEGATIVE_INFINITY;

  constructor(options: ViewOptions) {
    const { scroller, cues, player, format } = options;
    const { signal } = this.#scope;
    this.#options = options;
    this.#text = new SpokenText(cues);
    this.#paragraphs = buildParagraphs(scroller, this.#text, format);
    this.#enter(0);
    watchReader(scroller, () => this.#follow(false), signal);
    watchTaps(scroller, (event) => this.#tap(event), signal);
    scroller.addEventListener('keydown', (event) => this.#key(event), { signal });
    const clock = createSyncClock({
      boundaries: boundariesOf(cues),
      now: () => player.currentTime,
      rate: () => player.state.time.rate,
      isAdvancing: () => player.state.playback.status === 'playing',
      onBoundary: () => this.#show(),
      setTimer: (milliseconds, callback) => this.#scope.timer(milliseconds, callback),
    });
    this.#scope.add(() => clock.stop());
    let before = player.state;
    player.subscribe(
      (state) => {
        if (hasLeapt(state, before)) clock.sync();
        before = state;
      },
      { signal },
    );
    clock.sync();
  }

  /** Goes back to what is said now, and with it from there on. */
  backToNow(): void {
    this.#follow(true);
    this.#scroll(this.#text.at(this.#options.player.currentTime), true);
  }

  dispose(): void {
    this.#scope.release();
    this.#cue.move();
    this.#word.move();
    this.#options.scroller.replaceChildren();
  }

  #show(): void {
    // What shows the time changes in the frame that the word needs anyway: a frame of its own each second costs as much again.
    const currentTime = this.#options.player.readClock();
    const said = this.#text.at(currentTime);
    const { paragraph, cue, word } = said;
    const text = this.#textOf(paragraph);
    this.#cue.move(cue && text, cue?.from, cue?.to);
    this.#word.move(word && text, word?.from, word?.to);
    if (paragraph !== this.#at) this.#mark(paragraph);
    if (!this.#following || Math.abs(currentTime - this.#seenAt) < lookEvery) return;
    this.#seenAt = currentTime;
    this.#scroll(said, false);
  }

  #textOf(paragraph: number): Text | undefined {
    return this.#paragraphs[paragraph]?.lastChild as Text | undefined;
  }

  #mark(paragraph: number): void {
    this.#paragraphs[this.#at]?.classList.remove('now');
    this.#paragraphs[paragraph]?.classList.add('now');
    this.#at = paragraph;
    if (this.#following && !this.#options.scroller.contains(this.#focused)) this.#enter(paragraph);
  }

  get #focused(): Element | null {
    return (this.#options.scroller.getRootNode() as ShadowRoot).activeElement;
  }

  /** The one paragraph that Tab reaches. */
  #enter(paragraph: number): void {
    for (const entry of this.#options.scroller.querySelectorAll<HTMLElement>('[tabindex="0"]')) entry.tabIndex = -1;
    const entry = this.#paragraphs[paragraph] ?? this.#paragraphs[0];
    if (entry) entry.tabIndex = 0;
  }

  #follow(following: boolean): void {
    if (following === this.#following) return;
    this.#following = following;
    this.#options.onFollowing(following);
  }

  /** Scrolls the panel and never the page, and only when what is said leaves its middle. */
  #scroll({ paragraph, cue, word }: Spoken, anyway: boolean): void {
    // Asked first: in WebKitGTK 2.50 a range in content that is skipped has no box until its element was asked.
    const whole = this.#paragraphs[paragraph]?.getBoundingClientRect();
    const box = this.#boxOf(word ?? cue) ?? whole;
    if (box?.height) this.#reveal(box, anyway);
  }

  #boxOf(stretch: Stretch | undefined): DOMRect | undefined {
    const text = stretch && this.#textOf(stretch.paragraph);
    if (!text) return;
    const range = document.createRange();
    range.setStart(text, stretch.from);
    range.setEnd(text, Math.min(stretch.to, text.length));
    return range.getBoundingClientRect();
  }

  #reveal(box: DOMRect, anyway: boolean): void {
    const { scroller } = this.#options;
    const { top, height } = scroller.getBoundingClientRect();
    const place = (box.top - top) / height;
    if (!anyway && place > 0.12 && place < 0.62) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches || Math.abs(place) > 3;
    scroller.scrollTo({ top: scroller.scrollTop + box.top - top - height * 0.3, behavior: calm ? 'instant' : 'smooth' });
  }

  #tap(event: MouseEvent): void {
    const paragraph = this.#paragraphs.indexOf((event.target as Element).closest('p') as HTMLElement);
    const node = this.#paragraphs[paragraph]?.lastChild as Text | undefined;
    const stretch = node && stretchAt(node, this.#text.stretches(paragraph), event);
    if (stretch) this.#playFrom(stretch.start);
  }

  #playFrom(startAt: number): void {
    this.#options.player.play(undefined, { startAt });
    this.#follow(true);
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const at = this.#paragraphs.indexOf(event.target as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const start = this.#text.paragraphs[at]?.start;
    if (event.key === 'Enter' && start !== undefined) this.#playFrom(start);
    else if (step) this.#go(Math.min(Math.max(0, at + step), this.#paragraphs.length - 1));
    else return;
    event.preventDefault();
  }

  #go(paragraph: number): void {
    this.#follow(false);
    this.#enter(paragraph);
    const target = this.#paragraphs[paragraph];
    target?.focus({ preventScroll: true });
    if (target) this.#reveal(target.getBoundingClientRect(), false);
  }
}
