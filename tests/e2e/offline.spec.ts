import { readdirSync } from 'node:fs';
import { expect } from '@playwright/test';
import { controlled, dist, expectStartScreen, test } from './sites.ts';

for (const under of ['/', '/x/'] as const) {
  test.describe(`under ${under}`, () => {
    test.use({ under });

    test('works unplugged after one visit', async ({ page, context, site }) => {
      await page.goto(site.url);
      await controlled(page);
      await site.close();
      await context.setOffline(true);

      await page.reload();
      await expectStartScreen(page);
      const another = await context.newPage();
      await another.goto(`${site.url}#/somewhere`);
      await expectStartScreen(another);
    });

    test('opens Help for the first time unplugged, every page of it', async ({ page, context, site }) => {
      await page.goto(site.url);
      await controlled(page);
      await site.close();
      await context.setOffline(true);

      await page.getByRole('link', { name: 'Help', exact: true }).click();
      for (const name of [
        'What Termload looks for',
        'What Termload puts right',
        'Why Alma turns people away',
        'Keys',
        'Privacy and security',
      ]) {
        await page.getByRole('main').getByRole('link', { name }).click();
        await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
        await expect(
          page
            .getByRole('main')
            .getByRole('heading', { level: name.includes('puts') ? 3 : 2 })
            .first(),
        ).toBeVisible();
      }
    });
  });
}

test('every file of the app is there unplugged, lazily loaded ones too', async ({ page, site }) => {
  await page.goto(site.url);
  await controlled(page);
  await site.close();

  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.\w+$/.test(file) && file !== 'service-worker.js');
  const missing = await page.evaluate(async (names) => {
    const answers = await Promise.all(names.map((file) => fetch(file).catch(() => null)));
    return names.filter((_, index) => !answers[index]?.ok);
  }, files);
  expect(missing).toEqual([]);
});

test('a page reloaded without its service worker gets it back', async ({ page, site }) => {
  await page.goto(site.url);
  await controlled(page);
  const session = await page.context().newCDPSession(page);
  await Promise.all([page.waitForEvent('load'), session.send('Page.reload', { ignoreCache: true })]);
  await controlled(page);
});
