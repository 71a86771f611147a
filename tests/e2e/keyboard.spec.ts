import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { exports } from './made-exports.ts';
import { test } from './shared-desk.ts';

test('the keyboard alone goes from the top of the page to the saved zip', async ({ desk: { page }, desk }) => {
  // Asked for before the keys are pressed: the browser has to be told that no person will see its dialog.
  const choosing = page.waitForEvent('filechooser');
  await page.keyboard.press('Tab');
  await expect(desk.button('Skip to the work area')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(desk.button('Check a file')).toBeFocused();
  await page.keyboard.press('Enter');
  const chooser = await choosing;

  await chooser.setFiles({ name: 'keys.xml', mimeType: '', buffer: Buffer.from(exports.review.bytes) });
  await expect(desk.verdict).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(desk.button('Save zip')).toBeFocused();
  const downloading = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await downloading).suggestedFilename()).toBe('keys.zip');

  await page.keyboard.press('Tab');
  await expect(desk.button('Save findings')).toBeFocused();
});

test('the keyboard alone folds a finding and leaves the file', async ({ desk: { page }, desk }) => {
  await desk.check(exports.review);
  await page.getByText('Where', { exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table')).toBeHidden();
  await desk.button('Close this file').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Your campus export, ready for Alma' })).toBeFocused();
});

test('the keyboard alone cancels a check', async ({ desk: { page }, desk }) => {
  await desk.holdJobs();
  await desk.give(exports.ready);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(desk.button('Cancel')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'You cancelled the check' })).toBeFocused();
  await desk.letGo();

  await desk.check(exports.ready);
  const members = unzipSync((await desk.save('Save zip')).bytes);
  expect(Object.keys(members)).toEqual(['ready.xml']);
});
