import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectNoBarrier } from './barriers.ts';
import type { Desk } from './desk.ts';
import { bigParts } from './made-exports.ts';
import { test } from './shared-desk.ts';

const golden = join(import.meta.dirname, '../golden/preview');
const given = (name: string) => ({ name, mimeType: '', buffer: readFileSync(join(golden, name)) });

/** The sample previewed. In `after.xml` Alma did as foretold, but kept a group and a job description. */
async function preview(desk: Desk): Promise<void> {
  await desk.check({ name: 'incoming.xml', bytes: readFileSync(join(golden, 'incoming.xml')) });
  await desk.page.getByRole('link', { name: 'Preview', exact: true }).click();
  await desk.page.getByLabel('Current Alma users').setInputFiles(given('current.xml'));
  await expect(desk.button('Save preview')).toBeEnabled();
}

test('after the sync, what Alma did stands beside what was foretold', async ({ desk }) => {
  const { page } = desk;
  await preview(desk);
  await page.getByLabel('Alma users after the sync').setInputFiles(given('after.xml'));
  await expect(page.getByText('Alma did as foretold with 8 of 10; look at the other 2.')).toBeVisible();
  const table = page.getByRole('table', { name: 'What was foretold, and what Alma did, field by field' });
  // What Alma did otherwise comes first.
  await expect(table.getByRole('row').nth(1)).toContainText('Job description');
  await expect(table.getByRole('row', { name: /Job description.*Not done.*The preview was wrong/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /Kept, it seems by an edit.*Look at them/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /E-mails.*As foretold.*The preview was right/ })).toBeVisible();
  await page.getByRole('button', { name: /Show who.*Job description, not done/ }).click();
  const people = page.getByRole('table', { name: 'Job description: not done' });
  await expect(people.getByRole('row', { name: /v-lost/ })).toContainText(
    'Before: Tutor; foretold: nothing; now: Tutor.',
  );
  await expectNoBarrier(page);
  expect(desk.faults).toEqual([]);
});

test('several files of after the sync are one', async ({ desk }) => {
  await preview(desk);
  const users = readFileSync(join(golden, 'after.xml'), 'utf8').match(/<user>.*?<\/user>/gs) ?? [];
  expect(users.length).toBeGreaterThan(2);
  const file = (name: string, some: readonly string[]) => ({
    name,
    mimeType: '',
    buffer: Buffer.from(`<users>${some.join('')}</users>`),
  });
  const input = desk.page.getByLabel('Alma users after the sync');
  await input.setInputFiles([file('a.xml', users.slice(0, 2)), file('b.xml', users.slice(2))]);
  await expect(desk.page.getByText('Alma did as foretold with 8 of 10; look at the other 2.')).toBeVisible();
  await expect(desk.page.getByText('Compared with a.xml and 1 more file')).toBeVisible();
});

test('a mark or another setting takes what was said of the preview before with it', async ({ desk }) => {
  const { page } = desk;
  await preview(desk);
  await page.getByLabel('Alma users after the sync').setInputFiles(given('after.xml'));
  await expect(page.getByText('Alma did as foretold with 8 of 10')).toBeVisible();
  await page.getByRole('radio', { name: 'Users API (PUT)' }).check();
  await expect(page.getByText('Alma did as foretold with 8 of 10')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Choose the file of after the sync' })).toBeVisible();
});

test('a file that is no list of users is told, and another one can be given', async ({ desk }) => {
  const { page } = desk;
  await preview(desk);
  const input = page.getByLabel('Alma users after the sync');
  await input.setInputFiles({ name: 'cut.xml', mimeType: '', buffer: Buffer.from('<users><user><primary_id>a') });
  await expect(page.getByRole('alert')).toContainText('cut.xml');
  await input.setInputFiles(given('after.xml'));
  await expect(page.getByText('Alma did as foretold with 8 of 10')).toBeVisible();
});

test('Cancel gives up the second file alone: the preview stays, and can be saved', async ({ desk }) => {
  const { page } = desk;
  await preview(desk);
  await desk.holdJobs(0, 'reading');
  const input = page.getByLabel('Alma users after the sync');
  await desk.choose(input, { name: 'large.xml', parts: bigParts(3e7) });
  await expect(page.getByRole('progressbar', { name: 'Comparing with large.xml' })).toBeVisible();
  await desk.button('Cancel').click();
  await expect(page.getByRole('alert')).toContainText('large.xml was not read to its end, because you cancelled it');
  await desk.letGo();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  expect((await desk.save('Save preview')).bytes.toString()).toContain('v-lost');
  await input.setInputFiles(given('after.xml'));
  await expect(page.getByText('Alma did as foretold with 8 of 10')).toBeVisible();
});
