import type { Item } from '../../catalog/item.ts';
import { isJsonObject } from '../../catalog/json-object.ts';
import { defined } from '../../support/defined.ts';
import type { Scope } from '../../support/scope.ts';
import type { Player } from '../player.ts';
import type { PlayerState } from '../state.ts';
import { wantsSound } from '../transition.ts';
import { awaitsTap } from './awaits-tap.ts';
import { HabitBook } from './habit-book.ts';
import { isNewer, readSession, type Session, writeSession } from './kept.ts';
import type { SafeStorage } from './safe-storage.ts';
import { asOffered, isNamed, refOf, withoutTwins } from './same-sound.ts';

/** What shows panels. */
export interface Panels {
  chosen?: string | undefined;
}

export interface ContinuityOptions {
  readonly player: Player;
  /** Tells this player from others of the origin; without it only places and habits are kept. */
  readonly name: string | undefined;
  /** What is kept for good, shared with other tabs. */
  readonly local: SafeStorage;
  /** What is kept for this tab, from page to page. */
  readonly tab: SafeStorage;
  /** Absolute URL of the page. */
  readonly base: string;
  /** What shows panels, and knows which is open. */
  readonly panels?: Panels;
  readonly scope: Scope;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

const HABITS = 'station-player';
/** A place is worth noting this often. Seconds. */
const NOTE_EVERY = 5;
/** A page that comes so long after the one before it does not sound by itself. Milliseconds. */
const FRESH = 600_000;
const MOST_REMOVED = 500;
const MOST_HEARD = 50;
/** Firefox 153 now and then plays nothing that is asked for in the moment of a page's return. Milliseconds. */
const SETTLED = 100;
/** Chromium 156 now and then stops the sound of a page that it puts away, and only then tells the page that it goes. Milliseconds. */
const WITH_THE_PAGE = 250;

/** Keeps what a listener does from page to page, and takes it up again. */
export class Continuity {
  readonly #options: ContinuityOptions;
  readonly #habits: HabitBook;
  #notedAt = Number.NEGATIVE_INFINITY;
  #before: PlayerState;
  /** Tells what this page has written from what others have. */
  readonly #by = Math.random();
  /** Tells the pages of this tab from those of others. */
  #tabId: unknown = Math.random();
  /** What names the sound of each item that has been here, by id. */
  readonly #refs = new Map<string, string>();
  /** Ids of what was lined up here at any time. */
  readonly #known = new Set<string>();
  /** Names of what was taken out of the queue on other pages: it stays out, whenever it is offered. */
  #unwanted: readonly string[] = [];
  /** What another tab has lined up. */
  #theirs: readonly Item[] = [];
  /** Whether it sounded when its page went, which may come back from the back/forward cache. */
  #left: { readonly sounding: boolean } | undefined;

  constructor(options: ContinuityOptions) {
    const { player, scope } = options;
    this.#options = options;
    this.#before = player.state;
    this.#knowAll(player.state);
    this.#habits = new HabitBook({ ...options, key: HABITS });
    player.setRecall((item) => this.#habits.recall(item));
    this.#takeUp();
    this.#habits.chooseLanguage();
    this.#before = player.state;
    // What began to sound before this had come.
    if (wantsSound(player.state.playback)) this.keep();
    player.subscribe((state) => this.#follow(state), { signal: scope.signal });
    const on = (name: string, listener: (event: Event) => void) => globalThis.addEventListener?.(name, listener, scope);
    // A phone ends a page without another word.
    on('pagehide', (event) => this.leave((event as PageTransitionEvent).persisted));
    on('pageshow', (event) => (event as PageTransitionEvent).persisted && scope.timer(SETTLED, () => this.comeBack()));
    globalThis.document?.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && !this.#left && this.keep(), {
      signal: scope.signal,
    });
  }

  /** Writes down how things stand. */
  keep(sounding = isOn(this.#options.player.state)): void {
    this.#habits.keep();
    this.#keepSession(sounding);
  }

  /**
   * The page goes. Where it may come back its sound is stopped here and now: Chromium would do so and tell it after the
   * return, Firefox would not.
   */
  leave(mayComeBack: boolean): void {
    const { player } = this.#options;
    const sounding = isOn(player.state) || performance.now() - player.silencedAt < WITH_THE_PAGE;
    this.keep(sounding);
    this.#left = { sounding };
    if (mayComeBack) player.pause();
  }

  /** The page is back as it was; where the listener has gone on on another meanwhile, it goes on from there. */
  comeBack(): void {
    const left = this.#left;
    this.#left = undefined;
    if (!left) return;
    const { player, local, name } = this.#options;
    // Not from what is kept for the tab: Firefox 153 gives the page what stood there when it went.
    const there = name ? local.read(`${HABITS}:${name}`) : undefined;
    const isOnward = isJsonObject(there) && there['by'] !== this.#by && there['tab'] === this.#tabId;
    const session = isOnward ? this.#read({ ...there, playing: there['sounding'] }) : undefined;
    if (session) this.#goOnFrom(session);
    else if (left.sounding) player.play();
  }

  #goOnFrom(session: Session): void {
    const { player } = this.#options;
    const { item } = player.state;
    const isSame = item?.kind === 'episode' && item.id === session.currentId;
    if (isSame) player.seek(this.#habits.recall(item));
    this.#restore(session);
    if (!session.playing) player.pause();
  }

  #keepSession(sounding: boolean): void {
    const { local, tab, player, name } = this.#options;
    if (!name) return;
    const key = `${HABITS}:${name}`;
    const session = this.#session(player.state, sounding);
    const { now = Date.now } = this.#options;
    if (!isNewer(tab.read(key))) this.#write(tab, key, session, { tab: this.#tabId, at: now() });
    // Another visit takes up the queue, and never sounds by itself.
    const there = local.read(key);
    if (isNewer(there)) return;
    const { items, lined } = this.#withTheirs(session, there);
    const facts = { by: this.#by, tab: this.#tabId, sounding: session.playing };
    this.#write(local, key, { ...session, items, lined, playing: false }, facts);
  }

  /** Where there is no room for all of it, without the show notes, which are most of it. */
  #write(storage: SafeStorage, key: string, session: Session, facts: object): void {
    const write = (items: readonly Item[]) => storage.write(key, { ...writeSession({ ...session, items }), ...facts });
    if (!write(session.items)) write(session.items.map(({ notes, ...item }) => item));
  }

  /** Another tab may have lined up more meanwhile. What we have known and not kept, the listener did not want. */
  #withTheirs(session: Session, there: unknown): Pick<Session, 'items' | 'lined'> {
    for (const id of session.lined) this.#known.add(id);
    if (!isJsonObject(there) || there['by'] !== this.#by) {
      const theirs = this.#read(there);
      this.#theirs = theirs?.items.filter(({ id }) => theirs.lined.includes(id)) ?? [];
    }
    const more = this.#theirs.filter(({ id }) => !this.#known.has(id));
    return { items: [...session.items, ...more], lined: [...session.lined, ...more.map(({ id }) => id)] };
  }

  #session({ item, queue, stations }: PlayerState, playing: boolean): Session {
    const { edits } = this.#options.player.queue;
    const isLined = ({ id }: Item) => edits.get(id) === true;
    const refTo = (id: string) => this.#refs.get(id) ?? `${id} `;
    const kept = queue.items.filter((each) => isLined(each) || each.id === item?.id);
    const left = stations.items.find(({ id }) => id === stations.lastId);
    const others = [item, left === item ? undefined : left].filter((each) => each !== undefined);
    return defined({
      items: [...others.filter(({ id }) => !kept.some((each) => each.id === id)), ...kept],
      lined: kept.filter(isLined).map(({ id }) => id),
      currentId: item?.id,
      playing,
      stationId: stations.lastId,
      panel: this.#options.panels?.chosen,
      heard: queue.heard?.slice(-MOST_HEARD).map(refTo) ?? [],
      removed: this.#removed(
        kept.filter(isLined),
        [...edits].flatMap(([id, isKept]) => (isKept ? [] : [refTo(id)])),
      ),
    });
  }

  /** Also what is not offered here, or was never: another page may. What has been lined up since is wanted again. */
  #removed(lined: readonly Item[], here: readonly string[]): readonly string[] {
    const isWanted = (ref: string) => lined.some((item) => isNamed(ref, item));
    return [...new Set([...this.#unwanted, ...here])].filter((ref) => !isWanted(ref)).slice(-MOST_REMOVED);
  }

  #leaveOut(mayGo: (item: Item) => boolean): void {
    const { queue, state } = this.#options.player;
    const isUnwanted = (item: Item) => this.#unwanted.some((ref) => isNamed(ref, item));
    for (const item of state.queue.items) if (mayGo(item) && isUnwanted(item)) queue.remove(item.id);
  }

  #knowAll({ queue: { items }, item: current }: PlayerState): void {
    for (const item of items) this.#refs.set(item.id, refOf(item));
    const { queue } = this.#options.player;
    const once = withoutTwins(items, current?.id, (id) => queue.edits.get(id));
    for (const [id, { id: other }] of once?.instead ?? []) {
      const isLined = queue.edits.get(id);
      if (isLined !== undefined) queue.edits.set(other, isLined);
      queue.edits.delete(id);
    }
    if (once) queue.set({ items: once.items });
    // What comes later, with a feed.
    this.#leaveOut(({ id }) => !queue.edits.has(id));
  }

  /** What was kept, in the words of this page. */
  #read(data: unknown): Session | undefined {
    const { player, base } = this.#options;
    const session = readSession(data, base);
    const { stations, queue } = player.state;
    return session && asOffered(session, [...stations.items, ...queue.items], this.#refs);
  }

  #takeUp(): void {
    const { player, name, tab, local } = this.#options;
    if (!name) return;
    const key = `${HABITS}:${name}`;
    const there = tab.read(key);
    if (isJsonObject(there)) this.#tabId = there['tab'] ?? this.#tabId;
    const kept = this.#read(there) ?? this.#read(local.read(key));
    const { now = Date.now } = this.#options;
    // A browser that opens yesterday's tabs again is no click on a link.
    const isFresh = isJsonObject(there) && now() - Number(there['at']) < FRESH;
    const session = kept && { ...kept, playing: kept.playing && isFresh };
    for (const id of session?.lined ?? []) this.#known.add(id);
    if (!session) return;
    // Who has pressed Play in the meantime has chosen: what was lined up comes behind that.
    if (player.state.playback.status === 'idle') this.#restore(session);
    else this.#lineUpBehind(session, player.state);
  }

  #restore(session: Session): void {
    const { items, currentId, playing, stationId, panel } = session;
    const { player, panels } = this.#options;
    if (panels && panel !== undefined) panels.chosen ??= panel;
    this.#lineUp(session);
    const { stations, queue } = player.state;
    const station = stations.items.find(({ id }) => id === stationId);
    if (station) player.select(station);
    // Where the page offers it too, the page's word on its addresses is the newer.
    const item = [...stations.items, ...queue.items, ...items].find(({ id }) => id === currentId);
    if (!item) return;
    player.select(item);
    if (playing) player.play(item);
  }

  #lineUpBehind({ currentId, heard, ...session }: Session, { item, queue: { heard: lately = [] } }: PlayerState): void {
    this.#lineUp({ ...session, heard: [...heard.filter((id) => !lately.includes(id)), ...lately] }, item);
  }

  /** @param behind what it is put */
  #lineUp({ items, lined, currentId, removed, heard }: Session, behind?: Item): void {
    const { player } = this.#options;
    const { queue } = player;
    this.#unwanted = removed;
    this.#leaveOut(() => true);
    queue.set({ heard });
    const offered = player.state.queue.items;
    // What was at hand goes along where it is not offered here, or where something is lined up behind it.
    const goesAlong = lined.length > 0 || !offered.some(({ id }) => id === currentId);
    const isAtHand = (item: Item) => item.id === currentId && goesAlong && !removed.some((ref) => isNamed(ref, item));
    const isWanted = (item: Item) => lined.includes(item.id) || isAtHand(item);
    queue.insert(offered.findIndex(({ id }) => id === behind?.id) + 1, ...items.filter((item) => item.kind === 'episode').filter(isWanted));
    // Once heard it stays behind, unless the listener wanted it in the queue.
    if (currentId !== undefined && !lined.includes(currentId)) queue.edits.delete(currentId);
  }

  #follow(state: PlayerState): void {
    if (this.#left) return;
    const before = this.#before;
    this.#before = state;
    if (state.queue.items !== before.queue.items) this.#knowAll(state);
    this.#habits.followLanguage(state, before);
    // Where the item before was left.
    if (state.item !== before.item) this.#habits.note(before, before.time.current);
    if (storedWith(state).some((part, index) => part !== storedWith(before)[index])) return this.keep();
    if (Math.abs(state.time.current - this.#notedAt) < NOTE_EVERY) return;
    this.#notedAt = state.time.current;
    this.#habits.keep();
  }
}

/** Nobody has stopped what waits for a tap: the next page asks for it again, or may sound. */
const isOn = ({ playback }: PlayerState): boolean => wantsSound(playback) || awaitsTap(playback);

/** What is written down as soon as it changes. */
const storedWith = ({ item, queue, playback, volume, time, stations, closeToLive }: PlayerState): readonly unknown[] => [
  item,
  queue,
  playback.status,
  volume,
  time.rate,
  stations.lastId,
  closeToLive,
];
