import { createStreamEngine } from '../../src/engine/stream-engine.ts';
import { testTogether } from '../support/together.ts';
import { everyEngine, liveEngines } from './contract.ts';
import { realRig } from './real-rig.ts';

describe('stream engine, by contract', () => {
  testTogether(
    [...everyEngine, ...liveEngines].map(({ title, run }) => ({ title, run: () => run(realRig(createStreamEngine, 'endless')) })),
  );
});
