import { expect, test } from 'vitest';
import { triageFile } from '../../../../src/core/handoff/triage-file.ts';
import type { TriagedRow } from '../../../../src/core/handoff/triaged-row.ts';
import { aRow, messages, userAt } from '../../../fixtures/a-triaged-row.ts';

const report = { name: 'plain "1".xlsx', sheet: 'Sheet1', rows: 15, columns: { id: 'Primary ID', message: 'Reason' } };
const textOf = (rows: TriagedRow[]): string => [...triageFile(report, rows, userAt)].join('');

test('the triage file keeps the promise of its format', () => {
  const rows = [
    aRow({
      decision: { status: 'ignored', note: 'works at the desk', expectedIn: 'STUDENT' },
      seenBefore: ['Fall 2026'],
    }),
    aRow({ id: '1002', message: messages.taken, users: [2], sent: { primaryId: 'p1002' }, more: { row: 3 } }),
    aRow({ id: 'p1003', message: messages.takenInFeed, users: [3, 17], more: { row: 5, name: '' } }),
    aRow({ id: 'p1007', message: messages.blankEmailType, users: [7], more: { row: 6, name: '' } }),
    aRow({ id: 'x9999', users: [], more: { row: 16, name: '' } }),
  ];
  expect(JSON.parse(textOf(rows))).toEqual({
    format: 'termload-triage',
    version: 1,
    report,
    rejections: [
      {
        row: 2,
        primaryId: 'p1001',
        name: 'Möller, Iñigo',
        message: 'User is not external',
        reason: 'user-not-external',
        details: {},
        match: { status: 'found', users: [{ index: 1, line: 23, primaryId: 'p1001' }] },
        owner: 'library',
        status: 'ignored',
        expectAlways: true,
        note: 'works at the desk',
        seenBefore: ['Fall 2026'],
      },
      {
        row: 3,
        primaryId: 'p1002',
        name: 'Möller, Iñigo',
        message: messages.taken,
        reason: 'identifier-taken',
        details: { idType: 'INST_ID', idValue: '0001002', inThisFeed: false },
        match: { status: 'found', users: [{ index: 2, line: 43, primaryId: 'p1002' }] },
        owner: 'library',
        status: 'open',
        expectAlways: false,
        note: '',
        seenBefore: [],
      },
      {
        row: 5,
        primaryId: 'p1003',
        name: '',
        message: messages.takenInFeed,
        reason: 'identifier-taken-in-feed',
        details: { idType: 'INST_ID', idValue: '0001003', inThisFeed: true },
        match: {
          status: 'several',
          users: [
            { index: 3, line: 63, primaryId: 'p1003' },
            { index: 17, line: 343, primaryId: 'p1017' },
          ],
        },
        owner: 'library',
        status: 'open',
        expectAlways: false,
        note: '',
        seenBefore: [],
      },
      {
        row: 6,
        primaryId: 'p1007',
        name: 'Iñigo Möller',
        message: messages.blankEmailType,
        reason: 'mandatory-missing',
        details: { field: 'email type' },
        match: { status: 'found', users: [{ index: 7, line: 143, primaryId: 'p1007' }] },
        owner: 'registrar',
        status: 'open',
        expectAlways: false,
        note: '',
        seenBefore: [],
      },
      {
        row: 16,
        primaryId: 'x9999',
        name: '',
        message: 'User is not external',
        reason: 'user-not-external',
        details: {},
        match: { status: 'none', users: [] },
        owner: 'library',
        status: 'open',
        expectAlways: false,
        note: '',
        seenBefore: [],
      },
    ],
  });
});

test('every row of the report is there, in its order, settled ones and repeated ones too', () => {
  const rows = [aRow({ decision: { status: 'fixed' } }), aRow({ more: { row: 3 } })];
  const { rejections } = JSON.parse(textOf(rows));
  expect(rejections.map(({ row }: { row: number }) => row)).toEqual([2, 3]);
});

test('a report without rejections makes a file too', () => {
  expect(JSON.parse(textOf([]))).toEqual({ format: 'termload-triage', version: 1, report, rejections: [] });
});

test('no message, note or detail shows a social security number', () => {
  const rows = [
    aRow({
      message: 'Identifier of type SSN and value 123456789 is already taken.',
      decision: { note: '987-65-4321' },
    }),
  ];
  const text = textOf(rows);
  expect(text).not.toMatch(/123456789|987-65-4321/);
  expect(JSON.parse(text).rejections[0]).toMatchObject({
    details: { idType: 'SSN', idValue: '***-**-6789' },
    note: '***-**-4321',
  });
});
