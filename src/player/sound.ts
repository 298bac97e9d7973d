import type { Item, Source } from '../catalog/item.ts';
import type { AudioEngine, EngineCapabilities, EngineEventMap, EngineEventName, FailureReason, LiveArchive } from '../engine/engine.ts';
import { Emitter } from '../support/emitter.ts';
import { Scope } from '../support/scope.ts';
import type { EngineFactories, EngineMaker } from './engines.ts';

const eventNames: readonly EngineEventName[] = [
  'loading',
  'playing',
  'paused',
  'stalled',
  'ended',
  'refused',
  'lost',
  'spliced',
  'window',
  'metadata',
  'time',
  'duration',
  'buffered',
  'seeking',
  'seeked',
  'rate',
];

const nothing: EngineCapabilities = { canSeek: false, canRewindLive: false, canSetRate: false, hasCues: false };

/** A source, and an engine that may play it. */
interface Way {
  readonly source: Source;
  readonly maker: EngineMaker;
}

/** An engine at work, and the scope of the listeners that were put on it. */
interface Instrument {
  readonly engine: AudioEngine;
  readonly maker: EngineMaker;
  readonly scope: Scope;
}

/**
 * Turns an item into sound: picks the engine, tries its sources in order, and hands over between engines.
 * It tells what engines tell, with two differences: `failed` means that no way is left, and events come
 * from the engine at hand only.
 */
export class Sound {
  readonly #events = new Emitter<EngineEventMap>();
  readonly #factories: EngineFactories;
  #attempt = new Scope();
  #instrument: Instrument | undefined;
  /** What sounded before, and sounds on until what was chosen sounds or is known to fail. */
  #leaving: AudioEngine | undefined;
  #ways: readonly Way[] = [];
  #way: Way | undefined;
  #metadata: EngineEventMap['metadata'] | undefined;
  #level = 1;
  #muted = false;
  #rate = 1;

  constructor(factories: EngineFactories) {
    this.#factories = factories;
    for (const name of ['playing', 'failed', 'refused'] as const) this.on(name, () => this.#letGo());
    this.on('metadata', (metadata) => {
      this.#metadata = metadata;
    });
  }

  readonly on = this.#events.on.bind(this.#events);

  get capabilities(): EngineCapabilities {
    return this.#instrument?.engine.capabilities ?? nothing;
  }

  /** What is kept of live audio; `undefined` where it isn't. */
  get live(): LiveArchive | undefined {
    return this.#instrument?.engine.live;
  }

  /** What the stream said last of itself, for whoever comes to listen later. */
  get metadata(): EngineEventMap['metadata'] | undefined {
    return this.#metadata;
  }

  /** Seconds on the media clock, read now; `undefined` while nothing is loaded. */
  get currentTime(): number | undefined {
    return this.#instrument?.engine.currentTime;
  }

  /** Asks for the sound of an item. What was asked before is superseded at once; a station sounds until the next one does. */
  start(item: Item, startAt: number): void {
    this.#attempt.release();
    this.#attempt = new Scope();
    this.#leave(item.kind === 'live');
    this.#metadata = undefined;
    this.#ways = this.#factories
      .order(item.sources)
      .flatMap((source) => this.#factories.makers(item, source).map((maker) => ({ source, maker })));
    this.#open(0, startAt);
  }

  /**
   * Asks again for a live stream that broke off. What is kept goes on sounding: on the same engine where it keeps
   * live audio, else beside it until the new connection sounds. A silent engine is used again, because iOS
   * lets only an element that a gesture has touched play by itself.
   */
  renew(backlogSounds: boolean): void {
    const { live } = this;
    if (live && this.#way) return live.reconnect(this.#way.source);
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
    this.#letGo();
    this.#instrument?.engine.pause();
  }

  seek(seconds: number): void {
    this.#instrument?.engine.seek(seconds);
  }

  setVolume(level: number, muted: boolean): void {
    this.#level = level;
    this.#muted = muted;
    this.#instrument?.engine.setVolume(level, muted);
    this.#leaving?.setVolume(level, muted);
  }

  setRate(rate: number): void {
    this.#rate = rate;
    this.#instrument?.engine.setRate(rate);
  }

  dispose(): void {
    this.#attempt.release();
    this.#letGo();
    this.#discard();
    this.#events.clear();
  }

  /** One station goes over into the next: the old one is heard until the new one is. */
  #leave(toLive: boolean): void {
    if (!toLive) return this.#letGo();
    // What was chosen in between never sounded.
    if (this.#leaving) return this.#discard();
    const instrument = this.#instrument;
    if (instrument?.engine.duration !== Number.POSITIVE_INFINITY || !instrument.engine.wantsSound) return;
    instrument.scope.release();
    this.#leaving = instrument.engine;
    this.#instrument = undefined;
  }

  #letGo(): void {
    this.#leaving?.dispose();
    this.#leaving = undefined;
  }

  /** Runs `use` with an engine of this maker: at once if its code is here, else when it has come. */
  #withEngine(maker: EngineMaker, use: (engine: AudioEngine) => void): void {
    if (this.#instrument?.maker === maker) return use(this.#instrument.engine);
    this.#discard();
    const { signal } = this.#attempt;
    const install = (engine: AudioEngine) => {
      if (signal.aborted) return engine.dispose();
      this.#install(engine, maker);
      use(engine);
    };
    const made = maker.make();
    if (made instanceof Promise) made.then(install, () => signal.aborted || this.#codeIsMissing(maker));
    else install(made);
  }

  #install(engine: AudioEngine, maker: EngineMaker): void {
    const scope = new Scope();
    this.#instrument = { engine, maker, scope };
    for (const name of eventNames) engine.on(name, (detail) => this.#events.emit(name, detail as never), scope);
    engine.setVolume(this.#level, this.#muted);
    engine.setRate(this.#rate);
  }

  /** Another engine may play the same sound with less comfort. */
  #codeIsMissing(maker: EngineMaker): void {
    this.#ways = this.#ways.filter((way) => way.maker !== maker);
    if (this.#ways.length) this.#open(0, 0);
    else this.#events.emit('failed', { reason: 'network' });
  }

  #open(index: number, startAt: number): void {
    const way = this.#ways[index];
    if (!way) return this.#giveUp('unsupported');
    this.#withEngine(way.maker, (engine) => {
      this.#way = way;
      this.#onFailure(engine, way, (next) => this.#open(next, engine.currentTime || startAt));
      engine.load(way.source, { startAt });
      engine.play();
    });
  }

  /** Makes the new connection on an engine of its own, which takes over once it sounds. */
  #openBeside(index: number): void {
    const way = this.#ways[index];
    const made = way?.maker.make();
    if (!way || !made || made instanceof Promise) return;
    const attempt = this.#attempt;
    attempt.add(() => made !== this.#instrument?.engine && made.dispose());
    made.on('playing', () => this.#promote(made, way), attempt);
    made.on('refused', () => this.#events.emit('failed', { reason: 'network' }), attempt);
    this.#onFailure(made, way, (next) => {
      made.dispose();
      this.#openBeside(next);
    });
    made.setVolume(this.#level, this.#muted);
    made.load(way.source);
    made.play();
  }

  #promote(engine: AudioEngine, way: Way): void {
    if (engine === this.#instrument?.engine) return;
    this.#discard();
    this.#way = way;
    this.#install(engine, way.maker);
    this.#events.emit('playing', undefined);
  }

  /** Goes on with the next way when this one fails, and tells when none is left. */
  #onFailure(engine: AudioEngine, way: Way, goOn: (next: number) => void): void {
    const scope = this.#attempt.child();
    const handOver = (next: number, reason: FailureReason) => {
      scope.release();
      if (this.#ways[next]) goOn(next);
      else this.#events.emit('failed', { reason });
    };
    // What an engine can't read it can't read again: the way is closed. A failure is the source's, whatever the engine.
    engine.on('unsuited', () => handOver(this.#close(way), 'unsupported'), scope);
    engine.on('failed', ({ reason }) => handOver(this.#afterSource(way.source), reason), scope);
  }

  /** Strikes a way out. Returns where the one behind it stands now. */
  #close(way: Way): number {
    const index = this.#ways.indexOf(way);
    this.#ways = this.#ways.filter((each) => each !== way);
    return index;
  }

  #afterSource(source: Source): number {
    return this.#ways.findLastIndex((way) => way.source === source) + 1;
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
