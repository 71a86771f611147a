import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { dayOf } from '../../src/core/calendar-date.ts';
import { sampleExport } from '../../src/core/sample/sample-export.ts';
import { almaXml } from '../fixtures/alma-export.ts';
import {
  describedTable,
  fewAlike,
  load,
  nobodyAlike,
  tableForms,
  wrongForms,
  xmlForms,
} from '../fixtures/users-in-alma.ts';
import { readLoad } from '../unit/core/preview/whole-loads.ts';
import { Desk } from './desk.ts';
import { test } from './emptied-browser.ts';

interface SavedPreview {
  readonly totals: Readonly<Record<string, number>>;
  readonly users: readonly {
    readonly primaryId: string;
    readonly outcome: string;
    readonly changes: readonly { readonly field: string; readonly effect: string }[];
  }[];
}

/** The Preview screen of the load, waiting for the users in Alma. */
async function waiting(page: Page, bytes: string | Uint8Array = load): Promise<Desk> {
  const desk = new Desk(page);
  await desk.open();
  await desk.check({ name: 'load.xml', bytes });
  await page.getByRole('link', { name: 'Preview', exact: true }).click();
  await expect(page.getByLabel('Current Alma users')).toBeAttached();
  return desk;
}

async function choose({ page }: Desk, name: string, bytes: Uint8Array): Promise<void> {
  await page.getByLabel('Current Alma users').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
}

const source = (page: Page) => page.getByText(/^Compared with/);

async function saved(desk: Desk, mode: 'SIS sync' | 'Users API (PUT)'): Promise<SavedPreview> {
  await desk.page.getByRole('radio', { name: mode }).check();
  await expect(desk.button('Save preview')).toBeEnabled();
  const file = JSON.parse((await desk.save('Save preview')).bytes.toString());
  expect(Object.keys(file)).toEqual(['format', 'version', 'mode', 'totals', 'users']);
  expect(file).toMatchObject({ format: 'termload-preview', version: 1, mode: mode === 'SIS sync' ? 'sis' : 'api' });
  for (const user of file.users) {
    expect(Object.keys(user)).toEqual(['primaryId', 'outcome', 'changes']);
    for (const change of user.changes) expect(Object.keys(change)).toEqual(['field', 'before', 'after', 'effect']);
  }
  return file;
}

/** All but the unchanged, each in a line. */
const told = ({ users }: SavedPreview) =>
  users
    .filter(({ outcome }) => outcome !== 'unchanged')
    .map(({ primaryId, outcome, changes }) =>
      [primaryId, outcome, ...changes.map(({ field, effect }) => `${field} ${effect}`)].join(' '),
    );

/** Totals as `termload-preview` has them, and everybody who is not unchanged. Alma’s P5 keeps its case. */
const expected = {
  xml: {
    'SIS sync': {
      totals: { new: 1, changed: 2, unchanged: 4, rejected: 1, absent: 1 },
      told: ['p4 rejected', 'P5 changed last_name replaced', 'p6 changed user_group replaced-unless-edited', 'p8 new'],
    },
    'Users API (PUT)': {
      totals: { new: 1, changed: 2, unchanged: 5, rejected: 0, absent: 1 },
      told: ['P5 changed last_name replaced', 'p6 changed user_group replaced-unless-edited', 'p8 new'],
    },
  },
} as const;

async function expectAsXml(desk: Desk): Promise<void> {
  for (const mode of ['SIS sync', 'Users API (PUT)'] as const) {
    const preview = await saved(desk, mode);
    expect({ totals: preview.totals, told: told(preview) }, mode).toEqual(expected.xml[mode]);
  }
}

test.describe('Alma’s export of users, however it comes', () => {
  for (const [name, bytes] of Object.entries(xmlForms)) {
    test(name, async ({ page }) => {
      const desk = await waiting(page);
      await choose(desk, name, bytes);
      await expect(source(page)).toHaveText(`Compared with ${name}, 8 users: Alma’s own export of users.`);
      await expectAsXml(desk);
      expect(desk.faults).toEqual([]);
    });
  }
});

test.describe('a table of Analytics says the same, as far as it knows', () => {
  for (const [name, bytes] of Object.entries(tableForms)) {
    test(name, async ({ page }) => {
      const desk = await waiting(page);
      await choose(desk, name, bytes);
      await expect(source(page)).toHaveText(`Compared with ${name}, 8 users: A table of the users in Alma.`);
      await page.getByText('What this file can tell, and what not').click();
      const unknown = page.getByText(/^Not known from this table:/);
      for (const field of ['campus', 'preferred language', 'PIN', 'addresses', 'phones', 'notes']) {
        await expect(unknown).toContainText(new RegExp(field, 'i'));
      }
      await expect(unknown).not.toContainText(/user group|expiry|e-mail|identifiers/i);
      await expectAsXml(desk);
      expect(desk.faults).toEqual([]);
    });
  }

  test('descriptions in place of codes change nobody’s group, and are told', async ({ page }) => {
    const desk = await waiting(page);
    await choose(desk, 'details.xlsx', describedTable);
    await expect(
      page.getByText(/is not compared: the table says “Undergraduate student”, and the load sends codes such as “UG”/),
    ).toBeVisible();
    expect(told(await saved(desk, 'SIS sync'))).toEqual(['p4 rejected', 'P5 changed last_name replaced', 'p8 new']);
  });
});

test.describe('what is not the users in Alma is refused, with the reason', () => {
  for (const [name, bytes, says] of wrongForms) {
    test(name, async ({ page }) => {
      const desk = await waiting(page);
      await choose(desk, name, bytes);
      await expect(page.getByRole('alert').filter({ hasText: name })).toHaveText(says);
      await expect(desk.button('Save preview')).toHaveCount(0);
      expect(desk.faults).toEqual([]);
    });
  }
});

test('a file with one of the users, or none, is read, and doubted', async ({ page }) => {
  const desk = await waiting(page);
  await choose(desk, 'one.xml', fewAlike);
  await expect(
    page.getByText('Of 8 users of the load, only 1 is in this file; all others count as new.'),
  ).toBeVisible();
  await choose(desk, 'other.xml', nobodyAlike);
  await expect(page.getByText('Nobody of the load is in this file.')).toBeVisible();
  await expect(page.getByText('Users are found by their primary identifier: if your Alma')).toBeVisible();
  expect((await saved(desk, 'SIS sync')).totals).toEqual({ new: 8, changed: 0, unchanged: 0, rejected: 0, absent: 2 });
});

test('the zip of an earlier load is an estimate, and the load itself is told', async ({ page }) => {
  const desk = await waiting(page, load.replace('<last_name>Muñoz', '<last_name>Munoz'));
  await page.goBack();
  const earlier = await desk.save('Save zip');
  await desk.check({ name: 'load.xml', bytes: load });
  const itself = await desk.save('Save zip');
  await page.getByRole('link', { name: 'Preview', exact: true }).click();
  await choose(desk, earlier.name, earlier.bytes);
  await expect(source(page)).toContainText('8 users: An earlier load, as an estimate');
  await expect(page.getByText('An estimate', { exact: true })).toBeVisible();
  expect(told(await saved(desk, 'SIS sync'))).toEqual(['0007 changed last_name replaced']);
  await choose(desk, itself.name, itself.bytes);
  await expect(page.getByText('This file has exactly what the load sends.')).toBeVisible();
  expect(told(await saved(desk, 'SIS sync'))).toEqual([]);
});

test('who is in Alma as the load has it is unchanged, in all of the sample college', async ({ page }) => {
  const desk = await waiting(page, sampleExport(dayOf(2026, 11, 22)));
  await page.goBack();
  const zip = await desk.save('Save zip');
  const [xml] = Object.values(unzipSync(new Uint8Array(zip.bytes)));
  const sent = readLoad(new TextDecoder().decode(xml));
  expect(sent.length).toBeGreaterThan(300);
  await page.getByRole('link', { name: 'Preview', exact: true }).click();
  await choose(desk, 'users.xml', new TextEncoder().encode(almaXml(sent)));
  await expect(source(page)).toContainText('Alma’s own export of users');
  const { users } = await saved(desk, 'SIS sync');
  expect(users.filter(({ outcome }) => outcome === 'changed' || outcome === 'new')).toEqual([]);
  // The others are turned away for what the load itself has twice.
  expect(users.filter(({ outcome }) => outcome === 'unchanged').length).toBeGreaterThan(380);
});
