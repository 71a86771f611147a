/**
 * node tests/bench/other-files.mjs, after a build: time and peak memory of files that are no XML, from their choice to
 * their verdict: a patron file of fixed width of 200 MB (BENCH_MB), and a workbook of 100,000 rows (BENCH_ROWS); one of
 * them with BENCH_ONLY=sif or xlsx.
 */
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import { serve } from '../../scripts/serve.mjs';
import { openApp, prepare, rendererMegabytes } from './app.mjs';

/**
 * A line of D 7.2 with two addresses, one of them an e-mail: 1,314 characters.
 * @param {number} index
 */
function patron(index) {
  const id = String(1_000_000 + index);
  /** @type {[column: number, text: string][]} */
  const texts = [
    [21, `29${id}00001`],
    [46, index % 5 === 0 ? 'FAC' : 'UG'],
    [56, '1'],
    [189, '2092.05.31'],
    [199, '2093.05.31'],
    [239, id],
    [269, index % 3 === 0 ? `123-45-${String(index % 10_000).padStart(4, '0')}` : ''],
    [311, index % 4 === 0 ? 'Muñoz-Ågren' : surname(index % 997)],
    [341, 'Zoë'],
    [456, '2'],
    [457 + 10, '1'],
    [457 + 32, `${1 + (index % 9999)} Elm Street`],
    [457 + 242, 'Godfrey'],
    [457 + 282, 'IL'],
    [457 + 289, '62035'],
    [457 + 319, '618-555-0100'],
    [886 + 10, '3'],
    [886 + 32, `p${id}@college.example`],
  ];
  const line = new Uint8Array(1314 + 2).fill(0x20);
  for (const [column, text] of texts) {
    for (let at = 0; at < text.length; at++) line[column - 1 + at] = text.charCodeAt(at);
  }
  line[1314] = 0x0d;
  line[1315] = 0x0a;
  return line;
}

/** A name of letters alone, for a column with digits in it holds no names. @param {number} index */
const surname = (index) => `Lee${[...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;

/** @param {string} path @param {number} bytes */
function makePatrons(path, bytes) {
  const file = openSync(path, 'w');
  for (let written = 0, index = 0; written < bytes; index++) written += writeSync(file, patron(index));
  closeSync(file);
}

/** @param {string} path @param {number} rows */
function makeWorkbook(path, rows) {
  const header = [
    'Student ID',
    'Login',
    'Last Name',
    'First Name',
    'Middle Name',
    'Patron Type',
    'Barcode',
    'Expiration Date',
    'Purge Date',
    'Email',
    'Street',
    'City',
    'State',
    'Zip',
    'Phone',
    'Campus',
  ];
  const table = [header];
  for (let index = 0; index < rows; index++) {
    const id = String(1_000_000 + index);
    table.push([
      `0${id}`,
      `p${id}`,
      surname(index % 997),
      'Zoë',
      'A',
      index % 5 === 0 ? 'FAC' : 'UG',
      `29${id}00001`,
      '05/31/2092',
      '05/31/2093',
      `p${id}@college.example`,
      `${1 + (index % 9999)} Elm Street`,
      'Godfrey',
      'IL',
      '62035',
      '618-555-0100',
      'MAIN',
    ]);
  }
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(table), 'Students');
  writeFileSync(path, xlsx.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
}

const folder = mkdtempSync(join(tmpdir(), 'termload-bench-'));
const url = await serve(0);
console.log(`${cpus().length} × ${cpus()[0]?.model}; Node ${process.version}`);
/** @type {[name: string, make: (path: string) => void][]} */
const inputs = [
  ['patrons.sif', (path) => makePatrons(path, Number(process.env.BENCH_MB ?? 200) * 1_000_000)],
  ['students.xlsx', (path) => makeWorkbook(path, Number(process.env.BENCH_ROWS ?? 100_000))],
];
for (const [name, make] of inputs.filter(([of]) => of.includes(process.env.BENCH_ONLY ?? ''))) {
  const path = join(folder, name);
  make(path);
  const app = await openApp(url);
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, ...rendererMegabytes(app.profile));
  }, 50);
  const { seconds, longTask, verdict } = await prepare(app.page, path);
  clearInterval(watch);
  const zip = await app.page.locator('.zip-line, .verdict').first().textContent();
  await app.close();
  console.log(
    `${name}, ${(statSync(path).size / 1e6).toFixed(0)} MB: ${seconds.toFixed(1)} s, peak ${peak.toFixed(0)} MiB ` +
      `(PSS of the app's renderer), longest task on the page ${longTask.toFixed(0)} ms. ${verdict} ${zip ?? ''}`,
  );
}
rmSync(folder, { recursive: true });
process.exit(0);
