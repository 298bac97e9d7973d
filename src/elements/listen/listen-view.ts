import { html, nothing } from 'lit';
import type { Episode, Item } from '../../catalog/item.ts';
import { PlayerController } from '../../connect/player-controller.ts';
import type { Format } from '../../i18n/format.ts';
import { panelWordsOf } from '../../i18n/panel-messages.ts';
import type { PlayerState } from '../../player/state.ts';
import { controls } from '../../styles/controls.ts';
import { icon } from '../../styles/icons.ts';
import { lateIcons } from '../../styles/late-icons.ts';
import { tokens } from '../../styles/tokens.ts';
import { itemOf } from '../item-of.ts';
import type { LateHost, View } from '../late-view.ts';
import { playFace } from '../play-button/play-face.ts';
import { styles as own } from './listen.styles.ts';
import type { StationListen } from './listen.ts';

export const styles = [tokens, controls, own];

export const createView = (host: LateHost): View => new ListenView(host as StationListen);

/** Of an item that is not at hand. */
const idle: Pick<PlayerState, 'playback' | 'capabilities'> = {
  playback: { status: 'idle' },
  capabilities: { canSeek: false, canSetRate: false, canRewindLive: false, hasCues: false },
};

/** What a second changes, and no more often. */
const select = ({ item, queue, stations, playback, capabilities, time }: PlayerState) => ({
  item,
  queue,
  stations,
  playback,
  capabilities,
  duration: time.duration,
  elapsed: Math.floor(time.current),
});

/** 179 → “3 min”, 56 → “56 sec”. */
const roughly = (format: Format, seconds: number): string =>
  seconds < 60
    ? format.number(Math.round(seconds), { style: 'unit', unit: 'second' })
    : format.number(Math.round(seconds / 60), { style: 'unit', unit: 'minute' });

class ListenView implements View {
  readonly #host: StationListen;
  readonly #player: PlayerController<ReturnType<typeof select>>;
  /** As it was seen last: an episode that leaves the queue leaves the player, and can be put back from here. */
  #seen: Item | undefined;

  constructor(host: StationListen) {
    this.#host = host;
    this.#player = new PlayerController(host, select, undefined, true);
  }

  render() {
    const item = this.#item;
    return html`${this.#button(item)}${item?.kind === 'episode' ? this.#queueButton(item) : nothing}`;
  }

  get #item(): Item | undefined {
    const { item: id } = this.#host;
    const found = this.#player.value && itemOf(this.#player.value, id);
    if (found) this.#seen = found;
    return found ?? (this.#seen?.id === id ? this.#seen : undefined);
  }

  #button(item: Item | undefined) {
    const { say } = panelWordsOf(this.#host);
    const { capabilities, playback } = (this.#isAtHand(item) && this.#player.value) || idle;
    const face = playFace({ item, capabilities, playback }, say);
    const { detail, moves } = this.#detail(item);
    // What changes each second is seen, and not part of the button's name.
    return html`<button part="button" type="button" class=${face.busy ? 'listen busy' : 'listen'} ?disabled=${!item} @click=${() => this.#toggle(item)}
      ><span class="mark">${icon(face.icon)}</span><span>${face.words}${
        detail ? html`<span class="detail" aria-hidden=${moves || nothing}> · ${detail}</span>` : nothing
      }</span>${item ? html`<span class="spoken">: ${item.title}</span>` : nothing}</button>`;
  }

  /** How long it is, or what is left of it once it has begun. */
  #detail(item: Item | undefined): { readonly detail?: string; readonly moves?: boolean } {
    const { say, format } = panelWordsOf(this.#host);
    if (item?.kind !== 'episode') return {};
    const { playback, elapsed = 0, duration } = (this.#isAtHand(item) && this.#player.value) || {};
    const whole = duration ?? item.duration;
    if (whole === undefined) return {};
    if (!playback || playback.status === 'ended' || !elapsed) return { detail: roughly(format, whole) };
    return { detail: say.timeLeft(format.time(Math.max(0, whole - elapsed))), moves: true };
  }

  #queueButton(item: Episode) {
    const { say } = panelWordsOf(this.#host);
    const isLinedUp = this.#isLinedUp(item);
    const add = () => isLinedUp || this.#player.player?.queue.add(item);
    return html`<button part="queue" type="button" class="queue" aria-disabled=${isLinedUp || nothing} @click=${add}
      >${icon(isLinedUp ? lateIcons.done : lateIcons.add)}<span>${isLinedUp ? say.inQueue : say.addToQueue}</span><span class="spoken">: ${item.title}</span></button>`;
  }

  /** What the page offers plays here, too; what the listener has added goes along to the next page. */
  #isLinedUp(item: Episode): boolean {
    const isThere = this.#player.value?.queue.items.some(({ id }) => id === item.id) ?? false;
    return isThere && (this.#isAtHand(item) || this.#player.player?.queue.edits.get(item.id) === true);
  }

  #isAtHand(item: Item | undefined): boolean {
    return item !== undefined && item.id === this.#player.value?.item?.id;
  }

  #toggle(item: Item | undefined): void {
    const { player } = this.#player;
    if (this.#isAtHand(item)) player?.toggle();
    else if (item) player?.play(item);
  }
}
