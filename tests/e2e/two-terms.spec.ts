/** Two terms one after the other: what the second one knows from the first. */

import { expect } from '@playwright/test';
import { anExport, aUser } from './made-exports.ts';
import { type TermDesk, test } from './term-desk.ts';
import { aReport } from './triage-desk.ts';

/** With the dates that a term that is begun today asks for. */
function dated(text: string): string {
  const [year, rest] = [new Date().getFullYear(), '-02-28'];
  const day = new Date().toISOString().slice(4, 10);
  const ahead = (years: number): string => `${year + years}${day === '-02-29' ? rest : day}`;
  return text.replaceAll('2090-05-31', ahead(6)).replaceAll('2091-05-31', ahead(7));
}

const people = (count: number): string[] => Array.from({ length: count }, (_, index) => `p${1000 + index}`);

const spring = dated(anExport(...people(60).map((id) => aUser(id))));
/** Two are gone, one is called otherwise, three are new. */
const fall = dated(
  anExport(
    ...people(63)
      .slice(2)
      .map((id) => aUser(id, id === 'p1010' ? { last: 'Vance' } : {})),
  ),
);

const notExternal = (id: string) => [id, 'Muñoz, Zoe', 'User is not external'];
const springReport = aReport(notExternal('p1005'), notExternal('p1006'), [
  'p1007',
  'Muñoz, Zoe',
  'Mandatory field is missing: email type',
]);

/** Prepares, saves and triages the first term, and closes it. */
async function workThroughSpring(desk: TermDesk): Promise<void> {
  const { page } = desk;
  await desk.startTerm('Spring', 2026);
  await desk.prepare({ name: 'spring.xml', bytes: spring });
  await expect(page.getByText('This is the first full load here')).toBeVisible();
  await desk.saveZip();
  await page.getByRole('link', { name: 'Rejections', exact: true }).click();
  await desk.readReport({ name: 'spring.csv', bytes: springReport });
  await desk.row('p1005').getByRole('button').click();
  await page.getByRole('checkbox', { name: /^Expect this every term/ }).check();
  await expect(desk.row('p1005')).toContainText('expected every term');
  await desk.row('p1007').getByRole('button').click();
  await page.getByRole('textbox', { name: 'Note' }).fill('asked the registrar');
  await page.getByRole('radio', { name: 'Waiting' }).check();
  await expect(desk.row('p1007')).toContainText('Waiting');
  await desk.decide('Fixed', 'p1006');
  await page.getByRole('link', { name: 'its term' }).click();
  await desk.goToStep('Close the term');
  await desk.button('Close the term').click();
  await desk.button('Close it now').click();
  await expect(page.getByText('This term was closed on')).toBeVisible();
}

test('the second term knows who is new and gone, who is expected, who was seen before, and who waits', async ({
  desk,
  page,
}) => {
  await workThroughSpring(desk);
  await desk.startTerm('Fall', 2026);
  await desk.prepare({ name: 'fall.xml', bytes: fall });

  const compared = page.getByRole('region', { name: /last load|since/i }).first();
  await expect(compared).toContainText('Spring 2026');
  for (const [count, title] of [
    ['3', 'New'],
    ['1', 'Changed'],
    ['57', 'Unchanged'],
    ['2', 'Gone'],
  ] as const) {
    await expect(compared.locator('div', { has: page.getByText(title, { exact: true }) }).first()).toContainText(count);
  }
  // The account that the library keeps by hand is told apart, and leaves the verdict alone.
  await expect(page.getByRole('region', { name: 'Expected here' })).toContainText('1');
  await expect(desk.verdict).toHaveText('Ready to send');

  await desk.saveZip();
  await desk.backToDesk();
  await desk.goToStep('Run the synchronization in Alma');
  await expect(page.getByText('“Total users processed” should be 61.')).toBeVisible();
  await expect(
    page.getByText('About 2 users will be turned away: 1 as every term, 1 still waiting since an earlier term.'),
  ).toBeVisible();

  await desk.goToStep('Get the report');
  await page.getByRole('link', { name: 'Rejections of run 1' }).click();
  await desk.readReport({ name: 'fall.csv', bytes: springReport });
  await expect(desk.row('p1005')).toContainText('expected every term');
  await expect(desk.row('p1006')).toContainText('Open');
  await expect(desk.row('p1006')).toContainText('Spring 2026');
  await expect(desk.row('p1007')).toContainText('Waiting');
  await expect(desk.row('p1007')).toContainText('asked the registrar');

  await page.getByRole('link', { name: 'History', exact: true }).click();
  const table = page.getByRole('table').first();
  await expect(table).toContainText('Spring 2026');
  await expect(table).toContainText('Fall 2026');
});

test('the same file again is told as such, and a group that has shrunk asks before the zip is saved', async ({
  desk,
  page,
}) => {
  await workThroughSpring(desk);
  await desk.startTerm('Fall', 2026);
  await desk.prepare({ name: 'again.xml', bytes: spring });
  await expect(page.getByText(/very same file/)).toBeVisible();
  await desk.backToDesk();
  await desk.prepare({ name: 'few.xml', bytes: anExport(...people(20).map((id) => aUser(id))) });
  await expect(desk.button('Save zip')).toBeDisabled();
  await page.getByRole('checkbox', { name: /it is right/ }).check();
  await expect(desk.button('Save zip')).toBeEnabled();
  expect((await desk.saveZip()).name).toMatch(/run1\.zip$/);
});
