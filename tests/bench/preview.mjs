/**
 * node tests/bench/preview.mjs, after a build: what a preview costs, 100,000 users (BENCH_USERS) of a load against as many of
 * Alma, 300 MB a side, in another order. Seconds to prepare the load alone, then from the choice of the users in Alma to the
 * totals, several times (BENCH_ROUNDS) in a browser of its own each; to switch the mode; to save. Peak memory of all of it.
 * Two cases: the dates of all change, or 95 of 100 stay as they are; one of them with BENCH_ONLY=all or few.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { giveFile, openApp, prepare, processorSeconds, rendererMegabytes } from './app.mjs';
import { makePreviewSides } from './make-preview-sides.mjs';
import { median } from './median.mjs';

const users = Number(process.env.BENCH_USERS ?? 100_000);
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const folder = mkdtempSync(join(tmpdir(), 'termload-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const [incoming, current] = [join(folder, 'incoming.xml'), join(folder, 'current.xml')];

/** @type {[name: string, extended: (id: number) => boolean][]} */
const cases = [
  ['all', () => true],
  ['few', (id) => id % 20 === 0],
];

/** @typedef {{ seconds: number, processor: number, peak: number }} Step processor seconds of all processes; MiB */

/** @param {string} url */
async function round(url) {
  const app = await openApp(url);
  const { page, profile } = app;
  /**
   * @template Outcome
   * @param {() => Promise<Outcome>} act
   * @returns {Promise<Step & { outcome: Outcome }>}
   */
  const step = async (act) => {
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, ...rendererMegabytes(profile));
    }, 50);
    const [before, start] = [processorSeconds(profile), performance.now()];
    const outcome = await act();
    const seconds = (performance.now() - start) / 1000;
    clearInterval(watch);
    return { seconds, processor: processorSeconds(profile) - before, peak, outcome };
  };
  const save = page.getByRole('button', { name: 'Save preview' });

  const preparing = await step(() => prepare(page, incoming));
  await page.getByRole('link', { name: 'Preview', exact: true }).click();
  await page.getByLabel('Current Alma users').waitFor({ state: 'attached' });
  const previewing = await step(() => giveFile(page, 'Current Alma users', current, '^The sync changes'));
  const switching = await step(async () => {
    await page.getByRole('radio', { name: 'Users API (PUT)' }).check();
    await page.waitForFunction(
      () => !document.querySelector('[role=progressbar], progress') && !document.querySelector('button.main:disabled'),
      null,
      { timeout: 600_000, polling: 50 },
    );
  });
  await page.evaluate(() => Object.assign(window, { showSaveFilePicker: undefined }));
  const saving = await step(async () => {
    const downloading = page.waitForEvent('download', { timeout: 600_000 });
    await save.click();
    return statSync(await (await downloading).path()).size;
  });
  await app.close();
  return {
    preparing: { ...preparing, seconds: preparing.outcome.seconds },
    previewing: { ...previewing, seconds: previewing.outcome.seconds },
    switching,
    saving,
  };
}

/** @param {readonly Step[]} steps */
function figures(steps) {
  const of = (/** @type {keyof Step} */ what) => steps.map((step) => step[what]);
  return (
    `${median(of('seconds')).toFixed(2)} s (processor ${median(of('processor')).toFixed(1)} s), ` +
    `peak ${Math.max(...of('peak')).toFixed(0)} MiB`
  );
}

/** @param {readonly number[]} ratios */
function spread(ratios) {
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)];
  return `${median(ratios).toFixed(2)} (median of ${ratios.length}, ${low.toFixed(2)} to ${high.toFixed(2)})`;
}

const url = await serve(0);
console.log(`${cpus().length} × ${cpus()[0]?.model}; Node ${process.version}; load ${loadavg()[0]?.toFixed(1)}`);
for (const [name, extended] of cases.filter(([of]) => of.includes(process.env.BENCH_ONLY ?? ''))) {
  makePreviewSides(incoming, current, users, extended, (id) => id % 25 === 0);
  const megabytes = [incoming, current].map((path) => (statSync(path).size / 1e6).toFixed(0));
  /** @type {Awaited<ReturnType<typeof round>>[]} */
  const runs = [];
  for (let number = 0; number < rounds; number++) runs.push(await round(url));
  console.log(`${name}: ${users} users, ${megabytes.join(' and ')} MB. ${runs[0]?.previewing.outcome.heading}`);
  for (const part of /** @type {const} */ (['preparing', 'previewing', 'switching', 'saving'])) {
    console.log(`  ${part}: ${figures(runs.map((run) => run[part]))}`);
  }
  const ratio = (/** @type {'seconds' | 'processor'} */ what) =>
    spread(runs.map(({ preparing, previewing }) => previewing[what] / preparing[what]));
  const longTask = Math.max(...runs.map(({ previewing }) => previewing.outcome.longTask));
  console.log(`  previewing : preparing, time ${ratio('seconds')}; processor time ${ratio('processor')}`);
  console.log(`  longest task on the page ${longTask.toFixed(0)} ms; saved ${runs[0]?.saving.outcome} bytes`);
}
console.log(`load ${loadavg()[0]?.toFixed(1)}`);
process.exit(0);
