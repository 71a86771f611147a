import { expect, type Page, test } from '@playwright/test';
import axe from 'axe-core';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const aUser = (id: string, more = '') =>
  `<user><primary_id>${id}</primary_id><first_name>Zoë</first_name><last_name>Muñoz</last_name>` +
  '<user_group>STUDENT</user_group><expiry_date>2090-05-31</expiry_date><purge_date>2091-05-31</purge_date>' +
  '<contact_info><emails><email preferred="true"><email_address>a@campus.example</email_address>' +
  '<email_types><email_type>school</email_type></email_types></email></emails></contact_info>' +
  `<user_identifiers><user_identifier><id_type>BARCODE</id_type><value>b-${id}</value></user_identifier>${more}` +
  '</user_identifiers></user>\n';
const blank = '<user_identifier><id_type>INST_ID</id_type><value> </value></user_identifier>';
const anExport = (...users: string[]) => `<?xml version="1.0" encoding="UTF-8"?>\n<users>\n${users.join('')}</users>\n`;

const exports = {
  ready: anExport(aUser('u1'), aUser('u2')),
  review: anExport(aUser('u1'), aUser('u2', blank), aUser('u3')),
  blocked: anExport(aUser('u1'), aUser('u2')).slice(0, -40),
};
const verdicts = { ready: /^Ready to send/, review: /^Ready, with 1 person/, blocked: /^Not ready: / };

async function check(page: Page, kind: keyof typeof exports): Promise<void> {
  await page.goto('');
  const file = { name: `${kind}.xml`, mimeType: 'text/xml', buffer: Buffer.from(exports[kind]) };
  await page.getByLabel('SIS export').setInputFiles(file);
  await expect(page.getByRole('heading', { level: 2, name: verdicts[kind] })).toBeVisible();
}

/** Drops files that are made in the page, so that big ones need not travel there. */
async function drop(page: Page, files: readonly { name: string; part: string; times: number }[]): Promise<void> {
  await page.evaluate((made) => {
    const dataTransfer = new DataTransfer();
    for (const { name, part, times } of made) {
      const users = new Array<string>(times).fill(part);
      dataTransfer.items.add(new File(['<users>', ...users, '</users>'], name));
    }
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
}

async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    return (await axe.run({ runOnly: tags })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, levels);
  expect(violations).toEqual([]);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways, 'the page must not scroll sideways').toBeLessThanOrEqual(0);
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 400]) {
    test.describe(`in ${colorScheme}, ${width} px wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      test('the start screen has no barrier', async ({ page }) => {
        await page.goto('');
        await expect(page.getByRole('button', { name: 'Check a file' })).toBeVisible();
        await expectAccessible(page);
      });

      for (const kind of ['ready', 'review', 'blocked'] as const) {
        test(`a load that is ${kind} has no barrier`, async ({ page }) => {
          await check(page, kind);
          await expectAccessible(page);
        });
      }

      test('a running and a cancelled load have no barrier', async ({ page }) => {
        await page.goto('');
        await drop(page, [{ name: 'big.xml', part: aUser('u1').repeat(1000), times: 400 }]);
        await expect(page.getByRole('progressbar', { name: 'Checking big.xml' })).toBeVisible();
        await expectAccessible(page);
        await page.getByRole('button', { name: 'Cancel' }).click();
        await expect(page.getByRole('heading', { level: 2, name: 'You cancelled the check' })).toBeFocused();
        await expectAccessible(page);
      });
    });
  }
}

test('the verdict takes the focus, is announced and stands in the title', async ({ page }) => {
  await check(page, 'review');
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Ready, with 1 person' })).toHaveCount(1);
  await expect(page).toHaveTitle(/^Ready, with 1 person .* · review\.xml · Termload$/);
});

test('a finding tells user, field, value and line', async ({ page }) => {
  await check(page, 'review');
  await page.getByText('Where: the one place').click();
  const row = page.getByRole('table').getByRole('row').nth(1);
  await expect(row).toContainText('u2');
  await expect(row).toContainText('Identifier 2, value');
  await expect(row).toContainText('space');
  await expect(row.getByRole('cell', { name: '4', exact: true })).toBeVisible();
});

test('a blocked load has findings to save and no zip', async ({ page }) => {
  await check(page, 'blocked');
  await expect(page.getByRole('button', { name: 'Save findings' })).toBeEnabled();
  await expect(page.getByRole('button', { name: 'Save zip' })).toHaveCount(0);
});

test('several dropped files are refused in plain words', async ({ page }) => {
  await page.goto('');
  const part = aUser('u1');
  await drop(page, [
    { name: 'one.xml', part, times: 1 },
    { name: 'two.xml', part, times: 1 },
  ]);
  await expect(page.getByRole('alert')).toContainText('Those were 2 files.');
});

test('the start screen offers to go on with the load that is open', async ({ page }) => {
  await check(page, 'ready');
  await page.getByRole('link', { name: 'Start' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByRole('link', { name: 'Go on to ready.xml' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Ready to send' })).toBeFocused();
});

test('an address that leads nowhere shows the start screen', async ({ page }) => {
  await page.goto('#/nowhere');
  await expect(page.getByRole('button', { name: 'Try it with a sample' })).toBeVisible();
});

test('the address of a load without one says where the file went', async ({ page }) => {
  await page.goto('#/load');
  await expect(page.getByRole('heading', { level: 1, name: 'No file is open' })).toBeVisible();
});

test('paper shows every finding', async ({ page }) => {
  await check(page, 'review');
  await expect(page.getByRole('table')).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.getByRole('table')).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.getByRole('table')).toBeHidden();
});

test('the keyboard alone goes from the top to the file chooser', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the work area' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Check a file' })).toBeFocused();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await chooser;
});
