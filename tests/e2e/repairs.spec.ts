/** Repairs that a person chooses, from the drop to the zip. */

import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expectNoBarrier } from './barriers.ts';
import type { Desk } from './desk.ts';
import { anExport, aUser, blankIdentifier } from './made-exports.ts';
import { test } from './triage-desk.ts';

/** The checkbox of a repair, by the id that is its value. */
const repair = (page: Page, id: string) => page.locator(`input[type="checkbox"][value="${id}"]`);

const spoiled = anExport(aUser('u1'), aUser('u2', { last: 'Ruiz' }));

async function zipText(desk: Desk): Promise<string> {
  const members = Object.values(unzipSync((await desk.save('Save zip')).bytes));
  return members.map((bytes) => new TextDecoder().decode(bytes)).join('\n');
}

async function log(desk: Desk): Promise<string> {
  const downloading = desk.page.waitForEvent('download');
  await desk.button('Save repair log').click();
  const download = await downloading;
  return (await (await download.createReadStream()).toArray()).join('');
}

interface Case {
  readonly id: string;
  readonly content: string;
  readonly before: RegExp;
  readonly after: RegExp;
  readonly zip: string;
  readonly log: string;
}

const cases: readonly Case[] = [
  {
    id: 'escape-ampersands',
    content: spoiled.replace('Ruiz', 'R&D'),
    before: /^Not ready/,
    after: /^Ready to send/,
    zip: '<last_name>R&amp;D</last_name>',
    log: '&amp;',
  },
  {
    id: 'drop-control-characters',
    content: spoiled.replace('Ruiz', 'Ru\u0002iz'),
    before: /^Not ready/,
    after: /^Ready to send/,
    zip: '<last_name>Ruiz</last_name>',
    log: 'U+0002',
  },
  {
    id: 'leave-out-broken-users',
    content: anExport(
      ...Array.from({ length: 30 }, (_, index) => aUser(`u${index}`)),
      '<user><primary_id>broken</user>\n',
    ),
    before: /^Not ready/,
    after: /^Ready to send/,
    zip: '<primary_id>u29</primary_id>',
    log: 'broken',
  },
  {
    id: 'trim-values',
    content: spoiled.replace('<primary_id>u2<', '<primary_id> u2\u00a0<'),
    before: /^Ready, with 1 person who loads/,
    after: /^Ready to send/,
    zip: '<primary_id>u2</primary_id>',
    log: 'primary_id',
  },
  {
    id: 'undo-mojibake',
    content: spoiled.replace('Ruiz', 'MuÃ±oz'),
    before: /^Ready, with 1 person who loads/,
    after: /^Ready to send/,
    zip: '<last_name>Muñoz</last_name></',
    log: 'MuÃ±oz',
  },
  {
    id: 'drop-blank-elements',
    content: anExport(aUser('u1'), aUser('u2', { more: blankIdentifier })),
    before: /^Ready, with 1 person Alma will turn away/,
    after: /^Ready to send/,
    zip: '<value>b-u2</value>',
    log: 'user_identifier',
  },
];

for (const { id, content, before, after, zip, log: logged } of cases) {
  test(`${id} settles its finding, is exact in zip and log, and is taken back with one click`, async ({
    desk,
    page,
  }) => {
    await desk.check({ name: 'spoiled.xml', bytes: content });
    await expect(desk.verdict).toHaveText(before);
    await desk.anew(() => repair(page, id).click());
    await expect(desk.verdict).toHaveText(after);
    await expect(repair(page, id)).toBeChecked();
    expect(await zipText(desk)).toContain(zip.replace(/<\/$/, ''));
    expect(await log(desk)).toContain(logged);
    await desk.anew(() => repair(page, id).click());
    await expect(desk.verdict).toHaveText(before);
    await expect(repair(page, id)).not.toBeChecked();
  });
}

test('what a repair would do is shown before it is done, and several are done together', async ({ desk, page }) => {
  const content = spoiled.replace('Ruiz', 'MuÃ±oz').replace('<primary_id>u2<', '<primary_id> u2<');
  await desk.check({ name: 'two.xml', bytes: content });
  await expect(page.getByRole('group', { name: 'Mend it here' }).first()).toBeVisible();
  await expect(page.getByText('MuÃ±oz').first()).toBeVisible();
  await expectNoBarrier(page);
  await desk.anew(() => repair(page, 'undo-mojibake').click());
  await desk.anew(() => repair(page, 'trim-values').click());
  await expect(desk.verdict).toHaveText('Ready to send');
  const text = await zipText(desk);
  expect(text).toContain('<primary_id>u2</primary_id>');
  expect(text).toContain('<last_name>Muñoz</last_name>');
  await expectNoBarrier(page);
});

test('a repair is remembered, and shown as chosen the next time', async ({ desk, page }) => {
  await desk.check({ name: 'spoiled.xml', bytes: spoiled.replace('Ruiz', 'R&D') });
  await desk.anew(() => repair(page, 'escape-ampersands').click());
  await page.getByRole('checkbox', { name: 'Do this every time' }).check();
  await expect(page.getByText('Remembered.')).toBeVisible();
  await page.reload();
  await desk.check({ name: 'next.xml', bytes: spoiled.replace('Ruiz', 'Q&A') });
  await expect(desk.verdict).toHaveText('Ready to send');
  await expect(repair(page, 'escape-ampersands')).toBeChecked();
});

test('an export of which over a tenth is broken is not made one without them', async ({ desk, page }) => {
  const content = anExport(aUser('u1'), '<user><primary_id>broken</user>\n', aUser('u3'));
  await desk.check({ name: 'broken.xml', bytes: content });
  await desk.anew(() => repair(page, 'leave-out-broken-users').click());
  await expect(desk.verdict).toHaveText(/^Not ready/);
  await expect(page.getByRole('alert')).toContainText('Over a tenth of the users would be left out');
});

test('findings of a mended export point into the export as it came', async ({ desk, page }) => {
  const content = anExport(aUser('u1', { last: 'R&D' }), aUser('u2', { more: blankIdentifier }));
  await desk.check({ name: 'spoiled.xml', bytes: content });
  await desk.anew(() => repair(page, 'escape-ampersands').click());
  await page.getByRole('button', { name: 'Show in the file' }).first().click();
  await expect(page.getByRole('dialog').locator('.marked')).toContainText('Here: <value>');
});

test('dates are set for those without, as they are typed', async ({ desk, page }) => {
  const content = anExport(aUser('u1'), aUser('u2').replace(/<purge_date>.*?<.purge_date>/, ''));
  await desk.check({ name: 'dates.xml', bytes: content });
  await page.getByRole('textbox', { name: 'Purge date' }).fill('2097-05-31');
  await desk.anew(() => repair(page, 'set-dates').click());
  await expect(desk.verdict).toHaveText('Ready to send');
  const text = await zipText(desk);
  expect(text.match(/<purge_date>[^<]*/g)?.sort()).toEqual(['<purge_date>2091-05-31', '<purge_date>2097-05-31']);
  expect(await log(desk)).toContain('2097-05-31');
  await expect(page.getByText('Users without one: expiry date')).toContainText('purge date 2097-05-31.');
});

test('dates typed for one file are not offered for the next', async ({ desk, page }) => {
  const content = anExport(aUser('u1').replace(/<purge_date>.*?<.purge_date>/, ''));
  await desk.check({ name: 'first.xml', bytes: content });
  const purge = page.getByRole('textbox', { name: 'Purge date' });
  const offered = await purge.inputValue();
  await purge.fill('2097-05-31');
  await desk.check({ name: 'second.xml', bytes: content });
  await expect(purge).toHaveValue(offered);
});

const users = (count: number) => Array.from({ length: count }, (_, index) => aUser(`u${index}`, { last: 'Lee' }));

test('a long list goes into several files, and is put together again', async ({ desk, page }) => {
  await desk.check({ name: 'long.xml', bytes: anExport(...users(20_001)) });
  await expectNoBarrier(page);
  const perFile = page.getByRole('textbox', { name: 'Users in each file, at most' });
  await perFile.fill('0');
  await expect(repair(page, 'split-files')).toBeDisabled();
  await perFile.fill('8,000');
  await expect(page.getByText('That makes 3 files')).toBeVisible();
  await desk.anew(() => repair(page, 'split-files').click());

  await expect(desk.verdict).toHaveText('Ready to send');
  await expect(page.getByText('The zip holds 3 files with at most 8,000 users each.')).toBeVisible();
  await expect(desk.button('Save repair log')).toHaveCount(0);
  const { zip, repairs } = await desk.findings();
  expect(zip?.entries.map((entry) => entry.users)).toEqual([8000, 8000, 4001]);
  expect(repairs).toEqual([{ repair: 'split-files', count: 2 }]);
  const members = Object.values(unzipSync((await desk.save('Save zip')).bytes));
  expect(members.map((bytes) => new TextDecoder().decode(bytes).match(/<user>/g)?.length)).toEqual([8000, 8000, 4001]);
  await expectNoBarrier(page);

  await page.getByRole('checkbox', { name: 'Do this every time' }).check();
  await expect(page.getByText('Remembered.')).toBeVisible();
  await desk.anew(() => repair(page, 'split-files').click());
  expect((await desk.findings()).zip?.entries).toHaveLength(1);
  await page.reload();
  await desk.check({ name: 'next.xml', bytes: anExport(...users(8001)) });
  await expect(repair(page, 'split-files')).toBeChecked();
  expect((await desk.findings()).zip?.entries.map((entry) => entry.users)).toEqual([8000, 1]);
});

test('no more than fifty files are made of a list, and that is said', async ({ desk, page }) => {
  await desk.check({ name: 'long.xml', bytes: anExport(...users(20_001)) });
  await page.getByRole('textbox', { name: 'Users in each file, at most' }).fill('400');
  await expect(page.getByText('That would make 51 files')).toBeVisible();
  await desk.anew(() => repair(page, 'split-files').click());
  await expect(page.getByText('With 400 there would be more than the 50 that Alma takes.')).toBeVisible();
  expect((await desk.findings()).zip?.entries).toHaveLength(50);
});

test('a list that is not long is not offered to be split', async ({ desk, page }) => {
  await desk.check({ name: 'short.xml', bytes: anExport(...users(30)) });
  await expect(repair(page, 'split-files')).toHaveCount(0);
});
