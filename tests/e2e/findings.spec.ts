import { expect, type Page } from '@playwright/test';
import { expectNoBarrierInAnyLook } from './barriers.ts';
import { exports } from './made-exports.ts';
import { box, many, openTable, table } from './many-findings.ts';
import { test } from './shared-desk.ts';

const cut = { name: 'cut.xml', bytes: many.bytes.slice(0, 5000) };

const search = (page: Page) => page.getByRole('searchbox', { name: 'With this text' });

test('10,000 findings are scrolled by keyboard alone', async ({ desk: { page }, desk }) => {
  await desk.check(many);
  await openTable(page);
  await expect(table(page)).toHaveAttribute('aria-rowcount', '10001');
  await expect(page.getByText(/^Listed are the first 10,000\. The other 500 are counted/)).toBeVisible();
  await box(page).focus();
  for (let press = 0; press < 10; press++) await page.keyboard.press('PageDown');
  await expect(table(page).getByRole('row').last()).not.toHaveAttribute('aria-rowindex', /^[1-8]?\d$/);
  await page.keyboard.press('End');
  await expect(table(page).getByText('u9998', { exact: true })).toBeVisible();
  await expect(table(page).getByText('u9999', { exact: true })).toBeVisible();
  await expect(table(page).getByRole('row').last()).toHaveAttribute('aria-rowindex', '10001');
  expect(await table(page).getByRole('row').count()).toBeLessThan(60);
  await page.keyboard.press('Home');
  await expect(table(page).getByText('u0', { exact: true })).toBeVisible();
});

test('who has the focus in a row that is scrolled away goes on from the table', async ({ desk: { page }, desk }) => {
  await desk.check(many);
  await openTable(page);
  await box(page).getByRole('button', { name: 'Show in the file' }).first().focus();
  await box(page).evaluate((scrolled) => {
    scrolled.scrollTop = 200_000;
  });
  await expect(box(page)).toBeFocused();
});

test('a finding is shown in the file, and closing goes back to it', async ({ desk: { page }, desk }) => {
  await desk.check(many);
  await openTable(page);
  await box(page).focus();
  await page.keyboard.press('End');
  const row = table(page).getByRole('row').filter({ hasText: 'u9999' });
  await row.getByRole('button', { name: 'Show in the file' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'User no. 10,000 in the file, line 10,002' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('heading')).toBeFocused();
  await expect(dialog.locator('.marked')).toContainText('<primary_id>u9999</primary_id>');
  await expect(dialog.locator('.marked')).toContainText('zero-width space');
  await expect(dialog.locator('.xml-spot')).toHaveText('<value>space</value>');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(row.getByRole('button')).toBeFocused();
});

test('a place in a file that is cut off is shown too', async ({ desk: { page }, desk }) => {
  await desk.check(cut);
  await page.getByRole('button', { name: 'Show in the file' }).first().click();
  await expect(page.getByRole('dialog').locator('.marked')).toContainText('Here:');
  await desk.button('Close').click();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a search that takes long shows how far it is and can be cancelled', async ({ desk: { page }, desk }) => {
  // UTF-16 cannot be entered in the middle, so the whole of it is read.
  const utf16 = Buffer.from(many.bytes.replaceAll('</user>', `<!--${'.'.repeat(300)}--></user>`), 'utf16le');
  await desk.check({ name: 'long.xml', bytes: utf16 });
  await openTable(page);
  await box(page).focus();
  await page.keyboard.press('End');
  await expect(table(page).getByText('u9999', { exact: true })).toBeVisible();
  await desk.holdJobs();
  await table(page).getByRole('row').last().getByRole('button').click();
  await expect(page.getByRole('progressbar', { name: 'Looking for the place' })).toBeVisible();
  await desk.button('Cancel').click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await desk.letGo();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('findings are filtered by what Alma will do, by kind and by text', async ({ desk: { page }, desk }) => {
  await desk.check(many);
  const headings = page.getByRole('region', { name: 'What was found' }).getByRole('heading', { level: 4 });
  const told = page.getByRole('search').getByRole('status');
  await expect(headings).toHaveCount(2);
  await page.getByLabel('What Alma will do').selectOption('Loads, but something is lost');
  await expect(headings).toHaveText(['Invisible signs in a value']);
  await expect(told).toHaveText('3,500 of 14,000 places.');
  await page.getByLabel('What Alma will do').selectOption('Anything');
  await page.getByLabel('Kind of finding').selectOption('A blank identifier');
  await expect(headings).toHaveText(['A blank identifier']);
  await search(page).fill('U4999');
  await expect(told).toHaveText(
    /^1 of 14,000 places\. The text was looked for in the first 10,000 places of each kind\.$/,
  );
  await expect(table(page).getByText('u4999', { exact: true })).toBeVisible();
  await desk.button('Show everything').click();
  await expect(headings).toHaveCount(2);
  await expect(search(page)).toHaveValue('');
  await expect(told).toHaveText('');
});

test('a text that stands nowhere says what was looked at', async ({ desk: { page }, desk }) => {
  await desk.check(many);
  await search(page).fill('nobody at all');
  await expect(page.getByText('Nothing that was found has “nobody at all” in it.')).toBeVisible();
  await search(page).fill('');
  await expect(page.getByRole('heading', { level: 4 })).toHaveCount(2);
});

test('a few findings are not bothered with a filter', async ({ desk: { page }, desk }) => {
  await desk.check(exports.review);
  await expect(page.getByRole('heading', { name: 'What was found' })).toBeVisible();
  await expect(page.getByRole('search')).toHaveCount(0);
});

test('another file begins without a filter', async ({ desk: { page }, desk }) => {
  await desk.check(many);
  await search(page).fill('u1');
  await desk.check({ ...many, name: 'again.xml' });
  await expect(search(page)).toHaveValue('');
  await expect(page.getByRole('heading', { level: 4 })).toHaveCount(2);
});

test('a note for IT has the places to the byte and nothing about anybody', async ({ desk: { page }, desk }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.check(exports.review);
  await page.getByRole('button', { name: 'Copy a note for IT' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  const note = await page.evaluate(() => navigator.clipboard.readText());
  const at = Buffer.from(exports.review.bytes).indexOf('<value> </value>');
  expect(note).toContain('(rule identifier-blank)');
  expect(note).toMatch(new RegExp(`^ {2}line 4, column \\d+, byte ${at}$`, 'm'));
  expect(note).not.toMatch(/u2|review|Mu/);
});

test('findings by the thousand have no barrier, in light and dark, wide and narrow', async ({
  desk: { page },
  desk,
}) => {
  test.setTimeout(120_000);
  await desk.check(many);
  await openTable(page);
  const states: Readonly<Record<string, () => Promise<void>>> = {
    'long table': async () => expect(table(page)).toBeVisible(),
    'the file': async () => {
      await box(page).getByRole('button', { name: 'Show in the file' }).first().click();
      await expect(page.getByRole('dialog').locator('.marked')).toBeVisible();
    },
    'no hit': async () => {
      await desk.button('Close').click();
      await search(page).fill('nobody');
      await expect(page.getByText('Nothing that was found has')).toBeVisible();
    },
  };
  for (const [state, bring] of Object.entries(states)) {
    await bring();
    await test.step(state, () => expectNoBarrierInAnyLook(page));
  }
});
