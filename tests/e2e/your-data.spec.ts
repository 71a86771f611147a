import { createHash } from 'node:crypto';
import { type Browser, expect, type Page } from '@playwright/test';
import { expectNoBarrier, expectNoBarrierInAnyLook } from './barriers.ts';
import type { Saved } from './desk.ts';
import { controlled } from './sites.ts';
import { anotherTab, TriageDesk, test } from './triage-desk.ts';

/** A desk with a load, a report, and somebody who is waited for. */
async function aDesk(desk: TriageDesk): Promise<void> {
  await desk.begin();
  await desk.readReport();
  await desk.decide('Waiting', 'p1001');
}

async function openData(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Your data', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your data' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'What is kept here' })).toBeVisible();
}

async function saveDesk(desk: TriageDesk, passphrase: string | null = null): Promise<Saved> {
  await openData(desk.page);
  if (passphrase !== null) {
    await desk.page.getByRole('checkbox', { name: 'Lock it with a passphrase' }).check();
    await desk.page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await desk.page.getByLabel('Type it again').fill(passphrase);
  }
  const saved = await desk.savedBy(() => desk.button('Save desk file').click());
  await expect(desk.page.getByText('✓ Holds everything')).toBeVisible();
  return saved;
}

async function give(page: Page, { name, bytes }: Saved): Promise<void> {
  await page.getByLabel('Desk file', { exact: true }).setInputFiles({ name, mimeType: '', buffer: bytes });
}

/** A browser in which Termload was never opened. */
async function cleanBrowser(browser: Browser, baseURL: string): Promise<TriageDesk> {
  const context = await browser.newContext({ baseURL, locale: 'en-US', timezoneId: 'UTC' });
  const desk = new TriageDesk(await context.newPage());
  await desk.open('#/data');
  return desk;
}

/** The bytes of all zips of kept loads. */
const keptZips = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const sums: Record<string, string> = {};
    const look = async (folder: FileSystemDirectoryHandle): Promise<void> => {
      for await (const [name, entry] of folder.entries()) {
        if (entry instanceof FileSystemDirectoryHandle) await look(entry);
        else if (entry instanceof FileSystemFileHandle) {
          const sum = await crypto.subtle.digest('SHA-256', await (await entry.getFile()).arrayBuffer());
          sums[name] = Array.from(new Uint8Array(sum)).join();
        }
      }
    };
    await look(await (await navigator.storage.getDirectory()).getDirectoryHandle('loads'));
    return sums;
  });

test('a locked desk file brings the same desk to a clean browser', async ({ desk, page, browser, baseURL }) => {
  await aDesk(desk);
  const [rejections, zips] = [page.url(), await keptZips(page)];
  const saved = await saveDesk(desk, 'correct horse');
  expect(saved.name).toMatch(/^termload-\d{4}-\d\d-\d\d\.desk$/);
  expect(saved.bytes.includes('p1001')).toBe(false);

  const other = await cleanBrowser(browser, baseURL ?? '');
  await expect(other.page.getByText('Nothing of any term yet')).toBeVisible();
  await give(other.page, saved);
  await other.page.getByLabel('Passphrase of the file').fill('correct house');
  await other.button('Unlock').click();
  await expect(other.page.getByRole('alert')).toContainText('This passphrase does not open the desk file.');
  await other.page.getByLabel('Passphrase of the file').fill('correct horse');
  await other.button('Unlock').click();
  // Nothing is here to be replaced, so it is opened at once.
  await expect(other.page.getByRole('link', { name: 'Rejections of load.xml' })).toBeVisible();
  expect(await keptZips(other.page)).toEqual(zips);
  await other.page.goto(new URL(rejections).hash);
  await expect(other.row('p1001')).toContainText('Waiting');
  await other.row('p1001').getByRole('button').click();
  await other.page.getByText('All that was sent').first().click();
  await expect(other.page.getByRole('region', { name: /^As it was sent/ })).toContainText('p1001');
  await openData(other.page);
  await expect(other.page.getByText('✓ Holds everything')).toBeVisible();
  expect(other.faults).toEqual([]);
  await other.page.context().close();
});

test('what would be replaced is told, and stays where nobody says so', async ({ desk, page }) => {
  await aDesk(desk);
  const saved = await saveDesk(desk);
  await page.reload();
  await give(page, saved);
  const found = page.getByRole('region', { name: /^What is in/ });
  await expect(found).toContainText('1 load with');
  await expect(found).toContainText('It takes the place of all that is here');
  await expect(found).toBeFocused();
  await expectNoBarrier(page);
  await desk.button('Leave everything as it is').click();
  await expect(found).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 3, name: 'load.xml' })).toBeVisible();

  const tab = await anotherTab(desk);
  await give(page, saved);
  await desk.button('Replace what is here').click();
  await expect(page.getByRole('link', { name: 'Rejections of load.xml' })).toBeVisible();
  // The other tab begins anew too.
  await expect(tab.page.getByRole('link', { name: 'Rejections of load.xml' })).toBeVisible();
});

/** As somebody would who changes a file on purpose: its sum is right again. */
function withNewSum(bytes: Buffer): Buffer {
  const body = bytes.subarray(0, -32);
  return Buffer.concat([body, createHash('sha256').update(body).digest()]);
}

test('files that are not as they were saved are refused in words, and change nothing', async ({ desk, page }) => {
  await aDesk(desk);
  const { name, bytes } = await saveDesk(desk);
  const flipped = Buffer.from(bytes);
  flipped[bytes.length - 100] = (flipped[bytes.length - 100] ?? 0) ^ 1;
  const newer = Buffer.from(bytes.toString('latin1').replace('"version":1', '"version":2'), 'latin1');
  const refused: readonly (readonly [Buffer, string])[] = [
    [bytes.subarray(0, -50), 'This desk file is cut off'],
    [flipped, 'This desk file is damaged'],
    [withNewSum(flipped), 'has been changed since it was saved'],
    [withNewSum(newer), 'saved by a newer Termload'],
    [Buffer.from('<users/>'), 'This looks like an XML file'],
    [Buffer.alloc(0), 'This file is empty'],
  ];
  for (const [spoiled, words] of refused) {
    await give(page, { name, bytes: spoiled });
    await expect(page.getByRole('alert')).toContainText(words);
    await desk.button('Dismiss').click();
  }
  await expect(page.getByRole('heading', { level: 3, name: 'load.xml' })).toBeVisible();
  await page.goto('');
  await page.getByRole('link', { name: 'Rejections of load.xml' }).click();
  await expect(desk.row('p1001')).toContainText('Waiting');
});

test('two passphrases that differ save nothing', async ({ desk, page }) => {
  await openData(page);
  await page.getByRole('checkbox', { name: 'Lock it with a passphrase' }).check();
  await page.getByLabel('Passphrase', { exact: true }).fill('one');
  await page.getByLabel('Type it again').fill('two');
  await desk.button('Save desk file').click();
  await expect(page.getByRole('alert')).toHaveText('The two passphrases differ. Type both again.');
  await expect(page.getByText('Not saved yet')).toBeVisible();
});

/** The browser can write to a chosen place; it is one in its own storage, which stands for a shared drive. */
async function canChoosePlaces(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, {
      showSaveFilePicker: async () =>
        (await navigator.storage.getDirectory()).getFileHandle('shared.desk', { create: true }),
    });
  });
  await page.reload();
}

/** Read anew where it was written to meanwhile: the browser gives what a file held when it was asked for, or an error. */
const sharedFile = (page: Page): Promise<number[]> =>
  page.evaluate(async () => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle('shared.desk');
    for (;;) {
      try {
        return Array.from(new Uint8Array(await (await handle.getFile()).arrayBuffer()));
      } catch (error) {
        if (!(error instanceof DOMException) || error.name !== 'NotReadableError') throw error;
      }
    }
  });

async function writeShared(page: Page, bytes: number[]): Promise<void> {
  await page.evaluate(async (given) => {
    const file = await (await navigator.storage.getDirectory()).getFileHandle('shared.desk', { create: true });
    const writable = await file.createWritable();
    await writable.write(Uint8Array.from(given));
    await writable.close();
  }, bytes);
}

test('in a chosen place it is kept up to date, and what others saved there is not overwritten', async ({
  desk,
  page,
}) => {
  await canChoosePlaces(page);
  await aDesk(desk);
  await openData(page);
  await desk.button('Save desk file').click();
  await expect(page.getByText('✓ Holds everything')).toBeVisible();
  const first = await sharedFile(page);

  await page.goBack();
  await desk.decide('Waiting', 'p1002');
  await expect.poll(async () => (await sharedFile(page)).join() === first.join()).toBe(false);
  await openData(page);
  await expect(page.getByText('✓ Holds everything')).toBeVisible();

  // A colleague has saved an earlier state there.
  await writeShared(page, first);
  await page.goBack();
  await desk.decide('Waiting', 'p1007');
  await openData(page);
  const conflict = page.getByRole('alert').filter({ hasText: 'somebody else has saved theirs there' });
  await expect(conflict).toBeVisible();
  expect(await sharedFile(page)).toEqual(first);
  await expectNoBarrier(page);
  await page.reload();
  await expect(conflict).toBeVisible();

  await desk.button('Open theirs').click();
  await desk.button('Replace what is here').click();
  await page.getByRole('link', { name: 'Rejections of load.xml' }).click();
  await expect(desk.row('p1001')).toContainText('Waiting');
  await expect(desk.row('p1002')).toContainText('Open');

  // It goes on there.
  await desk.decide('Waiting', 'p1002');
  await expect.poll(async () => (await sharedFile(page)).join() === first.join()).toBe(false);
  await writeShared(page, first);
  await desk.decide('Waiting', 'p1007');
  await openData(page);
  await desk.button('Overwrite theirs').click();
  await desk.button('Overwrite shared.desk').click();
  await expect(page.getByText('✓ Holds everything')).toBeVisible();
  expect(await sharedFile(page)).not.toEqual(first);
});

test('a file that was opened from a shared drive is kept up to date there, unless it is another one by now', async ({
  desk,
  page,
}) => {
  await aDesk(desk);
  const saved = await saveDesk(desk);
  await canChoosePlaces(page);
  await page.evaluate(() =>
    Object.assign(window, {
      showOpenFilePicker: async () => [await window.showSaveFilePicker?.({ suggestedName: '' })],
    }),
  );
  const shared = [...saved.bytes];
  await writeShared(page, shared);
  await desk.button('Choose that file').click();
  await expect(page.getByText('It is kept up to date there by itself')).toBeVisible();
  await page.getByRole('radio', { name: 'Never' }).check();
  await expect.poll(async () => (await sharedFile(page)).join() === shared.join()).toBe(false);
  await expect(page.getByText('✓ Holds everything')).toBeVisible();
  await writeShared(page, shared);
  await page.getByRole('radio', { name: 'Until the term is closed' }).check();
  await expect(desk.button('Open theirs')).toBeVisible();
  expect(await sharedFile(page)).toEqual(shared);
});

test('a locked file in a chosen place asks for its passphrase after a reload', async ({ desk, page }) => {
  await canChoosePlaces(page);
  await openData(page);
  await page.getByRole('checkbox', { name: 'Lock it with a passphrase' }).check();
  await page.getByLabel('Passphrase', { exact: true }).fill('badger');
  await page.getByLabel('Type it again').fill('badger');
  await desk.button('Save desk file').click();
  await expect(page.getByText('✓ Holds everything')).toBeVisible();
  await page.reload();
  await page.getByRole('radio', { name: 'Never' }).check();
  await expect(page.getByText('Something has changed since')).toBeVisible();
  await page.getByLabel('Passphrase of shared.desk').fill('badger');
  await desk.button('Go on saving to shared.desk').click();
  await expect(page.getByText('✓ Holds everything')).toBeVisible();
  await page.getByRole('radio', { name: 'Until the term is closed' }).check();
  // Now it is known again, so nobody is asked.
  await expect(page.getByText('Something has changed since')).toBeVisible();
  await expect(page.getByText('✓ Holds everything')).toBeVisible();
});

test('only identifiers are kept from the start where the library wants no more', async ({ desk, page }) => {
  await openData(page);
  await page.getByRole('radio', { name: 'Never' }).check();
  await page.getByRole('link', { name: 'Terms', exact: true }).click();
  await aDesk(desk);
  await desk.row('p1001').getByRole('button').click();
  const sent = page.getByRole('region', { name: /^As it was sent/ });
  await expect(sent).toContainText('not kept');
  await openData(page);
  await expect(page.getByText('Identifiers only')).toBeVisible();
  const stored = await page.evaluate(async () => {
    const opening = indexedDB.open('termload');
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const all = async (store: string) => {
      const asked = opening.result.transaction(store).objectStore(store).getAll();
      await new Promise((resolve) => {
        asked.onsuccess = resolve;
      });
      return asked.result;
    };
    const [users, rejections] = [await all('users'), await all('rejections')];
    opening.result.close();
    return { users, rejections };
  });
  const names = (records: unknown): string[] =>
    [...JSON.stringify(records).matchAll(/"(?:name|expiry|purge)":"([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(names(stored)).toEqual([]);
  expect(JSON.stringify(stored)).toContain('p1001');
  expect(await keptZips(page)).toEqual({});
});

/** Everything that a page can have put into the browser. */
const left = (page: Page) =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    files: await Array.fromAsync((await navigator.storage.getDirectory()).keys()),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
  }));

test('erasing everything leaves nothing at all, in no tab', async ({ desk, page }) => {
  await controlled(page);
  await aDesk(desk);
  const tab = await anotherTab(desk);
  await expect(tab.row('p1001')).toContainText('Waiting');
  await page.evaluate(() => {
    localStorage.setItem('a', 'b');
    sessionStorage.setItem('a', 'b');
  });
  await openData(page);
  await desk.button('Erase everything').click();
  await desk.button('Keep everything').click();
  await expect(desk.button('Erase everything')).toBeFocused();
  expect((await left(page)).databases).toEqual(['termload']);

  await desk.button('Erase everything').click();
  await desk.button('Erase everything for good').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Everything is erased' })).toBeVisible({ timeout: 15_000 });
  const nothing = { databases: [], files: [], caches: [], workers: 0, local: 0, session: 0, cookies: '' };
  expect(await left(page)).toEqual(nothing);
  await expect(
    tab.page.getByRole('heading', { level: 1, name: 'Everything is being erased in another tab' }),
  ).toBeVisible();
  await expectNoBarrier(page);
  await tab.page.waitForTimeout(3000);
  expect(await left(tab.page)).toEqual({ ...nothing, session: 0 });

  await desk.button('Begin anew').click();
  await expect(desk.button('Try it with a sample')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Rejections of load.xml' })).toHaveCount(0);
});

test('forgetting takes a second press, and leaves nothing of it', async ({ desk, page }) => {
  await aDesk(desk);
  await openData(page);
  await desk.button('Keep only identifiers of load.xml').click();
  await desk.button('Delete names, dates and zips').click();
  await expect(page.getByText('Identifiers only')).toBeVisible();
  expect(await keptZips(page)).toEqual({});
  await desk.button('Forget load.xml').click();
  await desk.button('Forget load.xml for good').click();
  await expect(page.getByText('Nothing of any term yet')).toBeVisible();
});

test('the browser is asked to keep it, and its answer is told', async ({ desk, page }) => {
  for (const [promise, words] of [
    [false, 'did not promise it'],
    [true, 'promises not to delete it'],
  ] as const) {
    await page.addInitScript((answer) => {
      navigator.storage.persisted = async () => false;
      navigator.storage.persist = async () => answer;
    }, promise);
    await page.goto('#/data');
    await page.reload();
    await desk.button('Ask the browser to keep it').click();
    await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();
  }
  await expect(page.getByText(/allows up to .* on this computer/)).toBeVisible();
});

test('the screen has no barrier, empty and filled, in light and dark, wide and narrow', async ({ desk, page }) => {
  await openData(page);
  await expectNoBarrierInAnyLook(page);
  await page.goto('');
  await aDesk(desk);
  await openData(page);
  await page.getByRole('checkbox', { name: 'Lock it with a passphrase' }).check();
  await desk.button('Erase everything').click();
  await expectNoBarrierInAnyLook(page);
});
