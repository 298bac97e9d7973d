import { existsSync, statSync } from 'node:fs';
import { run } from './run.mjs';

const changedAt = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

/** Installs what package-lock.json names, unless that is done already. npm writes the inner lock file last. */
export async function ensureDependencies() {
  if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json')) return;
  console.log('Installing the dependencies (once)…');
  // Not `npm ci`: npm 11 refuses a lock file that lacks the binaries of other platforms, as one made behind a small mirror does.
  await run('npm', ['install', '--no-save', '--no-audit', '--no-fund']);
}
