import type { AudioEngine } from '../../src/engine/engine.ts';
import { createHlsEngine } from '../../src/engine/hls-engine.ts';
import { hlsMount } from '../support/hls/hls.ts';
import type { HlsOptions } from '../support/hls/hls-stream.ts';
import { testTogether } from '../support/together.ts';
import { until } from '../support/until.ts';
import { type ContractCase, everyEngine, liveEngines, type Rig, seekingEngines } from './contract.ts';
import { elementOf, watchElement } from './real-rig.ts';

const hlsRig = (options: HlsOptions): Rig => {
  const sound = async () => {
    const { url, report } = await hlsMount(options);
    return { source: { src: url }, requests: async () => (await report()).requests };
  };
  return {
    create: () => watchElement(createHlsEngine),
    sound,
    missing: async () => {
      const { url, befall, report } = await hlsMount(options);
      await befall({ kind: 'status', status: 404 });
      return { source: { src: url }, requests: async () => (await report()).requests };
    },
    until: async (condition, what) => void (await until(condition, { what, within: 15_000 })),
    volume: (engine: AudioEngine) => ({ level: Math.round(elementOf(engine).volume * 100) / 100, muted: elementOf(engine).muted }),
  };
};

const by = (cases: readonly ContractCase[], options: HlsOptions) =>
  cases.map(({ title, run }) => ({ title, run: () => run(hlsRig(options)) }));

describe('HLS engine that ends, by contract', () => {
  testTogether(by([...everyEngine, ...seekingEngines(12)], { length: 6 }));
});

describe('HLS engine live, by contract', () => {
  testTogether(by([...everyEngine, ...liveEngines], { window: 8 }));
});

describe('HLS engine live with a window, by contract', () => {
  testTogether(by(everyEngine, { window: 30, packaging: 'fmp4' }));
});
