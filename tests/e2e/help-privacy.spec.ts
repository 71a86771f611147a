import { expect } from '@playwright/test';
import { exports } from './made-exports.ts';
import { test } from './shared-desk.ts';
import { controlled } from './sites.ts';

test('what the privacy page says of storage is what lies there after a check', async ({ desk: { page }, desk }) => {
  await controlled(page);
  await desk.check(exports.review);
  const stored = await page.evaluate(async () => ({
    cookies: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    folders: await Array.fromAsync((await navigator.storage.getDirectory()).keys()),
    cached: await Promise.all(
      (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    ),
  }));
  expect(stored.cookies).toBe('');
  expect(stored.local.filter((name) => name !== 'termload-preset')).toEqual([]);
  expect(stored.session).toEqual([]);
  expect(stored.databases).toEqual([]);
  expect(stored.folders).toEqual(['zips']);
  const cached = stored.cached.flat();
  expect(cached.length).toBeGreaterThan(5);
  expect(cached.filter((url) => !/\.(?:html|js|css|svg|png|wasm|webmanifest)(?:\?|$)/.test(url))).toEqual([]);

  await page.goto('#/help/privacy');
  for (const place of ['“termload-preset”', 'folder “zips”', 'cache storage', 'No cookies']) {
    await expect(page.getByRole('main')).toContainText(place);
  }
});

test('the privacy page shows the policy that the page is under', async ({ desk: { page } }) => {
  await page.goto('#/help/privacy');
  const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  const shown = await page.getByRole('main').locator('pre').textContent();
  expect(shown?.replaceAll('\n', ' ')).toBe(meta);
  await expect(page.getByText('In this browser it is in force now, for the page and for its workers.')).toBeVisible();
});

test('trying to send something, as the privacy page says, is refused', async ({ desk: { page }, desk }) => {
  const answer = await page.evaluate(() => fetch('https://example.org').then(String, String));
  expect(answer).toContain('TypeError');
  expect(desk.faults.splice(0).join(' ')).toContain('Content Security Policy');
});
