/** That the page never stalls. These run by themselves, behind all others: where others keep the processor busy, any task is long. */

import { expect, type Page } from '@playwright/test';
import { bigParts } from './made-exports.ts';
import { box, many, openTable, table } from './many-findings.ts';
import { test } from './shared-desk.ts';

type Watched = Window & { longTasks?: { readonly observer: PerformanceObserver; readonly tasks: number[] } };

/** How long, in milliseconds, each task took that took 50 or more while something was done. */
async function longTasks(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((task) => task.duration)));
    observer.observe({ type: 'longtask' });
    Object.assign(window, { longTasks: { observer, tasks } });
  });
  await act();
  return page.evaluate(async () => {
    // They are told a little later.
    await new Promise((done) => setTimeout(done, 200));
    const { observer, tasks = [] } = (window as Watched).longTasks ?? {};
    observer?.disconnect();
    return tasks;
  });
}

/** Tried anew for a while: other programs make a task long now and then; what the page itself takes too long for, it does each time. */
async function expectSmooth(page: Page, begin: () => Promise<void>, act: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await begin();
    expect(await longTasks(page, act), 'tasks of 50 ms and more').toEqual([]);
  }).toPass({ timeout: 40_000 });
}

test('an export of 30 MB never blocks the page for 50 ms', async ({ desk, desk: { page } }) => {
  const big = { name: 'big.xml', parts: bigParts(3e7) };
  const begin = async (): Promise<void> => {
    await page.goto('');
    await desk.drop(big);
  };
  await expectSmooth(page, begin, () => expect(desk.verdict).toBeVisible({ timeout: 30_000 }));
});

test('10,000 findings are scrolled through without a task of 50 ms', async ({ desk: { page }, desk }) => {
  await desk.check(many);
  await openTable(page);
  const toTop = () =>
    box(page).evaluate((scrolled) => {
      scrolled.scrollTop = 0;
    });
  const scroll = () =>
    box(page).evaluate(async (scrolled) => {
      for (let step = 0; step < 30; step++) {
        await new Promise(requestAnimationFrame);
        scrolled.scrollTop += step % 2 === 0 ? 8000 : 300;
      }
    });
  await expectSmooth(page, toTop, scroll);
  await expect(
    table(page)
      .getByText(/^u\d+$/)
      .first(),
  ).toBeVisible();
});
