/**
 * npm run bench: the whole job (file chosen → verdict on screen) against `xmllint --stream --schema` on the same file,
 * alternately in one run, for only ratios taken side by side count. Then peak memory at two sizes. With BENCH_AGAINST, a
 * commit: the whole job against that of the other commit instead. Builds the app, and makes its own input.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/places.mjs';
import { serve } from '../../scripts/serve.mjs';
import { steps } from '../../scripts/steps.mjs';
import { openApp, prepare, rendererMegabytes } from './app.mjs';
import { compare } from './compare.mjs';
import { makeExport } from './make-export.mjs';
import { median } from './median.mjs';
import { serveCommit } from './other-commit.mjs';

const megabytes = Number(process.env.BENCH_MB ?? 200);
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const against = process.env.BENCH_AGAINST ?? '';
const folder = mkdtempSync(join(tmpdir(), 'termload-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** @param {string} path */
function xmllint(path) {
  const schema = join(root, 'tests/fixtures/alma-users.xsd');
  const start = performance.now();
  execFileSync('xmllint', ['--stream', '--schema', schema, '--noout', path], { stdio: 'pipe' });
  return (performance.now() - start) / 1000;
}

/**
 * @param {string} url
 * @param {string} path
 * @param {string} reference what xmllint reads: it takes no ANSI, so there it gets the same people in UTF-8
 * @param {string} label
 */
async function speed(url, path, reference, label) {
  /** @type {number[]} */
  const ours = [];
  /** @type {number[]} */
  const theirs = [];
  let longTask = 0;
  for (let round = 0; round < rounds; round++) {
    theirs.push(xmllint(reference));
    const app = await openApp(url);
    const run = await prepare(app.page, path);
    await app.close();
    ours.push(run.seconds);
    longTask = Math.max(longTask, run.longTask);
  }
  const ratio = median(ours.map((seconds, round) => seconds / (theirs[round] ?? Number.NaN)));
  console.log(
    `${label}: Termload ${median(ours).toFixed(2)} s, xmllint ${median(theirs).toFixed(2)} s, ratio ${ratio.toFixed(2)} (median of ${rounds}); longest task on the page ${longTask.toFixed(0)} ms`,
  );
}

/**
 * @param {string} url
 * @param {string} path
 * @param {string} label
 */
async function memory(url, path, label) {
  const app = await openApp(url);
  let peak = 0;
  let all = 0;
  const watch = setInterval(() => {
    const sizes = rendererMegabytes(app.profile);
    peak = Math.max(peak, ...sizes);
    all = Math.max(
      all,
      sizes.reduce((sum, size) => sum + size, 0),
    );
  }, 50);
  await prepare(app.page, path);
  clearInterval(watch);
  await app.close();
  console.log(
    `${label}: peak ${peak.toFixed(0)} MiB (PSS of the app's renderer; with the service worker's ${all.toFixed(0)})`,
  );
  return peak;
}

/**
 * @param {string} url
 * @param {string} path
 */
async function zipSize(url, path) {
  const app = await openApp(url);
  await prepare(app.page, path);
  await app.page.evaluate(() => Object.assign(window, { showSaveFilePicker: undefined }));
  const downloading = app.page.waitForEvent('download');
  await app.page.getByRole('button', { name: 'Save zip' }).click();
  const ours = statSync(await (await downloading).path()).size;
  await app.close();
  const other = join(folder, 'zip-6.zip');
  execFileSync('zip', ['-6', '-q', '-j', other, path]);
  const theirs = statSync(other).size;
  console.log(`zip: ${ours} bytes, zip -6: ${theirs} bytes, ratio ${(ours / theirs).toFixed(3)}`);
}

/**
 * @param {string} url
 * @param {string} large
 */
async function beside(url, large) {
  const ansi = join(folder, 'ansi.xml');
  const small = join(folder, 'small.xml');
  makeExport(ansi, megabytes * 1e6, 'latin1');
  makeExport(small, (megabytes / 4) * 1e6);
  await speed(url, large, large, 'UTF-8');
  await speed(url, ansi, large, 'Windows-1252');
  await zipSize(url, large);
  const low = await memory(url, small, `${megabytes / 4} MB`);
  const high = await memory(url, large, `${megabytes} MB`);
  console.log(`growth: ${(high - low).toFixed(0)} MiB`);
}

const { failed } = await steps.build();
if (failed > 0) process.exit(1);
const url = await serve(0);
const large = join(folder, 'large.xml');
const users = makeExport(large, megabytes * 1e6);
console.log(`${megabytes} MB, ${users} users; ${cpus().length} × ${cpus()[0]?.model}; Node ${process.version}`);
if (against === '') await beside(url, large);
else await compare({ url, name: 'here' }, await serveCommit(against), large, rounds);
process.exit(0);
