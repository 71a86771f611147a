import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { startPlainServer } from './servers/plain-server.mjs';
import { controlled, dist, expectStartScreen, test } from './sites.ts';

const waits = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state === 'installed');

test('a newer version waits for a click, and nothing reloads by itself', async ({ page, context }, info) => {
  const folder = info.outputPath('dist');
  cpSync(dist, folder, { recursive: true });
  const site = await startPlainServer(folder, '/');
  await page.goto(site.url);
  await controlled(page);
  const other = await context.newPage();
  await other.goto(site.url);

  appendFileSync(join(folder, 'service-worker.js'), '\n// newer');
  await page.reload();
  // The browser looks for a newer version when it finds the time.
  await expect.poll(() => waits(page), { timeout: 30_000 }).toBe(true);
  let navigations = 0;
  for (const tab of [page, other]) tab.on('framenavigated', () => navigations++);
  await page.waitForTimeout(1000);
  expect(navigations).toBe(0);
  expect(await waits(page)).toBe(true);

  await page.getByRole('button', { name: 'Update Termload' }).click();
  await expect.poll(() => navigations).toBe(1);
  await expectStartScreen(page);
  expect(await waits(page)).toBe(false);
  // The other tab goes on with the files it has, and offers to follow.
  await expect(other.getByRole('button', { name: 'Update Termload' })).toBeVisible();
  await page.waitForTimeout(500);
  expect(navigations).toBe(1);
  await site.close();
});
