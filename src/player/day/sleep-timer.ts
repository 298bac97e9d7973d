import { Scope } from '../../support/scope.ts';
import type { Player } from '../player.ts';
import { wantsSound } from '../transition.ts';
import { endOfProgramme, followEndOfProgramme } from './end-of-programme.ts';

export { endOfProgramme } from './end-of-programme.ts';

/** When the sound is to end: in so many minutes, with the episode at hand, or with the programme on air. */
export type SleepChoice = number | 'episode' | 'programme';

/** Milliseconds in which the sound goes. */
export const FADE_MS = 8000;
const STEP_MS = 200;

const timers = new WeakMap<Player, SleepTimer>();

/** The one sleep timer of a player. */
export function sleepTimerOf(player: Player): SleepTimer {
  const timer = timers.get(player) ?? new SleepTimer(player);
  timers.set(player, timer);
  return timer;
}

/** Ends the sound for whoever falls asleep over it, softly where the browser lets a page set the volume. */
export class SleepTimer {
  readonly #player: Player;
  readonly #listeners = new Set<() => void>();
  #night = new Scope();
  #choice: SleepChoice | undefined;
  #until: number | undefined;

  constructor(player: Player) {
    this.#player = player;
  }

  get choice(): SleepChoice | undefined {
    return this.#choice;
  }

  /** When the sound will have gone, in epoch milliseconds; `undefined` where it goes with an episode, or stays. */
  get until(): number | undefined {
    return this.#until;
  }

  /** @param choice `undefined` switches it off */
  set(choice: SleepChoice | undefined): void {
    this.resume(choice, this.#momentOf(choice));
  }

  /**
   * Goes on with what was set before.
   * @param until as it was
   */
  resume(choice: SleepChoice | undefined, until: number | undefined): void {
    this.#player.stopAfterThis = choice === 'episode';
    this.#tell(choice === 'programme' && until === undefined ? undefined : choice, until);
    if (until !== undefined) this.#night.timer(Math.max(0, until - FADE_MS - Date.now()), () => this.#fade());
    if (this.#choice !== undefined) this.#watch();
  }

  onChange(listener: () => void, { signal }: { readonly signal: AbortSignal }): void {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
  }

  #tell(choice: SleepChoice | undefined, until?: number): void {
    this.#night.release();
    this.#night = new Scope();
    this.#choice = choice;
    this.#until = until;
    for (const listener of this.#listeners) listener();
  }

  #momentOf(choice: SleepChoice | undefined): number | undefined {
    if (typeof choice === 'number') return Date.now() + choice * 60_000;
    return choice === 'programme' ? endOfProgramme(this.#player, Date.now()) : undefined;
  }

  /** Whoever stops the sound by hand is awake, and an episode that has ended was slept through. */
  #watch(): void {
    const { id } = this.#player.state.item ?? {};
    const isOver = () => {
      const { playback, item } = this.#player.state;
      const another = this.#choice === 'episode' && item?.id !== id;
      // The player itself takes its word for the episode that has ended just now.
      if (playback.status === 'ended') this.#tell(undefined);
      else if (another || !wantsSound(playback)) this.set(undefined);
    };
    if (wantsSound(this.#player.state.playback)) this.#player.subscribe(isOver, { signal: this.#night.signal, ignore: 'time' });
    if (this.#choice === 'programme') followEndOfProgramme(this.#player, this.#until, () => this.set('programme'), this.#night);
  }

  /** Who sets the volume wants to hear something; this does not. */
  #setLevel(level: number): void {
    const { muted } = this.#player.state.volume;
    this.#player.setVolume(level);
    if (muted) this.#player.setMuted(true);
  }

  #fade(): void {
    const { level, canSet } = this.#player.state.volume;
    const night = this.#night;
    let written = level;
    night.add(() => written !== level && this.#setLevel(level));
    const step = () => {
      const left = Math.max(0, (this.#until ?? 0) - Date.now()) / FADE_MS;
      // Whoever reaches for the volume is awake.
      if (this.#player.state.volume.level !== written) {
        written = level;
        return this.set(undefined);
      }
      if (left === 0) return this.#player.pause();
      // Equal power: loudness goes evenly.
      if (canSet) this.#setLevel(level * Math.sin((left * Math.PI) / 2));
      written = this.#player.state.volume.level;
      night.timer(STEP_MS, step);
    };
    step();
  }
}
