import type { AudioEngine, EngineEventMap, EngineEventName } from '../engine/engine.ts';
import type { Emitter } from '../support/emitter.ts';
import { Scope } from '../support/scope.ts';
import type { EngineMaker } from './engines.ts';

/** `failed` and `unsuited` are not passed on: they hand over to the next way. */
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
  'id3',
  'title',
  'cues',
  'time',
  'duration',
  'buffered',
  'seeking',
  'seeked',
  'rate',
];

/** An engine at work, whose events are passed on for as long as it is the one at hand. */
export class Instrument {
  readonly engine: AudioEngine;
  readonly maker: EngineMaker;
  readonly #scope = new Scope();

  constructor(engine: AudioEngine, maker: EngineMaker, events: Emitter<EngineEventMap>) {
    this.engine = engine;
    this.maker = maker;
    for (const name of eventNames) engine.on(name, (detail) => events.emit(name, detail as never), this.#scope);
  }

  /** Passes nothing on any more; what it plays sounds on. */
  hush(): void {
    this.#scope.release();
  }

  dispose(): void {
    this.hush();
    this.engine.dispose();
  }
}
