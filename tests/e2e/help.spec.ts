import { expect } from '@playwright/test';
import { optionFacts } from '../../src/core/preview/sync-options.ts';
import { wiredRepairs } from '../../src/core/repairs/chosen-repairs.ts';
import { offeredRepairs } from '../../src/core/repairs/offered-repairs.ts';
import { repairFacts } from '../../src/core/repairs/repair-facts.ts';
import { reasonFacts } from '../../src/core/report/reason-facts.ts';
import { ruleFacts } from '../../src/core/rules/rule-facts.ts';
import { syncEntries } from '../../src/ui/help/sync-words.ts';
import { exports } from './made-exports.ts';
import { test } from './shared-desk.ts';
import { test as triageTest } from './triage-desk.ts';

const ruleCount = Object.keys(ruleFacts).length;
const blank = ruleFacts['identifier-blank'].title;

test('Help is one link away, and each of its pages takes the focus, the title and an address', async ({ desk }) => {
  const { page } = desk;
  await page.getByRole('link', { name: 'Help', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeFocused();
  await expect(page).toHaveTitle('Help · Termload');
  for (const [title, id] of [
    ['What Termload looks for', 'rules'],
    ['What Termload puts right', 'repairs'],
    ['Why Alma turns people away', 'reasons'],
    ['What the sync does to each field', 'sync'],
    ['Which files Termload reads', 'files'],
    ['Keys', 'keys'],
    ['Privacy and security', 'privacy'],
  ] as const) {
    await page.getByRole('main').getByRole('link', { name: title }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
    await expect(page).toHaveTitle(`${title} · Help · Termload`);
    expect(new URL(page.url()).hash).toBe(`#/help/${id}`);
  }
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Keys' })).toBeFocused();
});

test('every rule and every repair is shown once, with its words', async ({ desk: { page } }) => {
  await page.goto('#/help/rules');
  const titles = page.getByRole('main').getByRole('heading', { level: 3 });
  await expect(titles).toHaveCount(ruleCount);
  expect((await titles.allTextContents()).sort()).toEqual(
    Object.values(ruleFacts)
      .map(({ title }) => title)
      .sort(),
  );
  const words = await page.getByRole('main').textContent();
  for (const { means, now } of Object.values(ruleFacts)) {
    expect(words).toContain(means);
    expect(words).toContain(now);
  }
  await page.goto('#/help/repairs');
  const offered = wiredRepairs.map((id) => offeredRepairs[id].sentence);
  await expect(titles).toHaveText([...Object.values(repairFacts).map(({ done }) => done), ...offered]);
});

test('every reason is shown once, with its words, and leads to the rules that foresee it', async ({ desk }) => {
  const { page } = desk;
  await page.goto('#/help/reasons');
  const main = page.getByRole('main');
  const titles = main.getByRole('heading', { level: 3 });
  const facts = Object.values(reasonFacts);
  await expect(titles).toHaveCount(facts.length);
  expect((await titles.allTextContents()).sort()).toEqual(facts.map(({ title }) => title).sort());
  const words = await main.textContent();
  for (const { means, steps } of facts) {
    expect(words).toContain(means);
    for (const step of 'student' in steps ? Object.values(steps).flat() : steps) expect(words).toContain(step);
  }
  await page.getByRole('searchbox', { name: 'Find a reason' }).fill('merge users');
  await expect(titles).toHaveText([reasonFacts['identifier-taken'].title]);
  await main.getByRole('link', { name: ruleFacts['identifier-repeated-on-user'].title }).click();
  await expect(
    page.getByRole('heading', { level: 3, name: ruleFacts['identifier-repeated-on-user'].title }),
  ).toBeFocused();
});

test('every field stands in a table of what the sync does, with its marks and who says so', async ({ desk }) => {
  const { page } = desk;
  await page.goto('#/help/sync');
  const main = page.getByRole('main');
  await expect(main.getByRole('table')).toHaveCount(syncEntries.length + 1);
  for (const { title, about, fields, documents } of syncEntries) {
    const entry = main.getByRole('region', { name: title, exact: true });
    await expect(entry).toContainText(about);
    for (const field of fields) await expect(entry).toContainText(field, { ignoreCase: true });
    await expect(entry.getByRole('listitem')).toHaveCount(documents.length);
  }
  const cellOf = (table: string, row: string, column: number) =>
    main
      .getByRole('table', { name: table })
      .getByRole('row', { name: new RegExp(`^${row}`) })
      .last()
      .getByRole('cell')
      .nth(column);
  await expect(cellOf('Protected fields', 'Not changed by hand', 0)).toContainText(/^Emptied.*Documents disagree$/);
  await expect(cellOf('Protected fields', 'Not changed by hand', 1)).toContainText(/^Kept/);
  await expect(cellOf('Entries that were added by hand', 'Changed by hand or not', 1)).toContainText(
    'No document says',
  );
  const settings = main.getByRole('table', { name: 'What the settings of a sync do' });
  await expect(settings.getByRole('row', { name: 'override' })).toContainText(optionFacts.override.sis.means);
  await page.getByRole('searchbox', { name: 'Find a field' }).fill('barcode');
  await expect(page.getByRole('search').getByRole('status')).toContainText('No table has these words.');
  await page.getByRole('searchbox').fill('identifiers');
  await expect(main.getByRole('heading', { level: 3 })).toHaveText([
    'Entries that came by a load',
    'Entries that were added by hand',
  ]);
});

triageTest('rows of a report lead to what Help says of their reason, and back', async ({ desk, page }) => {
  await desk.begin();
  await desk.readReport();
  const { title } = reasonFacts['user-not-external'];
  await page.getByRole('button', { name: title }).first().click();
  await page.getByRole('link', { name: `About this: ${title}` }).click();
  const reason = page.getByRole('heading', { level: 3, name: title });
  await expect(reason).toBeFocused();
  expect(new URL(page.url()).hash).toBe('#/help/reasons/user-not-external');
  await page.goBack();
  await expect(desk.people).toBeVisible();
});

test('the keys page has the keys of the list of rejections', async ({ desk: { page } }) => {
  await page.goto('#/help/keys');
  const keys = page.getByRole('main').locator('section').filter({ hasText: 'In a list of rejections' });
  await expect(keys.locator('div', { hasText: 'Open the next row that nobody has decided on.' })).toContainText('g');
  await expect(keys.locator('div', { hasText: 'Undo the last step.' })).toContainText('u');
});

test('the search leaves what has the words, and says how many', async ({ desk: { page } }) => {
  await page.goto('#/help/rules');
  const main = page.getByRole('main');
  const told = page.getByRole('search').getByRole('status');
  await expect(told).toHaveText(`${ruleCount} rules`);
  await page.getByRole('searchbox', { name: 'Find a rule' }).fill('email type');
  await expect(main.getByRole('heading', { level: 3, name: 'An e-mail without a type' })).toBeVisible();
  await expect(main.getByRole('heading', { level: 3, name: blank })).toHaveCount(0);
  const left = await main.getByRole('heading', { level: 3 }).count();
  await expect(told).toHaveText(`${left} of ${ruleCount} rules`);
  await page.getByRole('searchbox').fill('xyzzy');
  await expect(told).toContainText('No rule has these words.');
  await expect(main.getByRole('heading', { level: 2 })).toHaveCount(0);
});

test('a finding leads to its rule, and back leads to the finding', async ({ desk: { page }, desk }) => {
  await desk.check(exports.review);
  await page.getByRole('link', { name: `About this: ${blank}` }).click();
  const rule = page.getByRole('heading', { level: 3, name: blank });
  await expect(rule).toBeFocused();
  await expect(rule).toBeInViewport();
  expect(new URL(page.url()).hash).toBe('#/help/rules/identifier-blank');
  await page.goBack();
  await expect(desk.verdict).toHaveText('Ready, with 1 person Alma will turn away');
  await expect(desk.button('Save zip')).toBeEnabled();
  await page.goForward();
  await expect(rule).toBeFocused();
});

test('the keyboard alone finds a rule', async ({ desk: { page } }) => {
  await page.getByRole('link', { name: 'Help', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'What Termload looks for' })).toBeFocused();
  await expect(page.getByRole('searchbox', { name: 'Find a rule' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('searchbox', { name: 'Find a rule' })).toBeFocused();
  await page.keyboard.type('ampersand');
  await expect(page.getByRole('main').getByRole('heading', { level: 3 })).toHaveCount(1);
});

test('an address that names what is not there says so, and shows what is', async ({ desk: { page } }) => {
  await page.goto('#/help/rules/no-such-rule');
  await expect(page.getByRole('alert')).toContainText('Termload knows no rule of this name.');
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(ruleCount);
  await page.goto('#/help/repairs/constructor');
  await expect(page.getByRole('alert')).toContainText('Termload knows no repair of this name.');
  await page.goto('#/help/sync/valueOf');
  await expect(page.getByRole('alert')).toContainText('Termload knows no table of this name.');
  await page.goto('#/help/reasons/toString');
  await expect(page.getByRole('alert')).toContainText('Termload knows no reason of this name.');
  await page.goto('#/help/nowhere');
  await expect(page.getByRole('heading', { level: 1, name: 'Help has no page at this address' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Keys' })).toBeVisible();
});

test('the address of one rule opens at that rule', async ({ desk: { page } }) => {
  await page.goto('#/help/rules/ssn-present');
  await page.reload();
  const rule = page.getByRole('heading', { level: 3, name: ruleFacts['ssn-present'].title });
  await expect(rule).toBeFocused();
  await expect(rule).toBeInViewport();
});

test('paper has the words of Help and none of its links', async ({ desk: { page } }) => {
  await page.goto('#/help/privacy');
  await expect(page.getByText("connect-src 'self'")).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1, name: 'Privacy and security' })).toBeVisible();
  await expect(page.getByText("connect-src 'self'")).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
});
