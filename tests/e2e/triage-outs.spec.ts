import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as spreadsheets from '@e965/xlsx';
import { expect, type Page } from '@playwright/test';
import { aReport, reports, type TriageDesk, test } from './triage-desk.ts';

/** The sample load, with zeros before a primary id, and with a name that a spreadsheet would run. */
const spoilt = {
  name: 'spoilt.xml',
  bytes: readFileSync(join(reports, 'load.xml'), 'utf8')
    .replace('<primary_id>p1007<', '<primary_id>0001007<')
    .replace('<last_name>O’Connor<', '<last_name>=HYPERLINK("http://evil.example")<')
    .replace('<primary_id>p1009<', '<primary_id>=1+1<')
    .replace(/(?<=<primary_id>p1013<[\s\S]*?<user_group>)STUDENT/, 'STAFF'),
};

const spoiltReport = {
  name: 'spoilt.csv',
  bytes: aReport(
    ['0001007', 'Peña, Åsa', 'Mandatory field is missing: email type'],
    ['p1008', '=HYPERLINK("http://evil.example")', 'Mandatory field is missing'],
    ['=1+1', '@SUM(A1)', 'Mandatory field is missing: statistical category'],
    ['p1002', '+cmd', 'Identifier of type INST_ID and value 0001002 is already taken AcrossInstitution.'],
    ['p1001', 'Möller, Iñigo', 'User is not external'],
    ['p1013', '-2+3', 'User is not external'],
  ),
};

async function readSpoilt(desk: TriageDesk): Promise<void> {
  await desk.begin(spoilt);
  await desk.readReport(spoiltReport);
}

/** The cells of the only sheet, as another program reads them; none of them may be anything but text. */
function cellsOf(bytes: Buffer): string[][] {
  const book = spreadsheets.read(bytes, { cellFormula: true, cellNF: true });
  expect(book.SheetNames).toHaveLength(1);
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  for (const [place, cell] of Object.entries(sheet)) {
    if (place.startsWith('!')) continue;
    const { t, f } = cell as spreadsheets.CellObject;
    expect([t, f], place).toEqual(['s', undefined]);
  }
  return spreadsheets.utils.sheet_to_json<string[]>(sheet, { header: 1 });
}

const allColumns = async (page: Page): Promise<void> => {
  for (const box of await page.getByRole('group', { name: 'Columns of the list' }).getByRole('checkbox').all()) {
    await box.check();
  }
};

const startsFormula = /^[\s"']*[=+\-@]/;

test('the list for the registrar is text all through, zeros kept and nothing run', async ({ desk, page }) => {
  await readSpoilt(desk);
  const least = cellsOf((await desk.out('Save list for the registrar (Excel)')).bytes);
  expect(least[0]).toEqual(['Primary identifier', 'What is missing or wrong']);
  expect(least.map(([id]) => id)).toEqual(['Primary identifier', '0001007', 'p1008', "'=1+1"]);

  await allColumns(page);
  await expect(page.getByRole('region', { name: 'How the list begins' })).toContainText('HYPERLINK');
  const all = cellsOf((await desk.out('Save list for the registrar (Excel)')).bytes);
  expect(all[2]?.some((cell) => cell.includes('HYPERLINK'))).toBe(true);
  expect(all.flat().filter((cell) => /^[\s"]*[=+\-@]/.test(cell))).toEqual([]);

  const csv = (await desk.out('Save list for the registrar (CSV)')).bytes.toString('utf8');
  expect(csv).toContain('0001007');
  const fields = csv.split(/[,;\t\r\n]/);
  expect(fields.filter((field) => startsFormula.test(field) && !/^[\s"]*'/.test(field))).toEqual([]);
  expect(csv).toContain("'=HYPERLINK");
});

test('the set of users begins with USERNAME and holds students alone', async ({ desk, page }) => {
  await readSpoilt(desk);
  const { name, bytes } = await desk.out('Save set of users');
  expect(name).toMatch(/\.txt$/);
  expect(bytes.toString('utf8')).toBe('USERNAME\r\np1001\r\n');
  await page.getByRole('checkbox', { name: 'Groups of employees, probably' }).check();
  await expect(page.getByText('Toggled to external, they may be locked out')).toBeVisible();
  expect((await desk.out('Save set of users')).bytes.toString('utf8')).toBe('USERNAME\r\np1001\r\np1013\r\n');
});

test('the list of duplicates says whom to look for', async ({ desk }) => {
  await readSpoilt(desk);
  const [head, row, ...more] = cellsOf((await desk.out('Save list of duplicates (Excel)')).bytes);
  expect(head).toContain('Primary identifier');
  expect(row).toContain('p1002');
  expect(row).toContain('0001002');
  expect(more).toEqual([]);
  expect((await desk.out('Save list of duplicates (CSV)')).bytes.toString('utf8')).toContain('0001002');
});

test('the e-mail is copied without anybody’s data, unless that is asked for', async ({ desk, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await readSpoilt(desk);
  const copied = async (button: string): Promise<string> => {
    await desk.button(button).click();
    await expect(page.getByText('Copied', { exact: true }).first()).toBeVisible();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const mail = await copied('Copy e-mail to the registrar');
  expect(mail).toContain('3 records');
  expect(mail).not.toMatch(/1007|p1008|1\+1|Peña|Åsa|HYPERLINK|Connor/);
  expect(await copied('Copy its subject')).toContain('3 records');

  await page.getByText('Read the e-mail').click();
  await page.getByRole('checkbox', { name: /^Name the people in the e-mail/ }).check();
  await expect.poll(async () => copied('Copy e-mail to the registrar')).toContain('p1008');
});

test('the worklist is what is printed, and nothing of the screen beside it', async ({ desk, page }) => {
  await page.addInitScript(() => {
    window.print = () => {};
  });
  await page.reload();
  await readSpoilt(desk);
  await desk.button('Print worklist').click();
  const paper = page.getByRole('article').filter({ hasText: 'shred them when the work is done' }).last();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1, name: 'Worklist: spoilt.xml' })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'p1008', exact: true })).toBeVisible();
  await expect(paper.getByText('shred them when the work is done').first()).toBeVisible();
  await expect(desk.button('Print worklist')).toBeHidden();
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByRole('heading', { level: 1, name: 'Worklist: spoilt.xml' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.locator('.paper')).toHaveCount(0);
});

const warned = {
  'Save set of users': 'This file holds people’s data',
  'Save list for the registrar (Excel)': 'This file holds people’s data',
  'Save list for the registrar (CSV)': 'This file holds people’s data',
  'Save list of duplicates (Excel)': 'This file holds people’s data',
  'Save list of duplicates (CSV)': 'This file holds people’s data',
  'Print worklist': 'The pages hold people’s data',
  'Save triage': 'This file holds people’s data',
} as const;

test('each way out says beside its button that it holds people’s data', async ({ desk, page }) => {
  await readSpoilt(desk);
  for (const [button, words] of Object.entries(warned)) {
    await expect(page.getByRole('row').filter({ has: desk.button(button) })).toContainText(words);
  }
  await expect(page.getByText('This file holds people’s data: bring it to Alma and nowhere else.')).toBeVisible();
});
