/** `npm run bench`: builds, then measures. `ROUNDS` chooses how often. `npm run bench:outages`: a hundred outages. */
import { ensureDependencies } from './lib/dependencies.mjs';
import { run } from './lib/run.mjs';

await ensureDependencies();
await run('npm', ['run', 'build', '--silent']);
await run('node', [`bench/${process.argv[2] ?? 'run'}.ts`]);
