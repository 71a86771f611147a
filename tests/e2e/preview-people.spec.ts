import { expect } from '@playwright/test';
import { expectNoBarrierInAnyLook } from './barriers.ts';
import { test } from './preview-desk.ts';

test('the alarming changes come first, and lead to the people behind them', async ({ desk, page }) => {
  await desk.previewSample();
  await expect(page.getByRole('heading', { level: 2, name: 'The sync changes 85 users of 400' })).toBeFocused();
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
  expect(headings.slice(2)).toEqual([
    'Look at these first',
    'Alma will not take these',
    'Field by field',
    'The people: Changed, 85 users',
    'Edited by hand',
    'After the sync: was it right?',
  ]);
  const alarms = page.getByRole('region', { name: 'Look at these first' }).getByRole('heading', { level: 3 });
  await expect(alarms.first()).toHaveText('1 user Loses the only barcode');
  await expect(alarms).toHaveCount(12);

  await desk.showWho('Loses the only barcode').click();
  await expect(desk.heading).toBeFocused();
  await expect(desk.heading).toHaveText('The people: Loses the only barcode, 1 user');
  const table = page.getByRole('table', { name: 'Loses the only barcode, 1' });
  await expect(table).toHaveAttribute('aria-rowcount', '2');
  await table.getByRole('button').click();
  const person = desk.person(/^Preview of /);
  await expect(person.getByText('Loses the only barcode', { exact: true })).toBeVisible();
  const row = person.getByRole('row', { name: /^Identifier BARCODE/ });
  await expect(row.getByRole('cell').nth(0)).toContainText('2100400');
  await expect(row.getByRole('cell').nth(1)).toHaveText('nothing');
  await expect(row.getByRole('cell').nth(2)).toContainText('The file does not have this entry');
  await expect(row.getByRole('cell').nth(2)).toContainText('sure Ex Libris has written it down. See Ex Libris’s');
  await row.getByRole('link', { name: /^Why\?/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Why did my change vanish?' })).toBeVisible();
  await page.goBack();
  await expect(desk.heading).toHaveText('The people: Loses the only barcode, 1 user');
});

test('every list can be chosen, with its count, and is searched by name and identifier', async ({ desk, page }) => {
  await desk.previewSample();
  const options = await desk.lists.getByRole('option').allTextContents();
  for (const option of ['Changed, 85', 'New, 53', 'Turned away, 10', 'Unchanged, 252', 'Becomes inactive, 1'])
    expect(options).toContain(option);
  await desk.searchBox.fill('ZOFIA dvorsky');
  await expect(page.getByText('1 of 85 fits.')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Changed, 1', exact: true }).getByRole('button').first()).toContainText(
    'Dvorský, Zofia',
  );
  await desk.lists.selectOption({ label: 'Unchanged, 252' });
  await expect(desk.searchBox).toHaveValue('');
  await desk.searchBox.fill('nobody at all');
  await expect(page.getByText('0 of 252 fit.')).toBeVisible();
  await desk.lists.selectOption({ label: 'Turned away, 10' });
  await expect(desk.searchBox).toHaveValue('');
  await expect(page.getByRole('table', { name: 'Turned away, 10' })).toHaveAttribute('aria-rowcount', '11');
});

test('who is in Alma only is listed, found and opened, and stays as it is', async ({ desk, page }) => {
  await desk.previewSample();
  await desk.button('Show who is in Alma only').click();
  await expect(desk.heading).toHaveText('The people: In Alma only, 47 users');
  const table = page.getByRole('table', { name: 'In Alma only, 47' });
  const first = table.getByRole('button').first();
  const name = (await first.textContent()) ?? '';
  await first.click();
  await expect(desk.person(`Preview of ${name}`)).toContainText('Alma leaves them as they are: a sync deletes nobody.');
  await desk.searchBox.fill(name);
  await expect(page.getByText(/^[1-9]\d* of 47 fits?\.$/)).toBeVisible();
});

test('of a taken identifier one sees who holds it', async ({ desk, page }) => {
  await desk.previewSample();
  await desk.showWho('The identifier belongs to another account').click();
  await page
    .getByRole('table', { name: /^The identifier belongs/ })
    .getByRole('button')
    .first()
    .click();
  const person = desk.person(/^Preview of /);
  await expect(person.getByText(/belongs in Alma to lib-/)).toBeVisible();
  await expect(person.getByRole('button', { name: /^Copy lib-/ })).toBeVisible();
});

test('the whole way by keyboard alone', async ({ desk, page }) => {
  await desk.toSamplePreview();
  await desk.tabTo(desk.button('Try it with the sample’s users'));
  await page.keyboard.press('Enter');
  await desk.isOpen();
  await desk.tabTo(desk.showWho('Gets another user group, or none'));
  await page.keyboard.press('Enter');
  await expect(desk.heading).toBeFocused();
  await desk.tabTo(desk.searchBox);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('1 of 20')).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByText('2 of 20')).toBeVisible();
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await expect(page.getByText('1 of 20')).toBeVisible();
  const mark = desk.person(/^Preview of /).getByRole('button', { name: /^Mark/ });
  await desk.tabTo(mark);
  await page.keyboard.press('Enter');
  await expect(desk.person(/^Preview of /).getByText('Stays as it is')).toBeVisible();
  await expect(desk.person(/^Preview of /).getByRole('button', { name: /^Remove/ })).toBeFocused();
  await expect(desk.heading).toHaveText('The people: Gets another user group, or none, 19 users');
  await expect(page.getByText('not in this list any more')).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByText('1 of 19')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Gets another user group, or none, 19', exact: true })).toBeFocused();
});

test('another way of sending keeps the list, and says it where it has nobody any more', async ({ desk, page }) => {
  await desk.previewSample();
  await desk.lists.selectOption({ label: 'Job category: cleared, unless staff edited it, 3' });
  await page.getByRole('radio', { name: 'Users API (PUT)' }).check();
  await expect(desk.heading).toHaveText('The people: Job category: cleared, unless staff edited it, 0 users');
  await expect(page.getByText('Nobody any more: choose another list.')).toBeVisible();
  await page.getByRole('radio', { name: 'SIS sync' }).check();
  await expect(desk.heading).toHaveText('The people: Job category: cleared, unless staff edited it, 3 users');
});

test('on paper stand the totals and the people with their changes', async ({ desk, page }) => {
  await desk.previewSample();
  await desk.lists.selectOption({ label: 'Gets another user group, or none, 20' });
  await expect(page.getByRole('table', { name: 'Gets another user group, or none, 20' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const printed = page.locator('.people-print');
  await expect(printed.getByRole('rowgroup')).toHaveCount(21);
  await expect(printed.getByText('GRAD', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Look at these first' })).toBeVisible();
  await expect(desk.lists).toBeHidden();
});

test('no barrier stands in it, in light and dark, wide, narrow and zoomed', async ({ desk, page }) => {
  test.setTimeout(180_000);
  const everywhere = () => expectNoBarrierInAnyLook(page, [1280, 640, 400]);
  await desk.toSamplePreview();
  await everywhere();
  await desk.button('Try it with the sample’s users').click();
  await desk.isOpen();
  await everywhere();
  await desk.showWho('Accounts that the library keeps by hand').click();
  await page
    .getByRole('table', { name: /^Accounts that/ })
    .getByRole('button')
    .first()
    .click();
  await everywhere();
  await desk.showWho('Has two preferred addresses or e-mails').click();
  await page
    .getByRole('table', { name: /^Has two/ })
    .getByRole('button')
    .first()
    .click();
  await expect(desk.person(/^Preview of /).getByText('Stays as it is')).toBeVisible();
  await everywhere();
});
