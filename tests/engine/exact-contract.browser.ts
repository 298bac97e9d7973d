import { createExactEngine } from '../../src/engine/exact-engine.ts';
import { testTogether } from '../support/together.ts';
import { everyEngine, seekingEngines } from './contract.ts';
import { realRig } from './real-rig.ts';

const contract = [...everyEngine, ...seekingEngines(12)];
const longer = [...everyEngine, ...seekingEngines(60.08)];

describe('exact engine, by contract', () => {
  testTogether([
    ...contract.map(({ title, run }) => ({ title: `constant: ${title}`, run: () => run(realRig(() => createExactEngine(), 'file')) })),
    ...longer.map(({ title, run }) => ({
      title: `variable, frames counted: ${title}`,
      run: () => run(realRig(() => createExactEngine({ means: { seeksByFrames: () => false } }), 'file', 'sweep-xing.mp3')),
    })),
  ]);
});
