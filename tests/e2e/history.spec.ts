import { expect, type Page } from '@playwright/test';
import { expectNoBarrier, expectNoBarrierInAnyLook } from './barriers.ts';
import { aReport, test } from './triage-desk.ts';

/** Puts the load that is kept into Fall 2026, and before it a Spring 2026 with a load and a report of its own. */
async function putIntoTerms(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const request = indexedDB.open('termload');
    const database = await new Promise<IDBDatabase>((done) => {
      request.onsuccess = () => done(request.result);
    });
    const stores = ['terms', 'loads', 'reports', 'rejections'];
    const transaction = database.transaction(stores, 'readwrite');
    const put = (store: string, record: object) => transaction.objectStore(store).put(record);
    const kept = await new Promise<Record<string, unknown>>((done) => {
      const all = transaction.objectStore('loads').getAll();
      all.onsuccess = () => done(all.result[0]);
    });
    const term = { closed: null, ticks: new Map(), expiry: '2032-08-01', purge: '2033-08-01', year: 2026 };
    put('terms', {
      ...term,
      id: 'fall',
      name: 'Fall 2026',
      season: 'Fall',
      code: '20273L',
      begun: '2026-08-01T08:00:00Z',
    });
    put('terms', {
      ...term,
      id: 'spring',
      name: 'Spring 2026',
      season: 'Spring',
      code: '20266L',
      begun: '2026-01-02T08:00:00Z',
    });
    put('terms', {
      ...term,
      id: 'empty',
      name: 'Summer 2026',
      season: 'Summer',
      code: '20271L',
      begun: '2026-05-02T08:00:00Z',
    });
    const [run] = kept.runs as readonly object[];
    const compared = { loadId: 'spring-load', new: 1, changed: 2, unchanged: 3, gone: 4 };
    put('loads', { ...kept, termId: 'fall', compared, runs: [{ ...run, saved: '2026-08-15T08:00:00Z' }] });
    const source = { name: 'spring.xml', sha256: 'spring' };
    const runs = [{ ...run, saved: '2026-01-15T08:00:00Z' }];
    put('loads', { ...kept, id: 'spring-load', termId: 'spring', compared: null, source, users: 1200, runs });
    const report = { id: 'spring-report', loadId: 'spring-load', run: 1, read: '2026-01-20T08:00:00Z' };
    put('reports', { ...report, name: 'r.xlsx', sheet: '', columns: { id: '', message: '' }, rows: 4, answers: null });
    const sent = { primaryId: '', name: '', group: '', file: null, line: 1, member: 0 };
    const rejections = ['p1', 'p2', 'p3', 'p4'].map((person, index) => ({
      key: `${person}\nuser-not-external\n`,
      person,
      reportId: 'spring-report',
      run: 1,
      row: index + 2,
      id: person,
      idNote: 'as-read',
      name: '',
      message: 'User is not external',
      reason: 'user-not-external',
      details: {},
      alike: '',
      users: [index],
      sent: { ...sent, foreseen: index === 0 },
      otherHolders: [],
    }));
    put('rejections', { reportId: 'spring-report', block: 0, rejections });
    await new Promise((done) => {
      transaction.oncomplete = done;
    });
    database.close();
  });
}

const table = (page: Page) => page.getByRole('table', { name: 'Loads and rejections, term by term, the last first' });

test('before anything was sent, History says what will be there and how it gets there', async ({ desk }) => {
  const { page } = desk;
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'History' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Nothing has been sent in a term yet' })).toBeVisible();
  await expectNoBarrier(page);
  // Looking makes no database.
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
});

test('what is checked without a term is nobody’s history', async ({ desk }) => {
  await desk.begin();
  await desk.readReport();
  await desk.page.goto('#/history');
  await expect(desk.page.getByRole('heading', { name: 'Nothing has been sent in a term yet' })).toBeVisible();
});

test('loads and rejections stand term by term, lead to their Rejections, and are saved', async ({ desk }) => {
  const { page } = desk;
  await desk.begin();
  await desk.report({
    name: 'report.csv',
    bytes: aReport(
      ['p1001', 'A', 'User is not external'],
      ['p1002', 'B', 'Given user group is not legal.'],
      ['p1007', 'C', 'Given user group is not legal.'],
    ),
  });
  await expect(page.getByRole('heading', { level: 2, name: 'The report is read' })).toBeVisible({ timeout: 30_000 });
  await desk.decide('Waiting', 'p1002');
  await putIntoTerms(page);
  await page.goto('#/history');

  const rows = table(page).getByRole('row');
  await expect(rows).toHaveCount(5);
  await expect(rows.nth(1)).toHaveText('Fall 2026 20273L');
  await expect(rows.nth(3)).toHaveText('Spring 2026 20266L');
  const cells = async (row: number) => rows.nth(row).getByRole('cell').allInnerTexts();
  expect((await cells(2)).slice(0, 1)).toEqual(['Aug 15, 2026']);
  expect((await cells(2)).slice(2, 8)).toEqual(['1', '2', '4', '3', '2', '1']);
  expect((await cells(4)).slice(1, 9)).toEqual([
    '1,200',
    '–\nnot known',
    '–\nnot known',
    '–\nnot known',
    '4',
    '4',
    '0',
    '1 of 4 (25%)',
  ]);
  const reasons = page.getByRole('table', { name: 'Reasons by term, the last first' });
  await expect(reasons.getByRole('row').filter({ hasText: 'A user group that Alma' }).getByRole('cell')).toHaveText([
    '2',
    '0',
  ]);
  const drawing = page.getByRole('img', { name: 'Users in each whole load, and how many of them were new' });
  await expect(drawing).toHaveAccessibleDescription(/Spring 2026, run 1: 1,200 users\.$/);

  const csv = await desk.savedBy(() => desk.button('Save history (CSV)').click());
  expect(csv.name).toMatch(/^termload-history-\d{4}-\d{2}-\d{2}\.csv$/);
  expect(csv.bytes.toString('utf8').split('\r\n')[2]).toBe(
    'Spring 2026,20266L,1,"Jan 15, 2026",the whole load,1200,,,,4,4,0,1,4,0',
  );
  await expect(page.getByText(/^Saved termload-history-.*nothing about any person\.$/)).toBeVisible();
  const xlsx = await desk.savedBy(() => desk.button('Save history (Excel)').click());
  expect(xlsx.bytes.subarray(0, 2).toString('latin1')).toBe('PK');

  await expectNoBarrierInAnyLook(page);
  await table(page).getByRole('link', { name: 'Rejections of Fall 2026, run 1' }).click();
  await expect(desk.people).toBeVisible();
});
