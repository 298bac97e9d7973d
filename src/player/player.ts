import type { Catalog } from '../catalog/catalog.ts';
import type { Episode, Item, TranscriptSource } from '../catalog/item.ts';
import type { Issue } from '../support/issue.ts';
import type { Diagnosis } from './diagnose/diagnosis.ts';
import type { PlayerState, QueueState } from './state.ts';

/** What to play: an item, its id, or nothing for the item at hand. */
export type ItemChoice = Item | string;

export interface NextActions {
  /**
   * Ids of the episodes up to the one of the queue that was at hand last, that one included: what comes next is behind it.
   * For who knows it of another page to set.
   */
  past: readonly string[];
  /** The episode that `next()` plays, also while live audio is at hand. */
  upNext(): Episode | undefined;
  /** Lines up an episode, wherever it was, before that one. */
  playNext(episode: Episode): void;
}

export interface EditActions {
  /** What the listener did to the queue, by id: true for what was added or moved, false for what was removed. */
  readonly edits: Map<string, boolean>;
  add(...items: readonly Episode[]): void;
  /** @param index place in `state.queue.items`, counted from 0 and clamped */
  insert(index: number, ...items: readonly Episode[]): void;
  move(id: string, index: number): void;
  remove(id: string): void;
  clear(): void;
  /** Sets what is known of it: what follows its end, and where that goes on. */
  set(change: Partial<QueueState>): void;
}

export type QueueActions = EditActions & NextActions;

/** The headless player: one frozen snapshot, and what can be done to it. Works with no element on the page. */
export interface Player {
  /** Frozen; a new object at every change. */
  readonly state: PlayerState;
  /** Seconds on the media clock, read now: finer than `state.time.current`, for a clock of one's own. */
  readonly currentTime: number;
  /**
   * Brings `state.time` up to the media clock, and returns it (seconds). For whoever wakes at moments of his own, a
   * word's start say: all that shows the time then changes with him.
   */
  readClock(): number;
  /**
   * Calls back after every change, until the signal aborts or the returned function is called.
   * @param options `ignore`: a part of the state whose changes alone are not told; the time is the one that never rests
   */
  subscribe(
    listener: (state: PlayerState) => void,
    options?: { readonly signal?: AbortSignal; readonly ignore?: keyof PlayerState },
  ): () => void;

  /** Somebody reaches for the player: fetches ahead what a press of Play would wait for. No sound is asked for. */
  prepare(): void;
  /** Asks for the sound of an item, of the item at hand if none is named. Call it within the listener's gesture. */
  play(choice?: ItemChoice, options?: { readonly startAt?: number }): void;
  pause(): void;
  /** Play if silent; pause or stop if sound is heard or wanted. */
  toggle(): void;
  /** Makes an item the one at hand without a sound. */
  select(choice: ItemChoice): void;
  /** @param seconds place in the item, clamped to what can be played */
  seek(seconds: number): void;
  /** To the newest moment of the station at hand, or of the station chosen last, and plays it. */
  goLive(): void;
  /** What follows: the next episode, also from live audio, and behind the last of them the return to live. */
  next(): void;
  /** The episode that was played before, also from live audio; where there is none, the one before in the queue. */
  previous(): void;
  /** Asks at once for a stream that would be asked for again in a while. */
  retryNow(): void;
  setRate(rate: number): void;
  /**
   * Whether live audio is heard as close to live as it can be, two seconds, and so has less in store for outages. By
   * default the first burst of the stream stays between. Counts where `state.capabilities.canDrain`.
   */
  setCloseToLive(close: boolean): void;
  /** @param level loudness from 0 to 1 */
  setVolume(level: number): void;
  setMuted(muted: boolean): void;
  readonly queue: QueueActions;

  /** When the sound was last stopped from outside: by the browser, a headset, the lock screen. Milliseconds, as `performance.now()` counts. */
  readonly silencedAt: number;
  /** Ends the sound with the item at hand, once. */
  stopAfterThis: boolean;
  /** Who knows where items were left says at which second each is to begin. */
  recall: (item: Item) => number;
  /** Who knows sounds apart says what of the state is to be otherwise before the page offers these instead of what it did. */
  makeWay?: (items: readonly Item[]) => Partial<PlayerState>;
  /** Is quiet because something else sounds elsewhere. @param title what that is, for people */
  yieldTo(title: string): void;

  /** Replaces what the page offers. What plays goes on, even when it is no longer offered. */
  setCatalog(catalog: Catalog): void;
  /** Somebody looks at what is on air: it is kept current until the signal aborts. */
  watchOnAir(signal: AbortSignal): void;
  /** Somebody looks at the transcript: it is loaded, for each item in turn, until the signal aborts. */
  watchTranscript(signal: AbortSignal): void;
  /** Asks again for a transcript that could not be had. */
  reloadTranscript(): void;
  /**
   * Has the live captions of the station at hand come later, by so many seconds (at most 60), or earlier below 0. While
   * somebody watches the transcript it is remembered for this station, across visits where storage allows.
   */
  setCaptionOffset(seconds: number): void;
  /**
   * Takes another of the transcripts that the item at hand has: in another language, say.
   * @param source one of `state.item.transcripts`
   */
  chooseTranscript(source: TranscriptSource): void;
  /** Adds to `state.issues` what was found wrong elsewhere; what is there already is not said twice. */
  report(issues: readonly Issue[]): void;
  /**
   * Tests every address of the configuration as a browser must, on this page: whether it can be had, read and played.
   * It asks all of them, also before Play, so call it from a console or an editor's page and not for every reader.
   */
  diagnose(signal?: AbortSignal): Promise<Diagnosis>;
  /** Releases everything. The player is of no use afterwards. */
  dispose(): void;
}
