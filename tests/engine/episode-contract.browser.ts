import { createEpisodeEngine } from '../../src/engine/episode-engine.ts';
import { everyEngine, seekingEngines } from './contract.ts';
import { realRig } from './real-rig.ts';

describe('episode engine, by contract', () => {
  for (const { title, run } of [...everyEngine, ...seekingEngines(12)]) it(title, () => run(realRig(() => createEpisodeEngine(), 'file')));
});
