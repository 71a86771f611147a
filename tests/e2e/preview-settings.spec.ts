import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectNoBarrierInAnyLook } from './barriers.ts';
import { Desk } from './desk.ts';
import { test } from './emptied-browser.ts';

const golden = join(import.meta.dirname, '../golden/preview');
const current = readFileSync(join(golden, 'current.xml'));
const incoming = readFileSync(join(golden, 'incoming.xml'), 'utf8');

interface SavedPreview {
  readonly mode: string;
  readonly totals: Readonly<Record<string, number>>;
  readonly users: readonly {
    readonly primaryId: string;
    readonly outcome: string;
    readonly changes: readonly { readonly field: string; readonly after: string; readonly effect: string }[];
  }[];
}

/** The Preview screen of the sample, before anybody has given the users in Alma. */
async function waiting(page: Page): Promise<Desk> {
  const desk = new Desk(page);
  await desk.open();
  await desk.check({ name: 'incoming.xml', bytes: incoming });
  await page.getByRole('link', { name: 'Preview', exact: true }).click();
  await expect(page.getByLabel('Current Alma users')).toBeAttached();
  return desk;
}

async function give(desk: Desk): Promise<void> {
  const file = { name: 'current.xml', mimeType: '', buffer: current };
  await desk.page.getByLabel('Current Alma users').setInputFiles(file);
  await isWhole(desk);
}

const isWhole = (desk: Desk): Promise<void> => expect(desk.button('Save preview')).toBeEnabled();

const unfold = (page: Page): Promise<void> => page.getByText('How your sync is set up').click();
const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });

async function saved(desk: Desk): Promise<SavedPreview> {
  await isWhole(desk);
  return JSON.parse((await desk.save('Save preview')).bytes.toString());
}

const userOf = ({ users }: SavedPreview, id: string) => users.find(({ primaryId }) => primaryId === id);

test('the mode can be chosen before there is a file, and holds', async ({ page }) => {
  const desk = await waiting(page);
  await expect(radio(page, 'SIS sync')).toBeChecked();
  await radio(page, 'Users API (PUT)').check();
  await expect(desk.button('Save preview')).toHaveCount(0);
  await give(desk);
  await expect(radio(page, 'Users API (PUT)')).toBeChecked();
  expect((await saved(desk)).mode).toBe('api');
  expect(desk.faults).toEqual([]);
});

test('of choices in quick succession the last one holds, on screen, in the file and in the profile', async ({
  page,
}) => {
  const desk = await waiting(page);
  await give(desk);
  await page.evaluate(() => {
    const radios = [...document.querySelectorAll<HTMLInputElement>('input[name="sync-mode"]')];
    for (const at of [1, 0, 1, 0, 1]) radios[at]?.click();
  });
  await expect(radio(page, 'Users API (PUT)')).toBeChecked();
  expect((await saved(desk)).mode).toBe('api');
  await expect(page.getByText('Your profile says otherwise by now')).toHaveCount(0);
  await page.goto('#/profile/sync');
  await expect(page.getByRole('radio', { name: /^Users API/ })).toBeChecked();
  expect(desk.faults).toEqual([]);
});

test('what is chosen is remembered in the profile, over a reload', async ({ page }) => {
  const desk = await waiting(page);
  await give(desk);
  await radio(page, 'Users API (PUT)').check();
  await unfold(page);
  await radio(page, 'Are left out').check();
  await page.getByRole('checkbox', { name: 'User group', exact: true }).check();
  await page.getByRole('textbox', { name: 'Default language' }).fill('de');
  await radio(page, 'No').check();
  await isWhole(desk);
  await page.goto('#/profile');
  const sync = page.getByRole('region', { name: 'Sync', exact: true });
  await expect(sync.getByRole('definition')).toHaveText([
    'Sent by Users API (PUT)',
    'Users who are not in Alma yet are left out',
    'In the override list: User group',
    '“Open for Update” is answered with No',
    'The default language is de',
  ]);
  await page.reload();
  await waiting(page);
  await expect(radio(page, 'Users API (PUT)')).toBeChecked();
  await expect(page.getByText('How your sync is set up')).toContainText(
    'users who are not in Alma yet are left out; in the override list: User group; “Open for Update” is answered with No; the default language is de',
  );
  await give(desk);
  const preview = await saved(desk);
  expect(preview).toMatchObject({ mode: 'api', totals: { new: 0 } });
  expect(userOf(preview, 'v-new')).toMatchObject({ outcome: 'unchanged', changes: [] });
});

test('users who are not in Alma are new, or left out', async ({ page }) => {
  const desk = await waiting(page);
  await give(desk);
  expect((await saved(desk)).totals).toMatchObject({ new: 1, unchanged: 1 });
  await unfold(page);
  await radio(page, 'Are left out').check();
  expect((await saved(desk)).totals).toMatchObject({ new: 0, unchanged: 2 });
});

test('the override list does nothing in a SIS load, which is said, and replaces by the API', async ({ page }) => {
  const desk = await waiting(page);
  await give(desk);
  await unfold(page);
  const list = page.getByRole('group', { name: 'Override list' });
  await expect(list).toContainText('It does nothing: a load of the student system does not read it.');
  await expect(list).toContainText('Sure: Ex Libris has written it down.');
  await list.getByRole('checkbox', { name: 'User group' }).check();
  const effect = async () => userOf(await saved(desk), 'v-group')?.changes.map(({ field, effect }) => [field, effect]);
  expect(await effect()).toEqual([['user_group', 'replaced-unless-edited']]);
  await radio(page, 'Users API (PUT)').check();
  await expect(list).toContainText('The protected fields named here are replaced even if staff edited them.');
  expect(await effect()).toEqual([['user_group', 'replaced']]);
  await list.getByRole('checkbox', { name: 'User group' }).uncheck();
  expect(await effect()).toEqual([['user_group', 'replaced-unless-edited']]);
});

test('after No to Open for Update, and with another default language, the result is another', async ({ page }) => {
  const desk = await waiting(page);
  await give(desk);
  await unfold(page);
  const language = async () => userOf(await saved(desk), 'v-lang')?.changes[0];
  expect(await language()).toMatchObject({ after: 'en', effect: 'defaulted-unless-edited' });
  await radio(page, 'No').check();
  expect(await language()).toMatchObject({ after: 'en', effect: 'defaulted' });
  const field = page.getByRole('textbox', { name: 'Default language' });
  await field.fill('de');
  await field.blur();
  expect(await language()).toMatchObject({ after: 'de', effect: 'defaulted' });
  await field.fill(' ');
  await field.blur();
  await expect(page.getByText('What belongs there is a code of 1 to 255 characters on one line.')).toBeVisible();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  expect(await language()).toMatchObject({ after: 'de' });
});

test('all of it works by keyboard, and a change leaves the focus where it is', async ({ page }) => {
  const desk = await waiting(page);
  await give(desk);
  await radio(page, 'SIS sync').focus();
  await page.keyboard.press('ArrowDown');
  await expect(radio(page, 'Users API (PUT)')).toBeChecked();
  await isWhole(desk);
  await expect(radio(page, 'Users API (PUT)')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Change how users are found, in the profile' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(radio(page, 'Are left out')).toBeChecked();
  await isWhole(desk);
  await expect(radio(page, 'Are left out')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  const first = page.getByRole('group', { name: 'Override list' }).getByRole('checkbox').first();
  await expect(first).toBeChecked();
  await isWhole(desk);
  await expect(first).toBeFocused();
});

test('a change of the profile elsewhere is told, and changes no preview by itself', async ({ page, context }) => {
  const desk = await waiting(page);
  await give(desk);
  const other = await context.newPage();
  await other.goto('#/profile/sync');
  await radio(other, 'Are left out').check();
  await expect(other.getByText('Saved: how the sync is set up.')).toBeVisible();
  await expect(page.getByText('Your profile says otherwise by now')).toContainText(
    'users who are not in Alma yet are left out',
  );
  expect((await saved(desk)).totals).toMatchObject({ new: 1 });
  await desk.button('Preview as the profile says').click();
  await expect(desk.button('Preview as the profile says')).toHaveCount(0);
  expect((await saved(desk)).totals).toMatchObject({ new: 0 });
});

test('users cannot be matched by social security numbers, and that is said', async ({ page }) => {
  const desk = await waiting(page);
  await page.goto('#/profile/library');
  await page.getByRole('radio', { name: /^Another identifier/ }).check();
  await page.getByRole('textbox', { name: 'Code of its type in Alma' }).fill('SSN');
  await page.getByRole('textbox', { name: 'Code of its type in Alma' }).blur();
  await expect(page.getByText('Saved: how Alma finds users.')).toBeVisible();
  await page.goBack();
  const refusal = page.getByRole('alert').filter({ hasText: 'Termload never keeps social security numbers' });
  await expect(refusal).toContainText('Choose the primary identifier, or another identifier');
  const file = { name: 'current.xml', mimeType: '', buffer: current };
  await page.getByLabel('Current Alma users').setInputFiles(file);
  await expect(page.getByRole('alert').filter({ hasText: 'current.xml was not read' })).toBeVisible();
  await expect(desk.button('Save preview')).toHaveCount(0);
});

test('the settings have no barrier, before the file and after it', async ({ page }) => {
  test.slow();
  const desk = await waiting(page);
  await expectNoBarrierInAnyLook(page);
  await give(desk);
  await expectNoBarrierInAnyLook(page);
});
