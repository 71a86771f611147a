import { expect, type Page } from '@playwright/test';
import { type TriageDesk, test } from './triage-desk.ts';

/** Two columns hold identifiers: Alma’s, and the campus’s, which the load has as well. */
const twoIds = (...rows: (readonly [id: string, campus: string])[]): string =>
  ['Benutzer;Campus;Meldung', ...rows.map(([id, campus]) => `${id};${campus};Given user group is not legal.`)].join(
    '\n',
  );

async function chooseIds(page: Page, column: string): Promise<void> {
  await page.getByText('Which columns were read, and why').click();
  await page.getByRole('combobox', { name: 'Who it is' }).selectOption({ label: column });
  await page.getByRole('button', { name: 'Read these columns' }).click();
}

/** Whom the report that was read last is about. */
const people = async (desk: TriageDesk) => (await desk.triageFile()).rejections.map(({ primaryId }) => primaryId);

test('other columns make other rows, and are remembered for the next report with the same header', async ({
  desk,
  page,
}) => {
  await desk.begin();
  await desk.readReport({ name: 'first.csv', bytes: twoIds(['p1001', '0001005'], ['p1002', '0001006']) });
  await expect(desk.row('p1001')).toBeVisible();
  await chooseIds(page, 'B: Campus');
  await expect(desk.row('p1005')).toBeVisible();
  await expect(desk.row('p1006')).toBeVisible();
  await expect(desk.row('p1001')).toHaveCount(0);
  expect(await people(desk)).toEqual(['p1005', 'p1006']);

  await desk.report({ name: 'second.csv', bytes: twoIds(['p1010', '0001011']) });
  await desk.answer(/^A new run/);
  await expect(desk.row('p1011')).toBeVisible();
  await expect(desk.row('p1010')).toHaveCount(0);

  await page.reload();
  await desk.report({ name: 'third.csv', bytes: twoIds(['p1012', '0001014']) });
  await desk.answer(/^Run 1/);
  await expect(desk.row('p1014')).toBeVisible();
  await page.getByText('Which columns were read, and why').click();
  await expect(page.getByRole('combobox', { name: 'Who it is' })).toHaveValue('1');
});

test('another tab shows the rows of other columns too', async ({ desk, page }) => {
  await desk.begin();
  await desk.readReport({ name: 'first.csv', bytes: twoIds(['p1001', '0001005']) });
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  const row = tab.getByRole('region', { name: /^Rejections, / }).getByRole('row');
  await expect(row.filter({ hasText: 'p1001' })).toBeVisible();
  await chooseIds(page, 'B: Campus');
  await expect(row.filter({ hasText: 'p1005' })).toBeVisible();
  await expect(row.filter({ hasText: 'p1001' })).toHaveCount(0);
});

test('where no column tells who it is, the person is asked, and goes on', async ({ desk, page }) => {
  await desk.begin();
  const bytes = ['Wer;Meldung', 'Zoë M.;Given user group is not legal.', 'Iñigo M.;User is not external'].join('\n');
  await desk.report({ name: 'names.csv', bytes });
  await expect(page.getByRole('alert')).toContainText('Which column says who it is?');
  await expect(page.getByRole('button', { name: 'Read these columns' })).toBeDisabled();
  await page.getByRole('combobox', { name: 'Who it is' }).selectOption({ label: 'A: Wer' });
  await page.getByRole('button', { name: 'Read these columns' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'The report is read' })).toBeVisible();
  const { rejections } = await desk.triageFile();
  expect(rejections.map(({ primaryId, match }) => [primaryId, match.status])).toEqual([
    ['Zoë M.', 'none'],
    ['Iñigo M.', 'none'],
  ]);
});
