import { html, nothing } from 'lit';
import type { Episode, LiveStream } from '../../catalog/item.ts';
import { PlayerController } from '../../connect/player-controller.ts';
import { panelWordsOf } from '../../i18n/panel-messages.ts';
import type { QueueActions } from '../../player/player.ts';
import { stationAfter } from '../../player/slices/next-up.ts';
import type { UntimedState } from '../../player/state.ts';
import { icon, icons } from '../../styles/icons.ts';
import { lateIcons } from '../../styles/late-icons.ts';
import { announce, prepareToAnnounce } from '../announce.ts';
import { equaliser } from '../equaliser.ts';
import { type LateHost, LateView, type View } from '../late-view.ts';
import { stationClock } from '../now/next-words.ts';
import { joined } from '../now/now-words.ts';
import { sheets } from './queue-sheets.ts';
import { type Removal, removalOf, undoRemoval } from './removal.ts';

const select = (state: UntimedState) => ({
  items: state.queue.items,
  currentId: state.item?.id,
  status: state.playback.status,
  back: state.queue.items.length ? stationAfter(state) : undefined,
  left: state.left,
  returnTo: state.queue.returnTo,
});

/** Icons, drawn as those in `icons.ts`. */
const grip = 'M9.5 7h.01M14.5 7h.01M9.5 12h.01M14.5 12h.01M9.5 17h.01M14.5 17h.01';
const playsNext = 'M5.5 5.5h13M12 19.5v-10M7.8 13.4L12 9.2l4.2 4.2';

interface Row {
  readonly place: number;
  readonly count: number;
  /** Place of the row at hand; below 0 where there is none. */
  readonly current: number;
  /** The Tab key comes here. */
  readonly isEntry: boolean;
  readonly isNext: boolean;
}

export const styles = sheets;

export const createView = (host: LateHost): View => new QueueView(host);

class QueueView implements View {
  readonly #host: LateHost;
  readonly #player: PlayerController<ReturnType<typeof select>>;
  /** What was taken out last. */
  #removal: (Removal & { readonly words: string }) | undefined;
  /** Comes a moment later than what it moves. */
  #dragRow: typeof import('./drag-order.ts').dragRow | undefined;
  readonly #heard: LateView;
  /** The episode whose buttons the Tab key comes to. */
  #entryId: string | undefined;

  constructor(host: LateHost) {
    this.#host = host;
    this.#player = new PlayerController(host, select);
    this.#heard = new LateView(host, () => import('./heard-view.ts'));
    prepareToAnnounce(host);
    import('./drag-order.ts').then(
      ({ dragRow }) => {
        this.#dragRow = dragRow;
      },
      () => {},
    );
  }

  render() {
    const { say } = panelWordsOf(this.#host);
    const { items, back } = this.#shown;
    return html`<div class="head" part="header"><h2 id="heading" part="heading">${say.nextUp}</h2>${
      items.length ? html`<button class="text" type="button" @click=${() => this.#clear()}>${say.clear}</button>` : nothing
    }</div>
      ${items.length ? this.#list(items, back) : this.#empty()}
      ${this.#removal ? this.#undoBar(this.#removal) : nothing}${this.#heard.render()}`;
  }

  get #shown(): Partial<ReturnType<typeof select>> & { readonly items: readonly Episode[] } {
    return { ...this.#player.value, items: this.#player.value?.items ?? [] };
  }

  #empty() {
    return this.#removal ? nothing : html`<p class="empty">${panelWordsOf(this.#host).say.queueEmpty}</p>`;
  }

  #list(items: readonly Episode[], back: LiveStream | undefined) {
    const { currentId } = this.#shown;
    const placeOf = (id: string | undefined) => items.findIndex((item) => item.id === id);
    const current = placeOf(currentId);
    const nextId = this.#player.player?.queue.upNext()?.id;
    const entry = Math.max(0, placeOf(this.#entryId) < 0 ? current : placeOf(this.#entryId));
    return html`<span hidden id="keys">${panelWordsOf(this.#host).say.queueKeys}</span>
      <ol aria-labelledby="heading" aria-describedby="keys" @keydown=${(event: KeyboardEvent) => this.#key(event)} @focusin=${this.#enter}
      >${items.map((item, place) => this.#row(item, { place, count: items.length, current, isEntry: place === entry, isNext: item.id === nextId }))}${back ? this.#backRow(back) : nothing}</ol>`;
  }

  #row(item: Episode, { place, count, current, isEntry, isNext }: Row) {
    const { say, format } = panelWordsOf(this.#host);
    const isCurrent = place === current;
    const sub = joined(item.program ?? item.author, item.duration === undefined ? undefined : format.time(item.duration));
    const tab = isEntry ? 0 : -1;
    const button = (kind: string, name: string, path: string, action: () => void, disabled = false) =>
      html`<button class=${kind} type="button" tabindex=${tab} aria-label=${name} ?disabled=${disabled} @click=${action}>${icon(path)}</button>`;
    return html`<li class=${`row${isCurrent ? ' current' : ''}${place < current ? ' past' : ''}`} part="episode" aria-current=${isCurrent || nothing}>
      <span class="grip" aria-hidden="true" @pointerdown=${(event: PointerEvent) => this.#drag(event, item)}>${icon(grip)}</span>
      <button class="play" type="button" tabindex=${tab} @click=${() => this.#player.player?.play(item)}
      ><span class="place" aria-hidden="true">${isCurrent && this.#shown.status === 'playing' ? equaliser : format.number(place + 1)}</span><span class="words"
        ><span class="spoken">${say.play} </span><span class="title">${item.title}</span><span class="sub">${sub}</span></span></button>
      ${isCurrent || isNext ? nothing : button('icon small next', say.playNext(item.title), playsNext, () => this.#playNext(item))}
      <span class="order">${button('mover', say.moveUp(item.title), icons.more, () => this.#move(item, place - 1), place === 0)}${button(
        'mover',
        say.moveDown(item.title),
        icons.down,
        () => this.#move(item, place + 1),
        place === count - 1,
      )}</span>
      ${button('icon small', say.remove(item.title), lateIcons.close, () => this.#remove(item))}
    </li>`;
  }

  /** Where the queue leads. */
  #backRow(station: LiveStream) {
    const { say } = panelWordsOf(this.#host);
    return html`<li class="row back" part="back"><button class="play" type="button" @click=${() => this.#goBack(station)}
      ><span class="place" aria-hidden="true">${icon(icons.stations)}</span><span class="words"><span class="title">${say.backToLive(station.title)}</span></span></button>${this.#placeToReturnTo(station)}</li>`;
  }

  /** As the end of the queue does: where it was left or at live, as was chosen. A station at hand can only be brought to live. */
  #goBack(station: LiveStream): void {
    const { player } = this.#player;
    if (this.#shown.currentId === station.id) player?.goLive();
    else player?.play(station);
  }

  /** What was left for an episode, and is kept, can go on where it was. */
  #placeToReturnTo({ id, timeZone }: LiveStream) {
    const { left, returnTo } = this.#shown;
    if (left?.id !== id) return nothing;
    const words = panelWordsOf(this.#host);
    const isChosen = returnTo === 'left';
    const choose = () => this.#player.player?.queue.set({ returnTo: isChosen ? 'live' : 'left' });
    return html`<button class="text" type="button" aria-pressed=${isChosen} @click=${choose}>${words.say.whereLeft(stationClock(left.moment, timeZone, words))}</button>`;
  }

  readonly #enter = ({ target }: Event): void => {
    const place = this.#rows.indexOf((target as Element).closest('li') as HTMLLIElement);
    const { id } = this.#shown.items[place] ?? {};
    if (id === undefined || id === this.#entryId) return;
    this.#entryId = id;
    this.#host.requestUpdate();
  };

  /** Up and Down go from episode to episode, and with Alt take it along. */
  #key(event: KeyboardEvent): void {
    const { items } = this.#shown;
    const place = this.#rows.indexOf((event.target as Element).closest('li') as HTMLLIElement);
    const item = items[place];
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (item && event.key === 'Delete' && !event.altKey) this.#remove(item);
    else {
      const to = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: event.altKey ? items.length - 1 : this.#rows.length - 1 }[
        event.key
      ];
      if (to === undefined) return;
      if (!event.altKey) this.#rows[to]?.querySelector<HTMLElement>('.play')?.focus();
      else if (item) this.#move(item, to);
    }
    event.preventDefault();
  }

  get #rows(): HTMLLIElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLLIElement>('ol li')];
  }

  #drag(event: PointerEvent, item: Episode): void {
    const { items } = this.#shown;
    const [list, rows] = [this.#host.renderRoot.querySelector('ol'), this.#rows.slice(0, items.length)];
    const row = rows[items.indexOf(item)];
    if (list && row) this.#dragRow?.(event, { list, rows, row, drop: (place) => this.#move(item, place) });
  }

  /** Focus goes with the episode that was moved. */
  #move({ id }: Episode, to: number): void {
    const { items } = this.#shown;
    if (to < 0 || to >= items.length) return;
    const { say, format } = panelWordsOf(this.#host);
    const focused = this.#focusedButton();
    this.#player.player?.queue.move(id, to);
    this.#tell(say.movedTo(format.number(to + 1), format.number(items.length)), () => this.#focusIn(to, focused));
  }

  #playNext(item: Episode): void {
    this.#player.player?.queue.playNext(item);
    this.#tell(panelWordsOf(this.#host).say.playsNext(item.title), () => this.#focusIn(this.#shown.items.indexOf(item), 0));
  }

  /** Which button of its row has focus; `undefined` where none has. */
  #focusedButton(): number | undefined {
    const focused = (this.#host.renderRoot as ShadowRoot).activeElement;
    const place = focused ? buttonsOf(focused.closest('li')).indexOf(focused as HTMLButtonElement) : -1;
    return place < 0 ? undefined : place;
  }

  /** From the row's end, for “Play next” comes and goes; to the other mover where this one has come to an end. */
  #focusIn(place: number, wanted: number | undefined): void {
    if (wanted === undefined) return;
    const buttons = buttonsOf(this.#rows[place]);
    const button = buttons[wanted];
    if (button && !button.disabled) return button.focus();
    (buttons.find((each) => each.matches('.mover') && !each.disabled) ?? buttons[0])?.focus();
  }

  /** Focus is where it goes before anything is said. */
  #tell(words: string, then: () => void): void {
    void this.#host.updateComplete.then(() => {
      then();
      void announce(this.#host, words);
    });
  }

  #remove(item: Episode): void {
    void this.#take([item], panelWordsOf(this.#host).say.removed(item.title), (queue) => queue.remove(item.id));
  }

  #clear(): void {
    void this.#take(this.#shown.items, panelWordsOf(this.#host).say.cleared, (queue) => queue.clear());
  }

  /** The button that was pressed is gone: focus goes to the one that brings back. */
  async #take(taken: readonly Episode[], words: string, action: (queue: QueueActions) => void): Promise<void> {
    const queue = this.#player.player?.queue;
    if (!queue) return;
    this.#removal = { words, ...removalOf(taken, this.#shown.items, queue) };
    this.#host.requestUpdate();
    action(queue);
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.undo button')?.focus();
  }

  /** Focus goes to the first that is back. */
  async #undo(removal: Removal): Promise<void> {
    const { items } = this.#shown;
    const queue = this.#player.player?.queue;
    const restored = queue ? undoRemoval(removal, items, queue) : items;
    this.#removal = undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const first = restored.findIndex((item) => !items.includes(item));
    this.#focusIn(Math.max(0, first), 0);
  }

  #undoBar(removal: Removal & { readonly words: string }) {
    const undo = () => void this.#undo(removal);
    return html`<div class="undo" part="undo"><span id="removed">${removal.words}</span><button class="text" type="button" aria-describedby="removed" @click=${undo}>${panelWordsOf(this.#host).say.undo}</button></div>`;
  }
}

/** Play, up, down and remove; “Play next”, which comes and goes, last. */
function buttonsOf(row: Element | null | undefined): HTMLButtonElement[] {
  const buttons = [...(row?.querySelectorAll('button') ?? [])];
  return [...buttons.filter((each) => !each.matches('.next')), ...buttons.filter((each) => each.matches('.next'))];
}
