import { expect } from '@playwright/test';
import { aUser, bigParts } from './made-exports.ts';
import { test } from './shared-desk.ts';
import { countUsers, textIn } from './zip-proof.ts';

test('an export that is ASCII for 20 MB and then has one ANSI letter keeps it', async ({ desk }) => {
  const [start, users, end] = bigParts(2e7);
  if (start === undefined || users === undefined || end === undefined) throw new Error('bigParts has changed');
  const last = { text: aUser('p1', { last: 'Mu\u00f1oz' }), times: 1 };
  await desk.anew(() => desk.drop({ name: 'ansi.xml', parts: [start, users, last, end] }));
  const findings = await desk.findings();
  expect(findings.source.encoding?.detected).toBe('windows-1252');
  const text = textIn((await desk.save('Save zip')).bytes);
  expect(text.endsWith(`${aUser('p1', { last: 'Muñoz' })}</users>\n`)).toBe(true);
  expect(countUsers(text)).toBe(findings.users);
});
