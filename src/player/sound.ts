import type { Item } from '../catalog/item.ts';
import type { AudioEngine, EngineCapabilities, EngineEventMap, FailureReason, LiveArchive } from '../engine/engine.ts';
import { Emitter } from '../support/emitter.ts';
import { Scope } from '../support/scope.ts';
import type { EngineFactories, EngineMaker } from './engines.ts';
import { Instrument } from './instrument.ts';
import { type Plan, type Way, Ways } from './ways.ts';

const nothing: EngineCapabilities = { canSeek: false, canRewindLive: false, canSetRate: false, hasCues: false };

/**
 * Turns an item into sound: picks the engine, tries its sources in order, and hands over between engines.
 * It tells what engines tell, with two differences: `failed` means that no way is left, and events come
 * from the engine at hand only.
 */
export class Sound {
  readonly #events = new Emitter<EngineEventMap>();
  #attempt = new Scope();
  /** Ends with the sound, and not at a pause: what is kept is received meanwhile. */
  #renewal = new Scope();
  #instrument: Instrument | undefined;
  /** What sounded before, and sounds on until what was chosen sounds or is known to fail. */
  #leaving: AudioEngine | undefined;
  readonly #ways: Ways;
  #plan: Plan | undefined;
  /** What plays, or is to play. */
  #way: Way | undefined;
  /** What said last that it can't read a source. Whether another engine can shows when that sounds. */
  #unsuited: Way | undefined;
  /** A kept stream has been asked for again, and has not come yet. */
  #renewing = false;
  #metadata: EngineEventMap['metadata'] | undefined;
  #level = 1;
  #muted = false;
  #rate = 1;

  constructor(factories: EngineFactories) {
    this.#ways = new Ways(factories);
    for (const name of ['playing', 'failed', 'refused'] as const) this.on(name, () => this.#letGo());
    this.on('playing', () => this.#learn());
    this.on('spliced', () => {
      this.#renewing = false;
    });
    this.on('lost', () => this.#noteLoss());
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
    this.#renewal.release();
    this.#attempt = new Scope();
    this.#leave(item.kind === 'live');
    this.#metadata = undefined;
    this.#renewing = false;
    this.#plan = this.#ways.plan(item);
    this.#open(0, startAt);
  }

  /**
   * Asks again for a live stream that broke off. What is kept goes on sounding: on the same engine where it keeps
   * live audio, else beside it until the new connection sounds. A silent engine is used again, because iOS
   * lets only an element that a gesture has touched play by itself.
   */
  renew(backlogSounds: boolean): void {
    if (!this.#plan) return;
    this.#plan = this.#ways.plan(this.#plan.item);
    this.#renewal.release();
    this.#renewal = new Scope();
    if (this.live) return this.#reconnect(this.live, backlogSounds);
    this.#attempt.release();
    this.#attempt = new Scope();
    if (backlogSounds) this.#openBeside(0);
    else this.#open(0, 0);
  }

  resume(): void {
    const { engine } = this.#instrument ?? {};
    if (!engine || !this.#way) return;
    this.#attempt.release();
    this.#attempt = new Scope();
    this.#orElse(engine, this.#way, 0);
    engine.play();
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

  /** Silence, and nothing is kept. */
  stop(): void {
    this.#attempt.release();
    this.#renewal.release();
    this.#letGo();
    this.#discard();
  }

  dispose(): void {
    this.stop();
    this.#events.clear();
  }

  /** Where nothing else is to be tried before, lists are asked anew at each connection. */
  #reconnect(live: LiveArchive, backlogSounds: boolean): void {
    const plan = this.#plan;
    if (!plan?.unread.length || plan.ways.length > 0) return this.#rejoin(live, backlogSounds);
    const { signal } = this.#renewal;
    this.#ways
      .read(plan, signal)
      .catch(() => plan)
      .then((read) => {
        if (signal.aborted) return;
        this.#plan = read;
        this.#rejoin(live, backlogSounds);
      });
  }

  /** On the same engine, unless the best source is for another one by now. */
  #rejoin(live: LiveArchive, backlogSounds: boolean): void {
    const instrument = this.#instrument;
    const way = this.#plan?.ways[0] ?? this.#way;
    if (!instrument || !way) return;
    if (way.maker === instrument.maker) {
      this.#way = way;
      this.#renewing = true;
      live.reconnect(way.source);
    } else if (instrument.engine.wantsSound) {
      this.#attempt.release();
      this.#attempt = new Scope();
      if (backlogSounds) this.#openBeside(0);
      else this.#open(0, 0);
    }
  }

  /** Sound is the proof: of a source, and of an engine where another could not read it. */
  #learn(): void {
    const way = this.#way;
    if (!way) return;
    this.#ways.sounds(way);
    if (this.#unsuited?.source.src === way.source.src) this.#ways.close(this.#unsuited);
    this.#unsuited = undefined;
  }

  /** A source that could not be had again rests. */
  #noteLoss(): void {
    if (this.#renewing && this.#way) this.#ways.rest(this.#way);
    this.#renewing = false;
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
  #withEngine(way: Way, use: (engine: AudioEngine) => void, otherwise: () => void): void {
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
    if (made instanceof Promise) made.then(install, () => signal.aborted || otherwise());
    else install(made);
  }

  #install(engine: AudioEngine, maker: EngineMaker): void {
    this.#instrument = new Instrument(engine, maker, this.#events);
    engine.setVolume(this.#level, this.#muted);
    engine.setRate(this.#rate);
  }

  #open(index: number, startAt: number): void {
    const { item, ways } = this.#plan ?? {};
    const way = ways?.[index];
    if (!way) return this.#readOn(index, startAt);
    const keep = item?.kind === 'live' ? item.keep : undefined;
    const use = (engine: AudioEngine) => {
      this.#way = way;
      this.#orElse(engine, way, startAt);
      engine.load(way.source, { startAt, keep });
      engine.play();
    };
    this.#withEngine(way, use, () => this.#goWithout(way, index, startAt));
  }

  #orElse(engine: AudioEngine, way: Way, startAt: number): void {
    this.#onFailure(engine, way, (next) => this.#open(next, engine.currentTime || startAt));
  }

  /** An engine's code can't be had. Another one may play the same source with less comfort. */
  #goWithout({ maker }: Way, index: number, startAt: number): void {
    const plan = this.#plan;
    if (plan) this.#plan = { ...plan, ways: plan.ways.filter((way) => way.maker !== maker) };
    if (this.#plan?.ways[index]) this.#open(index, startAt);
    else this.#giveUp('network');
  }

  /** No way is left, unless there are lists that lead to more. */
  #readOn(index: number, startAt: number): void {
    const plan = this.#plan;
    if (!plan?.unread.length) return this.#giveUp('unsupported');
    const { signal } = this.#attempt;
    this.#events.emit('loading', undefined);
    this.#ways.read(plan, signal).then(
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
    engine.on(
      'unsuited',
      () => {
        this.#unsuited = way;
        handOver(place() + 1, 'unsupported');
      },
      scope,
    );
    engine.on(
      'failed',
      ({ reason }) => {
        this.#ways.rest(way);
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
