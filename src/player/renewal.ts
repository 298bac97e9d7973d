import type { LiveArchive } from '../engine/engine.ts';
import type { Scope } from '../support/scope.ts';
import { NextSource } from './next-source.ts';
import type { Sound } from './sound.ts';

/** Makes the sound of a live stream anew, once it has broken off. */
export class Renewal {
  readonly #sound: Sound;
  readonly #scope: Scope;
  readonly #next: NextSource;
  /** A kept stream has been asked for again, and has not come yet. */
  #asks = false;

  constructor(sound: Sound, scope: Scope) {
    this.#sound = sound;
    this.#scope = scope;
    this.#next = new NextSource(sound.ways);
    sound.on('spliced', () => this.#settle(), scope);
    sound.on('spliced', () => this.#next.settle(), scope);
  }

  /**
   * Asks again. What is kept goes on sounding: on the same engine where it keeps live audio, else beside it until the
   * new connection sounds. A silent engine is used again, because iOS lets only an element that a gesture has touched
   * play by itself.
   */
  renew(backlogSounds: boolean): void {
    const sound = this.#sound;
    const { plan } = sound;
    if (!plan) return;
    this.#settle();
    // An engine that has failed wants no sound, and keeps nothing any more; one that is paused does.
    const isKept = sound.live && (sound.instrument?.engine.wantsSound || sound.attempt.released);
    if (!isKept) {
      sound.plan = sound.ways.plan(plan.item);
      return this.#openAnew(backlogSounds);
    }
    this.#next.choose(plan.item, this.#scope.signal, (chosen) => {
      if (sound.plan !== plan) return;
      sound.plan = chosen;
      this.#rejoin(backlogSounds);
    });
  }

  #settle(): void {
    this.#asks = false;
  }

  /** A source that could not be had again rests. Returns whether another one is to be asked in its place. */
  noteLoss(): boolean {
    const { way, plan } = this.#sound;
    const failed = this.#asks ? way : undefined;
    this.#settle();
    return failed !== undefined && plan !== undefined && this.#next.rest(failed, plan.item);
  }

  /** On the same engine, unless the best source is for another one by now. */
  #rejoin(backlogSounds: boolean): void {
    const sound = this.#sound;
    const way = sound.plan?.ways[0] ?? sound.way;
    if (!sound.instrument || !way) return;
    const { engine, maker } = sound.instrument;
    if (way.maker !== maker) return this.#openAnew(backlogSounds);
    sound.way = way;
    this.#asks = true;
    (engine.live as LiveArchive).reconnect(way.source);
  }

  /** Not while it is paused: then it is asked for when it is to go on. */
  #openAnew(backlogSounds: boolean): void {
    if (this.#sound.attempt.released) return;
    this.#sound.supersede();
    if (backlogSounds) this.#openBeside(0);
    else this.#sound.open(0, 0);
  }

  /** Makes the new connection on an engine of its own, which takes over once it sounds. */
  #openBeside(index: number): void {
    const sound = this.#sound;
    const way = sound.plan?.ways[index];
    const made = way?.maker.make();
    // A list that has to be asked first, or code that has to come: then the backlog is given up.
    if (!way || !made || made instanceof Promise) return sound.open(index, 0);
    const { attempt } = sound;
    attempt.add(() => made !== sound.instrument?.engine && made.dispose());
    made.on('playing', () => sound.promote(made, way), attempt);
    made.on('refused', () => sound.tell('failed', { reason: 'network' }), attempt);
    sound.orElse(made, way, (next) => {
      made.dispose();
      this.#openBeside(next);
    });
    sound.tune(made);
    made.load(way.source);
    made.play();
  }
}
