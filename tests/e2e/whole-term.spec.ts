/** A whole term as somebody works through it, from the start to its end, and the same desk in another browser. */

import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { controlled } from './sites.ts';
import { TermDesk, test } from './term-desk.ts';
import { reports } from './triage-desk.ts';

const load = join(reports, 'load.xml');

/** Sends the zip away from the desk, and says so. */
async function upload(desk: TermDesk): Promise<void> {
  const { page } = desk;
  await desk.goToStep('Upload the zip');
  await page.getByRole('textbox', { name: 'Host', exact: true }).fill('files.example.edu');
  await page.getByRole('textbox', { name: 'Host', exact: true }).blur();
  await page.getByRole('textbox', { name: 'Your initials' }).fill('ml');
  await desk.button('I have uploaded it').click();
  await expect(desk.line('Upload the zip')).toContainText('Done');
}

test('a whole term: start, export, zip, hand-off, report, triage, lists, mended, desk file, close', async ({
  desk,
  page,
  context,
  browser,
  baseURL,
}) => {
  await controlled(page);
  await desk.startTerm('Fall', 2026);
  for (const step of ['See that you have what you need', 'Run XCAR in the student system', 'Download the export']) {
    await desk.tick(step);
  }
  await desk.prepare(load);
  const zip = await desk.saveZip();
  expect(zip.name).toMatch(/^alma-20273L-\d{4}-\d\d-\d\d-run1\.zip$/);
  await desk.backToDesk();
  await expect(desk.line('Save the zip')).toContainText('Done');
  await upload(desk);

  // Half-way the plug is pulled and the page opened anew.
  await context.setOffline(true);
  await page.reload();
  await expect(desk.line('Upload the zip')).toContainText('Done');
  await desk.goToStep('Run the synchronization in Alma');
  await expect(page.getByText(/^“Total users processed” should be \d+\.$/)).toBeVisible();
  await desk.tick('Run the synchronization in Alma');
  await desk.tick('Wait for the e-mail');

  await desk.goToStep('Get the report');
  await page.getByRole('link', { name: 'Rejections of run 1' }).click();
  await desk.readReport();
  await desk.decide('Fixed', 'p1002', 'p1010');
  await desk.decide('Waiting', 'p1007');
  expect((await desk.out('Save list for the registrar (Excel)')).name).toMatch(/^alma-20273L-.*-registrar-list\.xlsx$/);
  const mended = await desk.out('Make a zip of the mended');
  expect(mended.name).toMatch(/run2\.zip$/);
  const [text] = Object.values(unzipSync(mended.bytes)).map((bytes) => new TextDecoder().decode(bytes));
  expect(text).toContain('<primary_id>p1002</primary_id>');
  expect(text).not.toContain('<primary_id>p1001</primary_id>');

  await page.getByRole('link', { name: 'its term' }).click();
  await expect(desk.line('Get the report')).toContainText('Done');
  await expect(desk.line('Make a zip of the mended')).toContainText('Done');
  await expect(desk.line('Work through the rejections')).not.toContainText('Done');
  await desk.tick('Send the lists');
  await desk.goToStep('Work through the rejections');
  await page.getByRole('link', { name: 'Rejections of run 1' }).click();
  await page.getByRole('button', { name: /^Choose all/ }).click();
  await desk.button('Left as it is').click();
  await page.getByRole('link', { name: 'its term' }).click();
  await expect(desk.line('Work through the rejections')).toContainText('Done');

  await desk.goToStep('Send the zip of the mended');
  await page.getByRole('textbox', { name: 'Your initials' }).fill('ml');
  await desk.button('I have uploaded it').click();
  await expect(desk.line('Send the zip of the mended')).toContainText('Done');

  await desk.goToStep('Save the desk file');
  await page.getByLabel('Lock it with a passphrase').check();
  await page.getByLabel('Passphrase', { exact: true }).fill('correct horse battery');
  await page.getByLabel('Type it again').fill('correct horse battery');
  const file = await desk.savedBy(() => desk.button('Save desk file').click());
  await expect(desk.line('Save the desk file')).toContainText('Done');
  const lines = await desk.steps.getByRole('listitem').allInnerTexts();

  const other = await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-US', timezoneId: 'UTC' });
  await expectSameDesk(await other.newPage(), file.bytes, lines);
  await other.close();

  await desk.goToStep('Close the term');
  await desk.button('Close the term').click();
  await desk.button('Close it now').click();
  await expect(page.getByText('This term was closed on')).toBeVisible();
  expect(await keptZips(page)).toEqual([]);
});

/** Opens the desk file in a browser that has never been here. */
async function expectSameDesk(page: Page, file: Buffer, lines: readonly string[]): Promise<void> {
  const desk = new TermDesk(page);
  await desk.open('');
  await page.getByLabel('Desk file').setInputFiles({ name: 'termload.desk', mimeType: '', buffer: file });
  await page.getByLabel('Passphrase of the file').fill('correct horse battery');
  await desk.button('Unlock').click();
  await desk.openTerm('Fall 2026');
  // The desk file itself is as new as can be here too.
  expect(await desk.steps.getByRole('listitem').allInnerTexts()).toEqual(lines);
  await desk.goToStep('Work through the rejections');
  await page.getByRole('link', { name: 'Rejections of run 1' }).click();
  await expect(desk.row('p1002')).toContainText('Left as it is');
  expect(await keptZips(page)).toHaveLength(1);
  expect(desk.faults).toEqual([]);
}

async function keptZips(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('loads', { create: true });
    return Array.fromAsync(folder.keys());
  });
}
