import type { Item, Source } from '../catalog/item.ts';
import type { AudioEngine, EngineCapabilities, EngineEventMap, EngineEventName, FailureReason } from '../engine/engine.ts';
import { Emitter } from '../support/emitter.ts';
import { Scope } from '../support/scope.ts';
import type { EngineFactories } from './engines.ts';

const eventNames: readonly EngineEventName[] = [
  'loading',
  'playing',
  'paused',
  'stalled',
  'ended',
  'refused',
  'lost',
  'time',
  'duration',
  'buffered',
  'seeking',
  'seeked',
  'rate',
];

const nothing: EngineCapabilities = { canSeek: false, canRewindLive: false, canSetRate: false, hasCues: false };

/** An engine at work, and the scope of the listeners that were put on it. */
interface Instrument {
  readonly engine: AudioEngine;
  readonly kind: Item['kind'];
  readonly scope: Scope;
}

/**
 * Turns an item into sound: picks the engine, tries its sources in order, and hands over between engines.
 * It tells what engines tell, with two differences: `failed` means that no source is left, and events come
 * from the engine at hand only.
 */
export class Sound {
  readonly #events = new Emitter<EngineEventMap>();
  readonly #factories: EngineFactories;
  #attempt = new Scope();
  #instrument: Instrument | undefined;
  #sources: readonly Source[] = [];
  #level = 1;
  #muted = false;
  #rate = 1;

  constructor(factories: EngineFactories) {
    this.#factories = factories;
  }

  readonly on = this.#events.on.bind(this.#events);

  get capabilities(): EngineCapabilities {
    return this.#instrument?.engine.capabilities ?? nothing;
  }

  /** Seconds on the media clock, read now; `undefined` while nothing is loaded. */
  get currentTime(): number | undefined {
    return this.#instrument?.engine.currentTime;
  }

  /** Asks for the sound of an item. What was asked before is superseded at once. */
  start(item: Item, startAt: number): void {
    this.#attempt.release();
    this.#attempt = new Scope();
    this.#sources = this.#factories.order(item.sources);
    this.#withEngine(item.kind, () => this.#open(0, startAt));
  }

  /**
   * Asks again for a live stream that broke off. Its backlog goes on sounding until the new connection sounds;
   * a silent engine is used again, because iOS lets only an element that a gesture has touched play by itself.
   */
  renew(backlogSounds: boolean): void {
    this.#attempt.release();
    this.#attempt = new Scope();
    if (backlogSounds) this.#openBeside(0);
    else this.#open(0, 0);
  }

  resume(): void {
    this.#instrument?.engine.play();
  }

  pause(): void {
    this.#attempt.release();
    this.#instrument?.engine.pause();
  }

  seek(seconds: number): void {
    this.#instrument?.engine.seek(seconds);
  }

  setVolume(level: number, muted: boolean): void {
    this.#level = level;
    this.#muted = muted;
    this.#instrument?.engine.setVolume(level, muted);
  }

  setRate(rate: number): void {
    this.#rate = rate;
    this.#instrument?.engine.setRate(rate);
  }

  dispose(): void {
    this.#attempt.release();
    this.#discard();
    this.#events.clear();
  }

  /** Runs `use` with an engine for this kind of item: at once if its code is here, else when it has come. */
  #withEngine(kind: Item['kind'], use: () => void): void {
    if (this.#instrument?.kind === kind) return use();
    this.#discard();
    const { signal } = this.#attempt;
    const install = (engine: AudioEngine) => {
      if (signal.aborted) return engine.dispose();
      this.#install(engine, kind);
      use();
    };
    const made = this.#factories[kind]();
    if (made instanceof Promise) made.then(install, () => signal.aborted || this.#events.emit('failed', { reason: 'network' }));
    else install(made);
  }

  #install(engine: AudioEngine, kind: Item['kind']): void {
    const scope = new Scope();
    this.#instrument = { engine, kind, scope };
    for (const name of eventNames) engine.on(name, (detail) => this.#events.emit(name, detail as never), scope);
    engine.setVolume(this.#level, this.#muted);
    engine.setRate(this.#rate);
  }

  #open(index: number, startAt: number): void {
    const engine = this.#instrument?.engine;
    const source = this.#sources[index];
    if (!engine || !source) return this.#giveUp('unsupported');
    this.#onFailure(engine, index, (next) => this.#open(next, engine.currentTime || startAt));
    engine.load(source, { startAt });
    engine.play();
  }

  /** Makes the new connection on an engine of its own, which takes over once it sounds. */
  #openBeside(index: number): void {
    const source = this.#sources[index];
    if (!source) return;
    const engine = this.#factories.live();
    const attempt = this.#attempt;
    attempt.add(() => engine !== this.#instrument?.engine && engine.dispose());
    engine.on('playing', () => this.#promote(engine), attempt);
    engine.on('refused', () => this.#events.emit('failed', { reason: 'network' }), attempt);
    this.#onFailure(engine, index, (next) => {
      engine.dispose();
      this.#openBeside(next);
    });
    engine.setVolume(this.#level, this.#muted);
    engine.load(source);
    engine.play();
  }

  #promote(engine: AudioEngine): void {
    if (engine === this.#instrument?.engine) return;
    this.#discard();
    this.#install(engine, 'live');
    this.#events.emit('playing', undefined);
  }

  /** Goes on with the next source when this one fails, and tells when none is left. */
  #onFailure(engine: AudioEngine, index: number, goOn: (next: number) => void): void {
    const scope = this.#attempt.child();
    engine.on('failed', ({ reason }) => this.#afterFailure(reason, index, goOn, scope), scope);
  }

  #afterFailure(reason: FailureReason, index: number, goOn: (next: number) => void, scope: Scope): void {
    scope.release();
    if (index + 1 < this.#sources.length) goOn(index + 1);
    else this.#events.emit('failed', { reason });
  }

  /** With no source to load, what sounded before must be silenced all the same. */
  #giveUp(reason: FailureReason): void {
    this.#discard();
    this.#events.emit('failed', { reason });
  }

  #discard(): void {
    this.#instrument?.scope.release();
    this.#instrument?.engine.dispose();
    this.#instrument = undefined;
  }
}
