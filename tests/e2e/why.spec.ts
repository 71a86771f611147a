import { expect, type Page } from '@playwright/test';
import { vanishExamples } from '../../src/core/preview/vanish-examples.ts';
import { expectNoBarrierInAnyLook } from './barriers.ts';
import { test } from './shared-desk.ts';

const title = 'Why did my change vanish?';
const mode = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const load = (page: Page) => mode(page, 'SIS sync');
const update = (page: Page) => mode(page, 'Users API (PUT)');
const subject = (page: Page) => page.getByRole('combobox', { name: 'What vanished, or came back?' });
const hash = (page: Page): string => new URL(page.url()).hash;

test('Help leads to the page, and both ways of sending users are told side by side', async ({ desk: { page } }) => {
  await page.getByRole('link', { name: 'Help', exact: true }).click();
  await page.getByRole('main').getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
  await expect(page).toHaveTitle(`${title} · Termload`);
  await subject(page).selectOption('Expiry date');
  await page.getByRole('radio', { name: 'It is left out' }).check();
  await expect(load(page)).toContainText('The load empties the expiry date, because');
  await expect(load(page)).toContainText('Sure');
  await expect(load(page)).toContainText('Ask the registrar to send it in every load');
  await expect(update(page)).toContainText('The update empties the expiry date, because');
  await page.goto('#/help/sync');
  await page.getByRole('main').getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
});

test('the keyboard alone chooses a case', async ({ desk: { page } }) => {
  await page.goto('#/why');
  await subject(page).focus();
  await page.keyboard.type('Campus');
  await expect(subject(page)).toHaveValue('campus_code');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'It was not changed by hand' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: 'It is left out' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'It is left out' })).toBeFocused();
  expect(hash(page)).toBe('#/why/campus_code-never-absent');
  await expect(load(page)).toContainText('By the newer of two documents the load empties the campus code');
  await expect(load(page)).toContainText('Documents disagree');
  await expect(load(page).getByRole('listitem')).toHaveCount(2);
  await expect(update(page)).toContainText('The update does not change the campus code');
});

test('what is asked follows what is chosen', async ({ desk: { page } }) => {
  await page.goto('#/why/user_group-yes-value-same');
  const before = page.getByRole('group', { name: 'What did the student system send before that change?' });
  await expect(before).toBeVisible();
  await before.getByRole('radio', { name: /^Nothing/ }).check();
  await expect(page.getByRole('radio', { name: /^The same value again/ })).toHaveCount(0);
  expect(hash(page)).toBe('#/why/user_group-yes-nothing-other');
  await subject(page).selectOption('Note');
  await expect(before).toHaveCount(0);
  await page.getByRole('radio', { name: 'The entry was added by hand in Alma' }).check();
  await expect(load(page)).toContainText('a load touches only entries that came by a load');
  await expect(update(page)).toContainText('No document says');
  await page.getByRole('radio', { name: 'The account is internal' }).check();
  await expect(load(page)).toContainText('turns the whole user away');
});

test('the link carries the case and nothing else, and opens it again', async ({ desk: { page } }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('#/why');
  await subject(page).selectOption('PIN');
  await page.getByRole('radio', { name: /answered No$/ }).check();
  await page.getByRole('button', { name: 'Copy link to this case' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${new URL('.', page.url()).href}#/why/pin_number-no-other`);
  await page.goto('');
  await page.goto(copied);
  await page.reload();
  await expect(subject(page)).toHaveValue('pin_number');
  await expect(page.getByRole('radio', { name: /answered No$/ })).toBeChecked();
  await expect(load(page)).toContainText('The load replaces the PIN');
});

test('choosing makes no entry in the history; a worked example does', async ({ desk: { page } }) => {
  await page.goto('#/help/sync');
  await page.getByRole('main').getByRole('link', { name: title }).click();
  await subject(page).selectOption('Gender');
  await page.getByRole('radio', { name: 'It was not changed by hand' }).check();
  const [override] = vanishExamples;
  await page.getByRole('link', { name: override?.question ?? '' }).click();
  await expect(subject(page)).toHaveValue('user_group');
  await page.goBack();
  await expect(subject(page)).toHaveValue('gender');
  expect(hash(page)).toBe('#/why/gender-never-other');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'What the sync does to each field' })).toBeVisible();
});

test('whether override works in a load is a worked example, shown as its case', async ({ desk: { page } }) => {
  await page.goto('#/why');
  for (const { question, answer } of vanishExamples) {
    await expect(page.getByRole('listitem').filter({ hasText: question })).toContainText(answer);
  }
  await page.getByRole('link', { name: 'Does “override” work in a load of the student system?' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'What happens, and why' })).toBeFocused();
  await expect(page.getByRole('heading', { level: 2, name: 'What happens, and why' })).toBeInViewport();
  await expect(page.getByRole('checkbox', { name: /names the field in “override”$/ })).toBeChecked();
  await expect(load(page)).toContainText('The load does not change the user group');
  await expect(load(page)).toContainText('“override”: It does nothing');
  await expect(update(page)).toContainText('The update replaces the user group, because the program names it');
  await load(page).getByRole('link', { name: 'Protected fields: Kept' }).click();
  await expect(page.getByRole('heading', { level: 3, name: 'Protected fields' })).toBeFocused();
});

test('an address that is old or cut off shows the nearest case, and says so', async ({ desk: { page } }) => {
  await page.goto('#/why/no_such_field-never-blan');
  await expect(page.getByRole('alert')).toContainText('this is the case nearest to it');
  await expect(subject(page)).toHaveValue('user_group');
  await expect(page.getByRole('radio', { name: 'It was not changed by hand' })).toBeChecked();
  await page.getByRole('radio', { name: 'It is left out' }).check();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('nothing is fetched or stored, whatever is chosen', async ({ desk: { page } }) => {
  await page.goto('#/why');
  await expect(subject(page)).toBeVisible();
  const asked: string[] = [];
  const note = (request: { url: () => string }) => asked.push(request.url());
  page.on('request', note);
  await subject(page).selectOption('E-mail');
  await page.getByRole('radio', { name: 'No such list' }).check();
  await expect(load(page)).toContainText('removes this e-mail');
  page.off('request', note);
  // Browsers look for the icon of each new address; what is behind the # goes nowhere.
  expect(asked.filter((url) => !url.endsWith('/icon.svg'))).toEqual([]);
});

test('paper has the case and the answer, and none of the choices', async ({ desk: { page } }) => {
  await page.goto('#/why/email-load-other');
  await page.emulateMedia({ media: 'print' });
  await expect(
    page.getByText('E-mail. The entry came by a load. Sent now: the list, without this entry.'),
  ).toBeVisible();
  await expect(load(page)).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
});

for (const address of ['user_group-yes-value-same-override', 'campus_code-never-absent', 'email-hand-other', 'gone']) {
  test(`${address} has no barrier, in light and dark, wide and narrow`, async ({ desk: { page } }) => {
    await page.goto(`#/why/${address}`);
    await expect(load(page)).toBeVisible();
    await expectNoBarrierInAnyLook(page);
  });
}
