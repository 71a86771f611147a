import { expect } from '@playwright/test';
import { controlled, test } from './sites.ts';
import { TriageDesk } from './triage-desk.ts';

test('a triage works unplugged from the link to the saved triage', async ({ page, context, site }) => {
  const desk = new TriageDesk(page);
  await desk.open(site.url);
  await controlled(page);
  await site.close();
  await context.setOffline(true);
  await page.reload();

  await desk.begin();
  await desk.readReport();
  await desk.decide('Fixed', 'p1002');
  await desk.out('Make a zip of the mended');
  await desk.out('Save list for the registrar (Excel)');
  const { rejections } = await desk.triageFile();
  expect(rejections.filter(({ status }) => status === 'fixed').map(({ primaryId }) => primaryId)).toEqual(['p1002']);

  await page.reload();
  await expect(desk.row('p1002')).toContainText('Fixed');
  expect(desk.faults).toEqual([]);
});
