import { createHash } from 'node:crypto';
import { expect } from '@playwright/test';
import { sampleExport } from '../../src/core/sample-export.ts';
import { test } from './shared-desk.ts';
import { countUsers, textIn } from './zip-proof.ts';

test('the sample shows what Termload does, and its zip is whole', async ({ desk: { page }, desk }) => {
  await desk.anew(() => desk.button('Try it with a sample').click());
  await expect(desk.verdict).toHaveText(/^Ready, with \d people Alma will turn away$/);
  await expect(page.getByRole('heading', { level: 1, name: 'sample-export.xml' })).toBeVisible();
  await expect(page.getByText('It was written in ANSI (Windows-1252) and is UTF-8 now.')).toBeVisible();

  const zip = await desk.save('Save zip');
  expect(zip.name).toBe('sample-export.zip');
  await expect(page.getByText('Saved sample-export.zip.')).toBeVisible();
  const text = textIn(zip.bytes);
  const before = new TextDecoder('windows-1252').decode(sampleExport());
  expect(countUsers(text)).toBe(countUsers(before));
  expect(text).toContain('Muñoz');
  expect(text).toContain('O’Neil');

  const findings = await desk.findings();
  expect(findings.source.sha256).toBe(createHash('sha256').update(sampleExport()).digest('hex'));
  expect(findings.zip?.sha256).toBe(createHash('sha256').update(zip.bytes).digest('hex'));
  expect(findings.repairs.map(({ repair }) => repair)).toContain('to-utf8');
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
