/** Students and employees in files of their own, from the drop to the zip. */

import { writeFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { expectNoBarrier, expectNoBarrierInAnyLook } from './barriers.ts';
import type { Desk, Made } from './desk.ts';
import { anExport, aUser } from './made-exports.ts';
import { test } from './shared-desk.ts';
import { test as termTest } from './term-desk.ts';
import { aReport } from './triage-desk.ts';
import { textIn } from './zip-proof.ts';

const made = (name: string, text: string): Made => ({ name, parts: [{ text, times: 1 }] });

/** ANSI that claims nothing. */
const students = made('students.xml', anExport(aUser('u1'), aUser('u2')).replace(' encoding="UTF-8"', ''));

const csv = (...rows: string[]) =>
  `Login,Last name,First name,Group,E-mail,Expiry date,Purge date\n${rows.join('\n')}\n`;
const row = (id: string, group: string) => `${id},Lee,Ann,${group},${id}@staff.example,2090-05-31,2091-05-31`;
const employees = made('employees.csv', csv(row('e1', 'FACULTY'), row('u2', 'FACULTY')));
const letter = made('letter.docx', 'Dear all, the export is late.');

const sheet = (page: Page) => page.getByRole('region', { name: 'Files of this load' });
const filesIn = (page: Page) => sheet(page).getByRole('listitem');
const where = (page: Page) => page.getByRole('region', { name: 'Two users with the same identifier: the one place' });

async function idsSaved(desk: Desk): Promise<string[]> {
  const text = textIn((await desk.save('Save zip')).bytes);
  return [...text.matchAll(/<primary_id>(\w+)<.*?<user_group>(\w+)</gs)].map(([, id, group]) => `${id} ${group}`);
}

test('files dropped together are one load, and their order says who wins', async ({ desk, desk: { page } }) => {
  await desk.anew(() => desk.drop(students, employees));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('students.xml and employees.csv');
  await expect(page.getByText('2 files, ')).toBeVisible();
  await expect(desk.verdict).toHaveText('Ready, with 1 person Alma will turn away');
  await expect(filesIn(page).nth(0)).toContainText(/students\.xml XML, .* 2 users, ANSI/);
  await expect(filesIn(page).nth(1)).toContainText(/employees\.csv table, .* 2 users, UTF-8/);
  await expect(where(page).getByRole('row').nth(1)).toContainText(/employees\.csv\s*row 3, column A/);
  await expect(where(page).getByRole('row').nth(1)).toContainText('no. 2 in students.xml');
  expect(await idsSaved(desk)).toEqual(['u1 STUDENT', 'u2 STUDENT', 'e1 FACULTY', 'u2 FACULTY']);
  const first = await desk.findings();
  expect(first).toMatchObject({ source: { kind: 'several', name: 'students.xml and employees.csv' } });
  await expectNoBarrier(page);

  await desk.anew(() => desk.button('Up: employees.csv').click());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('employees.csv and students.xml');
  await expect(where(page).getByRole('row').nth(1)).toContainText(/students\.xml\s*4\s*Primary/);
  await expect(where(page).getByRole('row').nth(1)).toContainText('no. 2 in employees.csv');
  expect(await idsSaved(desk)).toEqual(['e1 FACULTY', 'u2 FACULTY', 'u1 STUDENT', 'u2 STUDENT']);
  expect((await desk.findings()).source.sha256).not.toBe(first.source.sha256);
});

test('one file is left out and another added, and other choices stay', async ({ desk, desk: { page } }) => {
  const gone = anExport(aUser('u1'), aUser('u2').replace(/<expiry_date>.*<.purge_date>/, ''));
  await desk.anew(() => desk.drop(made('students.xml', gone), employees));
  const dates = page.locator('input[type="checkbox"][value="set-dates"]');
  await desk.anew(() => dates.click());
  await desk.anew(() => desk.button('Leave this file out: employees.csv').click());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('students.xml');
  await expect(sheet(page)).toHaveCount(0);
  await expect(dates).toBeChecked();
  await expect(desk.verdict).toHaveText('Ready to send');
  const more = { name: 'more.csv', mimeType: '', buffer: Buffer.from(csv(row('m1', 'STAFF'))) };
  await desk.anew(() => page.getByLabel('File to add').setInputFiles(more));
  await expect(filesIn(page)).toHaveCount(2);
  await expect(filesIn(page).nth(1)).toContainText('more.csv');
  await expect(dates).toBeChecked();
  expect(await idsSaved(desk)).toEqual(['u1 STUDENT', 'u2 STUDENT', 'm1 STAFF']);
});

test('of several that are chosen, the one that is no export is named and can be left out', async ({
  desk,
  desk: { page },
}) => {
  const given = [students, letter, employees].map(({ name, parts }) => {
    return { name, mimeType: '', buffer: Buffer.from(parts[0]?.text ?? '', 'latin1') };
  });
  await desk.anew(() => page.getByLabel('SIS export').setInputFiles(given));
  await expect(desk.verdict).toHaveText('Not ready: nobody can be read from letter.docx');
  await expect(desk.button('Save zip')).toHaveCount(0);
  await expect(filesIn(page).nth(1)).toContainText('cannot be read');
  await expectNoBarrier(page);
  await desk.anew(() => desk.button('Leave this file out').click());
  await expect(desk.verdict).toHaveText('Ready, with 1 person Alma will turn away');
  await expect(filesIn(page)).toHaveCount(2);
});

test('what a table says is shown as it is written for Alma', async ({ desk, desk: { page } }) => {
  await desk.anew(() => desk.drop(students, employees));
  await where(page).getByRole('button', { name: 'Show in the file' }).click();
  const dialog = page.getByRole('dialog', { name: 'As Termload writes it for Alma: user no. 2' });
  await expect(dialog).toContainText('It comes from row 3, column A of employees.csv.');
  await expect(dialog.locator('.marked')).toContainText('<primary_id>u2</primary_id>');
  await expectNoBarrier(page);
});

test('what is packed in one of several is told apart from the others', async ({ desk, desk: { page } }) => {
  const bag = zipSync({
    'SIS/more.xml': strToU8(anExport(aUser('z1'))),
    'staff.csv': strToU8(csv(row('z2', 'STAFF'))),
    'read me.txt': strToU8('not for Alma'),
  });
  const given = { name: 'bag.zip', mimeType: '', buffer: Buffer.from(bag) };
  await desk.anew(() => desk.drop(students));
  await desk.anew(() => page.getByLabel('File to add').setInputFiles(given));
  await expect(filesIn(page).nth(1)).toContainText(/bag\.zip zip, .* 2 users/);
  const packed = page.getByRole('region', { name: 'What was in the zip' });
  await expect(packed).toContainText('2 files with 2 users became one load.');
  await expect(packed.getByRole('row')).toHaveText([
    /^File/,
    'bag.zip/SIS/more.xmlXML1UTF-8',
    'bag.zip/staff.csvtable1UTF-8',
  ]);
  await expect(packed.getByText('1 other file in it was left out')).toBeVisible();
});

test('a file that was changed since is the one that is named', async ({ desk, desk: { page } }, testInfo) => {
  const paths = [students, employees].map(({ name, parts }) => {
    const path = testInfo.outputPath(name);
    writeFileSync(path, parts[0]?.text ?? '', 'latin1');
    return path;
  });
  await desk.anew(() => page.getByLabel('SIS export').setInputFiles(paths));
  writeFileSync(paths[1] ?? '', csv(row('e1', 'FACULTY')));
  await desk.button('Up: employees.csv').click();
  const heading = page.getByRole('heading', { level: 2, name: 'employees.csv could not be read to its end' });
  await expect(heading).toBeVisible();
});

test('many files have no barrier, in light and dark, wide and narrow', async ({ desk, desk: { page } }) => {
  const others = ['a', 'b'].map((id) => made(`${id}.csv`, csv(row(id, 'STAFF'))));
  await desk.anew(() => desk.drop(students, employees, ...others));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('students.xml and 3 more');
  await expectNoBarrierInAnyLook(page);
});

test('where one file is wanted, several are refused with a word', async ({ desk, desk: { page } }) => {
  await page.getByRole('link', { name: 'Profile', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible();
  await desk.drop(students, employees);
  await expect(page.getByRole('alert')).toContainText('Those were 2 files. Drop one profile.');
});

termTest('a term keeps them as one run, and says so when they come again', async ({ desk }) => {
  const { page } = desk;
  await desk.startTerm('Fall', 2026);
  await desk.goToStep('Prepare the load');
  await desk.anew(() => desk.drop(students, employees));
  await expect(page.getByText('The load is kept in its term')).toBeVisible();
  await expect(page.getByText(/^Run 1 of/)).toBeVisible();
  const saved = await desk.saveZip();
  expect(saved.name).toMatch(/^alma-.*-run1\.zip$/);
  await desk.backToDesk();
  await desk.goToStep('Prepare the load');
  const runs = page.getByRole('region', { name: 'Runs of this term' });
  await expect(runs).toContainText('4 users of students.xml and employees.csv');
  await desk.anew(() => desk.drop(students, employees));
  await expect(page.getByText('This is the very same file as run 1')).toBeVisible();
  await desk.anew(() => desk.button('Up: employees.csv').click());
  await expect(page.getByText('This is the very same file as run 1')).toHaveCount(0);
});

termTest('a triage finds each user in its file, as it was sent', async ({ desk }) => {
  const { page } = desk;
  await desk.anew(() => desk.drop(students, employees));
  await page.getByRole('link', { name: 'Rejections', exact: true }).click();
  const taken = 'Identifier of type INST_ID and value e1 is already taken.';
  await desk.readReport({ name: 'report.csv', bytes: aReport(['e1', 'Lee, Ann', taken]) });
  await desk.row('e1').getByRole('button').click();
  const panel = page.getByRole('region', { name: /^Rejection of / });
  await expect(panel).toContainText('Line 2 of employees.csv, group FACULTY');
  await panel.getByText('All that was sent').click();
  await panel.getByText('Its text in the zip').click();
  await expect(panel.getByRole('region', { name: 'The text in the file' })).toContainText(
    '<primary_id>e1</primary_id>',
  );
});
