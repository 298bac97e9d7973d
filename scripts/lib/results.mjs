import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What a run of tests comes to, for the last lines of a log, which are those that are read: each failure, and how many
 * passed and failed.
 *
 * @param {{ unit?: string, browsers: string }} files the results that vitest and the browsers' runner have written
 */
export function summary({ unit, browsers }) {
  const inNode = unit ? read(unit) : {};
  const inBrowsers = read(browsers);
  const passed = (inNode.numPassedTests ?? 0) + (inBrowsers.passed ?? 0);
  const failed = (inNode.numFailedTests ?? 0) + (inBrowsers.failed ?? 0);
  const failures = [...failuresInNode(inNode), ...(inBrowsers.failures ?? [])];
  return ['', ...failures.map((line) => `Failed: ${line}`), `Result: ${passed} passed, ${failed} failed`].join('\n');
}

/** A line each for the tests that failed in Node, and for the files that did not come to any test. */
const failuresInNode = ({ testResults = [] }) =>
  testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = `Node  ${path.relative('', name)}`;
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [`${file}: ${message}`];
    return failed.map(({ fullName, failureMessages }) => `${file}: ${fullName}: ${failureMessages[0]?.split('\n')[0]}`);
  });

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
