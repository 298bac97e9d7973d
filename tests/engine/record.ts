import type { AudioEngine, EngineEventMap, EngineEventName } from '../../src/engine/engine.ts';

const names: readonly EngineEventName[] = [
  'loading',
  'playing',
  'paused',
  'stalled',
  'ended',
  'refused',
  'lost',
  'failed',
  'time',
  'duration',
  'buffered',
  'seeking',
  'seeked',
  'rate',
];

type Recorded = { [Name in EngineEventName]: { readonly name: Name; readonly detail: EngineEventMap[Name]; readonly at: number } };

/** What an engine has told, in order. */
export interface Recording {
  readonly events: Recorded[EngineEventName][];
  /** The details of one event, in order. */
  of<Name extends EngineEventName>(name: Name): EngineEventMap[Name][];
  count(name: EngineEventName): number;
  /** When an event was first told, in milliseconds of `performance.now()`. */
  at(name: EngineEventName): number;
  /** Names without those that come all the time (time, buffered, duration). */
  readonly story: EngineEventName[];
}

export function record(engine: AudioEngine): Recording {
  const events: Recorded[EngineEventName][] = [];
  for (const name of names) {
    engine.on(name, (detail) => events.push({ name, detail, at: performance.now() } as Recorded[EngineEventName]));
  }
  const named = (name: EngineEventName) => events.filter((event) => event.name === name);
  return {
    events,
    of: (name) => named(name).map(({ detail }) => detail) as never,
    count: (name) => named(name).length,
    at: (name) => named(name)[0]?.at ?? Number.NaN,
    get story() {
      return events.map(({ name }) => name).filter((name) => name !== 'time' && name !== 'buffered' && name !== 'duration');
    },
  };
}
