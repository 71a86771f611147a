/**
 * node tests/bench/findings.mjs, after a build: peak memory of checking exports in which each user has ten findings,
 * beside the same users without any. Findings are counted exactly and kept to 10,000 a rule, so only users may cost.
 */
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { openApp, prepare, rendererMegabytes } from './app.mjs';

/**
 * @param {number} index
 * @param {boolean} faulty
 */
function user(index, faulty) {
  const id = 100_000 + index;
  /** @param {string} value */
  const or = (value) => (faulty ? ' ' : value);
  return `  <user>
    <primary_id>p${id}</primary_id>
    <first_name>Zoe</first_name>
    <last_name>Lee${index}</last_name>
    <user_group>STUDENT</user_group>
    <birth_date>${faulty ? 'soon' : '1999-01-31'}</birth_date>
    <expiry_date>2090-05-31</expiry_date>
    <purge_date>${or('2091-05-31')}</purge_date>
    <contact_info>
      <addresses><address preferred="true"><line1>${or('1 Elm Street')}</line1><city>Alton</city><address_types><address_type>home</address_type></address_types></address></addresses>
      <emails><email preferred="true"><email_address>p${id}@college.example</email_address><email_types><email_type>${or('school')}</email_type></email_types></email></emails>
      <phones>
        <phone><phone_number>${or('217-555-0100')}</phone_number><phone_types><phone_type>home</phone_type></phone_types></phone>
        <phone><phone_number>217-555-0101</phone_number><phone_types><phone_type>${or('mobile')}</phone_type></phone_types></phone>
      </phones>
    </contact_info>
    <user_identifiers>
      <user_identifier><id_type>INST_ID</id_type><value>${or(`i${id}`)}</value></user_identifier>
      <user_identifier><id_type>${or('BARCODE')}</id_type><value>b${id}</value></user_identifier>
    </user_identifiers>
    <user_notes>
      <user_note><note_type>${or('LIBRARY')}</note_type><note_text>Likes maps</note_text></user_note>
      <user_note><note_type>LIBRARY</note_type><note_text>${or('Likes books')}</note_text></user_note>
    </user_notes>
  </user>
`;
}

/**
 * @param {string} path
 * @param {number} users
 * @param {boolean} faulty
 */
function makeUsers(path, users, faulty) {
  const file = openSync(path, 'w');
  writeSync(file, '<?xml version="1.0" encoding="UTF-8"?>\n<users>\n');
  for (let from = 0; from < users; from += 1000) {
    writeSync(file, Array.from({ length: 1000 }, (_, index) => user(from + index, faulty)).join(''));
  }
  writeSync(file, '</users>\n');
  closeSync(file);
}

const folder = mkdtempSync(join(tmpdir(), 'termload-bench-'));
const url = await serve(0);
console.log(`${cpus().length} × ${cpus()[0]?.model}; Node ${process.version}`);
for (const users of [30_000, 60_000, 120_000]) {
  for (const faulty of [false, true]) {
    const path = join(folder, 'users.xml');
    makeUsers(path, users, faulty);
    const app = await openApp(url);
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, ...rendererMegabytes(app.profile));
    }, 50);
    const { seconds, longTask } = await prepare(app.page, path);
    const told = await app.page.locator('.places').allTextContents();
    clearInterval(watch);
    await app.close();
    const found = told[0]?.split(' ')[0] ?? 'no';
    console.log(
      `${users} users, ${found} findings: peak ${peak.toFixed(0)} MiB (PSS of the app's renderer), ` +
        `${seconds.toFixed(1)} s, longest task on the page ${longTask.toFixed(0)} ms`,
    );
  }
}
rmSync(folder, { recursive: true });
process.exit(0);
