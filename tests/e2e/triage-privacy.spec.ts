import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { controlled, dist, test } from './sites.ts';
import { aReport, reports, TriageDesk } from './triage-desk.ts';

test('a triage with a spreadsheet asks for nothing but the app’s own files, and its workers can ask nobody', async ({
  page,
  context,
  site,
  outside,
}) => {
  const asked = new Set<string>();
  context.on('request', (request) => asked.add(request.url()));
  const desk = new TriageDesk(page);
  await desk.open(site.url);
  await controlled(page);
  await desk.begin();
  await desk.readReport();
  await desk.decide('Fixed', 'p1002');
  await desk.row('p1002').getByRole('button').click();
  await page.getByText('All that was sent').click();
  await page.getByText('Its text in the zip').click();
  await expect(page.getByRole('region', { name: 'The text in the file' })).toContainText('p1002');
  await desk.out('Make a zip of the mended');
  await desk.out('Save triage');

  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  const own = new Set([site.url, ...files.map((file) => site.url + file)]);
  const isOwn = (url: string) =>
    own.has(url.replace(/[?#].*$/, '')) || url.startsWith(`blob:${new URL(site.url).origin}/`);
  expect([...asked].filter((url) => !isOwn(url))).toEqual([]);
  for (const name of ['report.worker', 'outs.worker', 'kept-load.worker']) {
    expect(
      [...asked].some((url) => url.includes(name)),
      name,
    ).toBe(true);
  }
  // As they are at work, not as a test starts them.
  const workers = page.workers();
  expect(workers.some((worker) => worker.url().includes('report.worker'))).toBe(true);
  for (const worker of workers) {
    const reached = await worker.evaluate(async (url) => {
      return fetch(url).then(
        () => true,
        () => false,
      );
    }, outside.url);
    expect(reached, worker.url()).toBe(false);
  }
  expect(outside.wasReached()).toBe(false);
  expect(desk.faults.filter((fault) => !fault.includes('Content Security Policy'))).toEqual([]);
});

const number = '987-65-4329';
const digits = number.replaceAll('-', '');
const ssn = `<user_identifier><id_type>SSN</id_type><value>${digits}</value></user_identifier>`;
const dashed = `<user_identifier><id_type>OTHER</id_type><value>${number}</value></user_identifier>`;

/** A user has the number twice, once where nothing but its type tells it. */
const load = {
  name: 'numbers.xml',
  bytes: readFileSync(join(reports, 'load.xml'), 'utf8').replace('<value>0001007</value></user_identifier>', (found) =>
    [found, ssn, dashed].join(''),
  ),
};

/** Alma repeats the identifier that is taken; a staff member writes it into a note. */
const report = {
  name: 'numbers.csv',
  bytes: aReport(
    [
      'p1007',
      'Peña, Åsa',
      `Identifier of type OTHER and value ${number} is already taken AcrossInstitution.`,
      'Born 1987-08-17',
    ],
    ['p1007', 'Peña, Åsa', `Identifier of type SSN and value ${digits} is already taken AcrossInstitution.`],
    ['p1007', 'Peña, Åsa', 'Mandatory field is missing: email type'],
  ),
};

/** Everything in IndexedDB, as one text. */
async function stored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const plain = (_: string, value: unknown) =>
      value instanceof Map || value instanceof Set ? [...value] : (value as unknown);
    const texts: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const opening = indexedDB.open(name);
      const database = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result);
      });
      for (const store of database.objectStoreNames) {
        const reading = database.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => {
          reading.onsuccess = resolve;
        });
        texts.push(`${store} ${JSON.stringify(reading.result, plain)}`);
      }
      database.close();
    }
    return `${texts.join('\n')}\n${JSON.stringify({ ...localStorage, ...sessionStorage })}`;
  });
}

test('social security numbers are in nothing that is kept, shown or saved but the zip', async ({ page, site }) => {
  const desk = new TriageDesk(page);
  await desk.open(site.url);
  await desk.begin(load);
  await desk.readReport(report);
  await desk.row('p1007').first().getByRole('button').click();
  await expect(page.getByRole('region', { name: /^Rejection of / })).toContainText('Peña');
  await desk.list.getByRole('checkbox').first().check();
  await page
    .getByRole('group', { name: 'Columns of the list' })
    .getByRole('checkbox', { name: 'What Alma says' })
    .check();

  const kept = await stored(page);
  expect(kept).toContain('Peña');
  expect(kept, 'no other cell of the report').not.toContain('Born 1987');
  const saved = {
    IndexedDB: kept,
    triage: (await desk.out('Save triage')).bytes.toString('utf8'),
    'registrar, CSV': (await desk.out('Save list for the registrar (CSV)')).bytes.toString('utf8'),
    'registrar, Excel': inside((await desk.out('Save list for the registrar (Excel)')).bytes),
    'duplicates, CSV': (await desk.out('Save list of duplicates (CSV)')).bytes.toString('utf8'),
    'duplicates, Excel': inside((await desk.out('Save list of duplicates (Excel)')).bytes),
    'the page': (await page.locator('body').textContent()) ?? '',
  };
  for (const [where, text] of Object.entries(saved)) {
    expect.soft(text.includes(number), `${where}, as it is written`).toBe(false);
    expect.soft(text.includes(digits), `${where}, its digits`).toBe(false);
  }

  await page.getByRole('radio', { name: /^Whoever is ticked/ }).check();
  const zip = inside((await desk.out('Make a zip of the mended')).bytes);
  expect(zip).toContain(digits);
});

/** All members of a zip, as one text. */
const inside = (zip: Uint8Array): string =>
  Object.values(unzipSync(zip))
    .map((bytes) => new TextDecoder().decode(bytes))
    .join('\n');
