/* Reads how many tests passed and failed from what the runners wrote. A runner that ran nothing has failed. */
import { existsSync, readFileSync } from 'node:fs';

/** `again`: how many of those that passed did so at the second try only. @typedef {{ passed: number, failed: number, again?: number }} Counts */

/**
 * @param {string} file
 * @param {(report: any) => Counts} count
 * @returns {Counts}
 */
function read(file, count) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const counts = count(JSON.parse(readFileSync(file, 'utf8')));
  return counts.passed + counts.failed === 0 ? { passed: 0, failed: 1 } : counts;
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
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + (stats.unexpected === 0 ? errors.length : 0),
    again: stats.flaky,
  }));
}
