import { expect } from '@playwright/test';
import { exports } from './made-exports.ts';
import { test } from './shared-desk.ts';

test('the verdict takes the focus, is announced and stands in the title', async ({ desk: { page }, desk }) => {
  await desk.check(exports.review);
  await expect(desk.verdict).toBeFocused();
  await expect(desk.verdict).toHaveText('Ready, with 1 person Alma will turn away');
  await expect(page.getByRole('status').filter({ hasText: 'Ready, with 1 person' })).toHaveCount(1);
  await expect(page).toHaveTitle(/^Ready, with 1 person .* · review\.xml · Termload$/);
});

test('a running load takes the focus, stands in the title, and tells its progress in words', async ({ desk }) => {
  const { page } = desk;
  await desk.holdJobs();
  await desk.give(exports.ready);
  const bar = page.getByRole('progressbar', { name: 'Checking ready.xml' });
  await expect(bar).toHaveAttribute('aria-valuetext', /\d.* of 1\.1 kB, time left: /);
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(page).toHaveTitle('Checking ready.xml · Termload');
  await desk.letGo();
  await expect(desk.verdict).toBeFocused();
});

test('a finding tells user, field, value and line', async ({ desk: { page }, desk }) => {
  await desk.check(exports.review);
  const row = page.getByRole('table').getByRole('row').nth(1);
  await expect(row).toContainText('u2');
  await expect(row).toContainText('Identifier 2, value');
  await expect(row).toContainText('space');
  await expect(row.getByRole('cell', { name: '4', exact: true })).toBeVisible();
});

test('a blocked load has findings to save and no zip', async ({ desk }) => {
  await desk.check(exports.blocked);
  await expect(desk.button('Save findings')).toBeEnabled();
  await expect(desk.button('Save zip')).toHaveCount(0);
  expect((await desk.findings()).zip).toBeNull();
});

test('a file dropped on the page is checked', async ({ desk }) => {
  await desk.anew(() => desk.drop({ name: 'dropped.xml', parts: [{ text: exports.ready.bytes, times: 1 }] }));
  await expect(desk.page.getByRole('heading', { level: 1, name: 'dropped.xml' })).toBeVisible();
});

test('a second file is refused while one is being checked', async ({ desk }) => {
  const { page } = desk;
  await desk.holdJobs();
  await desk.give(exports.ready);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await desk.drop({ name: 'two.xml', parts: [{ text: exports.review.bytes, times: 1 }] });
  await expect(page.getByRole('alert')).toContainText('ready.xml is still being checked.');
  await desk.letGo();
  await expect(desk.verdict).toHaveText('Ready to send');
});

test('the start screen offers to go on with the load that is open', async ({ desk: { page }, desk }) => {
  await desk.check(exports.ready);
  await page.getByRole('link', { name: 'Terms' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByRole('link', { name: 'Go on to ready.xml' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Ready to send' })).toBeFocused();
});

test('an address that leads nowhere shows the start screen', async ({ desk }) => {
  await desk.page.goto('#/nowhere');
  await expect(desk.button('Try it with a sample')).toBeVisible();
});

test('the address of a load without one says where the file went', async ({ desk: { page } }) => {
  await page.goto('#/load');
  await expect(page.getByRole('heading', { level: 1, name: 'No file is open' })).toBeVisible();
  await expect(page).toHaveTitle('No file is open · Termload');
});

test('paper shows every finding', async ({ desk: { page }, desk }) => {
  await desk.check(exports.review);
  await page.getByText('Where', { exact: true }).click();
  await expect(page.getByRole('table')).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.getByRole('table')).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.getByRole('table')).toBeHidden();
});
