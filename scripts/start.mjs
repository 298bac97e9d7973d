/** `npm start`: the demo, with its own live station. `PORT` chooses where. */
import { ensureDependencies } from './lib/dependencies.mjs';
import { exitCode } from './lib/run.mjs';

await ensureDependencies();
const port = process.env.PORT ?? '5173';
console.log(`\nHarbor Radio goes on air at http://localhost:${port}/ (Ctrl+C ends it)\n`);
process.exit(await exitCode('npx', ['vite', '--port', port, '--strictPort']));
