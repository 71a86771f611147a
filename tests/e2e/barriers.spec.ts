import { expect } from '@playwright/test';
import { expectNoBarrierInAnyLook } from './barriers.ts';
import type { Desk } from './desk.ts';
import { helpScreens } from './help-screens.ts';
import { bigParts, exports } from './made-exports.ts';
import { test } from './shared-desk.ts';

const screens: Readonly<Record<string, (desk: Desk) => Promise<void>>> = {
  'the start screen': async () => {},
  'a load that is ready': (desk) => desk.check(exports.ready),
  'a load to look at': (desk) => desk.check(exports.review),
  'a load that is blocked': (desk) => desk.check(exports.blocked),
  'the sample': (desk) => desk.anew(() => desk.button('Try it with a sample').click()),
  'a running load': async (desk) => {
    await desk.holdJobs();
    await desk.drop({ name: 'running.xml', parts: bigParts(5e6) });
    await expect(desk.page.getByRole('progressbar', { name: 'Checking running.xml' })).toBeVisible();
  },
  'a cancelled load': async (desk) => {
    await desk.holdJobs();
    await desk.drop({ name: 'running.xml', parts: bigParts(5e6) });
    await desk.button('Cancel').click();
    await expect(desk.page.getByRole('heading', { level: 2, name: 'You cancelled the check' })).toBeVisible();
  },
  ...helpScreens,
  'the address of a load without one': async ({ page }) => {
    await page.goto('#/load');
    await expect(page.getByRole('heading', { level: 1, name: 'No file is open' })).toBeVisible();
  },
};

for (const [name, bring] of Object.entries(screens)) {
  test(`${name} has no barrier, in light and dark, wide and narrow`, async ({ desk }) => {
    await bring(desk);
    await expectNoBarrierInAnyLook(desk.page);
  });
}
