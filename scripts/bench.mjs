/** `npm run bench`: builds, then measures. `ROUNDS` chooses how often. */
import { ensureDependencies } from './lib/dependencies.mjs';
import { run } from './lib/run.mjs';

await ensureDependencies();
await run('npm', ['run', 'build', '--silent']);
await run('node', ['bench/run.ts']);
