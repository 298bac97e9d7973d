import { createEpisodeEngine } from '../../src/engine/episode-engine.ts';
import { testTogether } from '../support/together.ts';
import { everyEngine, seekingEngines } from './contract.ts';
import { realRig } from './real-rig.ts';

describe('episode engine, by contract', () => {
  testTogether(
    [...everyEngine, ...seekingEngines(12)].map(({ title, run }) => ({
      title,
      run: () => run(realRig(() => createEpisodeEngine(), 'file')),
    })),
  );
});
