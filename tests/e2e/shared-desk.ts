import { test as base, expect } from '@playwright/test';
import { Desk } from './desk.ts';

interface PerTest {
  /** The shared page, opened anew: the start screen in light, 1280 px wide. */
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
  desk: async ({ sharedDesk }, use) => {
    await sharedDesk.page.setViewportSize(viewport);
    await sharedDesk.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await sharedDesk.page.goto('');
    await use(sharedDesk);
    expect(sharedDesk.faults.splice(0), 'the page must complain of nothing').toEqual([]);
  },
});
