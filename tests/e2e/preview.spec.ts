import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { PreviewDesk, test } from './preview-desk.ts';
import { controlled, dist, test as siteTest } from './sites.ts';

const golden = join(import.meta.dirname, '../golden/preview');
const current = readFileSync(join(golden, 'current.xml'), 'utf8');
const incoming = readFileSync(join(golden, 'incoming.xml'), 'utf8');
const expected = JSON.parse(readFileSync(join(golden, 'expected.json'), 'utf8'));

interface SavedUser {
  readonly primaryId: string;
  readonly outcome: string;
  readonly changes: readonly { readonly field: string; readonly effect: string }[];
}

test.describe('the sample holds through the app', () => {
  for (const [mode, label] of [
    ['sis', 'SIS sync'],
    ['api', 'Users API (PUT)'],
  ] as const) {
    test(label, async ({ desk, page }) => {
      await desk.check({ name: 'incoming.xml', bytes: incoming });
      await page.getByRole('link', { name: 'Preview', exact: true }).click();
      await page
        .getByLabel('Current Alma users')
        .setInputFiles({ name: 'current.xml', mimeType: '', buffer: Buffer.from(current) });
      await page.getByRole('radio', { name: label }).check();
      await expect(desk.button('Save preview')).toBeEnabled();
      const saved = JSON.parse((await desk.save('Save preview')).bytes.toString());
      expect(saved).toMatchObject({ format: 'termload-preview', version: 1, mode });
      if (expected[mode].totals !== undefined) expect(saved.totals).toEqual(expected[mode].totals);
      const users = new Map<string, SavedUser>(saved.users.map((user: SavedUser) => [user.primaryId, user]));
      for (const [id, wanted] of Object.entries<Record<string, unknown>>(expected[mode].users)) {
        const { outcome, changes } = users.get(id) ?? { outcome: 'missing', changes: [] };
        const told = Object.fromEntries(changes.map(({ field, effect }) => [field, effect]));
        expect({ outcome, changes: told }, id).toEqual(wanted);
      }
    });
  }
});

const users = { name: 'current.xml', bytes: current };
const [head, ...tail] = current.split(/(?=<user>)/);
const half = (part: 'first' | 'second'): string => {
  const middle = Math.floor(tail.length / 2);
  const kept = part === 'first' ? tail.slice(0, middle) : tail.slice(middle);
  return part === 'first' ? `${head}${kept.join('')}</users>` : `${head}${kept.join('')}`;
};

test('a file that is refused is told in an alert, and another can be chosen', async ({ desk, page }) => {
  await desk.check({ name: 'incoming.xml', bytes: incoming });
  await desk.toPreview();
  const refused = [
    ['broken.xml', current.slice(0, current.length / 2), 'broken.xml: '],
    ['report.csv', 'Primary Identifier,Rejection Reason\nv-same,User is not external\n', 'report.csv: '],
    ['empty.xml', '', 'empty.xml: '],
    ['nobody.xml', '<users></users>', 'nobody.xml: '],
  ] as const;
  for (const [name, bytes, told] of refused) {
    await desk.users({ name, bytes });
    await expect(page.getByRole('alert')).toContainText(told, { timeout: 30_000 });
    await expect(desk.button('Save preview')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 2, name: 'Drop the users as they are in Alma now' })).toBeFocused();
  }
  await desk.users(users);
  await desk.isOpen();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a file that is dropped anywhere on this page is one of users, and several are one', async ({ desk, page }) => {
  await desk.check({ name: 'incoming.xml', bytes: incoming });
  await desk.toPreview();
  await desk.drop(
    { name: 'users-1.xml', parts: [{ text: half('first'), times: 1 }] },
    { name: 'users-2.xml', parts: [{ text: half('second'), times: 1 }] },
  );
  await desk.isOpen();
  await expect(page.getByText(/^Compared with users-1.xml and 1 more file, /)).toBeVisible();
  expect(JSON.parse((await desk.save('Save preview')).bytes.toString()).totals).toEqual(expected.sis.totals);
  await desk.users(users, { name: 'table.csv', bytes: 'Primary Identifier,Last Name\nv-same,Same\n' });
  await expect(page.getByRole('alert')).toContainText('one of them is a table');
});

test('a file that is dropped before the preview is open is taken, for the load that is asked for', async ({ desk }) => {
  const parts = [{ text: users.bytes, times: 1 }];
  await desk.check({ name: 'earlier.xml', bytes: incoming.replace('v-new', 'v-other') });
  await desk.dropAt('#/preview', { name: 'a.xml', parts });
  await desk.isOpen();
  await expect(desk.page.getByText('of earlier.xml', { exact: true })).toBeVisible();
  await desk.check({ name: 'incoming.xml', bytes: incoming });
  await desk.dropAt('#/preview', { name: 'b.xml', parts });
  await expect(desk.page.getByText(/^Compared with b.xml, /)).toBeVisible();
  await expect(desk.page.getByText('of incoming.xml', { exact: true })).toBeVisible();
  const { totals } = JSON.parse((await desk.save('Save preview')).bytes.toString());
  expect(totals).toEqual(expected.sis.totals);
});

test('Escape cancels, and says so', async ({ desk, page }) => {
  await desk.check({ name: 'incoming.xml', bytes: incoming });
  await desk.toPreview();
  const many = { text: tail[0] ?? '', times: 60_000 };
  await desk.drop({ name: 'big.xml', parts: [{ text: head ?? '', times: 1 }, many, { text: '</users>', times: 1 }] });
  await expect(page.getByRole('progressbar', { name: 'Previewing with big.xml' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alert')).toContainText('because you cancelled it');
});

test('without a load it says what to do, and takes no file', async ({ desk, page }) => {
  await page.goto('#/preview');
  await expect(page.getByRole('link', { name: 'Check the export first' })).toBeVisible();
  await desk.check({ name: 'incoming.xml', bytes: incoming });
  await desk.toPreview();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Check the export first' })).toBeVisible();
  await desk.drop({ name: 'users.xml', parts: [{ text: '<users></users>', times: 1 }] });
  await expect(page.getByText('Users in Alma are compared with a load')).toBeVisible();
  await page.goto('#/preview/no-such-load');
  await expect(page.getByRole('alert').filter({ hasText: 'not kept here' })).toBeVisible();
});

test('the load of a term has its preview at the desk and by its address', async ({ desk, page }) => {
  await desk.startTerm('Spring', 2040);
  await desk.prepare({ name: 'incoming.xml', bytes: incoming });
  await desk.backToDesk();
  for (const step of ['Prepare the load', 'Upload']) {
    await desk.steps
      .getByRole('link', { name: new RegExp(`^${step}`) })
      .first()
      .click();
    await desk.toPreview();
    await expect(page).toHaveURL(/#\/preview\/.+/);
    if (step === 'Prepare the load') await page.goBack();
  }
  await page.reload();
  await desk.users(users);
  await desk.isOpen();
  await expect(page.getByRole('link', { name: 'its term' })).toBeVisible();
});

siteTest(
  'a preview asks for nothing but the app’s own files, and its worker can ask nobody',
  async ({ page, context, site, outside }) => {
    const asked = new Set<string>();
    context.on('request', (request) => asked.add(request.url()));
    const desk = new PreviewDesk(page);
    await desk.open(site.url);
    await controlled(page);
    await desk.previewSample();
    await desk.save('Save preview');
    await desk.lists.selectOption({ label: 'New, 53' });
    await page.getByRole('table', { name: 'New, 53' }).getByRole('button').first().click();
    await expect(desk.person(/^Preview of /)).toBeVisible();

    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
    const own = new Set([site.url, ...files.map((file) => site.url + file)]);
    const isOwn = (url: string) =>
      own.has(url.replace(/[?#].*$/, '')) || url.startsWith(`blob:${new URL(site.url).origin}/`);
    expect([...asked].filter((url) => !isOwn(url))).toEqual([]);
    const worker = page.workers().find((one) => one.url().includes('preview.worker'));
    const reached = await worker?.evaluate(async (url) => {
      return fetch(url).then(
        () => true,
        () => false,
      );
    }, outside.url);
    expect(reached).toBe(false);
    expect(outside.wasReached()).toBe(false);
  },
);
