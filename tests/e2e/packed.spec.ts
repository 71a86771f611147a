import { expect } from '@playwright/test';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { expectNoBarrier } from './barriers.ts';
import { anExport, aUser, bigParts } from './made-exports.ts';
import { test } from './shared-desk.ts';
import { countUsers, textIn, textsIn } from './zip-proof.ts';

const students = anExport(aUser('s1'), aUser('s2'));
const staff = anExport(aUser('e1', { last: 'Nguyễn' }));
const asAnsi = Buffer.from(anExport(aUser('a1', { last: 'Muñoz' })).replace(' encoding="UTF-8"', ''), 'latin1');

const bag = zipSync({
  'SIS/students.xml': strToU8(students),
  'SIS/staff.zip': zipSync({ 'staff.xml': [strToU8(staff), { level: 0 }] }),
  'ansi.xml.gz': gzipSync(asAnsi),
  'read me.txt': strToU8('not for Alma'),
  '__MACOSX/._students.xml': strToU8('x'),
});

test('a bag of everything becomes one load, and the screen says what was in it', async ({ desk }) => {
  await desk.check({ name: 'bag.zip', bytes: bag });
  const findings = await desk.findings();
  expect(findings).toMatchObject({ verdict: 'ready', users: 4, source: { kind: 'zip' } });
  expect(findings.repairs.map(({ repair }) => repair)).toEqual(['to-utf8', 'repack-zip']);
  const text = textIn((await desk.save('Save zip')).bytes);
  expect([...text.matchAll(/<primary_id>(\w+)</g)].map(([, id]) => id)).toEqual(['s1', 's2', 'e1', 'a1']);
  expect(text).toContain('Muñoz');
  expect(text).toContain('Nguyễn');

  const packed = desk.page.getByRole('region', { name: 'What was in the zip' });
  await expect(packed.getByRole('row', { name: 'SIS/staff.zip/staff.xml 1 UTF-8' })).toBeVisible();
  await expect(packed.getByRole('row', { name: /ansi\.xml\.gz 1 ANSI/ })).toBeVisible();
  await packed.getByText('2 other files in it were left out').click();
  await expect(packed.getByText('read me.txt')).toBeVisible();
  await expectNoBarrier(desk.page);
});

test('a zip with a password is told as such, with what to do', async ({ desk }) => {
  const locked = Uint8Array.from(zipSync({ 'students.xml': strToU8(students) }));
  const central = locked.findIndex(
    (byte, at) => byte === 0x50 && locked[at + 1] === 0x4b && locked[at + 2] === 1 && locked[at + 3] === 2,
  );
  locked[6] = (locked[6] ?? 0) | 1;
  locked[central + 8] = (locked[central + 8] ?? 0) | 1;
  await desk.check({ name: 'locked.zip', bytes: locked });
  await expect(desk.verdict).toHaveText(/^Not ready/);
  await expect(desk.page.getByText('The zip is protected by a password.')).toBeVisible();
  expect((await desk.findings()).findings.map(({ rule }) => rule)).toEqual(['zip-unreadable']);
});

test('an export of 70 MB becomes three files, each a whole document, with all users in their order', async ({
  desk,
}) => {
  test.setTimeout(120_000);
  await desk.anew(() => desk.drop({ name: 'big.xml', parts: bigParts(7e7) }));
  const { zip, users } = await desk.findings();
  const texts = textsIn((await desk.save('Save zip')).bytes);
  expect(zip?.entries.map(({ name }) => name)).toEqual(['big.xml', 'big_02.xml', 'big_03.xml']);
  expect(texts.map(countUsers)).toEqual(zip?.entries.map((entry) => entry.users));
  expect(texts.map(countUsers).reduce((sum, count) => sum + count)).toBe(users);
  const ids = texts.flatMap((text) => [...text.matchAll(/<primary_id>u(\d+)</g)].map(([, id]) => Number(id)));
  expect(ids.every((id, index) => id === 1000 + (index % 1000))).toBe(true);
  for (const text of texts.slice(0, -1)) expect(text.length).toBeGreaterThanOrEqual(25_000_000);
});
