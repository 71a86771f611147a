import { expect } from '@playwright/test';
import { bigParts, exports } from './made-exports.ts';
import { test } from './shared-desk.ts';
import { textIn } from './zip-proof.ts';

test.beforeEach(async ({ desk }) => {
  // The page was opened anew, which sweeps what the last one left.
  await expect.poll(() => desk.zipsInStorage()).toBe(0);
});

test('Cancel frees everything, no verdict comes after it, and a new check works', async ({ desk: { page }, desk }) => {
  await desk.holdJobs();
  await desk.drop({ name: 'long.xml', parts: bigParts(2e7) });
  await expect(page.getByRole('progressbar', { name: 'Checking long.xml' })).toBeVisible();
  await expect.poll(() => desk.zipsInStorage()).toBe(1);
  await desk.button('Cancel').click();
  await desk.letGo();
  await expect(page.getByRole('heading', { level: 2, name: 'You cancelled the check' })).toBeFocused();
  await expect.poll(() => desk.zipsInStorage()).toBe(0);
  await expect.poll(() => page.workers().length).toBe(0);
  await expect(desk.verdict).toHaveCount(0);

  await desk.check(exports.ready);
  textIn((await desk.save('Save zip')).bytes);
});

test('closing the file deletes its zip', async ({ desk: { page }, desk }) => {
  await desk.check(exports.ready);
  expect(await desk.zipsInStorage()).toBe(1);
  await desk.button('Close this file').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your campus export, ready for Alma' })).toBeFocused();
  await expect.poll(() => desk.zipsInStorage()).toBe(0);
  await expect.poll(() => page.workers().length).toBe(0);
  await expect(page.getByRole('link', { name: /ready\.xml/ })).toHaveCount(0);
});

test('a second file takes the place of the first', async ({ desk }) => {
  await desk.check(exports.ready);
  await desk.check(exports.review);
  await expect.poll(() => desk.zipsInStorage()).toBe(1);
  expect((await desk.save('Save zip')).name).toBe('review.zip');
});

test('a blocked load leaves no zip behind', async ({ desk }) => {
  await desk.check(exports.blocked);
  await expect.poll(() => desk.zipsInStorage()).toBe(0);
});

test('what a closed tab left is deleted at the next visit, and what another tab holds is not', async ({ desk }) => {
  await desk.check(exports.ready);
  const other = await desk.page.context().newPage();
  await other.goto('');
  await other.getByLabel('SIS export').setInputFiles({
    name: 'other.xml',
    mimeType: '',
    buffer: Buffer.from(exports.review.bytes),
  });
  await expect(other.getByRole('heading', { level: 2, name: /^Ready, with/ })).toBeVisible();
  expect(await desk.zipsInStorage()).toBe(2);
  await other.close();

  await desk.page.goto('');
  await expect.poll(() => desk.zipsInStorage()).toBe(0);
});
