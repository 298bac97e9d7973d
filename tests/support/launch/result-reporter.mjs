import { writeFileSync } from 'node:fs';

/** Writes how many tests passed and failed, in all browsers together, to the file that RESULTS names. */
export const resultReporter = (file = process.env.RESULTS) => ({
  stop({ sessions }) {
    if (!file) return;
    const tests = [...sessions].flatMap(({ testResults }) => (testResults ? flatten(testResults) : []));
    const passed = tests.filter((test) => test.passed).length;
    const broken = [...sessions].filter(({ passed: ok, testResults }) => !ok && !testResults).length;
    writeFileSync(file, JSON.stringify({ passed, failed: tests.filter((test) => !test.passed && !test.skipped).length + broken }));
  },
});

const flatten = ({ tests, suites }) => [...tests, ...suites.flatMap(flatten)];
