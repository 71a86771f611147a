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
  // What Alma would have read, mended words do not say.
  await expect(page.getByText('Does it look right?')).toBeAttached();
  await expect(page.getByText('As Alma would have seen it')).toHaveCount(0);
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

/** Two garbled names in a file that is otherwise in ANSI: one byte a character. */
const mixed = Uint8Array.from(
  anExport(
    aUser('u1', { last: 'Mu\xc3\xb1oz' }),
    aUser('u2', { last: 'Mu\xc3\xb1oz' }),
    aUser('u3', { last: 'I\xc3\xb1igo-Ren\xe9' }),
    aUser('u4', { last: 'P\xc3\xa1TRIA' }),
    aUser('u5', { last: 'Ren\xe9' }),
  ).replace('<?xml version="1.0" encoding="UTF-8"?>', ''),
  (character) => character.charCodeAt(0),
);

const words = (page: Page) => page.getByRole('region', { name: 'Garbled words' });

test('of a mixed file one word is unticked: it stays, the others are mended, and the log has just those', async ({
  desk,
  page,
}) => {
  await desk.check({ name: 'mixed.xml', bytes: mixed });
  await expect(words(page).getByRole('checkbox')).toHaveCount(3);
  await expect(words(page).getByRole('listitem').first()).toHaveText(/MuÃ±oz → Muñoz 2 places/);
  await words(page).getByRole('checkbox', { name: 'PÃ¡TRIA' }).uncheck();
  await expect(words(page).getByText('stays as it is')).toBeVisible();
  await expectNoBarrier(page);
  await desk.anew(() => repair(page, 'undo-mojibake').click());
  const names = [...(await zipText(desk)).matchAll(/<last_name>([^<]*)/g)].map(([, name]) => name);
  expect(names).toEqual(['Muñoz', 'Muñoz', 'Iñigo-René', 'PÃ¡TRIA', 'René']);
  const rows = (await log(desk)).split('\r\n').filter((row) => row.includes('undo-mojibake'));
  expect(rows.map((row) => row.split(',')[0])).toEqual(['u1', 'u2', 'u3']);
  await expect(page.getByText('1 word stays as it is, in this file only')).toBeVisible();
  await desk.anew(() => repair(page, 'undo-mojibake').click());
  expect(await zipText(desk)).toContain('MuÃ±oz');
});

test('a word of a repair that is chosen already is unticked by keyboard alone, and the file checked again', async ({
  desk,
  page,
}) => {
  await desk.check({ name: 'mixed.xml', bytes: mixed });
  await repair(page, 'undo-mojibake').focus();
  await desk.anew(() => page.keyboard.press('Space'));
  await page.getByText('See each word').focus();
  await page.keyboard.press('Enter');
  const again = desk.button('Check again with these words');
  await expect(words(page).getByRole('checkbox')).toHaveCount(3);
  await expect(again).toBeDisabled();
  await page.keyboard.press('Tab');
  await expect(words(page).getByRole('checkbox', { name: 'MuÃ±oz' })).toBeFocused();
  await page.keyboard.press('Space');
  for (let turn = 0; turn < 3; turn++) await page.keyboard.press('Tab');
  await expect(again).toBeFocused();
  await desk.anew(() => page.keyboard.press('Enter'));
  const text = await zipText(desk);
  expect(text).toContain('<last_name>MuÃ±oz</last_name>');
  expect(text).toContain('<last_name>Iñigo-René</last_name>');
  await page.getByText('See each word').click();
  await expect(words(page).getByRole('checkbox', { name: 'MuÃ±oz' })).not.toBeChecked();
  await expect(words(page).getByRole('checkbox', { name: 'Iñigo' })).toBeChecked();
  await expectNoBarrier(page);
});

test('of many garbled words the first fifty are shown, the others on request, and exceptions are not remembered', async ({
  desk,
  page,
}) => {
  const letters = [...'abcdefghij'];
  const names = letters.flatMap((one) => letters.map((other) => `MuÃ±${one}${other}`));
  const content = anExport(...names.map((last, index) => aUser(`u${index}`, { last })));
  await desk.check({ name: 'garbled.xml', bytes: content });
  // What it means stands folded where most users have it, but what mends it does not.
  await expect(page.getByText('Your export always does this').first()).toBeVisible();
  await expect(words(page).getByRole('checkbox')).toHaveCount(50);
  await expect(page.getByText('… and 50 more words')).toBeVisible();
  await desk.button('Show all 100 words').click();
  await expect(words(page).getByRole('checkbox')).toHaveCount(100);
  await expect(words(page)).toBeFocused();
  await words(page).getByRole('checkbox').last().uncheck();
  await desk.anew(() => repair(page, 'undo-mojibake').click());
  await page.getByRole('checkbox', { name: 'Do this every time' }).check();
  await expect(page.getByText('Remembered.')).toBeVisible();
  await desk.check({ name: 'next.xml', bytes: content });
  expect(await zipText(desk)).not.toContain('Ã±');
});

const several = anExport(
  ...Array.from({ length: 12 }, (_, index) => aUser(`u${index}`, { last: index < 3 ? 'MuÃ±oz' : 'Lee' })),
  aUser('blank', { more: blankIdentifier }),
  aUser('padded').replace('<primary_id>', '<primary_id> '),
);

test('after a tick the page goes on where it was, with the next finding, and the verdict is told', async ({
  desk,
  page,
}) => {
  await desk.check({ name: 'several.xml', bytes: several });
  const garbled = page.getByRole('heading', { level: 4, name: /^Garbled letters/ });
  const padded = page.getByRole('heading', { level: 4, name: 'Spaces around a value' });
  await garbled.scrollIntoViewIfNeeded();
  const topOf = async (heading: typeof garbled) => (await heading.boundingBox())?.y ?? Number.NaN;
  await repair(page, 'undo-mojibake').scrollIntoViewIfNeeded();
  const before = await topOf(garbled);
  await desk.anew(() => repair(page, 'undo-mojibake').press('Space'));
  await expect(padded).toBeFocused();
  expect(Math.abs((await topOf(padded)) - before)).toBeLessThan(2);
  await expect(page.getByRole('status').filter({ hasText: 'The check is done. Ready, with' })).toBeAttached();
  await desk.anew(() => repair(page, 'trim-values').press('Space'));
  await desk.anew(() => repair(page, 'undo-mojibake').press('Space'));
  await expect(page.getByRole('heading', { name: 'Mended because you chose it' })).toBeFocused();
  await desk.check({ name: 'another.xml', bytes: several });
  await expect(desk.verdict).toBeFocused();
});

test('a repair is offered once, with all that it is about, and other findings lead there', async ({ desk, page }) => {
  const content = anExport(
    aUser('u1').replace(/<expiry_date>.*?<.expiry_date>/, ''),
    ...Array.from({ length: 30 }, (_, index) => aUser(`p${index}`).replace(/<purge_date>.*?<.purge_date>/, '')),
  );
  await desk.check({ name: 'dates.xml', bytes: content });
  await expect(repair(page, 'set-dates')).toHaveCount(1);
  await expect(page.getByText('It concerns 31 places')).toBeVisible();
  await page.getByRole('button', { name: 'No expiry date', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'No expiry date' })).toBeFocused();
  // It stands under what the filter shows.
  await page.getByLabel('Kind of finding').selectOption({ label: 'No purge date' });
  await expect(repair(page, 'set-dates')).toHaveCount(1);
});

/** One byte a character, as ANSI has it: 81, 8D, 8F, 90 and 9D stand for no letter there. */
const oneByteEach = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const unreadable = oneByteEach(
  anExport(
    aUser('u1', { last: 'M\u0081ller' }),
    aUser('u2', { last: 'F\u0081rst' }),
    aUser('u3', { last: '\u008dech' }),
  ).replace('UTF-8', 'windows-1252'),
);
const letter = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test('a letter that cannot be read is typed once for all its places, and those left blank stay', async ({
  desk,
  page,
}) => {
  await desk.check({ name: 'ansi.xml', bytes: unreadable });
  await expect(desk.verdict).toHaveText(/^Not ready/);
  await expect(repair(page, 'replace-character')).toBeDisabled();
  await expectNoBarrier(page);
  await letter(page, 'Letter for 81, as in “M?ller”').fill('\u202e');
  await expect(page.getByText('There is a sign in it that cannot be seen.')).toBeVisible();
  await expect(desk.button('Check again with these letters')).toBeDisabled();
  await letter(page, 'Letter for 81, as in “M?ller”').fill(' u\u0308 ');
  await expect(page.getByText('Müller, Fürst in 2 places')).toBeVisible();
  await desk.anew(() => desk.button('Check again with these letters').click());

  await expect(desk.verdict).toHaveText(/^Not ready/);
  await expect(repair(page, 'replace-character')).toBeChecked();
  const chosen = page.getByRole('region', { name: 'Mended because you chose it' });
  await expect(chosen).toContainText('ü for 81, 2 times: Müller, Fürst');
  await expect(chosen.getByRole('checkbox', { name: 'Do this every time' })).toHaveCount(0);
  await letter(page, 'Letter for 8D, as in “?ech”').fill('Č');
  await desk.anew(() => page.keyboard.press('Enter'));

  await expect(desk.verdict).toHaveText('Ready to send');
  await expect(chosen).toContainText('ü for 81, 2 times');
  await expect(chosen).toContainText('Č for 8D, once: Čech');
  const text = await zipText(desk);
  expect(text.match(/<last_name>[^<]*/g)).toEqual(['Müller', 'Fürst', 'Čech'].map((name) => `<last_name>${name}`));
  expect(await log(desk)).toContain('last_name,81,ü,replace-character');
  await expectNoBarrier(page);
});

test('typed letters are changed and taken back, one by one or all', async ({ desk, page }) => {
  await desk.check({ name: 'ansi.xml', bytes: unreadable });
  await letter(page, 'Letter for 81, as in “M?ller”').fill('u');
  await letter(page, 'Letter for 8D, as in “?ech”').fill('Č');
  await desk.anew(() => repair(page, 'replace-character').click());
  await expect(desk.verdict).toHaveText('Ready to send');

  await page.getByText('Change what was typed').click();
  await letter(page, 'Letter for 81, as in “M?ller”').fill('ü');
  await desk.anew(() => desk.button('Check again with the changed letters').click());
  expect(await zipText(desk)).toContain('<last_name>Müller</last_name>');

  await desk.anew(() => desk.button('Take back Č for 8D').click());
  await expect(desk.verdict).toHaveText(/^Not ready/);
  await expect(letter(page, 'Letter for 8D, as in “?ech”')).toHaveValue('');
  await desk.anew(() => repair(page, 'replace-character').click());
  await expect(letter(page, 'Letter for 81, as in “M?ller”')).toBeVisible();
  await expect(repair(page, 'replace-character')).not.toBeChecked();
});

test('letters that were typed are not used for the next file', async ({ desk, page }) => {
  await desk.check({ name: 'ansi.xml', bytes: unreadable });
  await letter(page, 'Letter for 81, as in “M?ller”').fill('ü');
  await desk.anew(() => repair(page, 'replace-character').click());
  await desk.check({ name: 'next.xml', bytes: unreadable });
  await expect(letter(page, 'Letter for 81, as in “M?ller”')).toHaveValue('');
  await expect(repair(page, 'replace-character')).not.toBeChecked();
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
