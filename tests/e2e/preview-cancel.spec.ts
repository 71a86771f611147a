import { expect, type Locator } from '@playwright/test';
import type { Desk, Made } from './desk.ts';
import { bigParts } from './made-exports.ts';
import { test } from './shared-desk.ts';

const fileOf = (bytes: number): Made => ({ name: 'current.xml', parts: bigParts(bytes) });

const aThousand = fileOf(1);

async function openPreview(desk: Desk): Promise<Locator> {
  await desk.anew(() => desk.drop({ ...aThousand, name: 'incoming.xml' }));
  await desk.page.getByRole('link', { name: 'Preview', exact: true }).click();
  return desk.page.getByLabel('Current Alma users');
}

const previewWorkers = ({ page }: Desk): number =>
  page.workers().filter((worker) => worker.url().includes('preview.worker')).length;

/** What was cancelled stays so, whatever its worker still had to say, and the next try comes to its end. */
async function expectCancelled(desk: Desk, input: Locator): Promise<void> {
  const { page } = desk;
  await expect(page.getByRole('alert')).toContainText('you cancelled it');
  await expect.poll(() => previewWorkers(desk)).toBe(0);
  await desk.letGo();
  await expect(page.getByRole('alert')).toContainText('you cancelled it');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await desk.choose(input, aThousand);
  await expect(page.getByRole('heading', { level: 2, name: 'The sync changes 0 users of 1,000' })).toBeVisible();
}

test.describe('Cancel ends a preview at once, with the worker and all that it holds', () => {
  for (const [when, stage, step] of [
    ['while a large file is read', 'reading', 'Step 1 of 3'],
    ['while users are compared', 'comparing', 'Step 3 of 3'],
  ] as const) {
    test(when, async ({ desk }) => {
      const input = await openPreview(desk);
      await desk.holdJobs(0, stage);
      await desk.choose(input, stage === 'reading' ? fileOf(3e7) : aThousand);
      await expect(desk.page.getByRole('heading', { level: 2, name: step })).toBeVisible();
      await expect(desk.page.getByText('time left for this step')).toBeVisible();
      expect(previewWorkers(desk)).toBe(1);
      await desk.button('Cancel').click();
      await expectCancelled(desk, input);
    });
  }

  test('before the worker has begun', async ({ desk }) => {
    const input = await openPreview(desk);
    await desk.page.evaluate(() => {
      const request = navigator.locks.request.bind(navigator.locks) as (...all: unknown[]) => Promise<unknown>;
      const { promise, resolve } = Promise.withResolvers<void>();
      const late = async (...all: unknown[]) => promise.then(() => request(...all));
      Object.assign(navigator.locks, { request: late });
      Object.assign(window, { begin: resolve });
    });
    await desk.choose(input, aThousand);
    await desk.button('Cancel').click();
    await desk.page.evaluate(() => (window as unknown as { begin: () => void }).begin());
    await expectCancelled(desk, input);
  });
});
