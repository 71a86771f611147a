import { test as base, expect } from '@playwright/test';
import { Desk } from './desk.ts';
import { empty } from './emptied-browser.ts';

interface PerTest {
  /** The shared page, emptied and opened anew: the start screen in light, 1280 px wide. */
  readonly desk: Desk;
}

interface PerWorker {
  /** One page for many tests, as people leave it open: installing the app for each would take most of the time. */
  readonly sharedDesk: Desk;
}

const viewport = { width: 1280, height: 900 };

export const test = base.extend<PerTest, PerWorker>({
  sharedDesk: [
    async ({ browser }, use, { project }) => {
      const { baseURL = '', locale = 'en-US', timezoneId = 'UTC' } = project.use;
      const context = await browser.newContext({ baseURL, locale, timezoneId, viewport });
      const desk = new Desk(await context.newPage());
      await desk.open('');
      await use(desk);
      await context.close();
    },
    { scope: 'worker' },
  ],
  desk: async ({ sharedDesk, baseURL }, use) => {
    const { page } = sharedDesk;
    await page.goto('about:blank');
    await empty(page, baseURL ?? '');
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto('');
    await use(sharedDesk);
    expect(sharedDesk.faults.splice(0), 'the page must complain of nothing').toEqual([]);
  },
});
