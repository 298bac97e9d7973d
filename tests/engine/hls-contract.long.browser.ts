import type { AudioEngine } from '../../src/engine/engine.ts';
import { createHlsEngine } from '../../src/engine/hls-engine.ts';
import { hlsMount } from '../support/hls/hls.ts';
import type { HlsOptions } from '../support/hls/hls-stream.ts';
import { until } from '../support/until.ts';
import { everyEngine, liveEngines, type Rig, seekingEngines } from './contract.ts';
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

describe('HLS engine that ends, by contract', () => {
  for (const { title, run } of [...everyEngine, ...seekingEngines(12)]) it(title, () => run(hlsRig({ length: 6 })));
});

describe('HLS engine live, by contract', () => {
  for (const { title, run } of [...everyEngine, ...liveEngines]) it(title, () => run(hlsRig({ window: 8 })));
});

describe('HLS engine live with a window, by contract', () => {
  for (const { title, run } of everyEngine) it(title, () => run(hlsRig({ window: 30, packaging: 'fmp4' })));
});
