import type { Item } from '../../catalog/item.ts';
import { defined } from '../../support/defined.ts';
import type { Player } from '../player.ts';
import type { PlayerState } from '../state.ts';
import { awaitsTap } from './awaits-tap.ts';
import { type Habits, isNewer, readHabits, writeHabits } from './kept.ts';
import { mergePositions, notePosition, type Positions, recallPosition } from './positions.ts';
import type { SafeStorage } from './safe-storage.ts';

export interface HabitBookOptions {
  readonly player: Player;
  /** What is kept for good, shared with other tabs. */
  readonly local: SafeStorage;
  /** Where it is kept for this tab as long as that has no room. */
  readonly tab: SafeStorage;
  readonly key: string;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

/** Habits that a player has at a time; the places are a listener's, whatever the player. */
type Choices = { readonly [Name in Exclude<keyof Habits, 'positions'>]: Habits[Name] | undefined };

/** A listener's habits and places, which several tabs write: each only what has changed in it. */
export class HabitBook {
  readonly #options: HabitBookOptions;
  #positions: Positions;
  #language: string | undefined;
  /** As the player was when they were read or written last. */
  #seen: Choices;

  /** Reads them, and has the player do as they say. */
  constructor(options: HabitBookOptions) {
    const { player } = options;
    this.#options = options;
    const { positions, language, level, muted, rate, closeToLive, returnTo, stationId } = this.#there;
    this.#positions = positions;
    this.#language = language;
    if (level !== undefined) player.setVolume(level);
    if (muted !== undefined) player.setMuted(muted);
    if (rate !== undefined) player.setRate(rate);
    if (returnTo) player.queue.set({ returnTo });
    if (closeToLive !== undefined) player.setCloseToLive(closeToLive);
    this.#comeTo(stationId);
    this.#seen = this.#choices();
  }

  /** Seconds at which an item goes on. */
  recall(item: Item): number {
    return item.kind === 'episode' ? recallPosition(this.#latest(), item) : 0;
  }

  /** Notes where an item is; an episode that has only been looked at is where it was left. */
  note({ item, playback, time }: PlayerState, current: number): void {
    const { status } = playback;
    const isUnheard = status === 'idle' || status === 'loading' || status === 'failed' || awaitsTap(playback);
    if (item?.kind !== 'episode' || isUnheard) return;
    const { now = Date.now } = this.#options;
    const at = status === 'ended' ? 0 : current;
    this.#positions = notePosition(this.#latest(), item, at, time.duration, now());
  }

  /** Writes down what has changed here, and leaves the rest as other tabs have written it. */
  keep(): void {
    const { local, tab, player, key } = this.#options;
    this.note(player.state, player.currentTime);
    if (isNewer(local.read(key))) return;
    const choices = this.#choices();
    const changed = Object.fromEntries(Object.entries(choices).filter(([name, value]) => value !== this.#seen[name as keyof Choices]));
    this.#positions = this.#latest();
    const habits = writeHabits(defined({ ...choices, ...this.#there, ...changed, positions: this.#positions }));
    const isKept = local.write(key, habits);
    if (tab.write(key, isKept ? null : habits) || isKept) this.#seen = choices;
  }

  /** A language that was chosen for one transcript is wanted for the next. */
  followLanguage({ item, transcript: { source } }: PlayerState, before: PlayerState): void {
    if (item !== before.item) return this.chooseLanguage();
    if (!source || !before.transcript.source || source === before.transcript.source) return;
    this.#language = source.srclang;
    this.keep();
  }

  /** Of the transcripts at hand, the one in the language that is wanted. */
  chooseLanguage(): void {
    const { player } = this.#options;
    const { item, transcript } = player.state;
    const wanted = item?.transcripts.find(({ srclang }) => srclang !== undefined && srclang === this.#language);
    if (wanted && wanted !== transcript.source) player.chooseTranscript(wanted);
  }

  /** Where a station is at hand anyhow, it is the one that was chosen last. Another choice of this visit counts more. */
  #comeTo(stationId: string | undefined): void {
    const { player } = this.#options;
    const { item, stations, playback } = player.state;
    const station = stations.items.find(({ id }) => id === stationId);
    if (station && item?.kind === 'live' && !stations.lastId && playback.status === 'idle') player.select(station);
  }

  #choices(): Choices {
    const { volume, time, closeToLive, queue, stations } = this.#options.player.state;
    const { level, muted } = volume;
    return { level, muted, rate: time.rate, closeToLive, returnTo: queue.returnTo, language: this.#language, stationId: stations.lastId };
  }

  /** What this tab and others have noted: another may have played on since. */
  #latest(): Positions {
    return mergePositions(this.#positions, this.#there.positions);
  }

  get #there(): Habits {
    const { local, tab, key } = this.#options;
    const [kept, meanwhile] = [readHabits(local.read(key)), readHabits(tab.read(key))];
    return { ...kept, ...meanwhile, positions: mergePositions(kept.positions, meanwhile.positions) };
  }
}
