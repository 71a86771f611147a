import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { root } from '../../scripts/places.mjs';
import { distUnderX } from './servers/dist-under-x.mjs';
import { type OutsideServer, startOutsideServer } from './servers/outside-server.ts';
import { startPlainServer } from './servers/plain-server.mjs';

export interface Site {
  readonly url: string;
  /** Unplugs the server. */
  readonly close: () => Promise<void>;
}

export const dist = join(root, 'dist');

interface Sites {
  /** The path that `site` is served under. */
  readonly under: '/' | '/x/';
  /** The app on a server without headers; the one of `npm start`, with headers, is the base URL. */
  readonly site: Site;
  readonly outside: OutsideServer;
}

export const test = base.extend<Sites>({
  under: ['/', { option: true }],
  site: async ({ under }, use) => {
    const site = await startPlainServer(under === '/' ? dist : distUnderX, under);
    await use(site);
    await site.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures this one needs.
  outside: async ({}, use) => {
    const outside = await startOutsideServer();
    await use(outside);
    await outside.close();
  },
});

/** Waits until the service worker controls the page: from then on it works offline and its workers are under the policy. */
export async function controlled(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

export async function expectStartScreen(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}
