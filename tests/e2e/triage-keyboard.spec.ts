import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { reports, type TriageDesk, type TriageFile, test } from './triage-desk.ts';

/** Chooses a file by keyboard, in the dialog that the focused button opens. */
async function chooseByKeys(page: Page, name: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  const chooser = await choosing;
  await chooser.setFiles({ name, mimeType: '', buffer: readFileSync(join(reports, name)) });
}

/** From the top of the page to the rows of the sample report, without a mouse. */
async function toTheRows(desk: TriageDesk): Promise<void> {
  const { page } = desk;
  // From now on, so that the browser knows it before the first key.
  page.on('filechooser', () => {});
  await desk.tabTo(desk.button('Check a file'));
  await chooseByKeys(page, 'load.xml');
  await expect(desk.verdict).toBeFocused();
  await desk.tabTo(page.getByRole('link', { name: 'Rejections', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Drop Alma’s report' })).toBeVisible();
  await desk.tabTo(desk.button('Choose the report'));
  await chooseByKeys(page, 'plain.xlsx');
  await expect(page.getByRole('heading', { level: 2, name: 'The report is read' })).toBeVisible();
  await desk.tabTo(desk.list);
}

/** What is decided in the order of the report, by one key each. */
const decided = {
  p1001: ['f', 'Fixed'],
  p1002: ['f', 'Fixed'],
  p1004: ['w', 'Waiting'],
  p1003: ['i', 'Left as it is'],
  p1007: ['f', 'Fixed'],
  p1008: ['w', 'Waiting'],
  p1009: ['w', 'Waiting'],
  p1010: ['w', 'Waiting'],
  p1011: ['w', 'Waiting'],
  p1012: ['w', 'Waiting'],
  p1013: ['expect', 'Left as it is'],
  p1014: ['w', 'Waiting'],
  p1015: ['i', 'Left as it is'],
  p1016: ['i', 'Left as it is'],
  x9999: ['i', 'Left as it is'],
} as const;

const words = { open: 'Open', waiting: 'Waiting', fixed: 'Fixed', ignored: 'Left as it is' } as const;

test('the keyboard alone goes from the top of the page to the zip of the mended and the saved triage', async ({
  desk,
  page,
}) => {
  const { keyboard } = page;
  await toTheRows(desk);
  for (const [id, [key, word]] of Object.entries(decided)) {
    await keyboard.press('g');
    await expect(page.getByRole('region', { name: /^Rejection of / })).toContainText(id);
    if (id === 'p1008') {
      await keyboard.press('n');
      await keyboard.type('asked the registrar');
      await keyboard.press('Escape');
      await expect(desk.list).toBeFocused();
    }
    if (key === 'expect') {
      await desk.tabTo(page.getByRole('checkbox', { name: /^Expect this every term/ }));
      await keyboard.press('Space');
      await expect(desk.row(id)).toContainText('expected every term');
    } else await keyboard.press(key);
    await expect(desk.row(id)).toContainText(word);
  }

  await keyboard.press('u');
  await expect(desk.row('x9999')).toContainText('Open');
  await keyboard.press('g');
  await keyboard.press('i');
  await expect(desk.row('x9999')).toContainText('Left as it is');

  await desk.tabTo(desk.button('Make a zip of the mended'));
  const zip = await desk.savedBy(() => keyboard.press('Enter'));
  const [text] = Object.values(unzipSync(zip.bytes)).map((bytes) => new TextDecoder().decode(bytes));
  expect(text?.match(/(?<=<primary_id>)\w+/g)).toEqual(['p1001', 'p1002', 'p1007']);

  await desk.tabTo(desk.button('Save triage'));
  const saved = await desk.savedBy(() => keyboard.press('Enter'));
  const { rejections } = JSON.parse(saved.bytes.toString('utf8')) as TriageFile;
  expect(rejections.map(({ primaryId, status }) => [primaryId, words[status as keyof typeof words]])).toEqual(
    Object.entries(decided).map(([id, [, word]]) => [id, word]),
  );
  expect(rejections.filter(({ note }) => note !== '').map(({ primaryId, note }) => [primaryId, note])).toEqual([
    ['p1008', 'asked the registrar'],
  ]);
  expect(rejections.filter(({ expectAlways }) => expectAlways).map(({ primaryId }) => primaryId)).toEqual(['p1013']);
});

test('the list of keys is opened and closed by keyboard, and no key works behind it', async ({ desk, page }) => {
  const { keyboard } = page;
  await toTheRows(desk);
  await keyboard.press('j');
  await keyboard.press('w');
  await expect(desk.row('p1001')).toContainText('Waiting');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await keyboard.press('?');
  await expect(keys).toBeVisible();
  await keyboard.press('f');
  await keyboard.press('j');
  await keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await expect(desk.list).toBeFocused();
  await keyboard.press('o');
  await expect(desk.row('p1001')).toContainText('Open');
  await keyboard.press('u');
  await expect(desk.row('p1001')).toContainText('Waiting');
  await keyboard.press('k');
  await keyboard.press('x');
  await expect(desk.row('p1001').getByRole('checkbox')).toBeChecked();
});
