import { expect } from '@playwright/test';
import { anExport, aUser } from './made-exports.ts';
import { aReport, test } from './triage-desk.ts';

const report = { name: 'dropped.csv', parts: [{ text: aReport(['p1001', 'M, I', 'User is not external']), times: 1 }] };
const anotherExport = { name: 'dropped.xml', parts: [{ text: anExport(aUser('u1', { last: 'Lee' })), times: 1 }] };

test('on the Rejections screen a dropped file is a report, elsewhere an export', async ({ desk, page }) => {
  await desk.begin();
  await desk.drop(report, report);
  await expect(page.getByText('Drop the reports one after the other')).toBeVisible();
  await desk.drop(report);
  await expect(page.getByRole('heading', { level: 2, name: 'The report is read' })).toBeVisible();
  await expect(desk.row('p1001')).toBeVisible();
  await desk.drop(anotherExport);
  await expect(page.getByRole('heading', { name: 'Another file of this run, or a new run?' })).toBeVisible();

  await page.getByRole('link', { name: 'Terms', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rejections' })).toHaveCount(0);
  await desk.anew(() => desk.drop(anotherExport));
});

test('a report that is dropped where no load is open is told so', async ({ desk, page }) => {
  await page.goto('#/rejections');
  await expect(page.getByText('Rejections belong to a load.')).toBeVisible();
  await desk.drop(report);
  await expect(page.getByRole('alert').filter({ hasText: 'follow its link Rejections' })).toBeVisible();
});
