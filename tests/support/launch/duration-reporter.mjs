import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const MOST = 10;

/**
 * Writes to `file` where the time of a run went: for each test file in each browser the milliseconds to open its
 * page (the first of a browser: and the browser), to run it (its modules' loading is all that its tests don't
 * account for), and to close it. Prints the slowest tests where `print` is true.
 */
export function durationReporter({
  file = '.cache/results/durations.json',
  print = Boolean(process.env.DURATIONS ?? process.env.RESULTS),
} = {}) {
  const clocks = new Map();
  let root = '';
  return {
    start({ config, sessions }) {
      root = config.rootDir;
      // The runner opens its first page before it starts its reporters.
      for (const { id } of sessions.forStatus('INITIALIZING')) clocks.set(id, { INITIALIZING: performance.now() });
      sessions.on('session-status-updated', ({ id, status }) => {
        clocks.set(id, { ...clocks.get(id), [status]: performance.now() });
      });
    },
    stop({ sessions }) {
      const files = [...sessions].map((session) => row(session, clocks.get(session.id) ?? {}, root));
      files.sort((a, b) => b.total - a.total);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(files, undefined, 1));
      if (print) console.log(report(files));
    },
  };
}

function row({ testFile, browser, testResults }, clock, root) {
  const between = (from, to) => Math.round((clock[to] ?? Number.NaN) - (clock[from] ?? Number.NaN));
  return {
    file: path.relative(root, testFile),
    browser: browser.name,
    total: between('INITIALIZING', 'FINISHED'),
    open: between('INITIALIZING', 'TEST_STARTED'),
    run: between('TEST_STARTED', 'TEST_FINISHED'),
    close: between('TEST_FINISHED', 'FINISHED'),
    tests: testResults ? flatten(testResults) : [],
  };
}

/** Each test with the names of the suites it stands in. */
const flatten = ({ name, tests, suites }) =>
  [...tests, ...suites.flatMap(flatten)].map((test) => ({
    name: [name, test.name].filter(Boolean).join(' › '),
    duration: test.duration ?? 0,
  }));

function report(files) {
  const all = files.flatMap(({ file, browser, tests }) => tests.map((test) => ({ ...test, file, browser })));
  const slowest = all.sort((a, b) => b.duration - a.duration).slice(0, MOST);
  const lines = slowest.map(({ duration, browser, file, name }) => `  ${seconds(duration)}  ${browser}  ${file}: ${name}`);
  return [
    'The slowest tests:',
    ...lines,
    `All files of all browsers: ${seconds(files.reduce((sum, { total }) => sum + (total || 0), 0))}`,
  ].join('\n');
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1).padStart(5)} s`;
