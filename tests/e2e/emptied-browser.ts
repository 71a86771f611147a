import { type BrowserContext, test as base, type Page } from '@playwright/test';

interface PerWorker {
  /** A browser in which the app is installed already, as on a person's second day. */
  readonly usedBrowser: BrowserContext;
}

/** What a test may leave behind, in Chromium's words: everything but the installed app itself. */
const kept = ['cookies', 'file_systems', 'indexeddb', 'local_storage', 'shared_storage', 'storage_buckets'].join();

/** Forgets what the tests before have kept. */
export async function empty(page: Page, address: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(address).origin, storageTypes: kept });
  await session.detach();
}

/**
 * A new page for each test, in a browser that has the app and nothing else: installing it for each test would take most
 * of the time. For tests of the installation itself there is Playwright's own `test`.
 */
export const test = base.extend<object, PerWorker>({
  usedBrowser: [
    async ({ browser }, use, { project }) => {
      const { baseURL = '', locale = 'en-US', timezoneId = 'UTC' } = project.use;
      const context = await browser.newContext({ baseURL, locale, timezoneId });
      // A tab that stays: with the last one its window would go, and a new window costs as much as a test.
      await context.newPage();
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ usedBrowser, permissions }, use) => {
    if (permissions) await usedBrowser.grantPermissions(permissions);
    await use(usedBrowser);
    await usedBrowser.clearPermissions();
    await usedBrowser.setOffline(false);
  },
  page: async ({ context, baseURL }, use) => {
    const before = new Set(context.pages());
    const page = await context.newPage();
    await empty(page, baseURL ?? '');
    await use(page);
    for (const open of context.pages()) if (!before.has(open)) await open.close();
  },
});
