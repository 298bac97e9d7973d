/** `npm run test:long`: what takes minutes of sound, in three browsers. `BROWSERS` chooses some of them. */
import { mkdirSync, rmSync } from 'node:fs';
import { ensureBrowsers } from './lib/browsers.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { summary } from './lib/results.mjs';
import { exitCode } from './lib/run.mjs';

const results = '.cache/results/long.json';

await ensureDependencies();
await ensureBrowsers();

mkdirSync('.cache/results', { recursive: true });
rmSync(results, { force: true });

const failed = await exitCode('npx', ['wtr'], { LONG: '1', RESULTS: results });

console.log(summary({ browsers: results }));
process.exit(failed);
