import { expect, type Page } from '@playwright/test';
import { expectNoBarrier } from './barriers.ts';
import { anExport, aUser, blankIdentifier, exports } from './made-exports.ts';
import { test as termTest } from './term-desk.ts';
import { test } from './triage-desk.ts';

const found = (page: Page) => page.getByRole('region', { name: 'What was found' });
const expected = (page: Page) => page.getByRole('region', { name: 'Expected here' });
const ask = (page: Page) => page.getByRole('button', { name: /^This is normal here…/ });
const why = (page: Page) => page.getByRole('textbox', { name: 'Why is this normal here?' });

test('what is normal here is said with a reason, leaves the verdict alone, and is taken back', async ({ desk }) => {
  const { page } = desk;
  await desk.check(exports.review);
  await expect(desk.verdict).toHaveText(/^Ready, with 1 person/);
  await ask(page).click();
  await expect(why(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(ask(page)).toBeFocused();

  await ask(page).click();
  await desk.button('List as expected').click();
  await expect(why(page), 'without a reason nothing is marked').toBeFocused();
  await why(page).fill('Visiting scholars have no number yet; ask 123-45-6789.');
  await page.keyboard.press('Enter');
  await expect(desk.verdict).toHaveText('Ready to send');
  await expect(found(page).getByRole('status').first()).toHaveText(/ is listed under “Expected here” now\.$/);
  await expect(found(page)).toContainText('Nothing but what is expected here.');
  const title = expected(page).getByRole('heading', { level: 4 });
  await expect(title).toBeFocused();
  await expect(expected(page)).toContainText('Normal here: Visiting scholars have no number yet; ask ***-**-6789.');
  await expect(page.getByText(/will load, but for those whom Alma is expected to turn away\./)).toBeVisible();
  expect((await desk.findings()).verdict).toBe('ready');
  await expectNoBarrier(page);

  await desk.check(exports.ready);
  await expect(expected(page)).toBeHidden();
  await page.reload();
  await desk.check(exports.review);
  await expect(desk.verdict).toHaveText('Ready to send');
  await expect(title, 'it is folded').toBeHidden();
  await expected(page).getByText('1 kind of finding is normal here').click();
  await expected(page)
    .getByRole('button', { name: /^Not normal any more/ })
    .click();
  await expect(desk.verdict).toHaveText(/^Ready, with 1 person/);
  await expect(found(page).getByRole('heading', { level: 4 })).toBeFocused();
  await expect(expected(page)).toBeHidden();
});

test('what stops the whole load is never normal', async ({ desk }) => {
  await desk.check({ name: 'both.xml', bytes: exports.review.bytes.replace('Zoe', 'A&B') });
  await expect(found(desk.page).getByRole('heading', { level: 4 })).not.toHaveCount(0);
  const fatal = found(desk.page).locator('.group').filter({ hasText: 'Stops the whole load' });
  await expect(fatal).not.toHaveCount(0);
  await expect(fatal.getByRole('button', { name: /^This is normal here…/ })).toHaveCount(0);
});

test('what is looked for is found among what is expected too', async ({ desk }) => {
  const { page } = desk;
  const users = Array.from({ length: 60 }, (_, index) => aUser(`u${index}`, { more: blankIdentifier }));
  await desk.check({ name: 'many.xml', bytes: anExport(...users) });
  await page.getByText('Your export always does this').first().click();
  await ask(page).first().click();
  await why(page).fill('As in every year.');
  await desk.button('List as expected').click();
  await expect(desk.verdict).toHaveText('Ready to send');
  await page.getByRole('searchbox', { name: 'With this text' }).fill('u42');
  await expect(expected(page).getByRole('table')).toContainText('u42');
});

/** So many users, of whom `blank` have a blank identifier and the next `long` a name that is too long. */
function anExportWith(users: number, blank: number, long: number): string {
  return anExport(
    ...Array.from({ length: users }, (_, index) =>
      aUser(`u${index}`, {
        ...(index < blank ? { more: blankIdentifier } : {}),
        ...(index >= blank && index < blank + long ? { last: 'Muñoz '.repeat(60) } : {}),
      }),
    ),
  );
}

termTest('in a second term what is new stands apart from what is so every term', async ({ desk }) => {
  const { page } = desk;
  const headings = found(page).getByRole('heading', { level: 4 });
  await desk.startTerm('Spring', 2026);
  await desk.prepare({ name: 'spring.xml', bytes: anExportWith(100, 3, 0) });
  const dates = 'Dates that are not those of the library’s own rule';
  await expect(headings).toHaveText(['A blank identifier', dates]);
  await desk.saveZip();

  await desk.startTerm('Fall', 2026);
  await desk.prepare({ name: 'fall.xml', bytes: anExportWith(110, 3, 2) });
  await expect(headings).toHaveText(['New since the last load', 'As every term']);
  const groups = found(page).getByRole('heading', { level: 5 });
  await expect(groups).toHaveText(['A value longer than Alma allows', 'A blank identifier', dates]);
  await expectNoBarrier(page);
  await found(page)
    .locator('.group')
    .filter({ hasText: 'A blank identifier' })
    .getByRole('button', { name: /^This is normal/ })
    .click();
  await why(page).fill('Visiting scholars have no number yet.');
  await desk.button('List as expected').click();
  await expect(groups).toHaveText(['A value longer than Alma allows', dates]);
  await expect(expected(page).getByRole('heading', { level: 4 })).toHaveText('A blank identifier');
  await desk.saveZip();

  await page.getByRole('link', { name: 'History', exact: true }).click();
  const rows = page.getByRole('table', { name: /^Loads and rejections/ }).getByRole('row');
  await expect(rows.nth(1)).toHaveText(/^Fall 2026 /);
  await expect(rows.nth(2).getByRole('cell').nth(1)).toHaveText('110');
  await expect(rows.nth(2).getByRole('cell').nth(2)).toHaveText('10');
  await expect(rows.nth(2)).toContainText('no report yet');
  await expect(rows.nth(3)).toHaveText(/^Spring 2026 /);
});
