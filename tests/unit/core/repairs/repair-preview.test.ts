import { expect, test } from 'vitest';
import type { ChosenRepairs, OfferedRepairId } from '../../../../src/core/repairs/chosen-repairs.ts';
import { type OfferedRepair, offeredRepairs } from '../../../../src/core/repairs/offered-repairs.ts';
import { repairPreview } from '../../../../src/core/repairs/repair-preview.ts';
import { anExport, anIdentifier, aUser } from '../../../fixtures/an-export.ts';
import { runPass } from '../../../fixtures/run-pass.ts';
import { repaired } from './repaired.ts';

const content = anExport([
  aUser({
    primaryId: ' p1',
    lastName: 'MuÃ±oz\u00a0',
    expiryDate: '31.05.2032',
    identifiers: [anIdentifier(), anIdentifier({ value: '\u200b29' })],
    more: '<job_category/>',
  }),
]);

const dates = { who: 'all', expiry: '2032-05-31', purge: null } as const;

test.each<[OfferedRepairId, ChosenRepairs]>([
  ['trim-values', { 'trim-values': true }],
  ['undo-mojibake', { 'undo-mojibake': { except: [] } }],
  ['set-dates', { 'set-dates': dates }],
])('%s is shown with what it then does', (repair, chosen) => {
  const { settles }: OfferedRepair = offeredRepairs[repair];
  const settled = runPass(content).findings.filter(({ rule }) => settles.includes(rule));
  const shown = settled.flatMap((finding) => {
    const preview = repairPreview(repair, finding, chosen);
    return preview === null ? [] : [{ field: finding.field, ...preview }];
  });
  const done = [...repaired(content, chosen).repairs.log.changes()].map(({ field, before, after }) => {
    return { field, before, after };
  });
  expect(shown.length).toBeGreaterThan(0);
  expect(new Set(shown.map((one) => JSON.stringify(one)))).toEqual(new Set(done.map((one) => JSON.stringify(one))));
});

test('what is shown of signs that stop the load is the sign', () => {
  const { findings } = runPass(anExport([aUser({ lastName: 'R&D\u0001' })]));
  const of = (rule: string) => findings.filter((finding) => finding.rule === rule);
  const [ampersand] = of('bare-ampersand').map((finding) => repairPreview('escape-ampersands', finding, {}));
  const [control] = of('control-character').map((finding) => repairPreview('drop-control-characters', finding, {}));
  expect(ampersand).toEqual({ before: '&D', after: '&amp;D' });
  expect(control).toEqual({ before: 'U+0001', after: '' });
});
