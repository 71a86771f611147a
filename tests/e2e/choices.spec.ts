import { expect } from '@playwright/test';
import { exports } from './made-exports.ts';
import { test } from './shared-desk.ts';

const ansi = {
  name: 'ansi.xml',
  bytes: Buffer.from(exports.ready.bytes.replace('<?xml version="1.0" encoding="UTF-8"?>\n', ''), 'latin1'),
};

test('another encoding is read by keyboard, and automatic again', async ({ desk: { page }, desk }) => {
  await desk.check(ansi);
  const select = page.getByLabel('Names look wrong? Read the file as');
  await select.selectOption('macintosh');
  await page.getByRole('button', { name: 'Read again' }).press('Enter');
  await expect(page.getByText('The letters are stored as MACINTOSH')).toBeVisible();
  await expect(select).toHaveValue('macintosh');
  await select.selectOption('');
  await page.getByRole('button', { name: 'Read again' }).press('Enter');
  await expect(page.getByText('The letters are stored as ANSI')).toBeVisible();
});

test('choosing by arrow keys checks nothing by itself', async ({ desk: { page }, desk }) => {
  await desk.check(exports.ready);
  const alma = page.getByRole('radio', { name: 'Alma What Alma' });
  await alma.focus();
  await alma.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'CARLI I-Share' })).toBeFocused();
  await expect(desk.verdict).toHaveText('Ready to send');
});

test('I-Share asks for more, and is remembered after a reload', async ({ desk: { page }, desk }) => {
  await desk.check(exports.ready);
  await page.getByRole('radio', { name: 'CARLI I-Share' }).check();
  await page.getByRole('button', { name: 'Measure again' }).click();
  await expect(desk.verdict).toHaveText(/^Ready, with 2 people who load/);
  await page.reload();
  await desk.check(exports.ready);
  await expect(page.getByRole('radio', { name: 'CARLI I-Share' })).toBeChecked();
  await page.evaluate(() => void indexedDB.deleteDatabase('termload'));
});
