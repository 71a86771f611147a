import { expect, type Page } from '@playwright/test';
import { anExport, aUser, blankIdentifier } from './made-exports.ts';

/** 10,500 users with a blank identifier; every third has a name with a letter that cannot be seen. */
const users = 10_500;
export const many = {
  name: 'many.xml',
  bytes: anExport(
    ...Array.from({ length: users }, (_, index) =>
      aUser(`u${index}`, { more: blankIdentifier, last: index % 3 === 0 ? 'Mu\u200bñoz' : 'Muñoz' }),
    ),
  ),
};

const where = (page: Page) => page.getByText('Where: the first 10,000 of 10,500');
export const table = (page: Page) => page.getByRole('table', { name: /^A blank identifier/ });
export const box = (page: Page) => page.getByRole('region', { name: /^A blank identifier/ });

/** Unfolds the findings of `many`, as a table that scrolls. */
export async function openTable(page: Page): Promise<void> {
  const usual = page.getByText('Your export always does this').first();
  await usual.click();
  await where(page).click();
  await expect(table(page)).toBeVisible();
}
