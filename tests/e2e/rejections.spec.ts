import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expectNoBarrierInAnyLook } from './barriers.ts';
import { anotherTab, reports, type TriageFile, test } from './triage-desk.ts';

interface Promised {
  readonly rows: readonly {
    readonly primaryId: string;
    readonly reason: string;
    readonly details: Readonly<Record<string, unknown>>;
    readonly match: string;
    readonly index?: number;
  }[];
  readonly refused?: boolean;
}

const promises = JSON.parse(readFileSync(join(reports, 'expected.json'), 'utf8')) as Readonly<Record<string, Promised>>;

/** A saved rejection in the words of what is promised: only the details that are promised count. */
function inPromisedWords(rejection: TriageFile['rejections'][number], promised: Promised['rows'][number] | undefined) {
  const { primaryId, reason, details, match } = rejection;
  const keys = Object.keys(promised?.details ?? {});
  const listed = Object.fromEntries(keys.map((key) => [key, details[key]]));
  const [user] = match.users;
  return {
    primaryId,
    reason,
    details: listed,
    match: match.status,
    ...(promised?.index === undefined ? {} : { index: user?.index }),
  };
}

for (const [name, promised] of Object.entries(promises)) {
  if (promised.refused === true) {
    test(`${name} is told to be no report`, async ({ desk, page }) => {
      await desk.begin();
      await desk.report(join(reports, name));
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('This is not a Rejected Users report');
      await expect(alert).toContainText('This looks like');
    });
    continue;
  }
  test(`${name} yields the rejections that are promised`, async ({ desk }) => {
    await desk.begin();
    await desk.readReport(join(reports, name));
    const file = await desk.triageFile();
    expect(file).toMatchObject({ format: 'termload-triage', version: 1, report: { name } });
    expect(file.rejections.map((rejection, at) => inPromisedWords(rejection, promised.rows[at]))).toEqual(
      promised.rows,
    );
  });
}

test('the load itself, dropped by mistake, is told as such', async ({ desk, page }) => {
  await desk.begin();
  await desk.report(join(reports, 'load.xml'));
  await expect(page.getByRole('alert')).toContainText('Check a file');
  await desk.report({ name: 'empty.csv', bytes: '' });
  await expect(page.getByRole('alert')).toContainText('Save the report from Alma again');
});

test('keys decide on one row or on all that are chosen, and take it back', async ({ desk, page }) => {
  await desk.begin();
  await desk.readReport();
  await page.getByRole('region', { name: /^Rejections, / }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('f');
  await expect(desk.row('p1001').getByText('Fixed')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('n');
  await page.keyboard.type('asked the registrar');
  await page.keyboard.press('Escape');
  await page.keyboard.press('w');
  await expect(desk.row('p1002').getByText('Waiting')).toBeVisible();
  await expect(desk.row('p1002')).toContainText('asked the registrar');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('i');
  await expect(desk.row('p1004').getByText('Left as it is')).toBeVisible();
  await expect(desk.row('p1002').getByText('Left as it is')).toBeVisible();
  await page.keyboard.press('u');
  await expect(desk.row('p1002').getByText('Waiting')).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden();
  const statuses = (await desk.triageFile()).rejections.map(({ status }) => status);
  expect(statuses.slice(0, 3)).toEqual(['fixed', 'waiting', 'open']);
});

test('what was decided is there after a reload, and can be undone then', async ({ desk, page }) => {
  await desk.begin();
  await desk.readReport();
  await desk.row('p1001').getByRole('checkbox').check();
  await desk.row('p1002').getByRole('checkbox').check();
  await page.getByText('2 rows chosen').waitFor();
  await desk.button('Fixed').click();
  await expect(desk.row('p1001').getByText('Fixed')).toBeVisible();
  await page.reload();
  await expect(desk.row('p1002').getByText('Fixed')).toBeVisible();
  await desk.button('Undo the last step').click();
  await expect(desk.row('p1002').getByText('Open')).toBeVisible();
  await expect(desk.button('Nothing to undo')).toBeDisabled();
});

test('two tabs see what the other decides, and neither loses anything', async ({ desk }) => {
  await desk.begin();
  await desk.readReport();
  const other = await anotherTab(desk);
  await expect(other.people).toBeVisible();
  const decide = async (tab: typeof desk, id: string, key: string) => {
    await tab.row(id).getByRole('button').click();
    await tab.page.getByRole('region', { name: /^Rejections, / }).focus();
    await tab.page.keyboard.press(key);
  };
  await Promise.all([decide(desk, 'p1001', 'f'), decide(other, 'p1002', 'w')]);
  for (const tab of [desk, other]) {
    await expect(tab.row('p1001').getByText('Fixed')).toBeVisible();
    await expect(tab.row('p1002').getByText('Waiting')).toBeVisible();
  }
  await other.page.close();
});

test('a tab that is killed while it writes loses nothing that it had shown', async ({ desk, page }) => {
  await desk.begin();
  await desk.readReport();
  const url = page.url();
  await desk.button('Choose all 15').click();
  await desk.button('Waiting').click();
  await expect(desk.row('p1001').getByText('Waiting')).toBeVisible();
  // More is under way when it goes, and that may be lost; what was shown may not.
  void desk
    .button('Choose all 15')
    .click()
    .catch(() => {});
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // It never answers.
  session.send('Page.crash').catch(() => {});
  await crashed;
  const after = await page.context().newPage();
  await after.goto(url);
  await expect(after.getByRole('row').filter({ hasText: 'p1001' }).getByText('Waiting')).toBeVisible();
  desk.faults.splice(0);
});

test('a person sees the user as sent, and the text in the zip', async ({ desk, page }) => {
  await desk.begin();
  await desk.readReport();
  await desk.row('p1007').getByRole('button').click();
  const panel = page.getByRole('region', { name: /^Rejection of / });
  await expect(panel).toContainText('Mandatory field is missing: email type');
  await expect(panel.getByRole('region', { name: /^As it was sent/ })).toContainText('0001007');
  // What Alma found blank is shown unasked.
  await expect(panel.getByText('blank', { exact: true })).not.toHaveCount(0);
  await panel.getByText('Its text in the zip').click();
  await expect(panel.getByRole('region', { name: 'The text in the file' })).toContainText(
    '<primary_id>p1007</primary_id>',
  );
});

test('a zip of the mended holds exactly the chosen users, as they were sent', async ({ desk, page }) => {
  await desk.begin();
  await desk.readReport();
  for (const id of ['p1002', 'p1007']) await desk.row(id).getByRole('checkbox').check();
  await desk.button('Fixed').click();
  await expect(desk.row('p1007').getByText('Fixed')).toBeVisible();
  const downloading = page.waitForEvent('download');
  await desk.button('Make a zip of the mended').click();
  const zip = unzipSync(readFileSync(await (await downloading).path()));
  const [text] = Object.values(zip).map((bytes) => new TextDecoder().decode(bytes));
  const sent = readFileSync(join(reports, 'load.xml'), 'utf8');
  const users = [...sent.matchAll(/<user>[\s\S]*?<\/user>/g)].map(([user]) => user);
  expect([...(text ?? '').matchAll(/<user>[\s\S]*?<\/user>/g)].map(([user]) => user)).toEqual([users[2], users[7]]);
});

test('a load is forgotten with everything that was kept of it', async ({ desk, page }) => {
  await desk.begin();
  await desk.readReport();
  await page.goto('');
  await page.getByRole('button', { name: 'Forget load.xml' }).click();
  await desk.button('Forget it for good').click();
  await expect(page.getByRole('link', { name: 'Rejections of load.xml' })).toHaveCount(0);
  const left = await page.evaluate(async () => {
    const opening = indexedDB.open('termload');
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const counts = await Promise.all(
      // What is true of this computer only says that something was changed, and nothing of what.
      [...database.objectStoreNames]
        .filter((store) => store !== 'computer')
        .map(
          (store) =>
            new Promise<number>((resolve) => {
              const counting = database.transaction(store).objectStore(store).count();
              counting.onsuccess = () => resolve(counting.result);
            }),
        ),
    );
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('loads', { create: true });
    return { records: counts.reduce((sum, count) => sum + count), zips: await Array.fromAsync(folder.keys()) };
  });
  expect(left).toEqual({ records: 0, zips: [] });
});

test('no barrier stands in a triage, in light and dark, wide and narrow', async ({ desk, page }) => {
  await desk.begin();
  await test.step('before the report', () => expectNoBarrierInAnyLook(page));
  await desk.readReport();
  await desk.row('p1001').getByRole('button').click();
  await page.getByText('Which columns were read, and why').click();
  await test.step('with a row open', () => expectNoBarrierInAnyLook(page));
  await page.goto('');
  await expect(page.getByRole('link', { name: 'Rejections of load.xml' })).toBeVisible();
  await test.step('the start screen with a load that is kept', () => expectNoBarrierInAnyLook(page));
});
