import { describe, expect, it } from 'vitest';
import { FakeEngine } from '../../src/engine/fake-engine.ts';
import { everyEngine, liveEngines, type Rig, seekingEngines } from './contract.ts';
import { record } from './record.ts';

const DURATION = 12;
const missing = 'https://radio.example/missing.mp3';

/** Fakes have no host: one that is asked for the missing address fails when its time passes. */
function fakeRig(duration?: number): Rig {
  const engines: FakeEngine[] = [];
  const requests = (src: string) => engines.flatMap((engine) => engine.requests).filter((address) => address === src).length;
  let count = 0;
  const source = (src: string) => ({ source: { src }, requests: () => requests(src) });
  const passTime = (engine: FakeEngine) => (engine.source?.src === missing ? engine.fail('not-found') : engine.advance(0.25));
  return {
    create() {
      const engine = new FakeEngine(duration === undefined ? {} : { duration });
      engines.push(engine);
      return engine;
    },
    async sound() {
      count += 1;
      return source(`https://radio.example/${count}.mp3`);
    },
    missing: async () => source(missing),
    async until(condition, what) {
      for (let step = 0; step < 200 && !condition(); step += 1) engines.forEach(passTime);
      if (!condition()) throw new Error(`Never: ${what}`);
    },
    volume: (engine) => (engine as FakeEngine).volume,
  };
}

describe('fake engine, live', () => {
  for (const { title, run } of [...everyEngine, ...liveEngines]) it(title, () => run(fakeRig()));
});

describe('fake engine, finite', () => {
  for (const { title, run } of [...everyEngine, ...seekingEngines(DURATION)]) it(title, () => run(fakeRig(DURATION)));
});

describe('fake engine', () => {
  it('tells what befalls it, and only while sound is wanted', () => {
    const engine = new FakeEngine();
    const told = record(engine);
    engine.load({ src: 'https://radio.example/live.mp3' });
    engine.advance(1);
    engine.stall();
    engine.lose();
    engine.refuse();
    engine.fail();
    expect(told.events).toEqual([]);
    engine.play();
    engine.advance(1);
    engine.stall();
    engine.advance(1);
    engine.lose();
    engine.lose();
    engine.stall();
    engine.advance(1);
    engine.fail('timeout');
    engine.play();
    engine.refuse();
    expect(told.story).toEqual(['loading', 'playing', 'stalled', 'playing', 'lost', 'stalled', 'failed', 'loading', 'refused']);
  });
});
