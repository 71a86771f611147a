/* Reads how many tests passed and failed from what the runners wrote. A runner that ran nothing has failed. */
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * @param {string} file
 * @param {(report: any) => Counts} count
 * @returns {Counts}
 */
function read(file, count) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { passed, failed } = count(JSON.parse(readFileSync(file, 'utf8')));
  return passed + failed === 0 ? { passed: 0, failed: 1 } : { passed, failed };
}

/** @param {string} file written by Vitest's JSON reporter */
export function vitestCounts(file) {
  return read(file, (report) => {
    // A file that cannot be loaded has no tests to fail.
    const broken = report.testResults.filter(
      (/** @type {any} */ result) =>
        result.status === 'failed' &&
        !result.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
    );
    return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
  });
}

/** @param {string} file written by Playwright's JSON reporter */
export function playwrightCounts(file) {
  return read(file, ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + (stats.unexpected === 0 ? errors.length : 0),
  }));
}
