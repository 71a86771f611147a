/** Tables of people, from the drop to the zip. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { root } from '../../scripts/places.mjs';
import { draftsIn } from '../fixtures/drafts-in.ts';
import { expectNoBarrier, expectNoBarrierInAnyLook } from './barriers.ts';
import type { Desk, FindingsFile } from './desk.ts';
import { test } from './triage-desk.ts';
import { textIn } from './zip-proof.ts';

const samples = join(root, 'tests/golden/tables');

const asked = (page: Page) =>
  page.getByRole('heading', { level: 2, name: 'This table does not say everything by itself' });
const read = (page: Page) => page.getByRole('region', { name: 'How the table is read' });
const whatIs = (page: Page, column: string) => page.getByRole('combobox', { name: `What ${column} is`, exact: true });
const preview = (page: Page, row: number) => page.getByRole('region', { name: `The user of row ${row}` });

async function zipUsers(desk: Desk) {
  return draftsIn(textIn((await desk.save('Save zip')).bytes));
}

/** The last thing that somebody types is taken when the field is left. */
async function type(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(text);
  await field.blur();
}

const header = 'ID,Surname,Given name,Dept,Email address,Expires,Purge';
const rows = [
  '00123,Muñoz,Zoë,Biology,z@c.example,5/31/2032,5/31/2033',
  '00124,Lee,Ann,History,a@c.example,5/31/2032,5/31/2033',
];
const staff = { name: 'staff.csv', bytes: [header, ...rows].join('\n') };

for (const name of ['patrons.csv', 'patrons.xlsx']) {
  test(`${name} becomes a load with no click, with exactly its people`, async ({ desk, page }) => {
    const expected = JSON.parse(readFileSync(join(samples, 'expected.json'), 'utf8'))[name].users;
    await desk.check(join(samples, name));
    await expect(desk.verdict).toHaveText('Ready to send');
    const users = (await zipUsers(desk)).map(({ fields, identifiers, emails }) => ({
      ...Object.fromEntries(fields),
      barcodes: identifiers.filter(({ type }) => type === 'BARCODE').map(({ value }) => value),
      emails: emails.map((one) => one.fields.get('email_address')),
    }));
    expect(users).toEqual(expected);
    await expect(read(page)).toContainText('8 columns');
    await expect(read(page)).toContainText('A “Primary ID” → primary identifier');
    await expectNoBarrier(page);
  });
}

test('a table without groups asks, takes one for everybody, and remembers it for the next with these headings', async ({
  desk,
  page,
}) => {
  await desk.give(staff);
  await expect(asked(page)).toBeFocused();
  await expect(page.getByText('No column says which user group people are in.')).toBeVisible();
  await expect(preview(page, 2)).toContainText('<last_name>Muñoz</last_name>');
  await expectNoBarrier(page);
  await desk.button('Use these columns').click();
  await expect(page.getByRole('alert')).toContainText('No column says which user group');
  await expect(page.getByRole('alert')).toBeFocused();
  await type(page, 'User group', 'STAFF');
  await expect(preview(page, 2)).toContainText('<user_group>STAFF</user_group>');
  await desk.anew(() => desk.button('Use these columns').click());
  await expect(desk.verdict).toHaveText('Ready to send');
  expect((await zipUsers(desk)).map(({ fields }) => fields.get('user_group'))).toEqual(['STAFF', 'STAFF']);
  await expect(read(page)).toContainText('Remembered: tables with these headings are read so.');

  await page.reload();
  await desk.check({ name: 'next.csv', bytes: `${header}\n00999,Ng,Li,Art,l@c.example,5/31/2032,5/31/2033` });
  await expect(desk.verdict).toHaveText('Ready to send');
  expect((await zipUsers(desk)).map(({ fields }) => fields.get('user_group'))).toEqual(['STAFF']);
  await expect(read(page)).toContainText('Remembered');
  await page.getByRole('button', { name: 'Forget, and go back to the guess' }).click();
  await expect(asked(page)).toBeVisible();
});

test('what is remembered stands in the profile without a word of the table, and is forgotten there', async ({
  desk,
  page,
}) => {
  await desk.give(staff);
  await type(page, 'User group', 'STAFF');
  await desk.anew(() => desk.button('Use these columns').click());
  await page.getByRole('link', { name: 'Profile', exact: true }).click();
  await expect(page.getByText('A → primary identifier, B → last name').first()).toBeVisible();
  await page.getByRole('link', { name: 'Change Remembered' }).click();
  await expect(page.getByText(/^Table 1: A → primary identifier/)).toContainText('for everybody: user group STAFF');
  await expect(page.getByRole('main')).not.toContainText('Surname');
  await expectNoBarrier(page);
  await page.getByRole('button', { name: 'Forget the columns of table 1' }).click();
  await expect(page.getByText('None yet. Where you say what the columns of a table are')).toBeVisible();
  await page.getByRole('link', { name: 'Terms', exact: true }).click();
  await desk.give(staff);
  await expect(asked(page)).toBeVisible();
});

test('columns are changed, checked again, and changed back with one click', async ({ desk, page }) => {
  await desk.check(join(samples, 'patrons.csv'));
  await desk.button('Change columns').click();
  await whatIs(page, 'C “First Name”').selectOption('Middle name');
  await expect(preview(page, 2)).toContainText('<middle_name>Zoë</middle_name>');
  await page.getByText('What its texts stand for: D “User Group”').click();
  await type(page, 'What “FACULTY” stands for', 'EMPLOYEE');
  await expect(preview(page, 3)).toContainText('<user_group>EMPLOYEE</user_group>');
  await expectNoBarrierInAnyLook(page);
  await page.getByRole('checkbox', { name: 'Remember for tables with these headings' }).uncheck();
  await desk.anew(() => desk.button('Use these columns').click());
  const users = await zipUsers(desk);
  expect(
    users.map(({ fields }) => [fields.get('middle_name'), fields.get('first_name'), fields.get('user_group')]),
  ).toEqual([
    ['Zoë', undefined, 'STUDENT'],
    ['Pat', undefined, 'EMPLOYEE'],
  ]);
  await expect(read(page)).toContainText('You chose this for this file.');
  await desk.anew(() => desk.button('Go back to the guess').click());
  expect((await zipUsers(desk)).map(({ fields }) => fields.get('first_name'))).toEqual(['Zoë', 'Pat']);
  await expect(page.getByText('You chose this')).toBeHidden();
});

test('several rows of one person become one, by the identifier or by what somebody says', async ({ desk, page }) => {
  const bytes = [
    'ID,Last Name,Group,Email,Expiry date,Purge date',
    '0012,Lee,UG,a@c.example,5/31/2032,5/31/2033',
    '0012,Lee,UG,b@c.example,5/31/2032,5/31/2033',
    '0013,Ng,UG,n@c.example,5/31/2032,5/31/2033',
  ].join('\n');
  await desk.check({ name: 'rows.csv', bytes });
  const emails = async () =>
    (await zipUsers(desk)).map((user) => user.emails.map((one) => one.fields.get('email_address')));
  expect(await emails()).toEqual([['a@c.example', 'b@c.example'], ['n@c.example']]);
  await desk.button('Change columns').click();
  await page.getByRole('radio', { name: 'Each row is a person' }).check();
  await desk.anew(() => desk.button('Use these columns').click());
  expect(await emails()).toEqual([['a@c.example'], ['b@c.example'], ['n@c.example']]);
});

test('zeros that a spreadsheet took are told, and put back with one click', async ({ desk, page }) => {
  const bytes = [
    'ID,Last Name,Group,Barcode,Expiry date,Purge date',
    ...Array.from({ length: 9 }, (_, at) => `u${at},Lee,UG,0290010${100 + at},5/31/2032,5/31/2033`),
    'u9,Ng,UG,290010109,5/31/2032,5/31/2033',
  ].join('\n');
  await desk.check({ name: 'zeros.csv', bytes });
  await expect(read(page)).toContainText('1 identifier of those that were looked at in D “Barcode” has fewer digits');
  await desk.anew(() => desk.button('Put the zeros back to 10 digits').click());
  expect((await zipUsers(desk)).at(-1)?.identifiers).toEqual([{ type: 'BARCODE', value: '0290010109' }]);
  await expect(desk.button('Put the zeros back to 10 digits')).toBeHidden();
  await page.getByRole('checkbox', { name: 'Read tables with these headings so every time' }).check();
  await expect(read(page).getByText('Remembered.')).toBeVisible();
  await page.reload();
  await desk.check({ name: 'again.csv', bytes });
  expect((await zipUsers(desk)).at(-1)?.identifiers).toEqual([{ type: 'BARCODE', value: '0290010109' }]);
});

test('days that can be read in two ways are told, and read otherwise', async ({ desk, page }) => {
  const bytes = ['ID,Last Name,Group,Expiry date', 'u1,Lee,UG,05/06/2032', 'u2,Ng,UG,07/08/2032'].join('\n');
  await desk.check({ name: 'days.csv', bytes });
  await expect(read(page)).toContainText('they are read as MM/DD/YYYY: 05/06/2032 is May 6, 2032.');
  await page.getByLabel('Days are written').selectOption('DD/MM/YYYY');
  await desk.anew(() => desk.button('Read the days so').click());
  await expect(page.getByRole('heading', { name: 'How the table is read' })).toBeFocused();
  expect((await zipUsers(desk)).map(({ fields }) => fields.get('expiry_date'))).toEqual(['2032-06-05', '2032-08-07']);
});

test('a social security number is neither shown nor sent, and findings name row and column', async ({ desk, page }) => {
  const people = Array.from({ length: 5 }, (_, at) => `u${at},Lee,UG,219-09-999${at},5/31/2032,5/31/2033`);
  const bytes = [
    'ID,Last Name,Group,Number,Expiry date,Purge date',
    ...people,
    'u5,Ng,UG,219-09-9995,never,5/31/2033',
  ].join('\n');
  await desk.check({ name: 'numbers.csv', bytes });
  await expect(read(page)).toContainText('1 left out: D “Number”');
  await desk.button('Change columns').click();
  await expect(page.getByText('Social security numbers are never taken over, and not shown.')).toBeVisible();
  await expect(whatIs(page, 'D “Number”')).toHaveCount(0);
  await expect(preview(page, 2)).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('219-09');
  expect(textIn((await desk.save('Save zip')).bytes)).not.toContain('219-09');
  const { findings } = (await desk.findings()) as unknown as {
    findings: (FindingsFile['findings'][number] & { line: number; column: number })[];
  };
  expect(findings.find(({ rule }) => rule === 'value-not-taken')).toMatchObject({ line: 7, column: 5 });
});

test('another sheet of a workbook can be read, by the keyboard alone', async ({ desk, page }) => {
  const bytes = [
    '<table><tr><th>ID</th><th>Last Name</th><th>Group</th><th>Expiry date</th></tr>',
    '<tr><td>u1</td><td>Lee</td><td>UG</td><td>2032-05-31</td></tr></table>',
    '<table><tr><th>ID</th><th>Last Name</th><th>Dept</th></tr><tr><td>u7</td><td>Ruiz</td><td>Art</td></tr></table>',
  ].join('');
  await desk.check({ name: 'book.xls', bytes });
  expect((await zipUsers(desk)).map(({ fields }) => fields.get('last_name'))).toEqual(['Lee']);
  await desk.button('Change columns').focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Sheet', { exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(whatIs(page, 'C “Dept”')).toBeVisible();
  await whatIs(page, 'C “Dept”').focus();
  await page.keyboard.type('User group');
  await desk.anew(async () => {
    await desk.button('Use these columns').focus();
    await page.keyboard.press('Enter');
  });
  expect((await zipUsers(desk)).map(({ fields }) => [fields.get('last_name'), fields.get('user_group')])).toEqual([
    ['Ruiz', 'Art'],
  ]);
});

test('of several files only the one that lacks something is asked about', async ({ desk, page }) => {
  const whole = 'ID,Last Name,Group,Expiry date,Purge date\nu1,Lee,UG,2032-05-31,2033-05-31';
  await desk.drop(
    { name: 'students.csv', parts: [{ text: whole, times: 1 }] },
    { name: 'staff.csv', parts: [{ text: `Login,${whole.replace('Group', 'Dept').replace('u1', 's1,9')}`, times: 1 }] },
  );
  await expect(page.getByRole('heading', { level: 3, name: 'What is missing in staff.csv' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(1);
  await type(page, 'User group', 'STAFF');
  await desk.anew(() => desk.button('Use these columns').click());
  await expect(read(page)).toContainText('students.csv');
  await expect(page.getByRole('button', { name: 'Change columns of staff.csv' })).toBeVisible();
  expect((await zipUsers(desk)).map(({ fields }) => fields.get('user_group'))).toEqual(['UG', 'STAFF']);
  await expectNoBarrier(page);
});
