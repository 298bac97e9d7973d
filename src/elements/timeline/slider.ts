import { html, nothing } from 'lit';
import { PlayerController } from '../../connect/player-controller.ts';
import type { Format } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/messages.ts';
import { panelWordsOf } from '../../i18n/panel-messages.ts';
import { spokenTime } from '../../i18n/spoken-time.ts';
import { chaptersOf } from '../../player/day/chapters.ts';
import type { PlayerState } from '../../player/state.ts';
import { timeSpan } from '../../player/time-span.ts';
import { railStyles } from '../../styles/rail.ts';
import { tokens } from '../../styles/tokens.ts';
import { dragRail, placeOnRail } from '../drag-rail.ts';
import { isBehind } from '../is-behind.ts';
import type { LateHost, View } from '../late-view.ts';
import { joined } from '../now/now-words.ts';
import { setPlace } from '../set-place.ts';
import { styles as own } from './slider.styles.ts';
import { chapterMarks, placeTicks, programmeAt, type RailMark, ticks } from './ticks.ts';
import { styles as timeline } from './timeline.styles.ts';

const arrowStep = 5;
const pageStep = 30;

const none: readonly RailMark[] = [];

const select = ({ item, time, programmes }: PlayerState) => {
  const { start, end } = timeSpan(time) ?? { start: 0, end: 0 };
  const behind = isBehind(time) ? Math.floor(time.live?.behind ?? 0) : 0;
  const isLive = time.live !== undefined && !behind;
  return {
    seconds: Math.floor(isLive ? end : time.current),
    start: Math.ceil(start),
    end: time.live ? Math.floor(end) : end,
    live: time.live !== undefined,
    behind,
    marks: (time.live && (programmes?.marks as readonly RailMark[] | undefined)) || none,
    timeZone: item?.kind === 'live' ? item.timeZone : undefined,
  };
};

type Facts = ReturnType<typeof select>;
const nowhere: Facts = { seconds: 0, start: 0, end: 0, live: false, behind: 0, marks: none, timeZone: undefined };

export const styles = [tokens, railStyles, timeline, own];

export const createView = (host: LateHost): View => new Slider(host);

/** What of a timeline is sought by: pointer and keys, and what assistive technology is told. */
class Slider implements View {
  readonly #host: LateHost;
  readonly #player: PlayerController<Facts>;
  /** The place under the pointer, 0 to 1. */
  #pointed: number | undefined;
  /** The place to which the thumb is being dragged, 0 to 1. */
  #dragged: number | undefined;

  constructor(host: LateHost) {
    this.#host = host;
    this.#player = new PlayerController(
      host,
      select,
      (player, signal) => chaptersOf(player).watch(() => host.requestUpdate(), signal),
      true,
    );
  }

  render() {
    const words = panelWordsOf(this.#host);
    const { say, format } = words;
    const place = this.#dragged ?? this.#pointed;
    const { start, end, marks, timeZone } = this.#facts;
    return html`${ticks(marks, timeZone, words)}<div class="seek" @pointerdown=${(event: PointerEvent) => this.#press(event)} @pointermove=${(event: PointerEvent) => this.#point(event)} @pointerleave=${() => this.#show(undefined)}><input
      type="range" min=${start} max=${end} step="any" aria-label=${say.position}
      @keydown=${(event: KeyboardEvent) => this.#key(event)} @input=${(event: Event) => this.#seek((event.target as HTMLInputElement).valueAsNumber)} @blur=${() => this.#tell()}
    >${
      place === undefined
        ? nothing
        : html`<output class="preview" part="preview" aria-hidden="true">${this.#preview(this.#secondsAt(place), format)}</output>`
    }</div>`;
  }

  updated(): void {
    const rail = this.#host.renderRoot.querySelector<HTMLElement>('.rail');
    rail?.style.setProperty('--_pointed', String(this.#dragged ?? this.#pointed ?? 0));
    if (this.#dragged !== undefined) setPlace(this.#host.renderRoot, this.#dragged);
    const { start, end, marks } = this.#facts;
    placeTicks(this.#host.renderRoot, marks, start, end);
    // A slider that speaks every second talks over the sound: while it has focus it tells its own moves alone.
    if (!this.#input?.matches(':focus')) this.#tell();
  }

  get #input(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector('input');
  }

  get #facts(): Facts {
    const facts = this.#player.value ?? nowhere;
    const { player } = this.#player;
    return facts.live || !player ? facts : { ...facts, marks: chapterMarks(chaptersOf(player).chapters) };
  }

  #secondsAt(place: number): number {
    const { start, end } = this.#facts;
    return start + place * (end - start);
  }

  #preview(seconds: number, format: Format): string {
    const { live, end, marks } = this.#facts;
    return joined(live ? `−${format.time(end - seconds)}` : format.time(seconds), programmeAt(marks, seconds));
  }

  #tell(seconds = this.#facts.seconds): void {
    const input = this.#input;
    if (!input) return;
    input.valueAsNumber = seconds;
    const spoken = this.#spoken(seconds);
    // Set anew it would be told anew, though it says the same.
    if (input.ariaValueText !== spoken) input.ariaValueText = spoken;
  }

  #spoken(seconds: number): string {
    const { say, format } = panelWordsOf(this.#host);
    const { live, behind, end, seconds: heard, marks } = this.#facts;
    const back = seconds === heard ? behind : end - seconds;
    if (live && back <= 0) return wordsOf(this.#host).say.live;
    const place = live ? say.behindLive(spokenTime(format, back)) : say.positionOf(spokenTime(format, seconds), spokenTime(format, end));
    const title = programmeAt(marks, seconds);
    return title === undefined ? place : `${place}, ${title}`;
  }

  #seek(seconds: number): void {
    this.#player.player?.seek(seconds);
    this.#tell(Math.floor(seconds));
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const forward = this.#host.matches(':dir(rtl)') ? -1 : 1;
    const { start, end } = this.#facts;
    const steps: Record<string, number> = {
      ArrowRight: arrowStep * forward,
      ArrowLeft: -arrowStep * forward,
      ArrowUp: arrowStep,
      ArrowDown: -arrowStep,
      PageUp: pageStep,
      PageDown: -pageStep,
      Home: start - end,
      End: end - start,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const now = this.#player.player?.currentTime ?? 0;
    this.#seek(Math.min(Math.max(start, now + step), end));
  }

  #press(event: PointerEvent): void {
    this.#input?.focus({ preventScroll: true });
    const move = (place?: number) => {
      this.#dragged = place;
      this.#host.requestUpdate();
    };
    dragRail(event, move, (place) => {
      move();
      if (event.pointerType !== 'mouse') this.#show(undefined);
      if (place !== undefined) this.#seek(this.#secondsAt(place));
    });
  }

  #point(event: PointerEvent): void {
    if (event.pointerType === 'mouse') this.#show(placeOnRail(event.currentTarget as HTMLElement, event));
  }

  #show(place: number | undefined): void {
    this.#pointed = place;
    this.#host.requestUpdate();
  }
}
