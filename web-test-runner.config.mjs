import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin, emulateMediaPlugin } from '@web/test-runner-commands/plugins';
import { faultCommands } from './tests/support/fault-server/fault-commands.mjs';
import { hlsCommands } from './tests/support/hls/hls-commands.mjs';
import { chordCommand } from './tests/support/launch/chord-command.mjs';
import { chromium } from './tests/support/launch/chromium.mjs';
import { durationReporter } from './tests/support/launch/duration-reporter.mjs';
import { firefox } from './tests/support/launch/firefox.mjs';
import { howlerEsm } from './tests/support/launch/howler-esm.mjs';
import { resultReporter } from './tests/support/launch/result-reporter.mjs';
import { serveAudio } from './tests/support/launch/serve-audio.ts';
import { servePolicy, serveStation, serveUntouched } from './tests/support/launch/serve-station.mjs';
import { soundCommands } from './tests/support/launch/sound-commands.mjs';
import { tabCommands } from './tests/support/launch/tab-commands.mjs';
import { webkit } from './tests/support/launch/webkit.mjs';
import { nginxCommands } from './tests/support/nginx/nginx-commands.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const launchers = { chromium, firefox, webkit };
const wanted = (process.env.BROWSERS ?? 'chromium,firefox,webkit').split(',');

/** As for who has asked the system for less motion. */
const reducedMotion = {
  chromium: ['--force-prefers-reduced-motion'],
  firefox: { 'ui.prefersReducedMotion': 1 },
  webkit: { settings: 'gtk-enable-animations=false' },
};

async function launch(autoplay, more = {}) {
  const browsers = [];
  for (const name of wanted) {
    if (!launchers[name]) throw new Error(`BROWSERS names “${name}”; there are ${Object.keys(launchers).join(', ')}.`);
    browsers.push(await launchers[name](autoplay, more[name]));
  }
  return browsers;
}

const groups = async () => [
  { name: 'no-autoplay', files: 'tests/**/*.no-autoplay.browser.ts', browsers: await launch('block') },
  { name: 'reduced-motion', files: 'tests/**/*.reduced-motion.browser.ts', browsers: await launch('allow', reducedMotion) },
  ...(wanted.includes('chromium') ? [withScreenReader(), onPaper()] : []),
  {
    name: 'view-transition',
    files: 'tests/**/*.view-transition.browser.ts',
    browsers: await launch('allow', { webkit: { composited: true } }),
  },
];

/** As Chromium is where a screen reader runs: else content that is skipped has no place in its accessibility tree. */
const withScreenReader = () => ({
  name: 'screen-reader',
  files: 'tests/**/*.screen-reader.browser.ts',
  browsers: [chromium('allow', ['--force-renderer-accessibility'])],
});

/** Of the three only Chromium lets the runner see a page as it is on paper. */
const onPaper = () => ({ name: 'print', files: 'tests/**/*.print.browser.ts', browsers: [chromium('allow')] });

export default {
  rootDir: root,
  hostname: '127.0.0.1',
  nodeResolve: { exportConditions: ['development', 'browser'] },
  // What takes minutes of sound (outages by the hundred, every fault of HLS) has a run of its own: `npm run test:long`.
  files: process.env.LONG
    ? 'tests/**/*.long.browser.ts'
    : ['tests/**/*.browser.ts', '!tests/**/*.{no-autoplay,reduced-motion,screen-reader,print,view-transition,long}.browser.ts'],
  browsers: await launch('allow'),
  groups: process.env.LONG ? [] : await groups(),
  // One page at a time in a browser: keys and pointer work in WebKit only so.
  concurrency: 1,
  // Tests mostly wait for sound, and say what they wait for: the browsers wait at the same time.
  concurrentBrowsers: wanted.length,
  browserStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: '30000' } },
  middleware: [servePolicy(), serveUntouched(), serveStation(), serveAudio(root)],
  reporters: [defaultReporter(), resultReporter(), durationReporter()],
  plugins: [
    howlerEsm(),
    a11ySnapshotPlugin(),
    emulateMediaPlugin(),
    chordCommand(),
    soundCommands(),
    faultCommands(),
    hlsCommands(),
    nginxCommands(),
    tabCommands(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
  ],
};
