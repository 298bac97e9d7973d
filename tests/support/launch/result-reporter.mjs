import { writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes to the file that RESULTS names how many tests passed and failed, in all browsers together, and which failed
 * with what message: what a run has printed on its way may be long gone from the log when it ends.
 */
export const resultReporter = (file = process.env.RESULTS) => {
  let root = '';
  return {
    start({ config }) {
      root = config.rootDir;
    },
    stop({ sessions }) {
      if (!file) return;
      const all = [...sessions];
      const passed = all.flatMap(testsOf).filter((test) => test.passed).length;
      const failures = all.flatMap((session) => failuresOf(session, path.relative(root, session.testFile)));
      writeFileSync(file, JSON.stringify({ passed, failed: failures.length, failures }));
    },
  };
};

/** A line each for the tests of a file in a browser that failed, or for the file itself where none of them did. */
function failuresOf(session, file) {
  const where = `${session.browser.name}  ${file}`;
  const failed = testsOf(session).filter((test) => !test.passed && !test.skipped);
  if (failed.length > 0) return failed.map(({ name, error }) => `${where}: ${name}: ${error?.message ?? 'no message'}`);
  return session.passed ? [] : [`${where}: ${session.errors?.[0]?.message ?? 'did not run to its end'}`];
}

const testsOf = ({ testResults }) => (testResults ? flatten(testResults) : []);

const flatten = ({ name, tests, suites }) =>
  [...tests, ...suites.flatMap(flatten)].map((test) => ({ ...test, name: [name, test.name].filter(Boolean).join(' › ') }));
