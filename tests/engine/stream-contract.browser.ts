import { createStreamEngine } from '../../src/engine/stream-engine.ts';
import { everyEngine, liveEngines } from './contract.ts';
import { realRig } from './real-rig.ts';

describe('stream engine, by contract', () => {
  for (const { title, run } of [...everyEngine, ...liveEngines]) it(title, () => run(realRig(createStreamEngine, 'endless')));
});
