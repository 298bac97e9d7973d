/** `npm test`: makes sure of what the tests need, builds, and runs every test: in Node, then in three browsers. */
import { mkdirSync, rmSync } from 'node:fs';
import { ensureBrowsers } from './lib/browsers.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { summary } from './lib/results.mjs';
import { exitCode, run } from './lib/run.mjs';

const results = { unit: '.cache/results/unit.json', browsers: '.cache/results/browsers.json' };

await ensureDependencies();
await ensureBrowsers();
await run('npm', ['run', 'build', '--silent']);

rmSync('.cache/results', { recursive: true, force: true });
mkdirSync('.cache/results', { recursive: true });

const unit = await exitCode('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results.unit}`]);
const browsers = await exitCode('npx', ['wtr'], { RESULTS: results.browsers });

console.log(summary(results));
process.exit(unit || browsers);
