import { expect, type Page } from '@playwright/test';
import { outFacts } from '../../src/core/handoff/out-facts.ts';
import { exports } from './made-exports.ts';
import { test } from './shared-desk.ts';
import { controlled } from './sites.ts';
import { test as triageTest } from './triage-desk.ts';

/** Everything that the page has stored, but for its own files. */
async function storedIn(page: Page) {
  return page.evaluate(async () => {
    const opened = (await indexedDB.databases()).map(
      ({ name = '' }) =>
        new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => resolve(opening.result);
          opening.onerror = () => reject(opening.error);
        }),
    );
    const databases = await Promise.all(opened);
    const records: Record<string, unknown[]> = {};
    for (const database of databases) {
      for (const store of database.objectStoreNames) {
        records[store] = await new Promise((resolve) => {
          const all = database.transaction(store).objectStore(store).getAll();
          all.onsuccess = () => resolve(all.result);
        });
      }
      database.close();
    }
    return {
      cookies: document.cookie,
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      databases: databases.map(({ name }) => name),
      records,
      folders: (await Array.fromAsync((await navigator.storage.getDirectory()).keys())).sort(),
      caches: await caches.keys(),
    };
  });
}

test('what the privacy page says of storage is what lies there after a check', async ({ desk: { page }, desk }) => {
  await controlled(page);
  await desk.check(exports.review);
  const stored = await storedIn(page);
  expect(stored.cookies).toBe('');
  expect(stored.local).toEqual([]);
  expect(stored.session).toEqual([]);
  expect(stored.databases).toEqual([]);
  expect(stored.folders).toEqual(['zips']);
  const cached = await page.evaluate(async (names) => {
    const kept = names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url));
    return (await Promise.all(kept)).flat();
  }, stored.caches);
  expect(cached.length).toBeGreaterThan(5);
  expect(cached.filter((url) => !/\.(?:html|js|css|svg|png|wasm|webmanifest)(?:\?|$)/.test(url))).toEqual([]);

  await page.goto('#/help/privacy');
  for (const place of ['folder “zips”', 'cache storage', 'No cookies']) {
    await expect(page.getByRole('main')).toContainText(place);
  }
});

triageTest('what it says of a triage is what lies there after one', async ({ desk, page }) => {
  await desk.begin();
  await desk.readReport();
  await desk.row('p1001').getByRole('button').click();
  await page.getByRole('textbox', { name: 'Note' }).fill('asked the registrar');
  await page.getByRole('radio', { name: 'Waiting' }).check();
  await expect(desk.row('p1001').getByText('Waiting')).toBeVisible();
  const stored = await storedIn(page);

  expect([stored.cookies, stored.session]).toEqual(['', []]);
  expect(stored.local).toEqual([]);
  expect(stored.databases).toEqual(['termload']);
  expect(stored.folders).toEqual(['loads', 'zips']);
  const { records } = stored;
  const filled = Object.keys(records).filter((store) => records[store]?.length);
  expect(filled.sort()).toEqual(
    ['changes', 'computer', 'decisions', 'loads', 'memory', 'rejections', 'reports', 'users'].sort(),
  );
  expect((records.computer as { id: string }[]).map(({ id }) => id)).toEqual(['changed']);
  // The load was not previewed.
  expect((records.loads as { previewed: unknown }[]).map(({ previewed }) => previewed)).toEqual([null]);
  // Of a user and of a row no more than the page says, and what says where it stands.
  const [block] = records.users as { users: object[] }[];
  expect(Object.keys(block?.users[0] ?? {}).sort()).toEqual(
    [
      ...['primaryId', 'identifiers', 'name', 'group', 'expiry', 'purge', 'foreseenBy'],
      ...['index', 'file', 'line', 'member', 'start', 'end'],
    ].sort(),
  );
  const [rows] = records.rejections as { rejections: { sent?: object }[] }[];
  expect(Object.keys(rows?.rejections[0] ?? {}).sort()).toEqual(
    [
      ...['id', 'idNote', 'name', 'message', 'reason', 'details', 'alike', 'key', 'person', 'reportId', 'run', 'row'],
      ...['users', 'sent', 'otherHolders'],
    ].sort(),
  );

  const sent = rows?.rejections.find((row) => row.sent)?.sent ?? {};
  expect(Object.keys(sent).sort()).toEqual(['file', 'foreseen', 'group', 'line', 'member', 'name', 'primaryId']);

  await page.goto('#/help/privacy');
  for (const place of ['IndexedDB (“termload”)', 'folder “loads”', 'the last 200 steps', '“Forget”']) {
    await expect(page.getByRole('main')).toContainText(place);
  }

  await page.goto('');
  await page.getByRole('button', { name: 'Forget load.xml' }).click();
  await desk.button('Forget it for good').click();
  await expect(page.getByRole('link', { name: 'Rejections of load.xml' })).toHaveCount(0);
  const left = (await storedIn(page)).records;
  expect(Object.keys(left).filter((store) => left[store]?.length)).toEqual(['computer']);
});

triageTest('what it says of desk files and of this computer is what lies there', async ({ desk, page }) => {
  await page.goto('#/data');
  await page.getByRole('checkbox', { name: 'Lock it with a passphrase' }).check();
  await page.getByLabel('Passphrase', { exact: true }).fill('correct horse');
  await page.getByLabel('Type it again').fill('correct horse');
  const { bytes } = await desk.savedBy(() => desk.button('Save desk file').click());
  const head = JSON.parse(bytes.subarray(20, 20 + bytes.readUInt32BE(16)).toString('utf8'));
  expect(head.sealed).toMatchObject({ cipher: 'AES-256-GCM', keyFrom: 'PBKDF2-SHA-256', rounds: 1_000_000 });
  await expect(page.getByText('✓ Holds everything')).toBeVisible();
  const stored = await storedIn(page);
  expect([stored.local, stored.session]).toEqual([[], []]);
  const { computer = [], ...others } = stored.records;
  expect(Object.values(others).flat()).toEqual([]);
  expect(Object.keys(Object(computer[0])).sort()).toEqual(
    ['bytes', 'handle', 'id', 'name', 'savedAt', 'sealed', 'stamp', 'sum'].sort(),
  );
  expect(JSON.stringify(stored.records)).not.toContain('correct horse');

  await page.goto('#/help/privacy');
  const main = page.getByRole('main');
  for (const words of [
    ...['AES-256-GCM', 'PBKDF2 (SHA-256, 1,000,000 rounds)', 'The passphrase is stored nowhere'],
    ...[
      'What the next load of a term is compared with',
      'What is true of this computer only',
      'After 60 days',
      '“Erase everything”',
    ],
  ]) {
    await expect(main).toContainText(words);
  }
});

/** What a person can take away from the screens after a check, each with what the page calls it. */
const outs = { 'Save zip': '“Save zip”', 'Save findings': '“Save findings”', 'Save triage': '“Save triage”' };

triageTest('what it says is written is what there is a button for', async ({ desk, page }) => {
  await desk.begin();
  await desk.readReport();
  const main = page.getByRole('main');
  await expect(desk.button('Save triage')).toBeVisible();
  const names = await main.getByRole('button', { name: /^(?:Save|Make|Print|Copy)/ }).allTextContents();
  const known = [...Object.keys(outs), ...Object.values(outFacts).map(({ button }) => button)];
  expect(names.length).toBeGreaterThan(8);
  expect(names.map((name) => name.trim()).filter((name) => !known.includes(name))).toEqual([]);
  await page.goto('#/help/privacy');
  for (const words of [
    ...Object.values(outs),
    ...['users who were mended', 'set of users', 'registrar', 'duplicates', 'worklist', 'summary', 'e-mail'],
  ]) {
    await expect(main).toContainText(words);
  }
});

test('the privacy page shows the policy that the page is under', async ({ desk: { page } }) => {
  await page.goto('#/help/privacy');
  const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  const shown = await page.getByRole('main').locator('pre').textContent();
  expect(shown?.replaceAll('\n', ' ')).toBe(meta);
  await expect(page.getByText('In this browser it is in force now, for the page and for its workers.')).toBeVisible();
});

test('trying to send something, as the privacy page says, is refused', async ({ desk: { page }, desk }) => {
  const answer = await page.evaluate(() => fetch('https://example.org').then(String, String));
  expect(answer).toContain('TypeError');
  expect(desk.faults.splice(0).join(' ')).toContain('Content Security Policy');
});
