/** `npm run build`: writes `dist/`, its types, and what editors and frameworks read of the elements. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { run } from './lib/run.mjs';

rmSync('dist', { recursive: true, force: true });
for (const mode of ['packages', 'pages', 'scripts']) {
  await run('npx', ['vite', 'build', '--config', 'vite.build.ts', '--mode', mode, '--logLevel', 'warn']);
}
await run('npx', ['tsc', '-p', 'tsconfig.build.json']);
await run('npx', ['cem', 'analyze', '--quiet']);
await run('node', ['scripts/editor-data.mjs']);
await run('node', ['scripts/reference.mjs']);
cpSync('src/styles/station-player.css', 'dist/station-player.css');
cpSync('src/embed/embed.html', 'dist/embed.html');
cpSync('src/catalog/station.schema.json', 'dist/station.schema.json');

/** What a page loads holds others' work, whose licences ask to be told. */
const licences = ['LICENSE', 'node_modules/lit/LICENSE', 'node_modules/howler/LICENSE.md'].map((file) => {
  const name = file.split('/').at(-2) ?? 'station-player';
  return `${name}\n\n${readFileSync(file, 'utf8').trim()}\n`;
});
writeFileSync('dist/station-player.licences.txt', licences.join('\n----------\n\n'));
