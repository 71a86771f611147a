import { expect } from '@playwright/test';
import { test } from './triage-desk.ts';

/** As it comes by e-mail, the numbers in any order. */
const job = (numbers: Readonly<Record<string, string>>): string =>
  Object.entries(numbers)
    .map(([name, number]) => `Total users ${name}: ${number}`)
    .join('\n');

test('pasted job counters are checked against the load and the report', async ({ desk, page }) => {
  await desk.begin();
  await desk.readReport();
  await expect(page.getByText('Alma should report “Total users processed: 30”')).toBeVisible();
  const text = page.getByLabel('Text of the job report');
  const answer = page.getByRole('region', { name: 'Do the numbers fit?' }).getByRole('status');

  await text.fill(job({ created: '5', rejected: '15', unchanged: '0', updated: '10', processed: '30' }));
  await expect(answer.getByRole('listitem')).toHaveText([
    /^Fits.*The counts add up/,
    /^Fits.*Alma processed as many users as the load has: 30 users/,
    /^Fits.*You exported as many rows as Alma rejected users: 15 rows/,
  ]);

  await text.fill(job({ processed: '4,212', rejected: '61', updated: '4,000', created: '140', unchanged: '1' }));
  await expect(answer.getByRole('listitem')).toHaveText([
    /^Look.*The counts do not add up: Alma says 4,212 users processed, .* make 4,202 users/,
    /^Look.*Alma processed 4,212 users and the load has 30 users/,
    /^Look.*You exported 15 of 61 rejected users/,
  ]);

  await text.fill('Dear colleague, see you at lunch.');
  await expect(answer).toContainText('This does not look like a job report');

  await page.reload();
  await expect(text).toHaveValue('');
});
