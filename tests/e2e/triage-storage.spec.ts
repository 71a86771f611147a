import { expect, type Page } from '@playwright/test';
import { test } from './triage-desk.ts';

/** The browser gives the app no more room than this, its workers included, until the function that comes of it is called. */
async function room(page: Page, bytes: number): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes });
  return () => session.detach();
}

test('a full disk is told before a load is kept, and the link works once there is room', async ({ desk, page }) => {
  await desk.check({ name: 'small.xml', bytes: '<users><user><primary_id>p1</primary_id></user></users>' });
  const makeRoom = await room(page, 1);
  const link = page.getByRole('link', { name: 'Rejections', exact: true });
  await link.click();
  await expect(page.getByRole('alert')).toContainText('There is no room on this computer to keep the load');
  await makeRoom();
  await page.goBack();
  await link.click();
  await expect(page.getByRole('heading', { level: 2, name: 'Drop Alma’s report' })).toBeVisible();
});

test('a full disk is told when a report cannot be kept, and the one before stays', async ({ desk, page }) => {
  await desk.begin();
  const bytes = ['Id;Campus;Message', 'p1001;0001005;User is not external'].join('\n');
  await desk.readReport({ name: 'two-ids.csv', bytes });
  const reader = page.workers().find((worker) => worker.url().includes('report.worker'));
  await reader?.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
  });
  await page.getByText('Which columns were read, and why').click();
  await page.getByRole('combobox', { name: 'Who it is' }).selectOption({ label: 'B: Campus' });
  await desk.button('Read these columns').click();
  await expect(page.getByRole('alert')).toContainText('There is no room on this computer to keep the report');
  await expect(desk.row('p1001')).toBeVisible();
  await page.reload();
  await expect(desk.row('p1001')).toBeVisible();
});

test('what could not be kept is not shown as decided', async ({ desk, page }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...args) {
      if ((window as unknown as { isFull?: boolean }).isFull === true) throw new DOMException('', 'QuotaExceededError');
      return put.apply(this, args);
    };
  });
  await page.reload();
  await desk.begin();
  await desk.readReport();
  await page.evaluate(() => Object.assign(window, { isFull: true }));
  await desk.row('p1001').getByRole('button').click();
  await page.getByRole('radio', { name: 'Waiting' }).click();
  const told = page.getByRole('alert').filter({ hasText: 'There is no room on this computer' });
  await expect(told).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Open', exact: true })).toBeChecked();
  await expect(desk.row('p1001')).toContainText('Open');
  await desk.list.focus();
  await page.keyboard.press('f');
  await expect(desk.button('Nothing to undo')).toBeDisabled();
  await expect(desk.row('p1001')).toContainText('Open');

  await page.evaluate(() => Object.assign(window, { isFull: false }));
  await page.keyboard.press('w');
  await expect(desk.row('p1001')).toContainText('Waiting');
});

test('a browser that keeps nothing is told of', async ({ desk, page }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('', 'SecurityError');
    };
  });
  await page.reload();
  await desk.check({ name: 'small.xml', bytes: '<users><user><primary_id>p1</primary_id></user></users>' });
  await page.getByRole('link', { name: 'Rejections', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('This browser keeps nothing for Termload');
});
