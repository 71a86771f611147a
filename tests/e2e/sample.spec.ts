import { createHash } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { type CalendarDate, dayOf } from '../../src/core/calendar-date.ts';
import { sampleExport } from '../../src/core/sample/sample-export.ts';
import { expectNoBarrier } from './barriers.ts';
import { test } from './shared-desk.ts';
import { test as triageTest } from './triage-desk.ts';
import { countUsers, textIn } from './zip-proof.ts';

/** The sample’s dates follow the day of the browser. */
async function dayOn(page: Page): Promise<CalendarDate> {
  const [year, month, day] = await page.evaluate(() => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()] as const;
  });
  return dayOf(year, month, day);
}

test('the sample shows what Termload does, and its zip is whole', async ({ desk: { page }, desk }) => {
  await desk.anew(() => desk.button('Try it with a sample').click());
  await expect(desk.verdict).toHaveText('Ready, with 19 people Alma will turn away');
  await expect(page.getByRole('heading', { level: 1, name: 'sample-export.xml' })).toBeVisible();
  await expect(page.getByText('It was written in ANSI (Windows-1252) and is UTF-8 now.')).toBeVisible();

  const zip = await desk.save('Save zip');
  expect(zip.name).toBe('sample-export.zip');
  await expect(page.getByText('Saved sample-export.zip.')).toBeVisible();
  const text = textIn(zip.bytes);
  expect(countUsers(text)).toBe(400);
  expect(text).toContain('Muñoz');
  expect(text).toContain('O’Neil');

  const findings = await desk.findings();
  const made = sampleExport(await dayOn(page));
  expect(findings.source.sha256).toBe(createHash('sha256').update(made).digest('hex'));
  expect(findings.zip?.sha256).toBe(createHash('sha256').update(zip.bytes).digest('hex'));
  expect(findings.repairs.map(({ repair }) => repair)).toEqual(['to-utf8', 'rename-root']);
});

test('the same export gives the same zip, byte for byte', async ({ desk }) => {
  const zips: Buffer[] = [];
  for (let time = 0; time < 2; time++) {
    await desk.page.goto('#/');
    await desk.anew(() => desk.button('Try it with a sample').click());
    zips.push((await desk.save('Save zip')).bytes);
  }
  expect(zips[0]?.equals(zips[1] ?? Buffer.alloc(0))).toBe(true);
});

triageTest('the sample has a report of its own, which no other load is offered', async ({ desk, page }) => {
  const offer = desk.button('Try it with the sample’s report');
  await desk.begin();
  await expect(desk.button('Choose the report')).toBeVisible();
  await expect(offer).toHaveCount(0);

  await page.goto('');
  await desk.anew(() => desk.button('Try it with a sample').click());
  await page.getByRole('link', { name: 'Rejections', exact: true }).click();
  await expectNoBarrier(page);
  await desk.tabTo(offer);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'The report is read' })).toBeVisible({ timeout: 30_000 });
  await expect(offer).toHaveCount(0);

  const { report, rejections } = await desk.triageFile();
  expect(report.name).toBe('sample-report.xlsx');
  expect(rejections.filter(({ match }) => match.status !== 'found')).toHaveLength(1);
  expect(new Set(rejections.map(({ reason }) => reason)).size).toBe(9);
  const taken = rejections.filter(({ reason }) => reason === 'identifier-taken');
  for (const { primaryId } of taken) expect(primaryId).toMatch(/^0\d{6}$/);
});
