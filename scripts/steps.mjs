/* The checks that `npm test` is made of, in order. Each returns its true counts; types, lint and build are one check each. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { playwrightCounts, vitestCounts } from './counts.mjs';
import { findOrGetBrowser } from './find-browser.mjs';
import { cache } from './places.mjs';
import { runTool } from './tools.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

const programs = ['.', 'src/core', 'src/workers', 'tests'];

/** @type {(code: number) => Counts} */
const oneCheck = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** @param {string} name */
function freshReport(name) {
  mkdirSync(cache, { recursive: true });
  const file = join(cache, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

/**
 * @param {Counts} counts
 * @param {number} code the runner's own verdict: tests may all have passed and an error between them have failed it
 * @returns {Counts}
 */
function withVerdict(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

async function browserEnv() {
  const path = await findOrGetBrowser();
  if (path === null) {
    console.error('No browser was found and none could be installed: install Chromium or set CHROME_BIN to its path.');
  }
  return path === null ? null : { CHROME_BIN: path };
}

/**
 * @param {string} project
 * @param {Record<string, string>} [env]
 */
async function vitest(project, env = {}) {
  const report = freshReport(project);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runTool('vitest', ['run', '--project', project, ...reporters], env);
  return withVerdict(vitestCounts(report), code);
}

/** @satisfies {Record<string, () => Promise<Counts>>} */
export const steps = {
  async types() {
    const codes = [];
    for (const program of programs) codes.push(await runTool('typescript', ['-p', program]));
    return oneCheck(Math.max(...codes));
  },

  async lint() {
    return oneCheck(await runTool('@biomejs/biome', ['check', '--error-on-warnings', '.']));
  },

  unit: () => vitest('unit'),

  async browser() {
    const env = await browserEnv();
    return env === null ? oneCheck(1) : vitest('browser', env);
  },

  async build() {
    return oneCheck(await runTool('vite', ['build', '--logLevel', 'warn']));
  },

  async e2e() {
    const env = await browserEnv();
    if (env === null) return oneCheck(1);
    const report = freshReport('e2e');
    const args = ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json'];
    const code = await runTool('@playwright/test', args, { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report });
    return withVerdict(playwrightCounts(report), code);
  },
};
