import { html, nothing } from 'lit';
import type { Episode } from '../../catalog/item.ts';
import { PlayerController } from '../../connect/player-controller.ts';
import { panelWordsOf } from '../../i18n/panel-messages.ts';
import { heardBefore } from '../../player/previous.ts';
import type { UntimedState } from '../../player/state.ts';
import { icon, icons } from '../../styles/icons.ts';
import { summary } from '../../styles/summary.ts';
import type { LateHost, View } from '../late-view.ts';
import { joined } from '../now/now-words.ts';
import { styles as own } from './heard.styles.ts';
import { sheets } from './queue-sheets.ts';

/** So many are shown: who looks for an older one knows where it stands. */
const MOST_SHOWN = 20;

const select = ({ queue, item }: UntimedState) => ({ heard: queue.heard, id: item?.id });

/** In the queue's own root, beneath it. */
export const styles = [...sheets, summary, own];

export const createView = (host: LateHost): View => new HeardView(host);

/** What was heard before, the last first, to be played again. */
class HeardView implements View {
  readonly #host: LateHost;
  readonly #player: PlayerController<ReturnType<typeof select>>;
  /** What was cleared last. */
  #cleared: readonly Episode[] | undefined;
  /** The row to which the Tab key comes. */
  #entry = 0;

  constructor(host: LateHost) {
    this.#host = host;
    this.#player = new PlayerController(host, select);
  }

  get #before(): readonly Episode[] {
    const { player } = this.#player;
    return player ? heardBefore(player.state, player.state.item?.id) : [];
  }

  get #heard(): readonly Episode[] {
    return this.#before.slice(-MOST_SHOWN).toReversed();
  }

  render() {
    const { say } = panelWordsOf(this.#host);
    const heard = this.#heard;
    if (heard.length === 0) return this.#cleared ? this.#undoBar(this.#cleared) : nothing;
    const entry = Math.min(this.#entry, heard.length - 1);
    return html`<details part="heard"><summary id="heard">${say.heard}${icon(icons.down)}</summary>
      <ul aria-labelledby="heard" aria-describedby="keys" @keydown=${this.#key}>${heard.map((item, place) => this.#row(item, place === entry))}</ul>
      <button id="clear-heard" class="text" type="button" aria-labelledby="clear-heard heard" @click=${this.#clear}>${say.clear}</button></details>`;
  }

  #row(item: Episode, isEntry: boolean) {
    const { say, format } = panelWordsOf(this.#host);
    const sub = joined(item.program ?? item.author, item.duration === undefined ? undefined : format.time(item.duration));
    return html`<li class="row"><button class="play" type="button" tabindex=${isEntry ? 0 : -1} @click=${() => this.#play(item)}
      ><span class="words"><span class="spoken">${say.play} </span><span class="title">${item.title}</span><span class="sub">${sub}</span></span></button></li>`;
  }

  #undoBar(cleared: readonly Episode[]) {
    const { say } = panelWordsOf(this.#host);
    return html`<div class="undo" part="undo"><span id="heard-cleared">${say.removed(say.heard)}</span><button class="text" type="button" id="undo-heard"
      aria-describedby="heard-cleared" @click=${() => this.#undo(cleared)}>${say.undo}</button></div>`;
  }

  get #buttons(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('ul .play')];
  }

  /** Up and Down go from one to the next. */
  readonly #key = (event: KeyboardEvent): void => {
    const place = this.#buttons.indexOf(event.target as HTMLElement);
    const to = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: this.#buttons.length - 1 }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!this.#buttons[to]) return;
    this.#entry = to;
    this.#buttons[to]?.focus();
    this.#host.requestUpdate();
  };

  /** What plays is no longer what was heard before: focus stays in its place. */
  #play(item: Episode): void {
    this.#entry = Math.max(0, this.#heard.indexOf(item));
    this.#player.player?.play(item);
    void this.#focus(() => this.#buttons[this.#entry] ?? this.#buttons.at(-1));
  }

  readonly #clear = (): void => {
    const before = this.#before;
    this.#cleared = before;
    this.#set((heard) => heard.filter((each) => !before.includes(each)));
    void this.#focus(() => this.#host.renderRoot.querySelector<HTMLElement>('#undo-heard'));
  };

  /** What has been heard since is the newer. */
  #undo(cleared: readonly Episode[]): void {
    this.#cleared = undefined;
    this.#set((heard) => [...cleared.filter(({ id }) => !heard.some((each) => each.id === id)), ...heard]);
    void this.#focus(() => this.#host.renderRoot.querySelector('summary'));
  }

  #set(change: (heard: readonly Episode[]) => readonly Episode[]): void {
    const { player } = this.#player;
    player?.queue.set({ heard: change(player.state.queue.heard ?? []) });
    this.#host.requestUpdate();
  }

  async #focus(find: () => HTMLElement | null | undefined): Promise<void> {
    await this.#host.updateComplete;
    find()?.focus();
  }
}
