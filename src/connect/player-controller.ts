import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Player } from '../player/player.ts';
import type { PlayerState, UntimedState } from '../player/state.ts';
import { Scope } from '../support/scope.ts';
import { shallowEqual } from '../support/shallow-equal.ts';
import { findPlayer } from './find-player.ts';

type OnPlayer = (player: Player, signal: AbortSignal) => void;
type Host = ReactiveControllerHost & HTMLElement & { htmlFor?: string | undefined };

/**
 * Connects an element to its player: by context, or by `for="id"`. Selects what the element shows, and asks for
 * an update only when that changes, so that a tick of the time repaints the time alone.
 */
export class PlayerController<Selected> implements ReactiveController {
  readonly #host: Host;
  readonly #select: (state: PlayerState) => Selected;
  readonly #onPlayer: OnPlayer | undefined;
  readonly #ticks: boolean;
  #connection: Scope | undefined;
  /** Of the player at hand. */
  #subscription = new Scope();
  #soughtFor: string | undefined;
  #player: Player | undefined;
  #value: Selected | undefined;

  /**
   * @param onPlayer is told of each player found; the signal aborts when the element leaves it
   * @param ticks whether the element shows the time
   */
  constructor(host: Host, select: (state: UntimedState) => Selected, onPlayer?: OnPlayer);
  constructor(host: Host, select: (state: PlayerState) => Selected, onPlayer: OnPlayer | undefined, ticks: true);
  constructor(host: Host, select: (state: PlayerState) => Selected, onPlayer?: OnPlayer, ticks = false) {
    this.#host = host;
    this.#select = select;
    this.#onPlayer = onPlayer;
    this.#ticks = ticks;
    host.addController(this);
  }

  get player(): Player | undefined {
    return this.#player;
  }

  /** What was selected; `undefined` until a player is found. */
  get value(): Selected | undefined {
    return this.#value;
  }

  hostConnected(): void {
    this.#disconnect();
    const connection = new Scope();
    this.#connection = connection;
    this.#soughtFor = this.#host.htmlFor;
    findPlayer(this.#host, (player) => this.#connect(player, connection.child()), connection.signal);
  }

  hostDisconnected(): void {
    this.#disconnect();
  }

  /** The `for` of an element may change while it stands. */
  hostUpdate(): void {
    if (this.#connection && this.#soughtFor !== this.#host.htmlFor) this.hostConnected();
  }

  #connect(player: Player, subscription: Scope): void {
    this.#subscription.release();
    this.#subscription = subscription;
    this.#player = player;
    this.#value = undefined;
    const { signal } = subscription;
    player.subscribe((state) => this.#take(state), this.#ticks ? { signal } : { signal, ignore: 'time' });
    this.#take(player.state);
    this.#onPlayer?.(player, subscription.signal);
  }

  #take(state: PlayerState): void {
    const value = this.#select(state);
    if (this.#value !== undefined && shallowEqual(value, this.#value)) return;
    this.#value = value;
    this.#host.requestUpdate();
  }

  #disconnect(): void {
    this.#connection?.release();
    this.#connection = undefined;
    this.#player = undefined;
    this.#value = undefined;
  }
}
