import type { Item } from '../catalog/item.ts';
import type { AudioEngine, EngineCapabilities, EngineEventMap, FailureReason, LiveArchive } from '../engine/engine.ts';
import { Emitter } from '../support/emitter.ts';
import { Scope } from '../support/scope.ts';
import type { EngineFactories, EngineMaker } from './engines.ts';
import type { HandOff } from './hand-off.ts';
import { Instrument } from './instrument.ts';
import { nothing } from './nothing-loaded.ts';
import { type Plan, type Way, Ways } from './ways.ts';

/** In which a stream says of itself what it carries. */
export const namings = ['metadata', 'id3', 'title'] as const;
type Naming = (typeof namings)[number];
export type Named = { readonly [Name in Naming]: { readonly name: Name; readonly detail: EngineEventMap[Name] } }[Naming];

/**
 * Turns an item into sound: picks the engine, tries its sources in order, and hands over between engines.
 * It tells what engines tell, with two differences: `failed` means that no way is left, and events come
 * from the engine at hand only.
 */
export class Sound {
  readonly #events = new Emitter<EngineEventMap>();
  /** Lives while an item is asked for: until it is paused, or something else is. */
  attempt = new Scope();
  instrument: Instrument | undefined;
  /** What sounded before, and sounds on until what was chosen sounds or is known to fail. */
  #leaving: AudioEngine | undefined;
  readonly ways: Ways;
  /** What to try for the item that was asked for. */
  plan: Plan | undefined;
  /** What plays, or is to play. */
  way: Way | undefined;
  /** What said last that it can't read a source. Whether another engine can shows when that sounds. */
  #unsuited: Way | undefined;
  /** What the stream said last of itself, for whoever comes to listen later. */
  named: Named | undefined;
  /** Comes with the first sound. */
  handOff: HandOff | undefined;
  /** Where what is asked for begins, or is sought to, which may be before it has an engine. Seconds. */
  #startAt = 0;
  #level = 1;
  #muted = false;
  #rate = 1;
  #drain = false;

  constructor(factories: EngineFactories) {
    this.ways = new Ways(factories);
    for (const name of ['playing', 'failed', 'refused'] as const) this.on(name, () => this.#letGo());
    this.on('playing', () => this.#learn());
    for (const name of namings) {
      this.on(name, (detail) => {
        this.named = { name, detail } as Named;
      });
    }
  }

  readonly on = this.#events.on.bind(this.#events);
  readonly tell = this.#events.emit.bind(this.#events);

  get capabilities(): EngineCapabilities {
    return this.instrument?.engine.capabilities ?? nothing;
  }

  /** What is kept of live audio; `undefined` where it isn't. */
  get live(): LiveArchive | undefined {
    return this.instrument?.engine.live;
  }

  /** Seconds on the media clock, read now; `undefined` while nothing is loaded. */
  get currentTime(): number | undefined {
    return this.instrument?.engine.currentTime;
  }

  /** Seconds, as the audio at hand says of itself; `NaN` or `undefined` while unknown. */
  get duration(): number | undefined {
    return this.instrument?.engine.duration;
  }

  /** Asks for the sound of an item. What was asked before is superseded at once; a station sounds until the next one does. */
  start(item: Item, startAt: number): void {
    this.supersede();
    if (this.handOff?.take(item)) return;
    this.#leave(item.kind === 'live');
    this.named = undefined;
    this.plan = this.ways.plan(item);
    this.open(0, startAt);
  }

  /** Ends what is being asked for; what sounds goes on. */
  supersede(): void {
    this.attempt.release();
    this.attempt = new Scope();
  }

  resume(): void {
    const { engine } = this.instrument ?? {};
    if (!engine || !this.way) return;
    this.supersede();
    this.openNext(engine, this.way);
    engine.play();
  }

  pause(): void {
    this.attempt.release();
    this.#letGo();
    this.instrument?.engine.pause();
  }

  seek(seconds: number): void {
    this.#startAt = seconds;
    this.instrument?.engine.seek(seconds);
  }

  setVolume(level: number, muted: boolean): void {
    this.#level = level;
    this.#muted = muted;
    this.instrument?.engine.setVolume(level, muted);
    this.#leaving?.setVolume(level, muted);
  }

  setRate(rate: number): void {
    this.#rate = rate;
    this.instrument?.engine.setRate(rate);
  }

  setDrain(drain: boolean): void {
    this.#drain = drain;
    this.live?.setDrain(drain);
  }

  /** Silence, and nothing is kept. */
  stop(): void {
    this.plan = undefined;
    this.attempt.release();
    this.#letGo();
    this.#discard();
  }

  dispose(): void {
    this.stop();
    this.#events.clear();
  }

  /** Sound is the proof: of a source, and of an engine where another could not read it. */
  #learn(): void {
    const way = this.way;
    if (!way) return;
    this.ways.sounds(way);
    if (this.#unsuited?.source.src === way.source.src) this.ways.close(this.#unsuited);
    this.#unsuited = undefined;
  }

  /** One station goes over into the next: the old one is heard until the new one is. */
  #leave(toLive: boolean): void {
    if (!toLive) return this.#letGo();
    // What was chosen in between never sounded.
    if (this.#leaving) return this.#discard();
    const instrument = this.instrument;
    if (instrument?.engine.duration !== Number.POSITIVE_INFINITY || !instrument.engine.wantsSound) return;
    instrument.hush();
    this.#leaving = instrument.engine;
    this.instrument = undefined;
  }

  #letGo(): void {
    this.#leaving?.dispose();
    this.#leaving = undefined;
  }

  /** Runs `use` with an engine for this way: at once if its code is here, else when it has come. */
  #withEngine(way: Way, use: (engine: AudioEngine) => void, otherwise: () => void): void {
    const { maker } = way;
    if (this.instrument?.maker === maker) return use(this.instrument.engine);
    this.#discard();
    const { signal } = this.attempt;
    const install = (engine: AudioEngine) => {
      if (signal.aborted) return engine.dispose();
      this.install(engine, maker);
      use(engine);
    };
    const made = maker.make();
    if (made instanceof Promise) made.then(install, () => signal.aborted || otherwise());
    else install(made);
  }

  /** Makes an engine the one at hand. */
  install(engine: AudioEngine, maker: EngineMaker): void {
    this.instrument = new Instrument(engine, maker, this.#events);
    this.tune(engine);
  }

  /** As loud, as fast and as close to live as the listener wants it. */
  tune(engine: AudioEngine): void {
    engine.setVolume(this.#level, this.#muted);
    engine.setRate(this.#rate);
    engine.live?.setDrain(this.#drain);
  }

  /** An engine that was made beside the one at hand sounds, and takes its place. */
  promote(engine: AudioEngine, way: Way): void {
    if (engine === this.instrument?.engine) return;
    this.#discard();
    this.way = way;
    this.install(engine, way.maker);
    this.tell('playing', undefined);
  }

  /** Tries a way of the plan, and those behind it where it fails. */
  open(index: number, startAt = this.#startAt): void {
    this.#startAt = startAt;
    const { item, ways } = this.plan ?? {};
    const way = ways?.[index];
    if (!way) return this.#readOn(index);
    const keep = item?.kind === 'live' ? item.keep : undefined;
    const use = (engine: AudioEngine) => {
      this.way = way;
      this.openNext(engine, way);
      engine.load(way.source, { startAt: this.#startAt, keep });
      engine.play();
    };
    this.#withEngine(way, use, () => this.#goWithout(way, index));
  }

  /** Where this way fails, those behind it are tried. */
  openNext(engine: AudioEngine, way: Way): void {
    this.orElse(engine, way, (next) => this.open(next, engine.currentTime || this.#startAt));
  }

  /** An engine's code can't be had. Another one may play the same source with less comfort. */
  #goWithout({ maker }: Way, index: number): void {
    const plan = this.plan;
    if (plan) this.plan = { ...plan, ways: plan.ways.filter((way) => way.maker !== maker) };
    if (this.plan?.ways[index]) this.open(index);
    else this.#giveUp('network');
  }

  /** No way is left, unless there are lists that lead to more. */
  #readOn(index: number): void {
    const plan = this.plan;
    if (!plan?.unread.length) return this.#giveUp('unsupported');
    const { signal } = this.attempt;
    this.tell('loading', undefined);
    this.ways.read(plan, signal).then(
      (read) => {
        if (signal.aborted) return;
        this.plan = read;
        this.open(index);
      },
      () => signal.aborted || this.#giveUp('network'),
    );
  }

  /** Goes on with the next way when this one fails, and tells when none is left. */
  orElse(engine: AudioEngine, way: Way, goOn: (next: number) => void): void {
    const scope = this.attempt.child();
    const handOver = (next: number, reason: FailureReason) => {
      scope.release();
      if (this.plan?.ways[next] || this.plan?.unread.length) goOn(next);
      else this.tell('failed', { reason });
    };
    const place = () => this.plan?.ways.indexOf(way) ?? 0;
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
        this.ways.rest(way);
        handOver(this.#afterSource(way), reason);
      },
      scope,
    );
  }

  /** A failure is the source's, whatever the engine. */
  #afterSource({ source }: Way): number {
    return (this.plan?.ways.findLastIndex((way) => way.source.src === source.src) ?? -1) + 1;
  }

  /** With no source to load, what sounded before must be silenced all the same. */
  #giveUp(reason: FailureReason): void {
    this.#discard();
    this.tell('failed', { reason });
  }

  #discard(): void {
    this.instrument?.dispose();
    this.instrument = undefined;
  }
}
