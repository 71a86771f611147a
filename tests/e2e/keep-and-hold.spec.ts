/** Who is left out of a zip: one of those who share an id, and whoever Alma would turn away. */

import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expectNoBarrier, expectNoBarrierInAnyLook } from './barriers.ts';
import type { Desk } from './desk.ts';
import { anExport, aUser, blankIdentifier } from './made-exports.ts';
import { test } from './term-desk.ts';

/** The checkbox of a repair, by the id that is its value. */
const repair = (page: Page, id: string) => page.locator(`input[type="checkbox"][value="${id}"]`);

const barcode = (value: string) =>
  `<user_identifier><id_type>BARCODE</id_type><value>${value}</value></user_identifier>`;
const inGroup = (user: string, group: string) => user.replace('STUDENT', group);

/** The ids of the users in a zip, in their order. */
function idsOf(zip: Uint8Array): string[] {
  const members = Object.values(unzipSync(zip));
  const text = members.map((bytes) => new TextDecoder().decode(bytes)).join('\n');
  return [...text.matchAll(/<primary_id>(.*?)<\/primary_id>/g)].map(([, id = '']) => id);
}

const idsIn = async (desk: Desk): Promise<string[]> => idsOf((await desk.save('Save zip')).bytes);

async function heldBackZip(desk: Desk): Promise<{ name: string; ids: string[]; text: string }> {
  const downloading = desk.page.waitForEvent('download');
  await desk.button('Save held-back zip').click();
  const download = await downloading;
  const bytes = readFileSync(await download.path());
  const [member = '', content] = Object.entries(unzipSync(bytes))[0] ?? [];
  const name = download.suggestedFilename();
  expect(member).toBe(name.replace(/zip$/, 'xml'));
  return { name, ids: idsOf(bytes), text: new TextDecoder().decode(content) };
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
  await expectNoBarrierInAnyLook(page);
  await desk.anew(() => repair(page, 'keep-one-of-duplicates').click());
  await expect(desk.verdict).toHaveText('Ready to send');
  await expect(page.getByText('4 of its 7 users will load. You chose to leave out 3.')).toBeVisible();
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
  await expectNoBarrierInAnyLook(page);
  await desk.anew(() => again.click());
  expect(await idsIn(desk)).toEqual(['s-b', 'alone', 'e-a', 'e-c']);
  await expect(page.getByText('2 load as EMPLOYEE, 1 as STUDENT; 3 are left out.')).toBeVisible();

  await desk.anew(() => repair(page, 'keep-one-of-duplicates').click());
  await expect(desk.verdict).toHaveText(/^Ready, with 3 people Alma will turn away/);
});

test('more who share an id than findings are kept are told as a number, and come up in the next check', async ({
  desk,
  page,
}) => {
  const many = Array.from({ length: 10_004 }, (_, index) => aUser(`u${index}`, { more: barcode('one for all') }));
  await desk.check({ name: 'many.xml', bytes: anExport(...many) });
  await page.getByText('Your export always does this.').click();
  await expect(page.getByText('3 more places where an id is shared are counted, but not listed')).toBeVisible();
  await desk.anew(() => repair(page, 'keep-one-of-duplicates').click());
  await expect(desk.verdict).toHaveText(/^Ready, with 3 people Alma will turn away/);
  await desk.anew(() => desk.button('Keep one of those still found too').click());
  await expect(desk.verdict).toHaveText('Ready to send');
  expect(await idsIn(desk)).toEqual(['u0']);
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

/** Two who will be turned away, one who probably will, and two who load. */
const rejects = anExport(
  aUser('fine'),
  aUser('blank', { more: blankIdentifier }),
  aUser('date').replace('2090-05-31', '31/05/2090'),
  aUser('late', { more: blankIdentifier }),
  aUser('fine2'),
);

test('whom Alma will turn away is held back, and goes into a zip of their own', async ({ desk, page }) => {
  await desk.check({ name: 'fall.xml', bytes: rejects });
  await expect(desk.verdict).toHaveText(/^Ready, with 3 people Alma will/);
  await expect(page.getByText('That is 2 users held back, and 3 users to send now.')).toBeVisible();
  await expectNoBarrier(page);
  await desk.anew(() => repair(page, 'hold-back-rejects').click());
  await expect(desk.verdict).toHaveText(/^Ready, with 1 person Alma will probably turn away/);
  await expect(repair(page, 'hold-back-rejects')).toBeChecked();

  // Those of whom it is inferred only, added by rule.
  const instead = desk.button('Hold back these instead');
  await expect(instead).toBeDisabled();
  await page.getByRole('checkbox', { name: /1 user, will probably be turned away/ }).press('Space');
  await desk.anew(() => instead.press('Enter'));
  await expect(desk.verdict).toHaveText('Ready to send');
  await expect(page.getByText('2 of its 5 users will load. You chose to hold back 3.')).toBeVisible();
  expect(await idsIn(desk)).toEqual(['fine', 'fine2']);

  const held = await heldBackZip(desk);
  expect(held.name).toBe('fall-held-back.zip');
  expect(held.ids).toEqual(['blank', 'date', 'late']);
  for (const id of held.ids) {
    const asItCame = rejects.slice(rejects.lastIndexOf('<user>', rejects.indexOf(`>${id}<`)));
    expect(held.text).toContain(asItCame.slice(0, asItCame.indexOf('</user>')));
  }
  await expect(page.getByText('fall-held-back.zip: 3 users')).toBeVisible();
  await expectNoBarrierInAnyLook(page);
  // Saved again it is the same zip, and not made anew.
  expect((await heldBackZip(desk)).ids).toEqual(held.ids);

  await desk.anew(() => repair(page, 'hold-back-rejects').click());
  await expect(desk.verdict).toHaveText(/^Ready, with 3 people Alma will/);
  await expect.poll(() => desk.zipsInStorage()).toBe(1);
});

test('another repair takes back who is held back, for others may be turned away then', async ({ desk, page }) => {
  const padded = rejects.replace('<primary_id>fine2<', '<primary_id> fine2<');
  await desk.check({ name: 'fall.xml', bytes: padded });
  await desk.anew(() => repair(page, 'hold-back-rejects').click());
  await expect(desk.verdict).toHaveText(/^Ready, with 1 person Alma will probably turn away/);
  await desk.anew(() => repair(page, 'trim-values').click());
  await expect(desk.verdict).toHaveText(/^Ready, with 3 people Alma will/);
  await expect(repair(page, 'hold-back-rejects')).not.toBeChecked();
  await desk.anew(() => repair(page, 'hold-back-rejects').click());
  expect(await idsIn(desk)).toEqual(['fine', 'date', 'fine2']);
  expect((await heldBackZip(desk)).ids).toEqual(['blank', 'late']);
});

test('nothing is held back where something stops the load, nor everybody', async ({ desk, page }) => {
  await desk.check({ name: 'blocked.xml', bytes: rejects.replace('Muñoz', 'R&D') });
  await expect(desk.verdict).toHaveText(/^Not ready/);
  await expect(repair(page, 'hold-back-rejects')).toHaveCount(0);
  await desk.check({ name: 'all.xml', bytes: anExport(aUser('one', { more: blankIdentifier })) });
  await expect(page.getByText('That is everybody: nobody would be left to send.')).toBeVisible();
  await expect(repair(page, 'hold-back-rejects')).toBeDisabled();
});

test('making the held-back zip can be cancelled, and leaves nothing behind', async ({ desk, page }) => {
  await desk.check({ name: 'fall.xml', bytes: rejects });
  await desk.anew(() => repair(page, 'hold-back-rejects').click());
  await desk.holdJobs();
  await desk.button('Save held-back zip').click();
  await expect(page.getByRole('progressbar', { name: 'Making the held-back zip' })).toBeVisible();
  await expect(desk.button('Save held-back zip')).toBeDisabled();
  await desk.button('Cancel').press('Enter');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await desk.letGo();
  await expect.poll(() => desk.zipsInStorage()).toBe(1);
  expect((await heldBackZip(desk)).ids).toEqual(['blank', 'late']);
});

test('the desk remembers who waits until somebody says that nobody does', async ({ desk, page }) => {
  await desk.startTerm('Fall', 2026);
  await desk.prepare({ name: 'fall.xml', bytes: rejects });
  await desk.anew(() => repair(page, 'hold-back-rejects').click());
  await expect(page.getByText('The load is kept in its term')).toBeVisible();
  const sent = await desk.saveZip();
  expect(idsOf(sent.bytes)).toEqual(['fine', 'date', 'fine2']);
  await desk.backToDesk();
  const waits = page.getByRole('listitem').filter({ hasText: '2 users are held back from run 1.' });
  await expect(waits).toContainText('Their file is not saved yet');
  await expectNoBarrierInAnyLook(page);
  await page.getByRole('link', { name: 'save it at the load' }).click();
  const held = await heldBackZip(desk);
  expect(held).toMatchObject({ name: sent.name.replace('.zip', '-held-back.zip'), ids: ['blank', 'late'] });
  await desk.openTerm('Fall 2026');
  await expect(waits).toContainText(`${held.name}, saved`);
  await page.reload();
  await expect(waits).toContainText('waits to be mended and sent');
  // What the privacy page says of it, and nothing else.
  const stored = await page.evaluate(async () => {
    const { loads } = await new Promise<{ loads: { heldBack: object }[] }>((resolve) => {
      const opening = indexedDB.open('termload');
      opening.onsuccess = () => {
        const all = opening.result.transaction('loads').objectStore('loads').getAll();
        all.onsuccess = () => {
          opening.result.close();
          resolve({ loads: all.result });
        };
      };
    });
    return loads.map(({ heldBack }) => Object.keys(heldBack).sort());
  });
  expect(stored).toEqual([['saved', 'settled', 'users', 'zip']]);
  await page.getByRole('button', { name: 'Sent, or not needed any more' }).press('Enter');
  await expect(waits).toHaveCount(0);
  await page.reload();
  await expect(desk.steps).toBeVisible();
  await expect(waits).toHaveCount(0);
});
