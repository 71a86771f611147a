import { createHash } from 'node:crypto';
import { expect } from '@playwright/test';
import type { Desk } from './desk.ts';
import { exports } from './made-exports.ts';
import { test } from './shared-desk.ts';

/** A save dialog in which the person always takes the suggested name, in a folder of the browser's own storage. */
async function withSaveDialog({ page }: Desk): Promise<void> {
  await page.evaluate(() => {
    const showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('chosen', { create: true });
      return folder.getFileHandle(suggestedName, { create: true });
    };
    Object.assign(window, { showSaveFilePicker });
  });
}

const sha256Of = ({ page }: Desk, name: string): Promise<string> =>
  page.evaluate(async (wanted) => {
    const root = await navigator.storage.getDirectory();
    const file = await (await root.getDirectoryHandle('chosen')).getFileHandle(wanted);
    const bytes = await (await file.getFile()).arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }, name);

test('where there is a save dialog, the zip goes where the person chose, byte for byte', async ({ desk }) => {
  await desk.check(exports.review);
  // Decided at the click: the dialog was not there when the page opened, and is not there any more for the next one.
  await withSaveDialog(desk);
  await desk.button('Save zip').click();
  await expect(desk.page.getByText('Saved review.zip.')).toBeVisible();
  await desk.page.evaluate(() => Object.assign(window, { showSaveFilePicker: undefined }));
  const downloaded = await desk.save('Save zip');
  const sha256 = createHash('sha256').update(downloaded.bytes).digest('hex');
  expect(await sha256Of(desk, 'review.zip')).toBe(sha256);
  expect((await desk.findings()).zip?.sha256).toBe(sha256);
});

test('findings are saved through the dialog too', async ({ desk }) => {
  await desk.check(exports.blocked);
  await withSaveDialog(desk);
  await desk.button('Save findings').click();
  await expect(desk.page.getByText('Saved blocked-findings.json.')).toBeVisible();
});

test('a dialog that is dismissed saves nothing and is no fault', async ({ desk: { page }, desk }) => {
  await desk.check(exports.ready);
  await page.evaluate(() => {
    const showSaveFilePicker = () => Promise.reject(new DOMException('', 'AbortError'));
    Object.assign(window, { showSaveFilePicker });
  });
  await desk.button('Save zip').click();
  await expect(page.getByText(/^Saved/)).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
});
