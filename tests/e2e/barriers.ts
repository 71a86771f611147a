import { expect, type Page, test } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules that look at colours. */
const colours = ['color-contrast', 'link-in-text-block'];

/** Looks for barriers on the page as it stands, with everything unfolded. */
export async function expectNoBarrier(page: Page): Promise<void> {
  await expectNothingFrom(page, { type: 'tag', values: levels });
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways, 'the page must not scroll sideways').toBeLessThanOrEqual(0);
}

/**
 * The same, wide and narrow, in light and in dark. Dark is `light-dark()` and nothing else, which gives colours alone, so
 * there nothing but colours is looked at. Leaves the page as wide as the first of the widths, and light.
 */
export async function expectNoBarrierInAnyLook(page: Page, widths = [1280, 400]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await test.step(`light, ${width} px`, async () => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await expectNoBarrier(page);
    });
    await test.step(`dark, ${width} px`, async () => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectNothingFrom(page, { type: 'rule', values: colours });
    });
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: widths[0] ?? 1280, height: 900 });
}

async function expectNothingFrom(page: Page, rules: RunOptions['runOnly']): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  // Half a megabyte: a page that has been looked at before has it already.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run({ ...(runOnly && { runOnly }), resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, rules);
  expect(violations).toEqual([]);
}
