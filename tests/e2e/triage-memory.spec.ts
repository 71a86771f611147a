import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { reports, test } from './triage-desk.ts';

test('who is expected every term is so in the next load, and stays so when a note is written', async ({
  desk,
  page,
}) => {
  const expected = page.getByRole('checkbox', { name: /^Expect this every term/ });
  await desk.begin();
  await desk.readReport();
  await desk.row('p1013').getByRole('button').click();
  await expected.check();
  await expect(desk.row('p1013')).toContainText('expected every term');

  const next = readFileSync(join(reports, 'load.xml'), 'utf8').replace('1 Elm Street', '1 Oak Street');
  await desk.begin({ name: 'next.xml', bytes: next });
  await desk.readReport();
  await expect(desk.row('p1013')).toContainText('expected every term');
  await desk.row('p1013').getByRole('button').click();
  await page.getByRole('textbox', { name: 'Note' }).fill('works at the desk');
  await page.keyboard.press('Escape');
  await expect(desk.row('p1013')).toContainText('works at the desk');
  await expect(desk.row('p1013')).toContainText('expected every term');
  await expected.uncheck();
  await expect(desk.row('p1013')).toContainText('Open');
});
