import { createTimeShiftEngine } from '../../src/engine/timeshift-engine.ts';
import { everyEngine } from './contract.ts';
import { realRig } from './real-rig.ts';

describe('time-shift engine, by contract', () => {
  for (const { title, run } of everyEngine) it(title, () => run(realRig(createTimeShiftEngine, 'endless')));
});
