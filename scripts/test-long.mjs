/** `npm run test:long`: what takes minutes of sound, in three browsers. `BROWSERS` chooses some of them. */
import { ensureBrowsers } from './lib/browsers.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { exitCode } from './lib/run.mjs';

await ensureDependencies();
await ensureBrowsers();
process.exit(await exitCode('npx', ['wtr'], { LONG: '1', DURATIONS: '1' }));
