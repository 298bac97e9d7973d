import { createTimeShiftEngine, learnPagePolicy } from '../../src/engine/timeshift-engine.ts';
import { everyEngine, keepingEngines } from './contract.ts';
import { realRig } from './real-rig.ts';

describe('time-shift engine, by contract', () => {
  before(learnPagePolicy);
  for (const { title, run } of [...everyEngine, ...keepingEngines]) it(title, () => run(realRig(createTimeShiftEngine, 'endless')));
});
