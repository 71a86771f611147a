/**
 * node tests/bench/comparison.mjs: what comparing two loads costs. Seconds for two books of 200,000 users, from stored
 * bytes to outcomes, beside maps of strings that do the same, in turns; and processor time for each user of making
 * fingerprints during the pass, beside the pass without. Needs no browser and no build: the code is the same.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from '../../scripts/places.mjs';
import { makeExport } from './make-export.mjs';
import { median } from './median.mjs';

const users = Number(process.env.BENCH_USERS ?? 200_000);
const rounds = Number(process.env.BENCH_ROUNDS ?? 7);
const megabytes = Number(process.env.BENCH_MB ?? 40);
const folder = mkdtempSync(join(tmpdir(), 'termload-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Core as one file, for Node reads no types. */
async function core() {
  const from = (/** @type {string} */ path) => JSON.stringify(join(root, 'src/core', path));
  const entry = join(folder, 'entry.ts');
  writeFileSync(
    entry,
    `export { BookWriter } from ${from('comparison/book-writer.ts')};
export { bookBytes, readBook } from ${from('comparison/book-file.ts')};
export { compareBooks } from ${from('comparison/compare-books.ts')};
export { groupOf, idOf } from ${from('comparison/fingerprint-book.ts')};
export { ExportReader } from ${from('reading/export-reader.ts')};
export { TextEdits } from ${from('repairs/text-edits.ts')};
export { FindingLog } from ${from('rules/finding-log.ts')};
export { RuleRun } from ${from('rules/rule-run.ts')};
export { plainSettings } from ${from('rules/rule-settings.ts')};`,
  );
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      lib: { entry, formats: ['es'], fileName: () => 'core.mjs' },
      outDir: folder,
      emptyOutDir: false,
      minify: false,
    },
  });
  return import(pathToFileURL(join(folder, 'core.mjs')).href);
}

const { BookWriter, bookBytes, readBook, compareBooks, groupOf, idOf, ...pass } = await core();

/** @typedef {import('../../src/core/comparison/fingerprint-book.ts').FingerprintBook} Book */

/** @param {number} from */
function aBook(from) {
  const writer = new BookWriter();
  const print = new Int32Array(9);
  for (let at = 0; at < users; at++) {
    // In another order each time, a tenth of them changed.
    const user = from + ((at * 7919 + from) % users);
    const seed = user % 10 === 0 ? user + from : user;
    for (let word = 0; word < print.length; word++) print[word] = Math.imul(seed + word, 0x9e3779b1);
    writer.add(`${from === 0 ? 'P' : 'p'}${1_000_000 + user}`, `GROUP${user % 9}`, print);
  }
  return bookBytes(writer.finish());
}

/**
 * What one would write without thinking of size: a string for each print, a map for each load.
 * @param {Book} before
 * @param {Book} now
 */
function byMaps(before, now) {
  const load = (/** @type {Book} */ book) => {
    /** @type {Map<string, { print: string, group: string }>} */
    const map = new Map();
    for (let user = 0; user < book.users; user++) {
      const print = book.rows.subarray(user * 10, user * 10 + 9).join();
      map.set(idOf(book, user).trim().toLowerCase(), { print, group: groupOf(book, user) });
    }
    return map;
  };
  const [old, recent] = [load(before), load(now)];
  const counts = { new: 0, changed: 0, unchanged: 0, gone: 0 };
  for (const [id, { print, group }] of recent) {
    const then = old.get(id);
    if (then === undefined) counts.new++;
    else if (then.print === print && then.group === group) counts.unchanged++;
    else counts.changed++;
  }
  for (const id of old.keys()) if (!recent.has(id)) counts.gone++;
  return counts;
}

/**
 * @template T
 * @param {() => T} work
 */
function timed(work) {
  const start = performance.now();
  const result = work();
  return { result, seconds: (performance.now() - start) / 1000 };
}

function comparison() {
  const [before, now] = [aBook(0), aBook(Math.round(users / 20))];
  /** @type {Record<'ours' | 'maps' | 'reading', number[]>} */
  const { ours, maps, reading } = { ours: [], maps: [], reading: [] };
  let same = true;
  let told = '';
  for (let round = 0; round < rounds; round++) {
    const read = timed(() => [readBook(before), readBook(now)]);
    const [old, recent] = read.result;
    const our = timed(() => compareBooks(old, recent));
    const other = timed(() => byMaps(old, recent));
    reading.push(read.seconds);
    ours.push(our.seconds);
    maps.push(other.seconds);
    const { users: found } = our.result;
    const counts = Object.fromEntries(Object.entries(found).map(([name, list]) => [name, list.length]));
    told = JSON.stringify(counts);
    same &&= told === JSON.stringify(other.result);
  }
  console.log(`${users} × ${users} users ${told}; maps say ${same ? 'the same' : 'SOMETHING ELSE'}`);
  console.log(
    `reading both books ${median(reading).toFixed(3)} s, comparing ${median(ours).toFixed(3)} s (slowest ${Math.max(...ours).toFixed(3)}); maps ${median(maps).toFixed(3)} s, ratio ${median(maps.map((seconds, round) => seconds / (ours[round] ?? Number.NaN))).toFixed(1)} (median of ${rounds})`,
  );
  console.log(`a book: ${(now.length / users).toFixed(1)} bytes a user, its id of 8 among them`);
}

/**
 * Microseconds of processor time for each user of reading and judging, with or without fingerprints.
 * @param {Uint8Array} bytes
 * @param {boolean} withPrints
 */
function passCost(bytes, withPrints) {
  const rules = new pass.RuleRun(new pass.FindingLog('alma'), pass.plainSettings('2026-01-01'));
  rules.beginFile(null, 0);
  const edits = new pass.TextEdits({ write() {}, landmark() {} });
  edits.abandon();
  const writer = new BookWriter();
  let count = 0;
  const user = (/** @type {unknown} */ record) => {
    count++;
    rules.look(record);
    if (withPrints) writer.look(record);
  };
  const { scanner } = new pass.ExportReader(edits, { user, problem() {} }, 0);
  const before = process.cpuUsage();
  for (let at = 0; at < bytes.length; at += 1 << 19) {
    scanner.append(bytes.subarray(at, at + (1 << 19)));
    scanner.scan();
  }
  scanner.finish();
  const made = withPrints ? writer.finish().users : count;
  if (made !== count) throw new Error('Users are missing from the book.');
  const spent = process.cpuUsage(before);
  return (spent.user + spent.system) / count;
}

function fingerprints() {
  const path = join(folder, 'export.xml');
  makeExport(path, megabytes * 1e6);
  const bytes = readFileSync(path);
  /** @type {Record<'without' | 'withPrints', number[]>} */
  const { without, withPrints } = { without: [], withPrints: [] };
  for (let round = -2; round < rounds; round++) {
    const [one, other] = [passCost(bytes, false), passCost(bytes, true)];
    // The first rounds are the compiler's.
    if (round < 0) continue;
    without.push(one);
    withPrints.push(other);
  }
  const more = median(withPrints.map((cost, round) => cost - (without[round] ?? Number.NaN)));
  console.log(
    `reading and judging ${median(without).toFixed(1)} µs a user, with fingerprints ${median(withPrints).toFixed(1)} µs: ${more.toFixed(1)} µs each (processor time, median of ${rounds})`,
  );
}

console.log(`${cpus().length} × ${cpus()[0]?.model}; Node ${process.version}`);
comparison();
fingerprints();
