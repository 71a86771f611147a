import { expect } from '@playwright/test';
import { expectNoBarrierInAnyLook } from './barriers.ts';
import { anExport, aUser, exports } from './made-exports.ts';
import { TermDesk, test } from './term-desk.ts';
import { aReport } from './triage-desk.ts';

/** Without a letter beyond ASCII, so that a byte is a character. */
const aPlainExport = anExport(aUser('u1', { last: 'Lee' }));

test('a term has the code and the dates of its season, and is found again after a reload', async ({ desk, page }) => {
  await desk.startTerm('Fall', 2020);
  await expect(page.getByText('Term code 20213L')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Fall 2020' })).toBeVisible();
  await page.getByRole('link', { name: 'Terms', exact: true }).click();
  await expect(page.getByRole('main')).toContainText('Next: See that you have what you need');
});

test('a code is worked out, and can be typed over and taken back', async ({ desk, page }) => {
  await desk.button('Start a term').click();
  await page.getByLabel('Season').selectOption('Spring');
  await page.getByLabel('Year in which it begins').fill('2021');
  const code = page.getByLabel('Term code');
  await expect(code).toHaveValue('20216L');
  await expect(page.getByText('Worked out; check it')).toBeVisible();
  await code.fill('21SP');
  await expect(page.getByText('Typed over.')).toBeVisible();
  await page.getByRole('button', { name: 'Take 20216L, as worked out' }).click();
  await expect(code).toHaveValue('20216L');
  await code.fill(' ');
  await expect(page.getByRole('alert')).toContainText('The term code is missing');
  await expect(desk.button('Start this term')).toBeDisabled();
  await code.fill('21SP');
  await page.getByLabel('Purge date').fill('2020-01-01');
  await expect(page.getByRole('alert')).toContainText('purge date is before the expiry date');
  await page.getByLabel('Purge date').fill('2040-01-01');
  await desk.button('Start this term').click();
  await expect(page.getByText('Term code 21SP')).toBeVisible();
  await expect(page.getByText('purge 01/01/2040')).toBeVisible();
});

test('a step is ticked with initials and the day, by keyboard, and the tick taken back', async ({ desk, page }) => {
  await desk.startTerm('Fall', 2026);
  await desk.goToStep('Run XCAR in the student system');
  await page.getByLabel('Initials').fill('ml');
  await desk.button('Tick as done').press('Enter');
  await expect(page.getByText('Ticked by ml on')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Ticked by ml on')).toBeVisible();
  await desk.button('Take that back').press('Enter');
  await expect(desk.line('Run XCAR')).toContainText('To do');
  await desk.button('Not needed this time').click();
  await expect(desk.line('Run XCAR')).toContainText('Not needed');
});

test('an export given at the desk is the next run of the term, kept at once, and saved under its name', async ({
  desk,
  page,
}) => {
  await desk.startTerm('Fall', 2026);
  await desk.prepare({ name: 'fall.xml', bytes: exports.review.bytes });
  await expect(page.getByText(/^Run 1 of Fall 2026/)).toBeVisible();
  await desk.backToDesk();
  await expect(desk.line('Prepare the load')).toContainText('Done');
  await expect(desk.line('Save the zip')).not.toContainText('Done');
  // Never saved, so the next one takes its place.
  await desk.prepare({ name: 'fall-2.xml', bytes: exports.ready.bytes });
  await expect(page.getByText(/^Run 1 of Fall 2026/)).toBeVisible();
  expect((await desk.saveZip()).name).toMatch(/^alma-20273L-\d{4}-\d\d-\d\d-run1\.zip$/);
  await desk.backToDesk();
  await expect(desk.line('Save the zip')).toContainText('Done');
  await expect(page.getByRole('listitem').filter({ hasText: 'of fall-2.xml' })).toContainText('Run 1');
  await expect(page.getByText('of fall.xml')).toHaveCount(0);
  await desk.prepare({ name: 'fall-3.xml', bytes: exports.review.bytes });
  expect((await desk.saveZip()).name).toMatch(/run2\.zip$/);
  await page.reload();
  await desk.openTerm('Fall 2026');
  await desk.goToStep('Prepare the load');
  await expect(page.getByRole('listitem').filter({ hasText: 'of fall-3.xml' })).toContainText('Run 2');
  await desk.goToStep('Run the synchronization in Alma');
  await expect(page.getByText('“Total users processed” should be 3.')).toBeVisible();
});

test('code and dates are changed later, and the steps saved as a calendar', async ({ desk, page }) => {
  await desk.startTerm('Fall', 2026);
  await desk.button('Change code or dates').click();
  await page.getByLabel('Term code').fill('X1');
  await desk.button('Change the term').click();
  await expect(page.getByText('Term code X1')).toBeVisible();
  await desk.button('Put the steps into a calendar').click();
  await page.getByLabel('Day of the load').fill('2026-08-17');
  await page.getByLabel('Day of: Close the term').fill('2026-09-30');
  const downloading = page.waitForEvent('download');
  await desk.button('Save calendar file').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('alma-X1-steps.ics');
  const text = (await (await download.createReadStream()).toArray()).join('');
  expect(text).toContain('SUMMARY:Fall 2026: Close the term');
  expect(text).toContain('DTSTART;VALUE=DATE:20260930');
});

test('a term is closed after a second press, listed apart, and reopened', async ({ desk, page }) => {
  await desk.startTerm('Fall', 2026);
  await desk.goToStep('Close the term');
  await desk.button('Close the term').click();
  await desk.button('Close it now').click();
  await expect(page.getByText('This term was closed on')).toBeVisible();
  await page.getByRole('link', { name: 'Terms', exact: true }).click();
  await expect(page.getByText('1 closed term')).toBeVisible();
  await page.getByRole('link', { name: 'Fall 2026', exact: true }).click();
  await desk.button('Reopen the term').click();
  await expect(desk.button('Change code or dates')).toBeVisible();
});

test('the desk is without barriers, in light and dark, wide and narrow', async ({ desk, page }) => {
  await desk.button('Start a term').click();
  await expect(page.getByLabel('Season')).toBeVisible();
  await expectNoBarrierInAnyLook(page);
  await desk.button('Start this term').click();
  await expect(desk.steps).toBeVisible();
  await expectNoBarrierInAnyLook(page);
  await desk.line('Run the synchronization').getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'What Alma should report' })).toBeVisible();
  await expectNoBarrierInAnyLook(page);
});

test('what is dropped at the desk is the export, and at the step of the report Alma’s report', async ({
  desk,
  page,
}) => {
  await desk.startTerm('Fall', 2026);
  await desk.goToStep('Prepare the load');
  await desk.anew(() =>
    desk.drop({ name: 'fall.xml', parts: [{ text: Buffer.from(exports.review.bytes).toString('latin1'), times: 1 }] }),
  );
  await expect(page.getByText('The load is kept in its term')).toBeVisible();
  await desk.backToDesk();
  await desk.goToStep('Get the report');
  await desk.drop({
    name: 'report.csv',
    parts: [{ text: aReport(['u2', 'Muñoz', 'User is not external']), times: 1 }],
  });
  await expect(page.getByRole('heading', { level: 2, name: 'The report is read' })).toBeVisible();
  await expect(desk.row('u2')).toContainText('Open');
});

test('of two tabs that prepare the same term, only the last one can save its zip', async ({ desk, page }) => {
  await desk.startTerm('Fall', 2026);
  await desk.prepare({ name: 'one.xml', bytes: exports.review.bytes });
  const other = new TermDesk(await page.context().newPage());
  await other.open(page.url().replace(/#.*/, ''));
  await other.openTerm('Fall 2026');
  await other.prepare({ name: 'two.xml', bytes: exports.ready.bytes });
  await desk.button('Save zip').click();
  await expect(page.getByRole('alert')).toContainText('Another tab has prepared this term anew');
  expect((await other.saveZip()).name).toMatch(/run1\.zip$/);
  await desk.button('Dismiss').click();
  await desk.check({ name: 'one.xml', bytes: exports.review.bytes });
  await expect(page.getByText(/^Run 2 of Fall 2026/)).toBeVisible();
  expect(other.faults).toEqual([]);
});

test('a closed term takes no load, and a file that is given there is only checked', async ({ desk, page }) => {
  await desk.startTerm('Fall', 2026);
  await desk.goToStep('Close the term');
  await desk.button('Close the term').click();
  await desk.button('Close it now').click();
  await expect(page.getByText('This term was closed on')).toBeVisible();
  await desk.anew(() => desk.drop({ name: 'late.xml', parts: [{ text: aPlainExport, times: 1 }] }));
  await expect(page.getByRole('alert')).toContainText('This term is closed');
  await expect(page.getByText('kept in its term')).toHaveCount(0);
});
