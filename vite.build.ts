import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { transform as minifyCss } from 'lightningcss';
import { type MinifyOptions, minify } from 'terser';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { litForPages } from './scripts/lit-for-pages.ts';
import { plainNamespaces } from './scripts/plain-namespaces.ts';

const elementEntries = Object.fromEntries(
  readdirSync('src/elements', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [`elements/${name}`, `src/elements/${name}/${name}.ts`]),
);

const packageEntries = {
  index: 'src/index.ts',
  define: 'src/define.ts',
  auto: 'src/auto.ts',
  transcript: 'src/transcript/index.ts',
  'on-air': 'src/onair/index.ts',
  feed: 'src/catalog/feed.ts',
  catalog: 'src/catalog/index.ts',
  react: 'src/react.ts',
  oembed: 'src/embed/oembed.ts',
  // Not imported by anybody: embed.html's own.
  embed: 'src/embed/embed.ts',
  'locales/en': 'src/i18n/locales/en.ts',
  ...elementEntries,
};

const common = { emptyOutDir: false, target: 'es2022', modulePreload: false, copyPublicDir: false } as const;

/** For `npm install`: one module per entry of `exports`, with Lit left to the application's bundler. */
const forPackages: UserConfig = {
  build: {
    ...common,
    lib: { entry: packageEntries, formats: ['es'] },
    rolldownOptions: {
      // Howler stays inside: what it does to a page on import is undone only if it runs where we put it.
      external: [/^lit($|\/)/, /^@lit\//],
      output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
    },
  },
};

/** The modules that an entry has with it from the start: what it imports without `import()`, near and far. */
function eagerModules(entry: string): { readonly plugin: Plugin; readonly has: (id: string) => boolean } {
  const eager = new Set<string>();
  const plugin: Plugin = {
    name: 'eager-modules',
    buildEnd() {
      const gather = (id: string): void => {
        if (eager.has(id)) return;
        eager.add(id);
        for (const imported of this.getModuleInfo(id)?.importedIds ?? []) gather(imported);
      };
      for (const id of this.getModuleIds()) if (id.endsWith(entry)) gather(id);
    },
  };
  return { plugin, has: (id) => eager.has(id) };
}

/** Style sheets stand in templates, where no minifier of scripts looks. */
const smallerStyles: Plugin = {
  name: 'smaller-styles',
  transform: {
    filter: { id: /\/src\/.*\.ts$/, code: 'css`' },
    handler: (code) => ({ code: code.replace(/css`([^`$]*)`/g, (_, sheet: string) => `css\`${minifySheet(sheet)}\``), map: null }),
  },
};

const minifySheet = (sheet: string): string =>
  minifyCss({ filename: 'sheet.css', code: Buffer.from(sheet), minify: true })
    .code.toString()
    .replaceAll('\\', '\\\\');

/** Terser after the bundler's own minifier: together 2 % smaller than either alone. */
const smaller: Plugin = {
  name: 'smaller',
  enforce: 'post',
  async generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk')
        chunk.code = withNotice(withoutLitsAdvice(withoutIndents((await minify(chunk.code, terserOptions)).code ?? chunk.code)));
    }
  },
};

/** Lit's and howler's notices stand once, in a file beside the chunks that hold them, which are the great ones. */
const withNotice = (code: string): string => (code.length > 20_000 ? notice + code : code);
const notice = '/* See station-player.licences.txt */\n';

/** The only lines left are those of `css` and `html` templates, where an indent says nothing. */
const withoutIndents = (code: string): string => code.replace(/\n\s+/g, '\n');

/** What Lit says to who writes style sheets wrongly, which is told when they are written and not on pages. */
const withoutLitsAdvice = (code: string): string =>
  code.replace(/(CSSResult is not constructable|Value passed to 'css' function)[^"]*/g, 'css');

const terserOptions: MinifyOptions = {
  format: {
    comments: false,
    quote_style: 2,
  },
  module: true,
  ecma: 2022,
  // Names stay as the bundler has shortened them, which compresses better.
  mangle: false,
  // Arrow functions stay as they are written: rows of the like compress better. `unsafe` means code that asks how long a
  // function's list of parameters is, or gives text a value that is no string and no number: there is none here.
  compress: { passes: 4, arrows: false, pure_getters: true, unsafe: true, unsafe_methods: true, hoist_funs: true, keep_fargs: false },
};

const onPages = eagerModules('/src/station-player.ts');
const forLive = eagerModules('/src/engine/timeshift-engine.ts');

const ofAnyEngine = /\/engine\/(sound-watch|timeshift\/(wall-clock|page-policy))\.ts$/;

/**
 * What stays in one piece: it compresses better, and is one request. What a page loads at first, with what any engine
 * needs; the engine of live sound; and what other engines need of that, which would else be asked for all of it.
 */
const pieces = [
  { name: 'core', test: (id: string) => onPages.has(id) || ofAnyEngine.test(id), priority: 2 },
  { name: 'frames', test: /\/timeshift\/(frame-parser|mpeg-header|adts-header|audio-format|concat)\.ts$/, priority: 1 },
  { name: 'timeshift-engine', test: forLive.has },
];

/**
 * One stamp for all chunks of a build: the core names sixty of them, and sixty hashes can't be compressed. A page that
 * has the last release loads every chunk of the next anew, and never one of each.
 */
function stamp(): string {
  const hash = createHash('sha256');
  const sources = readdirSync('src', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = sources.map(({ parentPath, name }) => `${parentPath}/${name}`).sort();
  for (const file of [...files, 'package-lock.json', 'vite.build.ts']) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 7);
}

/** For a page's script tag: everything inside, and the lazy chunks beside it under addresses relative to it. */
const forPages: UserConfig = {
  plugins: [onPages.plugin, forLive.plugin, litForPages, smallerStyles, plainNamespaces, smaller],
  build: {
    ...common,
    minify: false,
    lib: { entry: { 'station-player': 'src/station-player.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: `station-player-[name]-${stamp()}.js`,
        minify: true,
        codeSplitting: { groups: pieces },
      },
    },
  },
};

/** For pages that can't load modules: one classic script. */
const forOldScripts: UserConfig = {
  build: {
    ...common,
    minify: true,
    lib: { entry: 'src/station-player.ts', formats: ['iife'], name: 'StationPlayer', fileName: () => 'station-player.global.js' },
    rolldownOptions: { output: { codeSplitting: false } },
  },
};

const builds: Readonly<Record<string, UserConfig>> = { packages: forPackages, pages: forPages, scripts: forOldScripts };

export default defineConfig(({ mode }) => {
  const build = builds[mode];
  if (!build) throw new Error(`vite build --mode ${mode}: choose one of ${Object.keys(builds).join(', ')}.`);
  return { configFile: false, publicDir: false, ...build };
});
