import type { Scope } from '../../support/scope.ts';
import type { Player } from '../player.ts';
import type { PlayerState } from '../state.ts';
import { wantsSound } from '../transition.ts';
import { awaitsTap } from './awaits-tap.ts';
import { HabitBook } from './habit-book.ts';
import type { Session } from './kept.ts';
import type { OwnQueue } from './own-queue.ts';
import type { SafeStorage } from './safe-storage.ts';
import { type Panels, SessionBook } from './session-book.ts';

export interface ContinuityOptions {
  readonly player: Player;
  readonly own: OwnQueue;
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
/** What sounds for less has only just begun. Seconds. */
const BEGUN = 2;
/** Firefox 153 now and then plays nothing that is asked for in the moment of a page's return. Milliseconds. */
const SETTLED = 100;
/** Chromium 156 now and then stops the sound of a page that it puts away, and only then tells the page that it goes. Milliseconds. */
const WITH_THE_PAGE = 250;

/** Keeps what a listener does from page to page, and takes it up again. */
export class Continuity {
  readonly #options: ContinuityOptions;
  readonly #habits: HabitBook;
  readonly #session: SessionBook | undefined;
  #notedAt = Number.NEGATIVE_INFINITY;
  #before: PlayerState;
  /** Whether it sounded when its page went, which may come back from the back/forward cache. */
  #left: { readonly sounding: boolean } | undefined;

  constructor(options: ContinuityOptions) {
    const { player, scope } = options;
    this.#options = options;
    this.#before = player.state;
    this.#habits = new HabitBook({ ...options, key: HABITS });
    if (options.name) this.#session = new SessionBook({ ...options, key: `${HABITS}:${options.name}` });
    player.recall = (item) => this.#habits.recall(item);
    this.#takeUp(this.#session?.latest());
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
    this.#session?.keep(sounding);
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
    const session = this.#session?.onward();
    if (session) this.#goOnFrom(session);
    else if (left.sounding) this.#options.player.play();
  }

  #goOnFrom(session: Session): void {
    const { player } = this.#options;
    const { item } = player.state;
    const isSame = item?.kind === 'episode' && item.id === session.currentId;
    if (isSame) player.seek(this.#habits.recall(item));
    this.#restore(session);
    if (!session.playing) player.pause();
  }

  #takeUp(session: Session | undefined): void {
    const { player, own } = this.#options;
    const { item, playback, queue } = player.state;
    // What is at hand already goes on where it was left, though it has begun meanwhile; who has moved it has chosen.
    const place = item ? this.#habits.recall(item) : 0;
    if (place > 0 && player.currentTime < BEGUN) player.seek(place);
    if (!session) return;
    if (playback.status === 'idle') return this.#restore(session);
    // So has who has pressed Play: what was lined up comes behind that.
    const { currentId: _, ...others } = session;
    own.lineUp(others, item);
    own.remember(session, queue.heard);
  }

  #restore(session: Session): void {
    const { items, currentId, playing, stationId, panel } = session;
    const { player, panels } = this.#options;
    if (panels && panel !== undefined) panels.chosen ??= panel;
    this.#options.own.lineUp(session);
    const { stations, queue } = player.state;
    const station = stations.items.find(({ id }) => id === stationId);
    if (station) player.select(station);
    // Where the page offers it too, the page's word on its addresses is the newer.
    const item = [...stations.items, ...queue.items, ...items].find(({ id }) => id === currentId);
    if (item) player.select(item);
    this.#options.own.remember(session);
    if (item && playing) player.play(item);
  }

  #follow(state: PlayerState): void {
    if (this.#left) return;
    const before = this.#before;
    this.#before = state;
    if (state.queue.items !== before.queue.items) this.#options.own.know(state);
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
