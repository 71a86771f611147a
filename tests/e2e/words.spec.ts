import { expect, type Page } from '@playwright/test';
import { expectNoBarrier } from './barriers.ts';
import type { Desk } from './desk.ts';
import { anExport, aUser, exports } from './made-exports.ts';
import { test } from './shared-desk.ts';

const undeclared = anExport(aUser('u1', { last: 'José' }), aUser('u2', { last: 'José' }), aUser('u3', { last: 'Öhm' }));
const ansi = { name: 'ansi.xml', bytes: Buffer.from(undeclared.replace(/^<\?xml.*\n/, ''), 'latin1') };

const table = (page: Page) => page.getByRole('table', { name: 'Words with letters beyond plain English' });
const choice = (page: Page) => page.getByLabel('Names look wrong? Read the file as');

/** The rows below the headings, each cell as a person sees it. */
const rows = (page: Page): Promise<string[][]> =>
  table(page)
    .locator('tbody tr')
    .evaluateAll((found) => found.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').trim())));

async function readAs({ page }: Desk, encoding: string): Promise<void> {
  await choice(page).selectOption(encoding);
  await page.getByRole('button', { name: 'Read again' }).click();
}

test('ANSI is shown as Alma would have seen it, as it is read, and how often', async ({ desk: { page }, desk }) => {
  await desk.check(ansi);
  expect(await rows(page)).toEqual([
    ['Jos�', 'José', '2'],
    ['�hm', 'Öhm', '1'],
  ]);
  await expect(page.getByText('one is enough to stop the whole load')).toBeVisible();
  await expect(table(page).getByRole('img', { name: 'lost letter' })).toHaveCount(2);
  await expectNoBarrier(page);
});

test('another encoding changes the words, automatic brings them back, and nobody remembers it', async ({ desk }) => {
  const { page } = desk;
  await desk.check(ansi);
  await desk.anew(() => readAs(desk, 'windows-1251'));
  expect(await rows(page)).toEqual([
    ['Jos�', 'Josй', '2'],
    ['�hm', 'Цhm', '1'],
  ]);
  await desk.anew(() => readAs(desk, ''));
  expect((await rows(page))[0]).toEqual(['Jos�', 'José', '2']);
  await desk.anew(() => readAs(desk, 'windows-1251'));
  await desk.check({ ...ansi, name: 'another.xml' });
  await expect(choice(page)).toHaveValue('');
  expect((await rows(page))[0]).toEqual(['Jos�', 'José', '2']);
});

test('where nothing was put right the words are folded away, and the same for Alma', async ({
  desk: { page },
  desk,
}) => {
  await desk.check(exports.ready);
  await expect(table(page)).toBeHidden();
  await page.getByText('See for yourself: 1 word with letters beyond plain English').click();
  expect(await rows(page)).toEqual([['the same', 'Muñoz', '2']]);
});

test('a first line that lies is told, with what Alma would have made of it', async ({ desk: { page }, desk }) => {
  await desk.check({ name: 'lie.xml', bytes: undeclared.replace('UTF-8', 'ISO-8859-1') });
  await expect(page.getByText('The first line of the file claims ISO-8859-1, and Alma believes it.')).toBeVisible();
  expect((await rows(page))[0]).toEqual(['JosÃ©', 'José', '2']);
});

test('names of any script stand in their own direction, and what cannot be seen is named', async ({ desk }) => {
  const { page } = desk;
  const names = ['عمر', 'שרה', '日本', 'Ünal\u00a0Öz'].map((last, index) => aUser(`u${index}`, { last }));
  await desk.check({ name: 'scripts.xml', bytes: anExport(...names) });
  await page.getByText(/^See for yourself/).click();
  const directions = await table(page)
    .locator('bdi')
    .evaluateAll((words) => words.map((word) => `${word.textContent} ${getComputedStyle(word).direction}`));
  expect(directions.sort()).toEqual(['Ünalno-break spaceÖz ltr', 'שרה rtl', 'عمر rtl', '日本 ltr'].sort());
  await expectNoBarrier(page);
});

test('without such letters there is nothing to compare', async ({ desk: { page }, desk }) => {
  await desk.check({ name: 'plain.xml', bytes: anExport(aUser('u1', { last: 'Lee' })) });
  await expect(page.getByText('No word of any user has a letter beyond the plain English ones')).toBeVisible();
  await expect(table(page)).toHaveCount(0);
});

/** As many different words as asked for: é and four letters. */
const manyWords = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) =>
      `é${index
        .toString()
        .padStart(5, '0')
        .replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')}`,
  ).join(' ');

test('all words are shown on request', async ({ desk: { page }, desk }) => {
  await desk.check({ name: 'many.xml', bytes: anExport(aUser('u1', { last: `${manyWords(734)} éaaaaa` })) });
  await page.getByText('See for yourself: 734 words').click();
  await expect(page.getByText('The first 200 of 734 words are listed.')).toBeVisible();
  expect((await rows(page))[0]).toEqual(['the same', 'éaaaaa', '2']);
  await page.getByRole('button', { name: 'Show all 734 words' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'All 734 words are listed.' })).toBeVisible();
  expect(await rows(page)).toHaveLength(734);
  await expect(page.getByRole('region', { name: 'Words with letters beyond plain English' })).toBeFocused();
});

test('very many words are shown a thousand at a time', async ({ desk: { page }, desk }) => {
  const users = Array.from({ length: 3 }, (_, index) => aUser(`u${index}`, { last: manyWords(21_000) }));
  await desk.check({ name: 'very-many.xml', bytes: anExport(...users) });
  await page.getByText('See for yourself: 20,000 words').click();
  await expect(page.getByText('3,000 more places in the file hold such ones.')).toBeVisible();
  await page.getByRole('button', { name: 'Show 1,000 words' }).click();
  await expect(page.getByText('The first 1,000 of 20,000 words are listed.')).toBeVisible();
  await page.getByRole('button', { name: 'Show 2,000 words' }).click();
  await expect.poll(async () => (await rows(page)).length).toBe(2000);
});
