import { html, nothing } from 'lit';
import type { Episode } from '../../catalog/item.ts';
import { PlayerController } from '../../connect/player-controller.ts';
import { panelWordsOf } from '../../i18n/panel-messages.ts';
import type { UntimedState } from '../../player/state.ts';
import { controls } from '../../styles/controls.ts';
import { icon, icons } from '../../styles/icons.ts';
import { lateIcons } from '../../styles/late-icons.ts';
import { panel } from '../../styles/panel.ts';
import { rows } from '../../styles/rows.ts';
import { textButton } from '../../styles/text-button.ts';
import { tokens } from '../../styles/tokens.ts';
import { equaliser } from '../equaliser.ts';
import type { LateHost, View } from '../late-view.ts';
import { joined } from '../now/now-words.ts';
import { styles as own } from './queue.styles.ts';

const select = ({ queue, item, playback }: UntimedState) => ({ items: queue.items, currentId: item?.id, status: playback.status });

/** What was taken out last, and the queue as it was before. */
interface Removal {
  readonly words: string;
  readonly before: readonly Episode[];
}

export const styles = [tokens, controls, textButton, panel, rows, own];

export const createView = (host: LateHost): View => new QueueView(host);

class QueueView implements View {
  readonly #host: LateHost;
  readonly #player: PlayerController<ReturnType<typeof select>>;
  #removal: Removal | undefined;

  constructor(host: LateHost) {
    this.#host = host;
    this.#player = new PlayerController(host, select);
  }

  render() {
    const { say } = panelWordsOf(this.#host);
    const { items = [] } = this.#player.value ?? {};
    return html`<div class="head" part="header"><h2 id="heading" part="heading">${say.nextUp}</h2>${
      items.length ? html`<button class="text" type="button" @click=${() => this.#clear()}>${say.clear}</button>` : nothing
    }</div>
      ${items.length ? html`<ol aria-labelledby="heading">${items.map((item, place) => this.#row(item, place, items.length))}</ol>` : this.#empty()}
      ${this.#removal ? this.#undoBar(this.#removal) : nothing}`;
  }

  #empty() {
    return this.#removal ? nothing : html`<p class="empty">${panelWordsOf(this.#host).say.queueEmpty}</p>`;
  }

  #row(item: Episode, place: number, count: number) {
    const { say, format } = panelWordsOf(this.#host);
    const { currentId, status } = this.#player.value ?? {};
    const current = item.id === currentId;
    const sub = joined(item.program ?? item.author, item.duration === undefined ? undefined : format.time(item.duration));
    return html`<li class=${current ? 'row current' : 'row'} part="episode" aria-current=${current || nothing}>
      <button class="play" type="button" @click=${() => this.#player.player?.play(item)}
      ><span class="place" aria-hidden="true">${current && status === 'playing' ? equaliser : format.number(place + 1)}</span><span class="words"
        ><span class="spoken">${say.play} </span><span class="title">${item.title}</span><span class="sub">${sub}</span></span></button>
      <span class="order">${this.#mover(item, place, -1, place === 0)}${this.#mover(item, place, 1, place === count - 1)}</span>
      <button class="icon small" type="button" aria-label=${say.remove(item.title)} @click=${() => this.#remove(item)}>${icon(lateIcons.close)}</button>
    </li>`;
  }

  #mover({ id, title }: Episode, place: number, step: 1 | -1, atEnd: boolean) {
    const { say } = panelWordsOf(this.#host);
    const move = async () => {
      this.#player.player?.queue.move(id, place + step);
      await this.#host.updateComplete;
      this.#follow(place + step, step);
    };
    return html`<button class="mover" type="button" aria-label=${step < 0 ? say.moveUp(title) : say.moveDown(title)} ?disabled=${atEnd} @click=${move}
      >${icon(step < 0 ? icons.more : icons.down)}</button>`;
  }

  /** Focus goes with the episode that was moved, to the other button where this one has come to an end. */
  #follow(place: number, step: 1 | -1): void {
    const movers = [...(this.#host.renderRoot.querySelectorAll('li')[place]?.querySelectorAll<HTMLButtonElement>('.mover') ?? [])];
    if (step > 0) movers.reverse();
    movers.find(({ disabled }) => !disabled)?.focus();
  }

  #remove(item: Episode): void {
    void this.#take(panelWordsOf(this.#host).say.removed(item.title), () => this.#player.player?.queue.remove(item.id));
  }

  #clear(): void {
    void this.#take(panelWordsOf(this.#host).say.cleared, () => this.#player.player?.queue.clear());
  }

  /** The button that was pressed is gone: focus goes to the one that brings back. */
  async #take(words: string, action: () => void): Promise<void> {
    this.#removal = { words, before: this.#player.value?.items ?? [] };
    this.#host.requestUpdate();
    action();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.undo button')?.focus();
  }

  #undoBar({ words, before }: Removal) {
    const undo = async () => {
      const { queue } = this.#player.player ?? {};
      const lined = new Set(this.#player.value?.items.map(({ id }) => id));
      for (const [place, item] of before.entries()) if (!lined.has(item.id)) queue?.insert(place, item);
      this.#removal = undefined;
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      this.#host.renderRoot.querySelector<HTMLElement>('.play')?.focus();
    };
    return html`<div class="undo" part="undo"><span id="removed">${words}</span><button class="text" type="button" aria-describedby="removed" @click=${undo}>${panelWordsOf(this.#host).say.undo}</button></div>`;
  }
}
