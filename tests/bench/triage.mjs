/**
 * node tests/bench/triage.mjs, after a build: a load of 60,000 users and a report of 50,000 rows (.xlsx) on it: seconds
 * to keep the load, to read, join and keep the report; peak memory; the page's longest task while it is read and while
 * its rows are scrolled through and decided on.
 */
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { serve } from '../../scripts/serve.mjs';
import { openApp, prepare, rendererMegabytes } from './app.mjs';

const users = 60_000;
const rows = Number(process.env.BENCH_ROWS ?? 50_000);
const folder = mkdtempSync(join(tmpdir(), 'termload-bench-'));
/** @param {number} index */
const id = (index) => `p${100_000 + index}`;

const load = join(folder, 'load.xml');
const file = openSync(load, 'w');
writeSync(file, '<?xml version="1.0" encoding="UTF-8"?>\n<users>\n');
for (let index = 0; index < users; index++) {
  writeSync(
    file,
    `<user><primary_id>${id(index)}</primary_id><first_name>Zoe</first_name><last_name>Lee${index}</last_name><user_group>STUDENT</user_group><expiry_date>2090-05-31</expiry_date><purge_date>2091-05-31</purge_date><contact_info><emails><email preferred="true"><email_address>${id(index)}@college.example</email_address><email_types><email_type>school</email_type></email_types></email></emails></contact_info><user_identifiers><user_identifier><id_type>BARCODE</id_type><value>00${200_000 + index}</value></user_identifier></user_identifiers></user>\n`,
  );
}
writeSync(file, '</users>\n');
closeSync(file);

const messages = [
  'User is not external',
  'Identifier of type INST_ID and value 0001002 is already take across institution',
  'Mandatory field is missing: email type',
  'Given user group is not legal.',
];
const grid = [['Primary Identifier', 'Name', 'File', 'Error']];
for (let row = 0; row < rows; row++) {
  grid.push([id(row), `Lee${row}, Zoe`, 'load.xml', messages[row % messages.length] ?? '']);
}
const book = utils.book_new();
utils.book_append_sheet(book, utils.aoa_to_sheet(grid), 'Rejected');
const report = join(folder, 'report.xlsx');
writeFileSync(report, write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));

/**
 * @param {import('playwright').Page} page
 * @param {() => Promise<void>} act
 */
async function timed(page, act) {
  await page.evaluate(() => {
    Object.assign(window, { tasks: [] });
    new PerformanceObserver((list) => {
      const { tasks } = /** @type {{ tasks: number[] }} */ (/** @type {unknown} */ (window));
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  const start = performance.now();
  await act();
  const seconds = (performance.now() - start) / 1000;
  const longest = await page.evaluate(() =>
    Math.max(0, .../** @type {{ tasks: number[] }} */ (/** @type {unknown} */ (window)).tasks),
  );
  return `${seconds.toFixed(1)} s, longest task ${longest.toFixed(0)} ms`;
}

try {
  const url = await serve(0);
  const app = await openApp(url);
  const { page } = app;
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, ...rendererMegabytes(app.profile));
  }, 50);
  await prepare(page, load);
  console.log(`prepared: peak ${peak.toFixed(0)} MiB`);
  const keeping = await timed(page, async () => {
    await page.getByRole('link', { name: 'Rejections', exact: true }).click();
    await page.getByRole('heading', { name: 'Drop Alma’s report' }).waitFor({ timeout: 120_000 });
  });
  console.log(`keeping ${users} users: ${keeping}; peak ${peak.toFixed(0)} MiB`);
  const reading = await timed(page, async () => {
    await page.getByLabel('Rejected Users report').setInputFiles(report);
    await page.getByRole('heading', { name: 'The people' }).waitFor({ timeout: 120_000 });
  });
  console.log(`reading ${rows} rows: ${reading}; peak ${peak.toFixed(0)} MiB`);
  const table = page.getByRole('region', { name: /^Rejections, / });
  await table.focus();
  const scrolling = await timed(page, async () => {
    for (let press = 0; press < 30; press++) {
      await page.keyboard.press('PageDown');
      await page.waitForTimeout(50);
    }
    await page.keyboard.press('End');
    await page.waitForTimeout(300);
  });
  console.log(`scrolling: ${scrolling}`);
  const deciding = await timed(page, async () => {
    await page.getByRole('button', { name: /^Choose all / }).click();
    await page.getByRole('button', { name: 'Waiting', exact: true }).click();
    await page.getByRole('button', { name: 'Undo the last step' }).waitFor({ timeout: 120_000 });
  });
  clearInterval(watch);
  console.log(`deciding on all at once: ${deciding}; peak ${peak.toFixed(0)} MiB (PSS of the app's renderer)`);
  console.log(`${cpus().length} × ${cpus()[0]?.model}`);
  await app.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
