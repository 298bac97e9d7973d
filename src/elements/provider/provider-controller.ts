import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readMarkup } from '../../catalog/read-markup.ts';
import { audioChildren, readAudioElement, watchAudioChildren } from '../../connect/page-items.ts';
import { announcePlayer, answerRequests } from '../../connect/player-context.ts';
import { createPlayer } from '../../player/create-player.ts';
import type { Player } from '../../player/player.ts';
import type { PlayerState } from '../../player/state.ts';
import { wantsSound } from '../../player/transition.ts';
import { Scope } from '../../support/scope.ts';
import { eventsOf } from '../events-of.ts';
import { showStates } from './custom-states.ts';
import type { NamesFiles, OfferedFiles } from './offered-files.ts';
import { hushPage, watchPageSound } from './page-sound.ts';

/** The parts of the state on which a layout hangs. */
const laidOut = ['item', 'stations', 'queue', 'transcript', 'playback'] as const;

/** Somebody reaches for the player: with a pointer, which a finger is too, or by keys. */
const signs = ['pointerenter', 'focusin'] as const;

type Host = ReactiveControllerHost &
  NamesFiles & {
    label?: string | undefined;
    volume?: number | undefined;
    docked?: boolean | undefined;
    storage?: string | undefined;
    afterQueue?: 'stop' | 'live' | undefined;
    chosen?: string | undefined;
  };

/**
 * Makes a player for an element: from its `<audio>` children and the files that it names, for the parts within it and those that name it.
 * The player lives while its element is on the page, and survives its being moved.
 */
export class ProviderController implements ReactiveController {
  readonly #host: Host;
  readonly #internals: ElementInternals;
  #scope = new Scope();
  #player: Player | undefined;
  #files: OfferedFiles | undefined;
  #label: string | undefined;
  #volume: number | undefined;

  constructor(host: Host, internals: ElementInternals) {
    this.#host = host;
    this.#internals = internals;
    answerRequests(host, () => this.#player);
    host.addController(this);
  }

  get player(): Player | undefined {
    return this.#player;
  }

  hostConnected(): void {
    if (!this.#player) this.#begin();
  }

  /**
   * A move is a disconnect with a connect behind it, so whether the player goes is asked a little later: Turbo 8 puts back
   * what is permanent only some promises after it has changed the page's body.
   */
  hostDisconnected(): void {
    this.#scope.timer(0, () => this.#host.isConnected || this.#end());
  }

  hostUpdate(): void {
    const { label, volume, afterQueue } = this.#host;
    if (afterQueue !== this.#player?.state.queue.after) this.#player?.queue.set({ after: afterQueue });
    if (label !== this.#label) this.#read();
    void this.#follow();
    if (volume !== this.#volume && volume !== undefined) this.#player?.setVolume(volume);
    this.#volume = volume;
  }

  #begin(): void {
    const scope = new Scope();
    const player = createPlayer();
    this.#scope = scope;
    this.#player = player;
    this.#listen(player, scope);
    this.#read();
    void this.#follow();
    void this.#takeOver(player).then(() => this.#keepCompany(player, scope));
    for (const sign of signs) this.#host.addEventListener(sign, () => player.prepare(), { once: true, signal: scope.signal });
    watchAudioChildren(this.#host, this.#read, scope.signal);
    watchPageSound(this.#host, () => wantsSound(player.state.playback) && player.pause(), scope.signal);
    announcePlayer(this.#host);
  }

  /** A listener may have pressed the page's own `<audio>` before the script came. */
  async #takeOver(player: Player): Promise<void> {
    const playing = audioChildren(this.#host).find(({ paused }) => !paused);
    if (playing) (await import('./take-over.ts')).takeOver(playing, player);
  }

  /** What goes with a listener through the day comes with the first sound, or at once where there is something to take up. */
  #keepCompany(player: Player, scope: Scope): void {
    const waiting = scope.child();
    const come = ({ playback }: PlayerState) => {
      if (playback.status !== 'playing' && !hasToTakeUp()) return;
      waiting.release();
      void this.#accompany(player, scope);
    };
    player.subscribe(come, { signal: waiting.signal, ignore: 'time' });
    // A link on the page to a moment, before there was any sound.
    globalThis.addEventListener('hashchange', () => come(player.state), { signal: waiting.signal });
    come(player.state);
  }

  /** Without its code the player plays on, and forgets. */
  async #accompany(player: Player, scope: Scope): Promise<void> {
    const { id, docked, storage } = this.#host;
    const name = id || (docked ? 'docked' : undefined);
    const [{ accompany }] = await Promise.all([import('../../player/day/accompany.ts'), import('../define-later.ts')]);
    // A library that changes the page may put in another player of the name, and take it out again at once.
    scope.timer(0, () => this.#host.isConnected && accompany({ player, name, keeps: storage !== 'none', panels: this.#host, scope }));
  }

  #end(): void {
    this.#scope.release();
    this.#player?.dispose();
    this.#player = this.#files = undefined;
  }

  /** Most pages name no file, and never load what reads one. */
  async #follow(): Promise<void> {
    const host = this.#host;
    if (!host.config && !host.feed && !this.#files) return;
    const { followFiles } = await import('./offered-files.ts');
    if (!this.#player) return;
    const isNew = !this.#files;
    this.#files = followFiles(this.#files, host, this.#player, this.#scope, this.#read);
    // What is wrong with an address is known at once.
    if (isNew) this.#read();
  }

  readonly #read = (): void => {
    this.#label = this.#host.label;
    const base = document.baseURI;
    const own = { ...readMarkup(audioChildren(this.#host).map(readAudioElement), { base }), name: this.#label };
    this.#player?.setCatalog(this.#files?.merge(own) ?? own);
  };

  #listen(player: Player, scope: Scope): void {
    let before: PlayerState = player.state;
    const take = (now: PlayerState) => {
      const past = before;
      before = now;
      for (const issue of now.issues) if (!past.issues.includes(issue)) console.warn(issue.message);
      if (wantsSound(now.playback) && !wantsSound(past.playback)) hushPage(this.#host);
      showStates(this.#internals, now);
      if (laidOut.some((part) => now[part] !== past[part])) this.#host.requestUpdate();
      for (const event of eventsOf(now, past)) this.#host.dispatchEvent(event);
    };
    player.subscribe(take, scope);
  }
}

/** A listener who was here before, or an address that names a moment. Storage may throw at its mere mention. */
function hasToTakeUp(): boolean {
  try {
    return /[#&](t|station-player)=/.test(location.hash) || 'station-player' in sessionStorage || 'station-player' in localStorage;
  } catch {
    return false;
  }
}
