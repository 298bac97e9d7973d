import { learnPagePolicy } from '../../src/engine/timeshift/page-policy.ts';
import { createTimeShiftEngine } from '../../src/engine/timeshift-engine.ts';
import { testTogether } from '../support/together.ts';
import { everyEngine, keepingEngines } from './contract.ts';
import { realRig } from './real-rig.ts';

describe('time-shift engine, by contract', () => {
  testTogether(
    [...everyEngine, ...keepingEngines].map(({ title, run }) => ({
      title,
      run: async () => {
        await learnPagePolicy();
        await run(realRig(createTimeShiftEngine, 'endless'));
      },
    })),
  );
});
