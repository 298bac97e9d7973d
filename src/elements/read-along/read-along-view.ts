import { nothing } from 'lit';
import type { Item } from '../../catalog/item.ts';
import { PlayerController } from '../../connect/player-controller.ts';
import type { TranscriptState, UntimedState } from '../../player/state.ts';
import { controls } from '../../styles/controls.ts';
import { tokens } from '../../styles/tokens.ts';
import { Scope } from '../../support/scope.ts';
import type { Cue } from '../../transcript/cue.ts';
import { itemOf } from '../item-of.ts';
import { type LateLanguage, lateLanguage } from '../late-language.ts';
import type { LateHost, View } from '../late-view.ts';
import type { FollowedArticle } from './followed-article.ts';
import { PlayMark } from './play-mark.ts';
import { styles as own } from './read-along.styles.ts';
import type { StationReadAlong } from './read-along.ts';
import { StationReadAlongEvent } from './read-along-event.ts';

export const styles = [tokens, controls, own];

export const createView = (host: LateHost): View => new ReadAlongView(host as StationReadAlong);

const select = ({ item, queue, stations, transcript, started }: UntimedState) => ({ item, queue, stations, transcript, started });

/** Where to play from, once it is known when that is said. */
type Wish = (article: FollowedArticle) => number | undefined;

/**
 * Reads the article, and loads its transcript, no sooner than somebody listens to it or turns to it: a page that is
 * only read pays nothing.
 */
class ReadAlongView implements View {
  readonly #host: StationReadAlong;
  readonly #internals: ElementInternals;
  readonly #player: PlayerController<ReturnType<typeof select>>;
  readonly #mark: PlayMark;
  /** While the transcript is asked for. */
  #watching: Scope | undefined;
  #shown: readonly Cue[] | undefined;
  #article: FollowedArticle | undefined;
  /** Whether the reader has turned to the article. */
  #isMeant = false;
  #wish: Wish | undefined;
  readonly #language: LateLanguage;

  constructor(host: StationReadAlong) {
    this.#host = host;
    this.#internals = host.attachInternals();
    this.#player = new PlayerController(host, select);
    const asking = {
      get srclang() {
        return host.closest<HTMLElement>('[lang]')?.lang;
      },
      requestUpdate: () => host.requestUpdate(),
    };
    this.#language = lateLanguage(asking, (issues) => this.#player.player?.report(issues));
    this.#mark = new PlayMark(host, (number) => this.#play((article) => article.paragraphs.find((each) => each.number === number)?.start));
    host.addEventListener('pointerover', () => this.#mean());
    host.addEventListener('focusin', () => this.#mean());
    host.addEventListener('dblclick', (event) => this.#doubleClick(event));
  }

  render() {
    return this.#item ? this.#mark.render() : nothing;
  }

  updated(): void {
    this.#watch();
    const { status, cues } = this.#transcript ?? {};
    const wanted = this.#watching && status === 'ready' ? cues : undefined;
    if (status === 'failed') this.#wish = undefined;
    if (wanted !== this.#shown) void this.#open(wanted);
    this.#mark.place();
  }

  left(): void {
    this.#language.release();
    this.#wish = undefined;
    void this.#open(undefined);
    this.#stopWatching();
  }

  /** The episode that reads the article out. What is live goes on for ever, and reads out none. */
  get #item(): Item | undefined {
    const item = this.#player.value && itemOf(this.#player.value, this.#host.item);
    return item?.kind === 'episode' && item.transcripts.length ? item : undefined;
  }

  /** In the language of the article, where there are several: the listener may read another in the panel. */
  get #transcript(): TranscriptState | undefined {
    const { value } = this.#player;
    return value && (this.#watching ? this.#language.of(value) : value.transcript);
  }

  get #isAtHand(): boolean {
    return this.#item !== undefined && this.#item === this.#player.value?.item;
  }

  #watch(): void {
    const { player, value } = this.#player;
    if (!player || !this.#isAtHand || !(value?.started || this.#isMeant)) return this.#stopWatching();
    if (this.#watching) return;
    this.#watching = new Scope();
    player.watchTranscript(this.#watching.signal);
  }

  #stopWatching(): void {
    this.#watching?.release();
    this.#watching = undefined;
  }

  async #open(cues: readonly Cue[] | undefined): Promise<void> {
    this.#shown = cues;
    this.#article?.dispose();
    this.#article = undefined;
    this.#mark.show(undefined);
    if (!cues) return;
    const { FollowedArticle } = await import('./followed-article.ts');
    const { player } = this.#player;
    if (cues !== this.#shown || !player) return;
    this.#article = new FollowedArticle({ article: this.#host, cues, player, onRead: () => queueMicrotask(() => this.#tell()) });
  }

  /** What was found, and what was wished for meanwhile. */
  #tell(): void {
    const article = this.#article;
    if (!article) return;
    const { follows, coverage } = article.coverage;
    Object.assign(this.#host, { follows, coverage });
    for (const state of ['words', 'paragraphs']) this.#internals.states[state === follows ? 'add' : 'delete'](state);
    this.#mark.show(article);
    this.#host.dispatchEvent(new StationReadAlongEvent(article.coverage));
    const start = this.#wish?.(article);
    this.#wish = undefined;
    if (start !== undefined) this.#player.player?.seek(start);
  }

  #mean(): void {
    if (this.#isMeant) return;
    this.#isMeant = true;
    this.#host.requestUpdate();
  }

  #doubleClick(event: MouseEvent): void {
    const isText = !event
      .composedPath()
      .some((target) => target instanceof Element && target.matches('a, button, input, select, textarea, audio, video'));
    if (isText) this.#play((article) => article.startAt(event));
  }

  /** Within the reader's gesture, though what is asked for may be known only when the transcript has come. */
  #play(wish: Wish): void {
    const { player } = this.#player;
    const item = this.#item;
    if (!player || !item) return;
    const startAt = this.#article && wish(this.#article);
    if (startAt !== undefined) return player.play(item, { startAt });
    if (this.#article) return;
    this.#wish = wish;
    player.play(item);
  }
}
