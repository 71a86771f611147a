import { describe, expect, test } from 'vitest';
import { editStates, fileStates, syncModes } from '../../../../src/core/preview/policy-cell.ts';
import { policyRows } from '../../../../src/core/preview/policy-rows.ts';
import { editStateWords, fileStateWords } from '../../../../src/core/preview/policy-words.ts';
import { segmentRules } from '../../../../src/core/preview/segment-policy.ts';
import { policyClasses } from '../../../../src/core/preview/sync-policy.ts';

const tables = [
  ...Object.entries(policyClasses).map(([id, { rules }]) => [id, rules] as const),
  ...Object.entries(segmentRules),
];

describe.each(tables)('the lines about %s', (_, rules) => {
  const lines = policyRows(rules).flatMap(({ files, rows }) =>
    rows.flatMap(({ edits, cells }) => files.flatMap((file) => edits.map((edit) => ({ file, edit, cells })))),
  );

  test('say of every state, once, what the table says', () => {
    expect(lines).toHaveLength(fileStates.length * editStates.length);
    for (const { file, edit, cells } of lines) {
      for (const mode of syncModes) expect(cells[mode]).toEqual(rules[mode][file][edit]);
    }
  });

  test('are not alike', () => {
    const told = policyRows(rules).flatMap(({ files, rows }) =>
      rows.map(({ edits }) => `${fileStateWords(files, false)}: ${editStateWords(edits)}`),
    );
    expect(new Set(told).size).toBe(told.length);
    expect(told.join()).not.toMatch(/undefined|: $/);
  });
});

test('what makes no difference stands in one line', () => {
  const files = (id: keyof typeof policyClasses) => policyRows(policyClasses[id].rules).map((one) => one.files);
  expect(files('output')).toEqual([['value', 'blank', 'absent']]);
  expect(files('plain')).toEqual([['value'], ['blank', 'absent']]);
  expect(files('roles')).toEqual([['value'], ['blank'], ['absent']]);
  expect(policyRows(policyClasses.protected.rules)[0]?.rows.map((row) => row.edits)).toEqual([
    ['never'],
    ['edited'],
    ['sent-again'],
  ]);
});
