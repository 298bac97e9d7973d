import type { Item } from '../catalog/item.ts';
import type { AudioEngine, EngineCapabilities, EngineEventMap, FailureReason, LiveArchive } from '../engine/engine.ts';
import { Emitter } from '../support/emitter.ts';
import { Scope } from '../support/scope.ts';
import type { EngineFactories, EngineMaker } from './engines.ts';
import { Instrument } from './instrument.ts';
import { type Plan, planWays, readLists, type Way } from './ways.ts';

const nothing: EngineCapabilities = { canSeek: false, canRewindLive: false, canSetRate: false, hasCues: false };

/**
 * Turns an item into sound: picks the engine, tries its sources in order, and hands over between engines.
 * It tells what engines tell, with two differences: `failed` means that no way is left, and events come
 * from the engine at hand only.
 */
export class Sound {
  readonly #events = new Emitter<EngineEventMap>();
  #attempt = new Scope();
  #instrument: Instrument | undefined;
  /** What sounded before, and sounds on until what was chosen sounds or is known to fail. */
  #leaving: AudioEngine | undefined;
  readonly #factories: EngineFactories;
  #plan: Plan | undefined;
  /** What plays, or is to play. */
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

  /** Seconds, as the audio at hand says of itself; `NaN` or `undefined` while unknown. */
  get duration(): number | undefined {
    return this.#instrument?.engine.duration;
  }

  /** Asks for the sound of an item. What was asked before is superseded at once; a station sounds until the next one does. */
  start(item: Item, startAt: number): void {
    this.#attempt.release();
    this.#attempt = new Scope();
    this.#leave(item.kind === 'live');
    this.#metadata = undefined;
    this.#plan = planWays(this.#factories, item);
    this.#open(0, startAt);
  }

  /**
   * Asks again for a live stream that broke off. What is kept goes on sounding: on the same engine where it keeps
   * live audio, else beside it until the new connection sounds. A silent engine is used again, because iOS
   * lets only an element that a gesture has touched play by itself.
   */
  renew(backlogSounds: boolean): void {
    if (!this.#plan) return;
    this.#plan = planWays(this.#factories, this.#plan.item);
    if (this.live && this.#way) return this.#reconnect(this.live, this.#way);
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

  /** On the same engine, from the best source that it may play. */
  #reconnect(live: LiveArchive, before: Way): void {
    this.#way = this.#plan?.ways.find(({ maker }) => maker === before.maker) ?? before;
    live.reconnect(this.#way.source);
  }

  /** One station goes over into the next: the old one is heard until the new one is. */
  #leave(toLive: boolean): void {
    if (!toLive) return this.#letGo();
    // What was chosen in between never sounded.
    if (this.#leaving) return this.#discard();
    const instrument = this.#instrument;
    if (instrument?.engine.duration !== Number.POSITIVE_INFINITY || !instrument.engine.wantsSound) return;
    instrument.hush();
    this.#leaving = instrument.engine;
    this.#instrument = undefined;
  }

  #letGo(): void {
    this.#leaving?.dispose();
    this.#leaving = undefined;
  }

  /** Runs `use` with an engine for this way: at once if its code is here, else when it has come. */
  #withEngine(way: Way, use: (engine: AudioEngine) => void): void {
    const { maker } = way;
    if (this.#instrument?.maker === maker) return use(this.#instrument.engine);
    this.#discard();
    const { signal } = this.#attempt;
    const install = (engine: AudioEngine) => {
      if (signal.aborted) return engine.dispose();
      this.#install(engine, maker);
      use(engine);
    };
    const made = maker.make();
    if (made instanceof Promise) made.then(install, () => signal.aborted || this.#giveUp('network'));
    else install(made);
  }

  #install(engine: AudioEngine, maker: EngineMaker): void {
    this.#instrument = new Instrument(engine, maker, this.#events);
    engine.setVolume(this.#level, this.#muted);
    engine.setRate(this.#rate);
  }

  #open(index: number, startAt: number): void {
    const way = this.#plan?.ways[index];
    if (!way) return this.#readOn(index, startAt);
    this.#withEngine(way, (engine) => {
      this.#way = way;
      this.#onFailure(engine, way, (next) => this.#open(next, engine.currentTime || startAt));
      engine.load(way.source, { startAt });
      engine.play();
    });
  }

  /** No way is left, unless there are lists that lead to more. */
  #readOn(index: number, startAt: number): void {
    const plan = this.#plan;
    if (!plan?.unread.length) return this.#giveUp('unsupported');
    const { signal } = this.#attempt;
    this.#events.emit('loading', undefined);
    readLists(this.#factories, plan, signal).then(
      (read) => {
        if (signal.aborted) return;
        this.#plan = read;
        this.#open(index, startAt);
      },
      () => signal.aborted || this.#giveUp('network'),
    );
  }

  /** Makes the new connection on an engine of its own, which takes over once it sounds. */
  #openBeside(index: number): void {
    const way = this.#plan?.ways[index];
    const made = way?.maker.make();
    // A list that has to be asked first, or code that has to come: then the backlog is given up.
    if (!way || !made || made instanceof Promise) return this.#open(index, 0);
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
      if (this.#plan?.ways[next] || this.#plan?.unread.length) goOn(next);
      else this.#events.emit('failed', { reason });
    };
    const place = () => this.#plan?.ways.indexOf(way) ?? 0;
    engine.on('unsuited', () => handOver(place() + 1, 'unsupported'), scope);
    engine.on(
      'failed',
      ({ reason }) => {
        handOver(this.#afterSource(way), reason);
      },
      scope,
    );
  }

  /** A failure is the source's, whatever the engine. */
  #afterSource({ source }: Way): number {
    return (this.#plan?.ways.findLastIndex((way) => way.source.src === source.src) ?? -1) + 1;
  }

  /** With no source to load, what sounded before must be silenced all the same. */
  #giveUp(reason: FailureReason): void {
    this.#discard();
    this.#events.emit('failed', { reason });
  }

  #discard(): void {
    this.#instrument?.dispose();
    this.#instrument = undefined;
  }
}
