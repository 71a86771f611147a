/** Who is left out of a zip: one of those who share an id, and whoever Alma would turn away. */

import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expectNoBarrier } from './barriers.ts';
import type { Desk } from './desk.ts';
import { anExport, aUser } from './made-exports.ts';
import { test } from './triage-desk.ts';

/** The checkbox of a repair, by the id that is its value. */
const repair = (page: Page, id: string) => page.locator(`input[type="checkbox"][value="${id}"]`);

const barcode = (value: string) =>
  `<user_identifier><id_type>BARCODE</id_type><value>${value}</value></user_identifier>`;
const inGroup = (user: string, group: string) => user.replace('STUDENT', group);

/** The ids of the users in the zip, in their order. */
async function idsIn(desk: Desk, button: 'Save zip' = 'Save zip'): Promise<string[]> {
  const members = Object.values(unzipSync((await desk.save(button)).bytes));
  const text = members.map((bytes) => new TextDecoder().decode(bytes)).join('\n');
  return [...text.matchAll(/<primary_id>(.*?)<\/primary_id>/g)].map(([, id = '']) => id);
}

/** Three students who are employees too, and one who is nobody else. */
const shared = anExport(
  ...['a', 'b', 'c'].map((id) => aUser(`s-${id}`, { more: barcode(`both-${id}`) })),
  aUser('alone'),
  ...['a', 'b', 'c'].map((id) => inGroup(aUser(`e-${id}`, { last: 'Lee', more: barcode(`both-${id}`) }), 'EMPLOYEE')),
);

test('of those who share an id one is kept: the first, by group, and swapped by hand', async ({ desk, page }) => {
  await desk.check({ name: 'shared.xml', bytes: shared });
  await expect(desk.verdict).toHaveText(/^Ready, with 3 people Alma will turn away/);
  await expect(page.getByText('3 sets of users share an id each.')).toBeVisible();
  await expect(page.getByText('3 load as STUDENT; 3 are left out.')).toBeVisible();
  await expectNoBarrier(page);
  await desk.anew(() => repair(page, 'keep-one-of-duplicates').click());
  await expect(desk.verdict).toHaveText('Ready to send');
  expect(await idsIn(desk)).toEqual(['s-a', 's-b', 's-c', 'alone']);

  // Chosen again from the same people, though nothing is shared any more.
  const again = desk.button('Check again with this choice');
  await expect(again).toBeDisabled();
  await page.getByRole('radio', { name: 'By group' }).check();
  await expect(page.getByText('3 load as EMPLOYEE; 3 are left out.')).toBeVisible();
  await page.getByRole('button', { name: 'Down EMPLOYEE' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Down EMPLOYEE' })).toBeFocused();
  await expect(page.getByText('3 load as STUDENT; 3 are left out.')).toBeVisible();
  await page.getByRole('button', { name: 'Up EMPLOYEE' }).press('Enter');
  await page.getByText('Look at all 3 users left out').click();
  await page.getByRole('button', { name: 'Swap in s-b' }).press('Enter');
  await expect(page.getByText('s-b loads now in place of e-b.')).toBeVisible();
  await expect(page.getByText('2 load as EMPLOYEE, 1 as STUDENT; 3 are left out.')).toBeVisible();
  await expectNoBarrier(page);
  await desk.anew(() => again.click());
  expect(await idsIn(desk)).toEqual(['s-b', 'alone', 'e-a', 'e-c']);
  await expect(page.getByText('2 load as EMPLOYEE, 1 as STUDENT; 3 are left out.')).toBeVisible();

  await desk.anew(() => repair(page, 'keep-one-of-duplicates').click());
  await expect(desk.verdict).toHaveText(/^Ready, with 3 people Alma will turn away/);
});

test('findings name, and show in the file, the users of the export when others are left out', async ({
  desk,
  page,
}) => {
  const last = aUser('last').replace(/<email_address>.*?<.email_address>/, '<email_address/>');
  await desk.check({ name: 'shared.xml', bytes: shared.replace('</users>', `${last}</users>`) });
  await desk.anew(() => repair(page, 'keep-one-of-duplicates').click());
  const { findings } = await desk.findings();
  expect(findings.map(({ user }) => user?.index)).toContain(7);
  await page.getByRole('button', { name: 'Show in the file' }).first().click();
  await expect(page.getByRole('dialog')).toContainText('last');
  await expect(page.getByRole('dialog').locator('.marked')).toContainText('email_address');
});
