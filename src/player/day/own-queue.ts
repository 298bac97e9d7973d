import type { Episode, Item } from '../../catalog/item.ts';
import type { Player } from '../player.ts';
import type { PlayerState } from '../state.ts';
import type { Session } from './kept.ts';
import { isNamed, refOf, withoutTwins } from './same-sound.ts';

const MOST_REMOVED = 500;

const isEpisode = (item: Item): item is Episode => item.kind === 'episode';

/** What a listener wants in the queue and what not, whatever pages offer and whenever they do. */
export class OwnQueue {
  readonly #player: Player;
  /** What names the sound of each item that has been here, by id. */
  readonly #refs = new Map<string, string>();
  /** Names of what was taken out on other pages: it stays out, whenever it is offered. */
  #unwanted: readonly string[] = [];

  constructor(player: Player) {
    this.#player = player;
    this.know(player.state);
  }

  isLined(id: string): boolean {
    return this.#player.queue.edits.get(id) === true;
  }

  /** Names of what was taken out, here and elsewhere. What has been lined up since is wanted again. */
  get removed(): readonly string[] {
    const { queue, state } = this.#player;
    const here = [...queue.edits].flatMap(([id, isKept]) => (isKept ? [] : [this.#refs.get(id) ?? `${id} `]));
    const lined = state.queue.items.filter(({ id }) => this.isLined(id));
    const isWanted = (ref: string) => lined.some((item) => isNamed(ref, item));
    return [...new Set([...this.#unwanted, ...here])].filter((ref) => !isWanted(ref)).slice(-MOST_REMOVED);
  }

  /** Takes note of what is there now: each sound once, and what was taken out elsewhere not at all. */
  know({ queue: { items }, item: current }: PlayerState): void {
    for (const item of items) this.#refs.set(item.id, refOf(item));
    const { queue } = this.#player;
    const once = withoutTwins(items, current?.id, (id) => queue.edits.get(id));
    for (const [id, { id: other }] of once?.instead ?? []) {
      const isLined = queue.edits.get(id);
      if (isLined !== undefined) queue.edits.set(other, isLined);
      queue.edits.delete(id);
    }
    if (once) queue.set({ items: once.items });
    this.#leaveOut((id) => !queue.edits.has(id));
  }

  /**
   * Lines up what was kept.
   * @param behind what; at the beginning where that is not in the queue
   */
  lineUp({ items, lined, currentId, removed }: Session, behind?: Item): void {
    const { queue } = this.#player;
    this.#unwanted = removed;
    this.#leaveOut(() => true);
    const offered = this.#player.state.queue.items;
    // What was at hand goes along where it is not offered here, or where something is lined up behind it.
    const goesAlong = lined.length > 0 || !offered.some(({ id }) => id === currentId);
    const isAtHand = (item: Item) => item.id === currentId && goesAlong && !this.#isUnwanted(item);
    const isWanted = (item: Item) => lined.includes(item.id) || isAtHand(item);
    queue.insert(offered.findIndex(({ id }) => id === behind?.id) + 1, ...items.filter(isEpisode).filter(isWanted));
    // Once heard it stays behind, unless the listener wanted it in the queue.
    if (currentId !== undefined && !lined.includes(currentId)) queue.edits.delete(currentId);
  }

  /** What was heard before what has been heard here, and how far the listener has come in the queue. */
  remember({ items, heard, past }: Session, here: readonly Episode[] = []): void {
    const { queue } = this.#player;
    const episodes = items.filter(isEpisode);
    const before = heard.flatMap((id) => episodes.find((item) => item.id === id) ?? []);
    if (here.length === 0) queue.past = past;
    queue.set({ heard: [...before.filter(({ id }) => !here.some((each) => each.id === id)), ...here] });
  }

  /** What was taken out was another sound than what a page comes to call so. */
  tellApart(offered: readonly Item[]): void {
    const { edits } = this.#player.queue;
    for (const item of offered) {
      const ref = this.#refs.get(item.id);
      if (edits.get(item.id) !== false || !ref || isNamed(ref, item)) continue;
      edits.delete(item.id);
      this.#unwanted = [...this.#unwanted, ref];
    }
  }

  #isUnwanted(item: Item): boolean {
    return this.#unwanted.some((ref) => isNamed(ref, item));
  }

  #leaveOut(mayGo: (id: string) => boolean): void {
    const { queue, state } = this.#player;
    for (const item of state.queue.items) if (mayGo(item.id) && this.#isUnwanted(item)) queue.remove(item.id);
  }
}
