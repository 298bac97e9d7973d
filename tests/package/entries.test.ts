import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, string | { types: string; default: string }>;
};

/** Every file that an entry of the package leads to; a pattern leads to each element. */
const files = Object.values(exports)
  .flatMap((entry) => (typeof entry === 'string' ? [entry] : [entry.types, entry.default]))
  .flatMap((path) => {
    if (!path.includes('*')) return [path];
    const names = path.includes('locales') || path.includes('i18n') ? ['en'] : elementNames();
    return names.map((name) => path.replaceAll('*', name));
  });

function elementNames(): string[] {
  return readdirSync('src/elements', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

describe('the built package (npm run build makes it)', () => {
  it('has a file behind every entry', () => {
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it.each(files.filter((file) => file.endsWith('.js')))('%s can be imported on a server', async (file) => {
    await expect(import(pathToFileURL(file).href)).resolves.toBeTruthy();
  });

  it('needs nothing but Lit at run time', () => {
    const modules = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
    const specifiers = modules.flatMap((name) =>
      [...readFileSync(`dist/${name}`, 'utf8').matchAll(/(?:^|[;}\n])\s*(?:import|export)\b[^;'"()]*?["']([^"'.][^"']*)["']/g)].map(
        ([, specifier]) => specifier ?? '',
      ),
    );
    expect(specifiers.filter((specifier) => !/^(lit|@lit)\b/.test(specifier))).toEqual([]);
  });

  it('is one module for a page, whose chunks lie beside it', () => {
    const pageFiles = readdirSync('dist').filter((name) => /^station-player.*\.js$/.test(name) && !name.endsWith('.global.js'));
    const addresses = pageFiles.flatMap((name) =>
      [...readFileSync(`dist/${name}`, 'utf8').matchAll(/(?<!\.)\b(?:from|import)\s*\(?\s*["'`]([^"'`$]+)["'`]/g)].map(
        ([, specifier]) => specifier ?? '',
      ),
    );
    expect(addresses.length).toBeGreaterThan(3);
    expect(addresses.filter((address) => !pageFiles.includes(address.replace('./', '')))).toEqual([]);
  });
});
