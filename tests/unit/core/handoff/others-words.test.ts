import { expect, test } from 'vitest';
import { othersWords } from '../../../../src/core/handoff/others-words.ts';
import { aRow } from '../../../fixtures/a-triaged-row.ts';

test('others are told by line, and by file where a load has several', () => {
  const { rejection } = aRow();
  const places = new Map([
    [4, { primaryId: 'u4', file: null, line: 12 }],
    [7, { primaryId: 'e7', file: 'employees.csv', line: 3 }],
  ]);
  const words = othersWords({ ...rejection, otherHolders: [4, 7] }, (index) => {
    return places.get(index) ?? { primaryId: '', file: null, line: 0 };
  });
  expect(words).toBe('u4 (line 12); e7 (line 3 of employees.csv)');
});
