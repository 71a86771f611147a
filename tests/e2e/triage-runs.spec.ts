import { expect } from '@playwright/test';
import { aReport, type TriageDesk, test } from './triage-desk.ts';

/** Two people were mended and sent again; the report on that lists one of them. */
async function sendTwoAgain(desk: TriageDesk): Promise<void> {
  await desk.begin();
  await desk.readReport();
  await desk.row('p1002').getByRole('button').click();
  await desk.page.getByRole('textbox', { name: 'Note' }).fill('merged by hand');
  await desk.decide('Fixed', 'p1002', 'p1010');
  await expect(desk.row('p1002')).toContainText('merged by hand');
  await desk.out('Make a zip of the mended');
  await expect(desk.page.getByText('It is noted as run 2')).toBeVisible();
}

const again = {
  name: 'again.csv',
  bytes: aReport(['p1010', 'Last10, First10', 'Given user group is not legal.']),
};

test('who was sent again and is not in the report on it is cleared, and nobody else', async ({ desk, page }) => {
  await sendTwoAgain(desk);
  await desk.report(again);
  await desk.answer(/^Run 2/);
  await expect(page.getByText('16', { exact: true }).first()).toBeVisible();
  await expect(desk.row('p1002')).toContainText('Cleared');
  await expect(desk.row('p1010')).toHaveCount(2);
  await page.getByRole('combobox', { name: 'Decided as' }).selectOption('Cleared by a later run');
  await expect(desk.list.getByRole('row')).toHaveCount(2);
  await expect(desk.row('p1002')).toContainText('merged by hand');

  await page.reload();
  await expect(desk.row('p1002')).toContainText('Cleared');
  await expect(desk.row('p1002')).toContainText('merged by hand');
  await expect(desk.row('p1001')).not.toContainText('Cleared');
});

test('a report that is taken out leaves nothing but what was decided', async ({ desk, page }) => {
  await sendTwoAgain(desk);
  await desk.report(again);
  await desk.answer(/^Run 2/);
  await expect(desk.row('p1002')).toContainText('Cleared');
  await desk.button('Take out again.csv').click();
  await expect(desk.row('p1010')).toHaveCount(1);
  await expect(desk.row('p1002')).toContainText('Fixed');
  await expect(desk.row('p1002')).toContainText('merged by hand');
  await expect(page.getByRole('heading', { name: 'The report is read' })).toHaveCount(0);

  await desk.button('Take out plain.xlsx').click();
  await expect(page.getByRole('heading', { name: 'Drop Alma’s report' })).toBeVisible();
  await desk.report({ name: 'once-more.csv', bytes: aReport(['p1002', 'Doe, Jo', 'User is not external']) });
  await desk.answer(/^Run 1/);
  await expect(desk.row('p1002')).toContainText('Open');
});

test('a further report that turns out to be none leaves no run behind', async ({ desk, page }) => {
  await desk.begin();
  await desk.readReport();
  await desk.report({ name: 'empty.csv', bytes: '' });
  await page.getByRole('radio', { name: /^A new run/ }).check();
  await desk.button('Read the report').click();
  await expect(page.getByRole('alert')).toContainText('This is not a Rejected Users report');
  await desk.button('Dismiss').click();
  await desk.report(again);
  const sendings = page.getByRole('group', { name: 'The report answers' }).getByRole('radio');
  await expect(sendings).toHaveCount(2);
});

test('a further report is given up without a trace', async ({ desk, page }) => {
  await desk.begin();
  await desk.readReport();
  await desk.report(again);
  await desk.button('Cancel').click();
  await expect(page.getByRole('heading', { name: 'Another file of this run, or a new run?' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Take out / })).toHaveCount(1);
});
