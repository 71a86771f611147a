/** Patron files of fixed width, from the drop to the zip. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { root } from '../../scripts/places.mjs';
import { type SifLayout, sifLayouts } from '../../src/core/reading/sif/sif-layout.ts';
import { ansiBytes, aPatron } from '../fixtures/a-sif.ts';
import { draftsIn } from '../fixtures/drafts-in.ts';
import { expectNoBarrierInAnyLook } from './barriers.ts';
import type { Desk } from './desk.ts';
import { test } from './term-desk.ts';

const folder = join(root, 'tests/golden/sif');
const sample = { name: 'patrons.sif', bytes: new Uint8Array(readFileSync(join(folder, 'patrons.sif'))) };
const { users: expected } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))['patrons.sif'];

const sheet = (page: Page) => page.getByRole('region', { name: 'How the patron file is read' });
const dates = { expiry_date: '2032.05.31', purge_date: '2033.05.31' };
/** Somebody about whom there is nothing to find. */
const aUser = (fields: Readonly<Record<string, string>> = {}, layout?: SifLayout) => {
  const { primary_id = '1' } = fields;
  return aPatron(
    {
      fields: { ...dates, primary_id, ...fields },
      barcodes: [[`2900100011122${primary_id}`, 'UG', '1']],
      ssn: '123-45-6789',
      addresses: [
        { type: '1', fields: { line1: '1 Elm St', city: 'Alton' } },
        { type: '3', fields: { line1: `u${primary_id}@college.example` } },
      ],
    },
    layout,
  );
};
const fileOf = (...lines: string[]) => ({ name: 'patrons.sif', bytes: ansiBytes(lines.join('\r\n')) });

async function users(desk: Desk) {
  const members = Object.values(unzipSync((await desk.save('Save zip')).bytes));
  const xml = members.map((bytes) => new TextDecoder().decode(bytes)).join('\n');
  return { xml, drafts: draftsIn(xml) };
}

const groupsOf = ({ drafts }: Awaited<ReturnType<typeof users>>) =>
  drafts.map(({ fields }) => fields.get('user_group') ?? '');

test('the sample becomes a load with no click, and says how it was read', async ({ desk, page }) => {
  await desk.check(sample);
  const { xml, drafts } = await users(desk);
  const named = ['primary_id', 'last_name', 'first_name', 'user_group', 'expiry_date', 'purge_date'];
  const values = drafts.map(({ fields, identifiers, emails, addresses }) => ({
    ...Object.fromEntries(named.map((name) => [name, fields.get(name)])),
    barcodes: identifiers.filter(({ type }) => type === 'BARCODE').map(({ value }) => value),
    emails: emails.flatMap((one) => one.fields.get('email_address') ?? []),
    cities: addresses.flatMap((one) => one.fields.get('city') ?? []),
  }));
  expect(values).toEqual(expected);
  expect(xml).not.toContain('123-45-6789');
  await expect(page.getByRole('region', { name: 'Put right for Alma' })).toContainText(
    'Social security numbers were left out. In 1 place.',
  );
  await expect(page.getByText('No name, number or date was changed')).toHaveCount(0);
  await expect(sheet(page)).toContainText(
    '3 patrons, by the layout “Voyager: 456 characters, and 429 for each address”',
  );
  await expect(sheet(page)).toContainText('1 social security number left out');
  await expect(sheet(page).getByRole('row', { name: 'UG 2' })).toBeVisible();
  await expectNoBarrierInAnyLook(page);
});

test('groups are called as in Alma, by keyboard, remembered, and taken back in the profile', async ({ desk, page }) => {
  await desk.check(sample);
  await sheet(page).getByLabel('In Alma: UG', { exact: true }).fill('STUDENT');
  await desk.anew(() => page.keyboard.press('Enter'));
  await expect(sheet(page).getByLabel('In Alma: UG', { exact: true })).toHaveValue('STUDENT');
  expect(groupsOf(await users(desk))).toEqual(['STUDENT', 'FAC', 'STUDENT']);
  await page.reload();
  await desk.check(sample);
  expect(groupsOf(await users(desk))).toEqual(['STUDENT', 'FAC', 'STUDENT']);
  await desk.button('Use these groups').click();
  await expect(sheet(page)).toContainText('These are in use already.');
  await page.goto('#/profile/patrons');
  await page.getByLabel('In Alma: UG', { exact: true }).fill('PUPIL');
  await page.getByLabel('In Alma: UG', { exact: true }).press('Tab');
  await page.getByText('Saved: groups of patron files.').waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByLabel('In Alma: UG', { exact: true })).toHaveValue('STUDENT');
  await page.getByRole('button', { name: 'Remove UG' }).click();
  await expect(page.getByLabel('Groups to add')).toBeFocused();
});

test('the short layout is told from the long one', async ({ desk, page }) => {
  const layout = sifLayouts.zorvlib;
  const fields = { primary_id: '900000001', user_group: 'UG', last_name: 'Muñoz' };
  await desk.check(
    fileOf(aPatron({ fields }, layout), aPatron({ fields: { ...fields, primary_id: '900000002' } }, layout)),
  );
  await expect(sheet(page)).toContainText(`2 patrons, by the layout “${layout.name}”`);
  await expect(sheet(page)).toContainText('No social security numbers were in it.');
  const { drafts } = await users(desk);
  expect(
    drafts.map(({ fields: read }) => [read.get('primary_id'), read.get('last_name'), read.get('user_group')]),
  ).toEqual([
    ['900000001', 'Muñoz', 'UG'],
    ['900000002', 'Muñoz', 'UG'],
  ]);
});

test('a line that is cut is told with its number, and the others load', async ({ desk, page }) => {
  const cut = aUser({ primary_id: '3' }).slice(0, 300);
  await desk.check(fileOf(aUser({ primary_id: '1' }), aUser({ primary_id: '2' }), cut, aUser({ primary_id: '4' })));
  await expect(desk.verdict).toHaveText(/^Ready, with/);
  const { findings } = (await desk.findings()) as {
    findings: readonly { rule: string; line?: number; message: string }[];
  };
  expect(findings.filter(({ rule }) => rule === 'line-left-out')).toEqual([
    expect.objectContaining({ line: 3, column: 1, value: null }),
  ]);
  await page.getByText('Where', { exact: true }).first().click();
  await expect(page.getByText('The line is too short to be a patron.').first()).toBeVisible();
  expect((await users(desk)).drafts.map(({ fields }) => fields.get('primary_id'))).toEqual(['1', '2', '4']);
});

test('lines may end as in DOS, with Ctrl-Z behind the last and without their blanks', async ({ desk }) => {
  const lines = [aUser({ primary_id: '1' }), aUser({ primary_id: '2' })].map((line) => line.trimEnd());
  await desk.check({ name: 'dos.sif', bytes: ansiBytes(`${lines.join('\r\n')}\r\n\u001a`) });
  await expect(desk.verdict).toHaveText('Ready to send');
  expect((await users(desk)).drafts.map(({ fields }) => fields.get('primary_id'))).toEqual(['1', '2']);
});

test('a repair mends a patron file from drop to zip, and its finding points into the file', async ({ desk, page }) => {
  await desk.check(fileOf(aUser({ primary_id: '1' }), aUser({ primary_id: '2', last_name: 'Ru\u0007iz MuÃ±oz' })));
  await expect(desk.verdict).toHaveText(/^Not ready/);
  const { findings } = await desk.findings();
  expect(findings).toContainEqual(expect.objectContaining({ rule: 'control-character', line: 2, column: 313 }));
  const repair = (id: string) => page.locator(`input[type="checkbox"][value="${id}"]`);
  await desk.anew(() => repair('drop-control-characters').click());
  await expect(desk.verdict).toHaveText(/^Ready, with 1 person who loads/);
  expect((await desk.findings()).findings).toContainEqual(
    expect.objectContaining({ rule: 'mojibake', line: 2, column: 311 }),
  );
  await desk.anew(() => repair('undo-mojibake').click());
  await expect(desk.verdict).toHaveText('Ready to send');
  expect((await users(desk)).drafts.map(({ fields }) => fields.get('last_name'))).toEqual(['Muñoz', 'Ruiz Muñoz']);
});

test('a layout of one’s own is made of a known one, tried on a file, and read by from then on', async ({
  desk,
  page,
}) => {
  test.slow();
  const ours: SifLayout = {
    ...sifLayouts.voyager,
    name: 'Ours',
    user: {
      ...sifLayouts.voyager.user,
      characters: 500,
      fewest: 500,
      fields: { ...sifLayouts.voyager.user.fields, birth_date: [460, 10] },
      addressCount: [500, 1],
    },
  };
  const file = fileOf(aUser({ birth_date: '1999.01.31' }, ours), aUser({ primary_id: '2' }, ours));
  await desk.check(file);
  await expect(desk.verdict).toHaveText(/^Not ready/);
  await page.goto('#/profile/patrons');
  await desk.button('Add a layout').click();
  await expect(page.getByLabel('Name of this layout')).toBeFocused();
  await page.getByLabel('Name of this layout').fill('Ours');
  const cell = (name: string) => page.getByLabel(name, { exact: true });
  await page
    .getByLabel('Patron file to try')
    .setInputFiles({ name: file.name, mimeType: '', buffer: Buffer.from(file.bytes) });
  await expect(page.getByText('By this layout the first line is no patron.')).toBeVisible();
  await cell('Column: Number of addresses').fill('500');
  await cell('Column: Birth date').fill('460');
  await cell('Column: Birth date').press('Tab');
  await expect(page.getByText('Not saved yet.')).toBeVisible();
  await expect(
    page.getByText('Number of addresses ends in column 500, but the patron has 456 characters.'),
  ).toBeVisible();
  await cell('Characters: Characters of the patron, before the first address').fill('500');
  await cell('Characters: Birth date').fill('10');
  await cell('Characters: Birth date').press('Tab');
  await expect(page.getByText('Saved: layout Ours.')).toBeVisible();
  await expect(page.getByText('By this layout the first line is a patron with 2 addresses.')).toBeVisible();
  await expect(page.getByRole('row', { name: /^Birth date/ })).toContainText('1999.01.31');
  await expect(page.getByRole('row', { name: /^Social security number/ })).toContainText('there, and not shown');
  expect(await page.content()).not.toContain('45-6789');
  await expectNoBarrierInAnyLook(page);
  await desk.check(file);
  await expect(sheet(page)).toContainText('2 patrons, by the layout “Ours”');
  const { drafts, xml } = await users(desk);
  expect(drafts.map(({ fields }) => fields.get('birth_date'))).toEqual(['1999-01-31', undefined]);
  expect(xml).not.toContain('123-45-6789');
});

test('another layout that fits is chosen for one file, and nothing else is offered', async ({ desk, page }) => {
  await page.goto('#/profile/patrons');
  await desk.button('Add a layout').click();
  await page.getByLabel('Name of this layout').fill('Without first names');
  await page.getByLabel('Column: First name', { exact: true }).fill('');
  await page.getByLabel('Column: First name', { exact: true }).press('Tab');
  await expect(page.getByText('Saved: layout Without first names.').first()).toBeVisible();
  const first = async () => (await users(desk)).drafts.map(({ fields }) => fields.get('first_name'));
  await desk.check(fileOf(aUser({ first_name: 'Zoë' })));
  expect(await first()).toEqual([undefined]);
  const choice = sheet(page).getByLabel('Values in the wrong place? Read it by');
  await expect(choice.getByRole('option')).toHaveText(['Without first names', sifLayouts.voyager.name]);
  await choice.selectOption(sifLayouts.voyager.name);
  await desk.anew(() => desk.button('Read by this layout').click());
  expect(await first()).toEqual(['Zoë']);
  await desk.check(fileOf(aUser({ first_name: 'Zoë' })));
  expect(await first()).toEqual([undefined]);
});

test('social security numbers are nowhere in what is kept, nor in the desk file', async ({ desk, page }) => {
  const numbers = ['123-45-6789', '987654321', '555 44 3333'];
  const lines = numbers.map((ssn, index) =>
    aPatron({ fields: { ...dates, primary_id: `90${index}` }, ssn, addresses: [{ type: '1' }] }),
  );
  await desk.startTerm('Fall', 2026);
  await desk.prepare(fileOf(...lines));
  const { xml } = await users(desk);
  const kept = await keptHere(page);
  expect(kept).toContain('900');
  await page.getByRole('link', { name: 'Your data', exact: true }).click();
  const file = await desk.savedBy(() => desk.button('Save desk file').click());
  const desked = file.bytes.toString('latin1');
  for (const number of numbers) {
    for (const spelling of [number, number.replace(/\D/g, '')]) {
      for (const [where, text] of Object.entries({ xml, kept, desked })) {
        expect(text, `${where}, ${spelling}`).not.toContain(spelling);
      }
    }
  }
});

/** Every record in every database as text, and every file that is stored, but for the compressed zip. */
async function keptHere(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const told: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        const records = await new Promise<unknown[]>((resolve) => {
          const all = database.transaction(store).objectStore(store).getAll();
          all.onsuccess = () => resolve(all.result);
        });
        const asText = (_: string, value: unknown) =>
          value instanceof Uint8Array || value instanceof ArrayBuffer
            ? new TextDecoder('latin1').decode(value)
            : value instanceof Map
              ? [...value]
              : value;
        told.push(JSON.stringify(records, asText));
      }
      database.close();
    }
    const look = async (directory: FileSystemDirectoryHandle): Promise<void> => {
      for await (const [name, entry] of directory.entries()) {
        told.push(name);
        if (entry instanceof FileSystemDirectoryHandle) await look(entry);
        else if (entry instanceof FileSystemFileHandle) told.push(await (await entry.getFile()).text());
      }
    };
    await look(await navigator.storage.getDirectory());
    return told.join('\n');
  });
}
