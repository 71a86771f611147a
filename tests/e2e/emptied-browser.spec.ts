import { expect, type Page } from '@playwright/test';
import { empty } from './emptied-browser.ts';
import { controlled } from './sites.ts';
import { test } from './triage-desk.ts';

/** How many records, files and keys are kept, and whether the app is installed. */
const keptIn = (page: Page) =>
  page.evaluate(async () => {
    const files = await Array.fromAsync((await navigator.storage.getDirectory()).keys());
    const databases = await indexedDB.databases();
    const installed = (await navigator.serviceWorker.getRegistrations()).length;
    return { databases: databases.length, files: files.length, local: localStorage.length, installed };
  });

test('what a test keeps is forgotten before the next, and the app stays installed', async ({ desk, page }) => {
  await desk.begin();
  await desk.readReport();
  await page.evaluate(() => localStorage.setItem('left', 'behind'));
  const before = await keptIn(page);
  expect(before).toMatchObject({ databases: expect.any(Number), local: 1, installed: 1 });
  expect(before.databases).toBeGreaterThan(0);
  expect(before.files).toBeGreaterThan(0);

  const address = page.url();
  await page.goto('about:blank');
  const tab = await page.context().newPage();
  await empty(tab, address);
  // A file of the app that is no page of it: nothing there opens a database.
  await tab.goto(new URL('icon.svg', address).href);
  expect(await keptIn(tab)).toEqual({ databases: 0, files: 0, local: 0, installed: 1 });
  await page.goto(address);
  await controlled(page);
});
