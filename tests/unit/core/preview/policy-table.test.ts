import { describe, expect, test } from 'vitest';
import { userFields } from '../../../../src/core/alma/user-fields.ts';
import { editStates, fileStates, type ModeTable, syncModes } from '../../../../src/core/preview/policy-cell.ts';
import { segmentFacts, segmentRules } from '../../../../src/core/preview/segment-policy.ts';
import { optionFacts, usualOptions } from '../../../../src/core/preview/sync-options.ts';
import { type PolicyClass, policyClasses } from '../../../../src/core/preview/sync-policy.ts';
import { protectedFields } from '../../../../src/core/rules/habit-rules.ts';

const classes: readonly (readonly [string, PolicyClass])[] = Object.entries(policyClasses);
const tables: readonly (readonly [string, ModeTable])[] = [
  ...classes.map(([id, { rules }]) => [id, rules] as const),
  ...Object.entries(segmentRules),
];

test('every field of Alma’s format stands in one class, or is one of the lists', () => {
  const lists = Object.values(segmentFacts).map(({ list }) => list);
  const top = Object.keys(userFields).filter((path) => !path.includes('/') && path !== 'contact_info');
  const told = classes.flatMap(([, { fields }]) => fields);
  expect(told.toSorted()).toEqual(top.filter((path) => !lists.includes(path)).toSorted());
});

test('what the SIS load does not read is not compared, and all else is', () => {
  const ignored = Object.entries(userFields).filter(([, fact]) => 'ignored' in fact);
  const apart = classes.filter(([, one]) => !one.compared).flatMap(([, { fields }]) => fields);
  expect(apart.toSorted()).toEqual(ignored.map(([path]) => path).toSorted());
});

test('the protected fields are those that the rules know, the preferred names and the level of catalogers', () => {
  const told = classes.filter(([, one]) => one.protected).flatMap(([, { fields }]) => fields);
  const more = ['pref_first_name', 'pref_middle_name', 'pref_last_name', 'cataloger_level'];
  expect(told.toSorted()).toEqual([...protectedFields, ...more].toSorted());
});

describe.each(tables)('the table of %s', (_, table) => {
  const cells = syncModes.flatMap((mode) =>
    fileStates.flatMap((file) => editStates.map((edit) => table[mode][file][edit])),
  );

  test('has a source for each cell', () => {
    for (const { source } of cells) expect(source).toMatch(/^D \d\.\d(-\d+)?(, D \d\.\d(-\d+)?)*$/);
  });
});

test('an edit by hand makes a difference to protected fields only', () => {
  for (const [id, { rules, protected: isProtected }] of classes) {
    const differs = syncModes.some((mode) =>
      fileStates.some((file) => rules[mode][file].never.effect !== rules[mode][file].edited.effect),
    );
    expect([id, differs]).toEqual([id, isProtected]);
  }
});

test('where documents disagree or are silent, the cell says so', () => {
  const unsure = (table: ModeTable, certainty: string): string[] =>
    syncModes.flatMap((mode) =>
      fileStates.flatMap((file) =>
        editStates
          .filter((edit) => table[mode][file][edit].certainty === certainty)
          .map((edit) => `${mode} ${file} ${edit}`),
      ),
    );
  expect(unsure(policyClasses.protected.rules, 'disputed')).toEqual(['sis blank never', 'sis absent never']);
  expect(unsure(policyClasses['protected-with-default'].rules, 'disputed')).toEqual([
    'sis blank never',
    'sis absent never',
  ]);
  expect(unsure(segmentRules.internal, 'silent')).toEqual(editStates.map((edit) => `api absent ${edit}`));
  expect(unsure(policyClasses['preferred-name'].rules, 'silent')).toHaveLength(9);
  expect(unsure(policyClasses.plain.rules, 'silent')).toEqual([]);
});

test('every setting but who edited what says what it does in either mode', () => {
  const { mode: _mode, editOf: _editOf, ...settings } = usualOptions;
  expect(Object.keys(optionFacts).toSorted()).toEqual(Object.keys(settings).toSorted());
});
