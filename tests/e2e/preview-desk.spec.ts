import { expect } from '@playwright/test';
import { expectNoBarrier, expectNoBarrierInAnyLook } from './barriers.ts';
import { anExport, aUser, blankIdentifier } from './made-exports.ts';
import { type TermDesk, test } from './term-desk.ts';
import { aReport } from './triage-desk.ts';

/** One who is new, one as she is, one with an internal account, one with another’s barcode, one with a finding. */
const load = {
  name: 'fall.xml',
  bytes: anExport(
    aUser('new'),
    aUser('same'),
    aUser('kept'),
    aUser('taker'),
    aUser('found', { more: blankIdentifier }),
  ),
};
/** As Alma exports it: the day is one that Alma alone writes. */
const external = '<status_date>2026-01-05Z</status_date><account_type>EXTERNAL</account_type></user>';
const alma = anExport(
  aUser('same').replace('</user>', external),
  aUser('kept').replace('</user>', '<account_type>INTERNAL</account_type></user>'),
  aUser('taker').replace('</user>', external).replace('>b-taker<', '>b-own<'),
  aUser('other').replace('</user>', external).replace('>b-other<', '>b-taker<'),
);

const run = 'Run the synchronization in Alma';

/** From a term’s desk: a load is prepared, previewed against Alma’s users, and the desk says what Alma should report. */
async function previewed(desk: TermDesk): Promise<void> {
  const { page } = desk;
  await desk.startTerm('Fall', 2026);
  await desk.prepare(load);
  await desk.backToDesk();
  await desk.goToStep(run);
  await expect(card(desk)).toContainText('About 1 user will be turned away: 1 new.');
  await expect(card(desk)).toContainText('nothing here knows who is in Alma');
  await card(desk).getByRole('link', { name: 'Preview the load' }).click();
  await page
    .getByLabel('Current Alma users')
    .setInputFiles({ name: 'alma.xml', mimeType: '', buffer: Buffer.from(alma) });
  await expect(desk.button('Save preview')).toBeEnabled();
  await expect(page.getByText('The desk of its term counts with these numbers from now on.')).toBeVisible();
  await page.getByRole('link', { name: 'its term' }).click();
  await desk.goToStep(run);
  await expectForeseen(desk);
}

const card = ({ page }: TermDesk) => page.getByRole('region', { name: 'What Alma should report' });

async function expectForeseen(desk: TermDesk): Promise<void> {
  await expect(card(desk).getByRole('definition')).toHaveText(['5', /^about 3/, 'none', 'about 1', 'about 1']);
  await expect(card(desk).getByRole('listitem')).toHaveText([
    '1 new: found by the check',
    '1 new: internal account in Alma',
    '1 new: identifier held by another user in Alma',
  ]);
  await expect(card(desk)).toContainText(/So says the preview of .*, with Alma’s own export of users\./);
}

test('the desk says what the preview of its load foresaw, after a reload too, until it is prepared anew', async ({
  desk,
  page,
}) => {
  await previewed(desk);
  await page.reload();
  await expectForeseen(desk);
  await card(desk).getByRole('link', { name: 'Preview it again' }).click();
  await expect(page.getByLabel('Current Alma users')).toBeAttached();

  await desk.openTerm('Fall 2026');
  await desk.prepare({ ...load, bytes: load.bytes.replace('>Zoe<', '>Zora<') });
  await desk.backToDesk();
  await desk.goToStep(run);
  await expect(card(desk)).toContainText('nothing here knows who is in Alma');
  await expect(card(desk).getByRole('link', { name: 'Preview the load' })).toBeVisible();
});

test('what the preview foresaw is told of the rejections, and held against what Alma counts', async ({
  desk,
  page,
}) => {
  await previewed(desk);
  await desk.goToStep('Get the report');
  await page
    .getByRole('link', { name: /Rejections/ })
    .first()
    .click();
  const bytes = aReport(['kept', '', 'User is not external'], ['found', '', 'Mandatory field is missing: value']);
  await desk.readReport({ name: 'rejected.csv', bytes });
  await expect(page.getByRole('main')).toContainText(
    'foreseen by the check or the preview2foreseen, yet not in the report1',
  );
  await desk.row('kept').getByRole('button').click();
  await expect(page.getByText('This had been foreseen.')).toBeVisible();
  await expect(page.getByText('Foreseen by the preview: Accounts that the library keeps by hand.')).toBeVisible();
  await page.getByText('1 user foreseen, yet not in the report').click();
  const yet = page.getByRole('region', { name: 'Foreseen, yet not in the report' });
  await expect(yet).toContainText('The identifier belongs to another account');

  await page
    .getByLabel('Text of the job report')
    .fill(
      'Total users processed: 5\nTotal users created: 2\nTotal users rejected: 2\nTotal users updated: 0\nTotal users unchanged: 1',
    );
  const answer = page.getByRole('region', { name: 'Do the numbers fit?' });
  await expect(answer).toContainText('Alma created 2 users, and the preview said 1');
  await expect(answer).toContainText('Alma rejected 2 users, and the preview said 3');
  await expectNoBarrier(page);
});

test('the card with a preview is without barriers, in light and dark, wide and narrow', async ({ desk, page }) => {
  await previewed(desk);
  await expectNoBarrierInAnyLook(page);
});
