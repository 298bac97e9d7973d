/** `npm test`: makes sure of what the tests need, builds, and runs every test: in Node, then in three browsers. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowsers } from './lib/browsers.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { exitCode, run } from './lib/run.mjs';

const results = '.cache/results';

await ensureDependencies();
await ensureBrowsers();
await run('npm', ['run', 'build', '--silent']);

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const unit = await exitCode('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}/unit.json`]);
const browsers = await exitCode('npx', ['wtr'], { RESULTS: `${results}/browsers.json` });

console.log(summary());
process.exit(unit || browsers);

function summary() {
  const unitResult = read('unit.json');
  const browserResult = read('browsers.json');
  const passed = (unitResult.numPassedTests ?? 0) + (browserResult.passed ?? 0);
  const failed = (unitResult.numFailedTests ?? 0) + (browserResult.failed ?? 0);
  return `\nResult: ${passed} passed, ${failed} failed`;
}

function read(name) {
  try {
    return JSON.parse(readFileSync(`${results}/${name}`, 'utf8'));
  } catch {
    return {};
  }
}
