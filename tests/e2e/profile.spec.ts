import { expect, type Page } from '@playwright/test';
import { settingFacts } from '../../src/ui/profile/setting-facts.ts';
import { expectNoBarrier, expectNoBarrierInAnyLook } from './barriers.ts';
import { Desk } from './desk.ts';
import { exports } from './made-exports.ts';
import { profileAddresses } from './profile-screens.ts';
import { test } from './shared-desk.ts';

/** The page of one part, whatever was changed by the tests before. */
async function openPart(page: Page, part: string): Promise<void> {
  await page.goto(part === '' ? '#/profile' : `#/profile/${part}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

const saved = (page: Page, what: string) => expect(page.getByText(`Saved: ${what}.`)).toBeVisible();
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });

/** The profile as it lies in the database; empty where nothing is kept. Looking must not make a database. */
const stored = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    if ((await indexedDB.databases()).every(({ name }) => name !== 'termload')) return '';
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('termload');
      opening.onsuccess = () => resolve(opening.result);
    });
    const found = await new Promise<{ readonly file: string } | undefined>((resolve) => {
      const reading = database.transaction('profile').objectStore('profile').get('profile');
      reading.onsuccess = () => resolve(reading.result);
    });
    database.close();
    return found?.file ?? '';
  });
const terms = (page: Page) => page.locator('.next-terms div');
const giveProfile = (page: Page, text: string, name = 'theirs.json') =>
  page.getByLabel('Profile file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
const aProfile = (settings: object): string => JSON.stringify({ format: 'termload-profile', version: 1, ...settings });

test('every part is reached from the overview, and none has a barrier', async ({ desk: { page } }) => {
  test.slow();
  await openPart(page, 'groups');
  await page.getByLabel('Add groups').fill('UG, Undergraduates\nFAC\tFaculty');
  await page.getByRole('button', { name: 'Add these groups' }).click();
  await page.getByText('From your lines: 2 groups added, 0 names changed.').waitFor();
  for (const address of profileAddresses) {
    const part = address.slice(1);
    await openPart(page, part);
    if (part === 'steps') await page.getByRole('button', { name: 'Reword Upload the zip' }).click();
    await test.step(part, () => expectNoBarrierInAnyLook(page));
  }
  await openPart(page, '');
  await page.getByRole('link', { name: 'Change Groups' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Groups' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove UG' }).click();
  await expect(page.getByRole('button', { name: 'Remove FAC' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove FAC' }).click();
});

test('the overview shows every setting once', async ({ desk: { page } }) => {
  await openPart(page, '');
  const names = Object.values(settingFacts).map(({ name }) => name);
  await expect(page.locator('.settings-sheet dt')).toHaveCount(names.length);
  expect((await page.locator('.settings-sheet dt').allTextContents()).toSorted()).toEqual(names.toSorted());
});

test.describe('term codes', () => {
  test('the usual scheme gives the five codes of the procedure, and six terms ahead', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2020-08-01T12:00:00Z'));
    await new Desk(page).open('#/profile/terms');
    await expect(terms(page)).toHaveText([
      /Fall 2020\s*20213L/,
      /Winterim 2020\s*20216W/,
      /Spring 2021\s*20216L/,
      /Summer I 2021\s*20221I/,
      /Summer II 2021\s*20221L/,
      /Fall 2021\s*20223L/,
    ]);
  });

  test('a scheme is shown as it is typed, refused in words, kept when it is whole, and taken back', async ({
    page,
  }) => {
    await page.clock.setFixedTime(new Date('2026-11-22T12:00:00Z'));
    await new Desk(page).open('#/profile/terms');
    await page.getByLabel('Begin with a scheme that others use').selectOption('banner-ending');
    await expect(page.getByText('Fall 2022 is 202310. College of the Sequoias.')).toBeVisible();
    await page.getByRole('button', { name: 'Use this scheme' }).click();
    await saved(page, 'term codes');
    await expect(terms(page).first()).toHaveText(/Spring 2027\s*202720/);

    const sign = page.getByLabel('In the code: Spring');
    await sign.fill('10');
    await expect(page.getByText('Fall 2000 and Spring 2001 would have the same code, 200110.')).toBeVisible();
    await sign.fill('25');
    await expect(terms(page).first()).toHaveText(/Spring 2027\s*202725/);
    await sign.blur();
    await saved(page, 'term codes');
    await page.getByLabel('Pattern of the code').fill('{year}');
    await expect(page.getByText('The pattern needs {year} and {season}, each once, and few other')).toBeVisible();
    await page.getByLabel('Pattern of the code').blur();

    await page.reload();
    await expect(page.getByLabel('In the code: Spring')).toHaveValue('25');
    await expect(page.getByLabel('Pattern of the code')).toHaveValue('{year}{season}');
  });
});

test('undo takes changes back one by one, and leaves others alone', async ({ page }) => {
  const desk = new Desk(page);
  await desk.open('#/profile/library');
  await expect(undo(page)).toBeDisabled();
  await page.getByLabel('Name of the library').fill('Prairie State');
  await page.getByLabel('Name of the library').press('Tab');
  await saved(page, 'name of the library');
  await page.getByRole('radio', { name: /^CARLI I-Share/ }).check();
  await saved(page, 'what it is measured by');
  await page.goto('#/profile/fields');
  await expect(page.getByRole('checkbox', { name: 'Address, city' })).toBeChecked();
  await undo(page).click();
  await expect(page.getByRole('checkbox', { name: 'Address, city' })).not.toBeChecked();
  await undo(page).click();
  await expect(page.getByText('Taken back: name of the library.')).toBeVisible();
  await page.goto('#/profile/library');
  await expect(page.getByLabel('Name of the library')).toHaveValue('');
  await expect(undo(page)).toBeDisabled();
  expect(desk.faults).toEqual([]);
});

test('steps are moved by keyboard, worded, left out and added, and are so after a reload', async ({ page }) => {
  const desk = new Desk(page);
  await desk.open('#/profile/steps');
  const titles = page.locator('.step-list h2');
  const down = page.getByRole('button', { name: 'Down Download the export' });
  await down.focus();
  await down.press('Enter');
  await expect(titles.nth(3)).toHaveText('4. Download the export');
  await expect(down).toBeFocused();
  await expect(page.getByText('Download the export is now step 4 of 15.')).toBeAttached();
  await page.getByRole('button', { name: 'Leave out Send the lists' }).click();
  await expect(titles).toHaveCount(14);
  await expect(page.getByRole('heading', { name: 'Left out' })).toBeFocused();
  await page.getByLabel('A step of your own').fill('Tell the front desk');
  await page.getByRole('button', { name: 'Add this step' }).click();
  await expect(page.getByRole('heading', { name: '14. Tell the front desk' })).toBeFocused();
  await page.getByLabel('What to do').fill('By telephone.\n\nBefore noon.');
  await page.getByLabel('Title').fill('Tell the desk');
  await page.getByLabel('Title').blur();
  await expect(titles.nth(13)).toHaveText('14. Tell the desk');
  await page.getByRole('button', { name: 'Reword See that you have' }).click();
  await page.getByLabel('Title').fill('');
  await page.getByLabel('Title').blur();
  await expect(page.getByText('Step 1: its title is not one line of at most 120 characters.')).toBeVisible();

  await page.reload();
  await expect(titles).toHaveCount(15);
  await expect(titles.nth(2)).toHaveText('3. Prepare the load');
  await expect(titles.nth(3)).toHaveText('4. Download the export');
  await expect(titles.nth(13)).toHaveText('14. Tell the desk');
  await page.getByRole('button', { name: 'Reword Tell the desk' }).click();
  await expect(page.getByLabel('What to do')).toHaveValue('By telephone.\nBefore noon.');
  await page.getByRole('button', { name: 'Bring back Send the lists' }).click();
  await expect(titles).toHaveCount(16);
  await page.getByRole('button', { name: 'Go back to Termload’s own steps' }).click();
  await expect(titles).toHaveCount(15);
  expect(desk.faults).toEqual([]);
});

test('the years are refused together, kept together, and told of 29 February', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2028-02-29T12:00:00Z'));
  await new Desk(page).open('#/profile/dates');
  await expect(page.getByText('its users expire on 02/28/2034 and may be purged from 02/28/2035.')).toBeVisible();
  await expect(
    page.getByText('Today is 29 February, and 2034 has none: the expiry date is 28 February 2034.'),
  ).toBeVisible();
  const expiry = page.getByLabel('Years until users expire');
  await expiry.fill('8');
  await expiry.blur();
  await expect(page.getByText('The purge date would be before the expiry date')).toBeVisible();
  await page.getByLabel('Years until users may be purged').fill('12');
  await page.getByLabel('Years until users may be purged').blur();
  await expect(page.getByText('its users expire on 02/29/2036 and may be purged from 02/29/2040.')).toBeVisible();
  await expect(page.getByText('The purge date would be before the expiry date')).toHaveCount(0);
  await page.getByLabel('How the student system writes a day').selectOption('DD-MON-YY');
  await expect(page.getByText('its users expire on 29-FEB-36')).toBeVisible();
});

test('a password that is pasted goes nowhere, and the rest goes where it belongs', async ({ page }) => {
  const desk = new Desk(page);
  await desk.open('#/profile/sending');
  await expect(page.getByText('Never a password:')).toBeVisible();
  await page.getByLabel('Host').fill('sftp://cat:hunter2@files.example.edu:2222/ALMA/SIS');
  await expect(page.getByText('What you pasted had a password in it. It was left out')).toBeVisible();
  await expect(page.getByLabel('Host')).toHaveValue('files.example.edu');
  await expect(page.getByLabel('Port')).toHaveValue('2222');
  await expect(page.getByLabel('Folder', { exact: true })).toHaveValue('ALMA/SIS');
  await expect(page.getByLabel('User name')).toHaveValue('cat');
  await page.getByLabel('Host').fill('cat:hunter2@files.example.edu');
  await page.getByLabel('Host').blur();
  await expect(page.getByLabel('Host')).toHaveValue('files.example.edu');
  await page.getByLabel('User name').fill('dog:hunter2');
  await page.getByLabel('User name').blur();
  await expect(page.getByLabel('User name')).toHaveValue('dog');
  await page.getByLabel('Address of Alma').fill('https://dog:hunter2@alma.example.edu/mng');
  await page.getByLabel('Address of Alma').blur();
  await expect(page.getByLabel('Address of Alma')).toHaveValue('https://alma.example.edu/mng');
  await page.getByLabel('Host').fill('two words');
  await page.getByLabel('Host').blur();
  await expect(page.getByText('The name of a server has no spaces')).toBeVisible();
  await expect.poll(() => stored(page)).toContain('alma.example.edu');
  expect(await stored(page)).toContain('"user": "dog"');
  expect(await stored(page)).toContain('"host": "files.example.edu"');
  expect(await stored(page)).not.toContain('hunter2');
  expect(desk.faults).toEqual([]);
});

test('a profile that is saved is opened elsewhere, shown before it holds, and taken back', async ({
  page,
  browser,
}) => {
  const desk = new Desk(page);
  await desk.open('#/profile/library');
  await page.getByLabel('Name of the library').fill('Prairie State College');
  await page.getByLabel('Name of the library').blur();
  await saved(page, 'name of the library');
  await page.goto('#/profile/groups');
  await page.getByLabel('Add groups').fill('UG, Undergraduates');
  await page.getByRole('button', { name: 'Add these groups' }).click();
  await saved(page, 'groups');
  await page.goto('#/profile');
  const downloading = page.waitForEvent('download');
  await desk.button('Save profile').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('prairie-state-college-termload-profile.json');

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await new Desk(other).open(`${new URL(page.url()).origin}${new URL(page.url()).pathname}#/profile`);
  await other.getByLabel('Profile file').setInputFiles(await download.path());
  const changes = other.getByRole('table').getByRole('row');
  await expect(changes).toHaveText([
    /Setting/,
    /Name of the library.*Not said.*Prairie State College/,
    /User groups.*Not listed, so not checked.*UG, Undergraduates, students \(guessed\), weight 0/,
  ]);
  expect(await stored(other)).toBe('');
  await other.getByRole('button', { name: 'Use this profile' }).click();
  await expect(other.getByText('hold now. Undo brings')).toBeFocused();
  await other.reload();
  await expect(other.getByText('Prairie State College')).toBeVisible();
  expect(await stored(other)).toBe(await stored(page));
  await elsewhere.close();

  await giveProfile(page, aProfile({ library: 'Another' }));
  await page.getByRole('button', { name: 'Use this profile' }).click();
  await expect(page.getByText('Not listed, so not checked').first()).toBeVisible();
  await undo(page).click();
  await expect(page.getByText('UG, Undergraduates')).toBeVisible();
  expect(desk.faults).toEqual([]);
});

test('what a file holds beyond the settings is told: what is unknown, and passwords', async ({ desk: { page } }) => {
  await openPart(page, '');
  await giveProfile(page, aProfile({ colour: 'blue', sftp: { host: 'h.example.edu', password: 'hunter2' } }));
  await expect(
    page.getByText('Not known to this Termload, and kept for the one that knows it: “colour”.'),
  ).toBeVisible();
  await expect(page.getByText('“sftp, password”')).toBeVisible();
  await expectNoBarrier(page);
  await page.getByRole('button', { name: 'Leave it' }).click();
  await expect(page.getByRole('button', { name: 'Open profile' })).toBeFocused();
});

for (const [what, text, words] of [
  ['a cut-off profile', aProfile({ library: 'A' }).slice(0, -2), 'its end is missing'],
  ['an attack', '{"format":"termload-profile","version":1,"__proto__":{"library":"B"}}', 'Do not use this file'],
  ['a newer profile', '{"format":"termload-profile","version":9}', 'saved by a newer Termload'],
  ['a page', '<html><script>alert(1)</script>', 'does not look like a profile'],
  ['a link that runs', aProfile({ almaAddress: 'javascript:alert(1)' }), '“almaAddress” does not fit'],
  ['a scheme without anything in it', aProfile({ termScheme: {} }), 'The term codes need a name'],
  ['a huge file', ' '.repeat(2_100_000), 'far larger than a profile'],
] as const) {
  test(`${what} is refused in words, and changes nothing`, async ({ desk: { page } }) => {
    await openPart(page, '');
    const before = await stored(page);
    await giveProfile(page, text);
    await expect(page.getByRole('alert')).toContainText('theirs.json was not opened.');
    await expect(page.getByRole('alert')).toContainText(words);
    await expect(page.getByRole('button', { name: 'Use this profile' })).toHaveCount(0);
    expect(await stored(page)).toBe(before);
  });
}

test('groups come from the last load, and what was learned elsewhere can be forgotten', async ({ page }) => {
  const desk = new Desk(page);
  await desk.open('');
  await desk.check(exports.review);
  await page.getByRole('link', { name: 'Rejections', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Drop Alma’s report' })).toBeVisible();
  await openPart(page, 'groups');
  await page.getByRole('button', { name: 'Take the groups from the last load' }).click();
  await expect(page.getByText('From review.xml: 1 group added, 0 names changed.')).toBeVisible();
  await expect(page.getByLabel(/^Who is in it: /)).toHaveValue('guess');
  await page.getByLabel(/^Weight: /).fill('1001');
  await page.getByLabel(/^Weight: /).blur();
  await expect(page.getByText('What belongs there is a whole number from 0 to 1000.')).toBeVisible();

  await openPart(page, '');
  const columns = { fingerprint: 'ab12', columns: { id: 0, message: [2, 3], name: null } };
  const expectedFindings = [{ rule: 'purge-missing', reason: 'Ours are never purged.' }];
  await giveProfile(page, aProfile({ expectedFindings, reportColumns: [columns], repairs: ['trim-values'] }));
  await page.getByRole('button', { name: 'Use this profile' }).click();
  await openPart(page, 'kept');
  await expect(page.getByText('Report 1: who it is in column A, what Alma says in C and D')).toBeVisible();
  await page.getByRole('button', { name: 'Forget the columns of report 1' }).click();
  await expect(page.getByText('None yet. Where you choose the columns')).toBeVisible();
  await openPart(page, 'findings');
  await expectNoBarrier(page);
  await page.getByRole('button', { name: /^No longer choose Leave out spaces/ }).click();
  await page.getByRole('button', { name: /^No longer expected/ }).click();
  await expect(page.getByRole('heading', { name: 'Expected here' })).toBeFocused();
  await expect(page.getByText('Nothing yet. Under a finding of a load')).toBeVisible();
  expect(desk.faults).toEqual([]);
});

test('paper shows the settings, whole, and nothing to press', async ({ desk: { page } }) => {
  await openPart(page, 'dates');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('15. Close the term')).toBeVisible();
  await expect(page.getByLabel('Years until users expire')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
});

test('a file that is dropped on the Profile screen is taken for a profile', async ({ desk }) => {
  await openPart(desk.page, 'steps');
  await desk.drop({ name: 'dropped.json', parts: [{ text: aProfile({ library: 'Dropped here' }), times: 1 }] });
  await expect(desk.page.getByRole('heading', { name: 'dropped.json: what it would change' })).toBeVisible();
  const parts = [{ text: aProfile({}), times: 1 }];
  await desk.drop({ name: 'one.json', parts }, { name: 'two.json', parts });
  await expect(desk.page.getByRole('alert')).toContainText('Those were 2 files. Drop one profile.');
});
