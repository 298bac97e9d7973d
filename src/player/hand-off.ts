import type { Item } from '../catalog/item.ts';
import type { AudioEngine, EngineEventMap, EngineEventName } from '../engine/engine.ts';
import { Scope } from '../support/scope.ts';
import type { Core } from './core.ts';
import { fadeIn, fadeOut } from './fade.ts';
import { keepReceiving, type Received } from './keep-receiving.ts';
import { namings } from './sound.ts';

/** What a stream brings while nobody listens is told once somebody does. */
const brings = [...namings, 'cues'] as const;
const MOST_BROUGHT = 2_000;

type Brought = { readonly [Name in EngineEventName]: readonly [Name, EngineEventMap[Name]] }[(typeof brings)[number]];

/** A station that was left for an episode. Its sound is kept, and goes on coming. */
interface Left extends Received {
  readonly brought: Brought[];
  /** Ends when it is taken up again, or given up. */
  readonly scope: Scope;
}

/**
 * From live to an episode and back again. What goes and what comes does so softly. A station whose sound can be kept is
 * paused, and taken up at its edge or where it was left, as the listener chose. Its engine is the same, and so is the
 * element that a gesture has touched: iOS lets no other sound by itself, under a lock screen say.
 */
export class HandOff {
  readonly #core: Core;
  #left: Left | undefined;
  /** Lives until something else is begun. */
  #coming = new Scope();

  constructor(core: Core) {
    this.#core = core;
    core.sound.handOff = this;
    core.scope.add(() => this.#forget());
  }

  /** Another item is to be begun. Returns whether it has been, from what was kept of it. */
  take(item: Item): boolean {
    this.#coming.release();
    this.#coming = this.#core.scope.child();
    const left = this.#left;
    if (left?.plan.item.id === item.id) return this.#comeBack(left);
    if (item.kind === 'live') this.#forget();
    const { plan } = this.#core.sound;
    // From station to station the sound itself hands over, and from episode to episode the engine stays.
    if (plan && plan.item.kind !== item.kind) this.#letGo();
    return false;
  }

  #forget(): void {
    const left = this.#left;
    this.#note(undefined);
    left?.scope.release();
    left?.instrument.dispose();
  }

  #note(left: Left | undefined): void {
    this.#left = left;
    if (!left) return this.#core.store.patch({ left: undefined });
    const { live, instrument, plan } = left;
    const moment = live.epochOf(instrument.engine.currentTime) ?? Date.now() - live.behind * 1000;
    this.#core.store.patch({ left: { id: plan.item.id, moment } });
  }

  /** What is at hand goes, and is kept where it can be. */
  #letGo(): void {
    const { sound, scope: life } = this.#core;
    const { instrument, plan, way, named } = sound;
    if (!instrument) return;
    sound.instrument = undefined;
    instrument.hush();
    const { engine } = instrument;
    const { live } = engine;
    const scope = life.child();
    const isHeard = engine.wantsSound;
    if (isHeard) this.#comeSoftly();
    if (plan && way && engine.capabilities.canRewindLive && live?.window) {
      this.#keep({ instrument, live, plan, way, brought: named ? [[named.name, named.detail] as Brought] : [], scope });
      if (isHeard) this.#fadeOut(engine, scope, () => engine.pause());
      return;
    }
    scope.add(() => instrument.dispose());
    this.#fadeOut(engine, isHeard ? scope : undefined, () => scope.release());
  }

  #fadeOut(engine: AudioEngine, scope: Scope | undefined, done: () => void): void {
    if (scope) fadeOut(engine, this.#loudness, scope, done);
    else done();
  }

  readonly #loudness = () => this.#core.store.state.volume;

  #comeSoftly(): void {
    const { sound } = this.#core;
    const coming = this.#coming;
    sound.on('loading', () => sound.instrument && fadeIn(sound.instrument.engine, this.#loudness, coming), coming);
  }

  #keep(left: Left): void {
    const { instrument, brought, scope } = left;
    const { engine } = instrument;
    this.#note(left);
    for (const name of brings) {
      engine.on(
        name,
        (detail) => {
          brought.push([name, detail] as Brought);
          if (brought.length > MOST_BROUGHT) brought.shift();
        },
        scope,
      );
    }
    for (const name of ['failed', 'unsuited'] as const) engine.on(name, () => this.#forget(), scope);
    keepReceiving(left, this.#core.sound.ways, scope);
  }

  #comeBack({ instrument: { engine, maker }, live, plan, way, brought, scope }: Left): true {
    const { sound, store } = this.#core;
    this.#letGo();
    this.#comeSoftly();
    scope.release();
    this.#note(undefined);
    sound.plan = plan;
    sound.way = way;
    sound.install(engine, maker);
    for (const [name, detail] of brought) sound.tell(name, detail);
    sound.openNext(engine, way);
    // Before it sounds, so that nothing old is heard.
    if (store.state.queue.returnTo !== 'left') live.goLive();
    engine.play();
    return true;
  }
}
