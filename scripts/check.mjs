/** `npm run check`: everything that can be told without playing a sound. */
import { existsSync, readFileSync } from 'node:fs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { run } from './lib/run.mjs';

await ensureDependencies();
await run('npx', ['biome', 'ci', '--error-on-warnings']);
await run('npx', ['oxlint', '-c', '.oxlintrc.json', 'src']);
await run('npx', ['tsc', '-p', 'tsconfig.json']);

const manifest = existsSync('custom-elements.json') ? readFileSync('custom-elements.json', 'utf8') : '';
await run('npm', ['run', 'build', '--silent']);
if (manifest !== readFileSync('custom-elements.json', 'utf8')) {
  console.error('custom-elements.json had drifted from the classes. It has been written anew: commit it.');
  process.exit(1);
}
await run('node', ['scripts/size.mjs']);
if (/"resolved"|registry\./.test(readFileSync('package-lock.json', 'utf8'))) {
  console.error('package-lock.json names a package registry. Install with omit-lockfile-registry-resolved=true.');
  process.exit(1);
}
console.log('\nAll checks hold.');
